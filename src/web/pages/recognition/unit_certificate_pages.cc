// Certificates of granted units: the list, the paper, and the page that checks one.
#include "award/badge_file.h"
#include "award/certificate/certificate.h"
#include "recognition/certification.h"
#include "web/pages/recognition/certifiers.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;

struct Shown {
  UnitCertificate certificate;
  identity::Person person;
  std::shared_ptr<const Record> record;
  const Activity* activity = nullptr;  // null where it is no longer in the record
  std::string contact;
};

std::optional<Shown> find_shown(Visit& visit, const std::string& serial) {
  const auto catalog = visit.site.catalog.shelf();
  return visit.site.database.read([&](storage::Session& session) -> std::optional<Shown> {
    auto certificate = find_unit_certificate(session, serial);
    if (!certificate) return {};
    const auto& granted = certificate->units.granted;
    auto person = identity::find_person(session, granted.person);
    if (!person) return {};
    auto record = std::make_shared<const Record>(
        record_of(session, {*catalog, visit.site.zone}, granted.person, visit.today()));
    Shown shown{*certificate, *person, record, nullptr, sponsor_contact(session, granted.by)};
    for (const auto& activity : record->activities)
      if (activity.id == granted.activity) shown.activity = &activity;
    return shown;
  });
}

std::string title_of_work(const Visit& visit, const Shown& shown) {
  return shown.activity == nullptr ? visit.say("certificates.removed_work")
                                   : title_of(visit, *shown.activity);
}
std::string hours_of(const Visit& visit, const Shown& shown) {
  return shown.activity == nullptr ? std::string() : size_words(visit, *shown.activity);
}
std::string presenter_of(const Visit& visit, const Shown& shown) {
  if (shown.activity == nullptr) return {};
  const auto* issuer = visit.site.catalog.shelf()->find_issuer(shown.activity->issuer);
  return issuer == nullptr ? shown.activity->issuer : issuer->issuer.name;
}
// What was done: the competency of one of our micro-credentials, else the kind of work.
std::string description_of(const Visit& visit, const Shown& shown) {
  if (shown.activity == nullptr) return {};
  const auto* version = visit.site.catalog.shelf()->find(shown.activity->ref);
  const bool is_ours = shown.activity->kind == Kind::micro_credential && version != nullptr;
  return is_ours ? version->competency : kind_words(visit, shown.activity->kind) + ".";
}
std::string withdrawn_words(const Visit& visit, const UnitCertificate& certificate) {
  return certificate.withdrawn_reason == credential_revoked ? visit.say("certificates.reason_revoked")
                                                            : certificate.withdrawn_reason;
}
std::string address_of(const Shown& shown) {
  return "/unit-certificates/" + shown.certificate.serial;
}

void fill_facts(Page& page, const Visit& visit, const Shown& shown) {
  const auto& granted = shown.certificate.units.granted;
  page.set("SERIAL", shown.certificate.serial)
      .set("PERSON", shown.person.name)
      .set("UNITS", amount_words(visit, granted.unit, granted.amount))
      .set("WORK", title_of_work(visit, shown))
      .set("DESCRIPTION", description_of(visit, shown))
      .set("HOURS", hours_of(visit, shown))
      .set("PRESENTER", presenter_of(visit, shown))
      .set("GRANTED_BY", shown.certificate.units.by_name)
      .set("CONTACT", shown.contact.empty() ? visit.say("certificates.no_contact") : shown.contact)
      .set("GRANTED_ON", visit.date(granted.on))
      .set("DECISION", granted.decision)
      .set("ADDRESS", address_of(shown));
  if (shown.activity != nullptr && shown.activity->earned)
    page.add("COMPLETED").set("DATE", visit.date(*shown.activity->earned));
}

// Anybody who holds the number may check the paper.
Response check_page(Visit& visit) {
  const auto shown = find_shown(visit, visit.parameter("serial"));
  if (!shown) return visit.not_found();
  Page page;
  fill_facts(page, visit, *shown);
  if (shown->certificate.withdrawn_on)
    page.add("WITHDRAWN")
        .set("DATE", visit.date(*shown->certificate.withdrawn_on))
        .set("REASON", withdrawn_words(visit, shown->certificate));
  else
    page.show("IN_FORCE");
  page.show_if(visit.visitor && visit.person().id == shown->person.id && !shown->certificate.withdrawn_on,
               "PAPER");
  visit.set_private();
  return visit.page("recognition/unit_certificate", visit.say("certificates.one"), page);
}

