#include "recognition/certification.h"

#include <algorithm>

#include "base/check.h"
#include "recognition/queries.h"

namespace laurel::recognition {
namespace {

// Where the person holds a license or works.
std::vector<std::string> states_of(storage::Session& session, const identity::PersonId& person, Date day) {
  std::vector<std::string> states;
  for (const auto& row : session.query(sql::recognizer_licenses, {{"person", person}}))
    states.push_back(row.text("state"));
  for (const auto& row : session.query(sql::recognizer_jobs, {{"person", person}, {"day", day}}))
    states.push_back(row.text("state"));
  return states;
}

bool concerns(const identity::Organization& organization, const std::vector<std::string>& states) {
  return organization.state.empty() || states.empty() ||
         std::ranges::find(states, organization.state) != states.end();
}

bool is_certified_now(const Item& item) {
  return counts(item.outcome) && Rational(0) < item.amount;
}

void grant(storage::Transaction& transaction, const identity::PersonId& person, const Recognizer& certifier,
           const Item& item, Unit unit, Date today, const Act& act) {
  const auto& pack = *certifier.pack;
  const auto granted = grant_units(
      transaction,
      {.person = person,
       .activity = item.activity->id,
       .unit = unit,
       .amount = item.amount,
       .by = certifier.organization->id,
       .on = today,
       .decision = fmt::format("{} {}: {}", pack.id, pack.version, item.reasons.front().rule->id)},
      act);
  CHECK(granted, "packs that certify count in units that anybody may certify");
}

}  // namespace

std::vector<Recognizer> certifiers_of(storage::Session& session, const PackShelf& packs,
                                      const identity::PersonId& person, Date as_of) {
  std::vector<Recognizer> certifiers;
  const auto states = states_of(session, person, as_of);
  for (const auto& pack : packs.all()) {
    if (!pack->certifies_by_rule) continue;
    for (const auto& row : session.query(sql::adopters_of, {{"pack", pack->id}, {"day", as_of}})) {
      auto organization =
          identity::find_organization(session, row.id<identity::OrganizationId>("organization"));
      CHECK(organization, "a pack is adopted by an organization");
      if (concerns(*organization, states)) certifiers.push_back({pack, "", std::move(organization)});
    }
  }
  return certifiers;
}

std::string_view refusal_key(CertificationRefusal refusal) {
  constexpr std::string_view keys[] = {"certificates.contact_missing", "certificates.not_counted",
                                       "certificates.withdrawn_before"};
  return keys[static_cast<std::size_t>(refusal)];
}

const UnitCertificate* find_certificate(const std::vector<UnitCertificate>& certificates,
                                        const identity::OrganizationId& by, const std::string& activity) {
  const auto is_of = [&](const UnitCertificate& one) {
    return one.units.granted.by == by && one.units.granted.activity == activity;
  };
  const auto in_force = std::ranges::find_if(
      certificates, [&](const UnitCertificate& one) { return is_of(one) && !one.withdrawn_on; });
  if (in_force != certificates.end()) return &*in_force;
  const auto withdrawn = std::ranges::find_if(certificates, is_of);
  return withdrawn == certificates.end() ? nullptr : &*withdrawn;
}

std::expected<std::vector<std::string>, CertificationRefusal> certify(
    storage::Transaction& transaction, const RecordSource& source, const identity::PersonId& person,
    const Recognizer& certifier, const std::string& activity, Date today, const Act& act) {
  auto& session = transaction.session();
  const auto& sponsor = certifier.organization->id;
  if (sponsor_contact(session, sponsor).empty())
    return std::unexpected(CertificationRefusal::contact_missing);
  const auto valuation = value(session, source, person, certifier, today);
  const auto before = unit_certificates_of(session, person);
  auto refusal = CertificationRefusal::not_counted;
  std::vector<std::string> asked_for;
  for (const auto& item : valuation.decision.items) {
    if ((!activity.empty() && item.activity->id != activity) || !is_certified_now(item)) continue;
    if (!item.granted && find_certificate(before, sponsor, item.activity->id) != nullptr) {
      refusal = CertificationRefusal::withdrawn_before;
      continue;
    }
    asked_for.push_back(item.activity->id);
    if (!item.granted) grant(transaction, person, certifier, item, valuation.decision.unit, today, act);
  }
  if (asked_for.empty()) return std::unexpected(refusal);
  issue_unit_certificates(transaction, person, act.now, act.random);
  const auto certificates = unit_certificates_of(session, person);
  std::vector<std::string> serials;
  for (const auto& id : asked_for) serials.push_back(find_certificate(certificates, sponsor, id)->serial);
  return serials;
}

std::vector<GrantedUnits> withdraw_revoked(storage::Transaction& transaction,
                                           const identity::PersonId& person, Date today, const Act& act) {
  std::vector<GrantedUnits> withdrawn;
  for (const auto& row : transaction.query(sql::certified_and_revoked, {{"person", person}})) {
    auto units = find_grant(transaction.session(), row.id<Id<GrantedUnits>>("id"));
    CHECK(units, "a query names grants that are there");
    if (withdraw_grant(transaction, units->id, std::string(credential_revoked), today, act))
      withdrawn.push_back(std::move(*units));
  }
  return withdrawn;
}

}  // namespace laurel::recognition
