// The record of an educator, put together from what the rooms keep: jobs, licenses, memberships, plans,
// journeys and credentials, activities from elsewhere, papers received, grants and the ledger.
#pragma once
#include "base/zone.h"
#include "catalog/shelf.h"
#include "identity/person.h"
#include "recognition/record/record.h"
#include "storage/database.h"

namespace laurel::recognition {

/// What a record is made with beside the database.
struct RecordSource {
  const catalog::Shelf& catalog;
  const Zone& zone;  // which day an instant was
};

/// Who looks: papers and approvals that one recognizer has, another has not.
struct Viewpoint {
  Purpose purpose =
      Purpose::license;  // a committee's papers; `pay`: the employer's; others see the committee's
  std::string state;     // only this state's licenses ("OH"); "" for all
  /// A credential is its own proof (evidence and time log came in on its day), and so are an outside
  /// activity's files: where no committee or employer on Laurel receives papers.
  bool credentials_are_proof = false;
  /// Who certifies by a pack's rule sees its own certificates as grants; everybody else sees what LPDCs
  /// granted.
  std::optional<identity::OrganizationId> certifier = {};
};

/// FORMAT.md's record. An activity's id is its journey's, its stack's credential's or the outside activity's;
/// organizations go by `recognizer_name`. Journeys under way are in it, not yet
/// earned; those that ended without an award and outside activities that were removed are not.
Record record_of(storage::Session& session, const RecordSource& source, const identity::PersonId& person,
                 Date as_of, const Viewpoint& viewpoint = {});
inline Record record_of(storage::Transaction& transaction, const RecordSource& source,
                        const identity::PersonId& person, Date as_of, const Viewpoint& viewpoint = {}) {
  return record_of(transaction.session(), source, person, as_of, viewpoint);
}

/// How recognizers class a catalog's issuer; "" where that is not known.
std::string issuer_kind_of(storage::Session& session, const catalog::StoredIssuer& issuer);

}  // namespace laurel::recognition
