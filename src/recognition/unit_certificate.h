// A certificate of granted units: numbered once, checked by anybody who holds it.
#pragma once
#include "recognition/ledger_store.h"

namespace laurel::recognition {

struct UnitCertificate {
  std::string serial;
  GrantedUnits units;
  Instant issued_at;
  std::optional<Date> withdrawn_on;  // the grant was withdrawn
  std::string withdrawn_reason;
};

/// Numbers every grant of the person that has no certificate yet; how many. Safe to repeat.
int issue_unit_certificates(storage::Transaction& transaction, const identity::PersonId& person, Instant now,
                            Random& random);
/// The newest first, withdrawn ones too.
std::vector<UnitCertificate> unit_certificates_of(storage::Session& session,
                                                  const identity::PersonId& person);
struct GivenCertificate {
  UnitCertificate certificate;
  std::string person;  // name
  std::string work;    // title
};
/// Of what an organization granted, the newest first; at most so many.
std::vector<GivenCertificate> unit_certificates_by(storage::Session& session,
                                                   const identity::OrganizationId& organization,
                                                   std::int64_t limit);
std::optional<UnitCertificate> find_unit_certificate(storage::Session& session, const std::string& serial);

/// Postal address and telephone of who grants, as it stands on certificates; "" where nobody has said it.
std::string sponsor_contact(storage::Session& session, const identity::OrganizationId& organization);
void set_sponsor_contact(storage::Transaction& transaction, const identity::OrganizationId& organization,
                         const std::string& contact, const Act& act);

}  // namespace laurel::recognition
