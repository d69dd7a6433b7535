// What an affiliate certifies by a rule: what stands on its certificates, the rules it adopted, and what it
// has certified, which it may take back.
#include <algorithm>

#include "base/text.h"
#include "recognition/certification.h"
#include "recognition/local_pack.h"
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/withdrawn_certificate.h"
#include "web/pages/roster/roster_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;
using identity::Organization;

constexpr std::size_t words_bytes_max = 300;
constexpr std::size_t telephone_digits_min = 7;
constexpr std::int64_t certificates_shown_max = 200;

std::optional<Organization> find_affiliate(Visit& visit) {
  visit.set_section("roster");
  return visit.site.database.read(
      [&](storage::Session& session) { return chosen_affiliate(session, visit); });
}
std::string own_address(const Organization& affiliate) {
  return "/roster/certificates" + affiliate_query(affiliate);
}

std::optional<Adoption> adoption_of(const std::vector<Adoption>& adoptions, const Pack& pack, Date today) {
  for (const auto& one : adoptions)
    if (one.pack == pack.id && one.from <= today && (!one.to || today <= *one.to)) return one;
  return {};
}

void fill_rules(Page& page, const Visit& visit, const std::vector<Adoption>& adoptions) {
  std::vector<SharedPack> offered;
  bool has_rule = false;
  for (const auto& pack : visit.site.packs.shelf()->all()) {
    if (!pack->certifies_by_rule) continue;
    const auto adoption = adoption_of(adoptions, *pack, visit.today());
    if (!adoption) {
      offered.push_back(pack);
      continue;
    }
    has_rule = true;
    page.add("CERTIFYING_RULE")
        .set("RULE_PACK", pack->id)
        .set("RULE_TITLE", pack->title)
        .set("RULE_SOURCE", pack->source)
        .set("DATE", visit.date(adoption->from))
        .set("BASIS_WORDS", adoption->basis);
  }
  page.show_if(!has_rule, "NO_RULE");
  if (offered.empty()) return;
  auto adopt = page.add("ADOPT");
  for (const auto& pack : offered)
    adopt.add("OFFERED").set("OFFERED_PACK", pack->id).set("OFFERED_TITLE", pack->title);
}

void fill_certificates(Page& page, const Visit& visit, const std::vector<GivenCertificate>& certificates) {
  page.show_if(certificates.empty(), "NONE");
  if (certificates.empty()) return;
  auto list = page.add("LIST");
  for (const auto& [certificate, person, work] : certificates) {
    const auto& granted = certificate.units.granted;
    auto row = list.add("CERTIFICATE");
    row.set("SERIAL", certificate.serial)
        .set("PERSON", person)
        .set("UNITS", amount_words(visit, granted.unit, granted.amount))
        .set("WORK", work.empty() ? visit.say("certificates.removed_work") : work)
        .set("GRANTED_ON", visit.date(granted.on));
    row.show_if(certificate.withdrawn_on.has_value(), "WITHDRAWN")
        .show_if(!certificate.withdrawn_on, "IN_FORCE");
  }
}

Response certificates_page(Visit& visit, const FormErrors& errors = {}) {
  const auto affiliate = find_affiliate(visit);
  if (!affiliate) return visit.not_found();
  Page page;
  page.set("AFFILIATE", affiliate->name).set("SLUG", affiliate->slug);
  visit.site.database.read([&](storage::Session& session) {
    const auto contact = sponsor_contact(session, affiliate->id);
    set_area(page, "CONTACT", visit.form.has("contact") ? visit.form.long_text("contact") : contact);
    fill_rules(page, visit, adoptions_of(session, affiliate->id));
    fill_certificates(page, visit, unit_certificates_by(session, affiliate->id, certificates_shown_max));
  });
  page.set("BASIS_TYPED", visit.form.text("basis")).set("REASON_TYPED", visit.form.text("reason"));
  errors.fill(page);
  return visit.page("roster/certificates", visit.say("sponsor.title"), page, errors.any() ? 422 : 200);
}

Response refuse_field(Visit& visit, const std::string& field, std::string_view key) {
  FormErrors errors;
  errors.add(field, visit.say(key));
  return certificates_page(visit, errors);
}