award::Certificate paper_of(const Visit& visit, const Shown& shown, award::Paper size) {
  const auto& granted = shown.certificate.units.granted;
  award::Certificate paper{
      .paper = size,
      .language = visit.language == Language::spanish ? "es" : "en-US",
      .medal = {},
      .issuer = shown.certificate.units.by_name,
      .certifies = visit.say("award.paper_certifies"),
      .name = shown.person.name,
      .accomplishment = visit.say("certificates.paper_accomplishment",
                                  {{"UNITS", amount_words(visit, granted.unit, granted.amount)}}),
      .title = title_of_work(visit, shown),
      .competency = visit.say("certificates.paper_presented", {{"DESCRIPTION", description_of(visit, shown)},
                                                               {"PRESENTER", presenter_of(visit, shown)}}),
      .check_heading = visit.say("certificates.paper_serial", {{"SERIAL", shown.certificate.serial}}),
      .check_text = visit.say("award.paper_check"),
      .address = visit.site.options.public_url + address_of(shown),
      .issued = shown.certificate.issued_at};
  paper.medal.title = title_of_work(visit, shown);
  const auto shelf = visit.site.catalog.shelf();
  if (shown.activity != nullptr)
    if (const auto stacks = shelf->stacks_of(shown.activity->ref); !stacks.empty()) {
      paper.medal.hue = catalog::badge::Hue::parse(stacks.front()->hue).value_or(catalog::badge::Hue());
      paper.medal.device =
          catalog::badge::parse_device(stacks.front()->device).value_or(catalog::badge::Device::chairs);
    }
  paper.facts.push_back({visit.say("certificates.hours"), hours_of(visit, shown)});
  if (shown.activity != nullptr && shown.activity->earned)
    paper.facts.push_back({visit.say("certificates.completed"), visit.date(*shown.activity->earned)});
  paper.facts.push_back({visit.say("certificates.granted_on"), visit.date(granted.on)});
  paper.note = shown.contact.empty() ? visit.say("certificates.no_contact") : shown.contact;
  paper.facts.push_back({visit.say("certificates.decision"), granted.decision});
  paper.signatory = award::Certificate::Signatory{.name = shown.certificate.units.by_name,
                                                  .role = visit.say("certificates.paper_signature"),
                                                  .signature_svg = {}};
  return paper;
}

Response paper_page(Visit& visit) {
  const auto shown = find_shown(visit, visit.parameter("serial"));
  if (!shown || shown->person.id != visit.person().id || shown->certificate.withdrawn_on)
    return visit.not_found();
  const auto size = visit.request.parameter("paper") == "a4" ? award::Paper::a4 : award::Paper::letter;
  const auto pdf = award::draw_certificate(paper_of(visit, *shown, size));
  auto response = text_response(200, "application/pdf", std::string(pdf.begin(), pdf.end()));
  response.set("Content-Disposition", fmt::format("inline; filename=\"{}.pdf\"", shown->certificate.serial));
  response.set("Cache-Control", "no-store");
  return response;
}

Response list_page(Visit& visit) {
  visit.set_section("license");
  const auto certificates = visit.site.database.read(
      [&](storage::Session& session) { return unit_certificates_of(session, visit.person().id); });
  Page page;
  fill_certifiers(page, visit, certificates);
  page.show_if(certificates.empty(), "NONE");
  std::optional<Page> list;
  for (const auto& certificate : certificates) {
    const auto shown = find_shown(visit, certificate.serial);
    if (!shown) continue;
    if (!list) list = page.add("LIST");
    auto row = list->add("CERTIFICATE");
    fill_facts(row, visit, *shown);
    row.show_if(certificate.withdrawn_on.has_value(), "WITHDRAWN")
        .show_if(!certificate.withdrawn_on, "PAPER");
  }
  return visit.page("recognition/unit_certificates", visit.say("certificates.title"), page);
}

}  // namespace

void add_unit_certificate_pages(Routes& routes) {
  routes.get("/unit-certificates", Access::signed_in(), list_page);
  routes.get("/unit-certificates/:serial", Access::anyone(), check_page);
  routes.get("/unit-certificates/:serial/certificate.pdf", Access::signed_in(), paper_page);
}

}  // namespace laurel::web
