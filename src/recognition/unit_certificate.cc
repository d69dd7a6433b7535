#include "recognition/unit_certificate.h"

#include "base/check.h"
#include "recognition/queries.h"
#include "storage/event.h"
#include "storage/setting.h"

namespace laurel::recognition {
namespace {

constexpr std::size_t serial_letters = 12;

UnitCertificate read_certificate(storage::Session& session, const storage::Row& row) {
  const auto grant = find_grant(session, row.id<Id<GrantedUnits>>("granted"));
  CHECK(grant, "a certificate is of a grant");
  return {.serial = row.text("serial"),
          .units = *grant,
          .issued_at = row.instant("issued_at"),
          .withdrawn_on = row.optional_date("withdrawn_on"),
          .withdrawn_reason = row.text("withdrawn_reason")};
}

std::string contact_setting(const identity::OrganizationId& organization) {
  return "sponsor_contact." + organization.text();
}

}  // namespace

int issue_unit_certificates(storage::Transaction& transaction, const identity::PersonId& person, Instant now,
                            Random& random) {
  int issued = 0;
  for (const auto& row : transaction.query(sql::grants_without_certificate, {{"person", person}})) {
    // The year and letters that cannot be guessed: who has the number has seen the paper.
    const auto letters = Id<UnitCertificate>::generate(now, random).text();
    const auto serial =
        row.text("granted_on").substr(0, 4) + "-" + letters.substr(letters.size() - serial_letters);
    transaction.execute(sql::add_unit_certificate,
                        {{"serial", serial}, {"granted", row.text("id")}, {"now", now}});
    storage::record(transaction, {now, "", "recognition.certificate-issued", row.text("id"), serial});
    ++issued;
  }
  return issued;
}

std::vector<UnitCertificate> unit_certificates_of(storage::Session& session,
                                                  const identity::PersonId& person) {
  std::vector<UnitCertificate> certificates;
  for (const auto& row : session.query(sql::unit_certificates_of, {{"person", person}}))
    certificates.push_back(read_certificate(session, row));
  return certificates;
}

std::vector<GivenCertificate> unit_certificates_by(storage::Session& session,
                                                   const identity::OrganizationId& organization,
                                                   std::int64_t limit) {
  std::vector<GivenCertificate> certificates;
  for (const auto& row :
       session.query(sql::unit_certificates_by, {{"organization", organization}, {"most", limit}}))
    certificates.push_back({read_certificate(session, row), row.text("person_name"), row.text("title")});
  return certificates;
}

std::optional<UnitCertificate> find_unit_certificate(storage::Session& session, const std::string& serial) {
  const auto row = session.query_first(sql::unit_certificate_by_serial, {{"serial", serial}});
  return row ? std::optional(read_certificate(session, *row)) : std::nullopt;
}

std::string sponsor_contact(storage::Session& session, const identity::OrganizationId& organization) {
  return storage::setting(session, contact_setting(organization)).value_or("");
}

void set_sponsor_contact(storage::Transaction& transaction, const identity::OrganizationId& organization,
                         const std::string& contact, const Act& act) {
  storage::set_setting(transaction, contact_setting(organization), contact);
  storage::record(transaction,
                  {act.now, act.by, "recognition.sponsor-contact", organization.text(), contact});
}

}  // namespace laurel::recognition
