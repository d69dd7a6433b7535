// What organizations certify by a pack's rule alone, with no committee voting on it (`certifies: by_rule`).
#pragma once
#include "recognition/unit_certificate.h"
#include "recognition/valuation.h"

namespace laurel::recognition {

/// Who certifies by a rule and concerns a person on a day: organizations that have adopted such a pack, in a
/// state where the person holds a license or works; where neither is known, all of them. No license is
/// needed. By pack, then by the organization's name.
std::vector<Recognizer> certifiers_of(storage::Session& session, const PackShelf& packs,
                                      const identity::PersonId& person, Date as_of);

enum class CertificationRefusal {
  contact_missing,   // a certificate names its sponsor's address and telephone
  not_counted,       // nothing of what was asked for counts now
  withdrawn_before,  // the sponsor took its certificate back: the rule alone does not give it again
};
std::string_view refusal_key(CertificationRefusal refusal);

/// What the organization certified for an activity: the certificate in force, else the newest that was
/// withdrawn; null where it never did. `certificates` are the person's, the newest first.
const UnitCertificate* find_certificate(const std::vector<UnitCertificate>& certificates,
                                        const identity::OrganizationId& by, const std::string& activity);

/// Decides on the record as it is now, grants what counts of it (the activity; "": all) and numbers the
/// certificates at once. What was certified before keeps its certificate. The serial numbers of what was
/// asked for, by the day it was earned.
std::expected<std::vector<std::string>, CertificationRefusal> certify(
    storage::Transaction& transaction, const RecordSource& source, const identity::PersonId& person,
    const Recognizer& certifier, const std::string& activity, Date today, const Act& act);

/// The reason kept with a grant that `withdraw_revoked` withdrew.
inline constexpr std::string_view credential_revoked = "The credential was revoked.";
/// Withdraws what was certified for credentials that were revoked since: the rule that gave it no longer
/// holds, and nobody has to decide. What was withdrawn.
std::vector<GrantedUnits> withdraw_revoked(storage::Transaction& transaction,
                                           const identity::PersonId& person, Date today, const Act& act);

}  // namespace laurel::recognition