// Lines as an address has them, with commas between.
std::string on_one_line(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n'))
    if (const auto words = trim(line); !words.empty()) lines.emplace_back(words);
  return join(lines, ", ");
}

bool is_too_long_or_empty(const std::string& words) {
  return words.empty() || words.size() > words_bytes_max;
}

Response set_contact(Visit& visit) {
  const auto affiliate = find_affiliate(visit);
  if (!affiliate) return visit.not_found();
  const auto contact = on_one_line(visit.form.long_text("contact"));
  const auto digits =
      static_cast<std::size_t>(std::ranges::count_if(contact, [](char c) { return c >= '0' && c <= '9'; }));
  if (is_too_long_or_empty(contact) || digits < telephone_digits_min)
    return refuse_field(visit, "contact", "sponsor.contact_wrong");
  visit.site.database.write([&](storage::Transaction& transaction) {
    set_sponsor_contact(transaction, affiliate->id, contact, act_of(visit));
  });
  return visit.done(own_address(*affiliate), "notices.saved");
}

SharedPack asked_rule(Visit& visit) {
  auto pack = visit.site.packs.shelf()->find(visit.form.text("pack"));
  return pack && pack->certifies_by_rule ? pack : nullptr;
}

Response adopt(Visit& visit) {
  const auto affiliate = find_affiliate(visit);
  const auto pack = asked_rule(visit);
  if (!affiliate || !pack) return visit.not_found();
  const auto basis = visit.form.text("basis");
  if (is_too_long_or_empty(basis)) return refuse_field(visit, "basis", "sponsor.basis_missing");
  const bool adopted = visit.site.database.write([&](storage::Transaction& transaction) {
    if (sponsor_contact(transaction.session(), affiliate->id).empty()) return false;
    if (!adoption_of(adoptions_of(transaction.session(), affiliate->id), *pack, visit.today()))
      adopt_pack(transaction, {affiliate->id, pack->id, visit.today(), {}, basis}, visit.person().id.text(),
                 visit.now, visit.site.random);
    return true;
  });
  if (!adopted) return refuse_field(visit, "contact", "sponsor.contact_first");
  return visit.done(own_address(*affiliate), "notices.rule_adopted");
}

Response stop(Visit& visit) {
  const auto affiliate = find_affiliate(visit);
  const auto pack = asked_rule(visit);
  if (!affiliate || !pack) return visit.not_found();
  visit.site.database.write([&](storage::Transaction& transaction) {
    end_adoption(transaction, affiliate->id, pack->id, visit.today().plus_days(-1), visit.person().id.text(),
                 visit.now);
  });
  return visit.done(own_address(*affiliate), "notices.rule_ended");
}

Response take_back(Visit& visit) {
  const auto affiliate = find_affiliate(visit);
  if (!affiliate) return visit.not_found();
  const auto reason = visit.form.text("reason");
  if (is_too_long_or_empty(reason)) return refuse_field(visit, "reason", "sponsor.reason_missing");
  const bool done = visit.site.database.write([&](storage::Transaction& transaction) {
    const auto certificate = find_unit_certificate(transaction.session(), visit.form.text("serial"));
    if (!certificate || certificate->units.granted.by != affiliate->id) return false;
    if (!withdraw_grant(transaction, certificate->units.id, reason, visit.today(), act_of(visit)))
      return false;
    tell_withdrawn(visit.site, transaction, certificate->units, "", reason);
    return true;
  });
  return done ? visit.done(own_address(*affiliate), "notices.certificate_withdrawn")
              : refuse_field(visit, "serial", "sponsor.serial_unknown");
}

}  // namespace

void add_affiliate_certificate_pages(Routes& routes) {
  const auto officer = Access::role(identity::Role::membership_officer);
  routes.get("/roster/certificates", officer, [](Visit& visit) { return certificates_page(visit); });
  routes.post("/roster/certificates/contact", officer, set_contact);
  routes.post("/roster/certificates/rules", officer, adopt);
  routes.post("/roster/certificates/rules/end", officer, stop);
  routes.post("/roster/certificates/withdrawal", officer, take_back);
}

}  // namespace laurel::web
