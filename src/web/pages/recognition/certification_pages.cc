// Certificates by a rule alone: what counts now, what is missing, and the form that asks for them.
#include <algorithm>

#include "recognition/certification.h"
#include "recognition/outside_store.h"
#include "web/pages/recognition/certifiers.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;
using Certificates = std::vector<UnitCertificate>;

struct Own {
  const Certificates& certificates;
  std::vector<OutsideActivity> outside;
};

struct Sums {
  Rational certified, ready;
  int ready_count = 0;
};

// What was entered by hand can be mended there.
bool can_be_mended(const Own& own, const Activity& activity) {
  return std::ranges::any_of(own.outside,
                             [&](const OutsideActivity& one) { return one.id->text() == activity.id; });
}

void fill_form(Page& page, const Recognizer& certifier, const std::string& activity) {
  page.set("SPONSOR_SLUG", certifier.organization->slug)
      .set("FORM_PACK", certifier.pack->id)
      .set("ACTIVITY", activity);
}

void fill_row(Page& section, const Visit& visit, const Valuation& valuation, const Recognizer& certifier,
              const Item& item, const Own& own) {
  const auto& decision = valuation.decision;
  auto row = section.add("ROW");
  fill_item(row, visit, decision, item);
  row.set("UNITS", amount_words(visit, decision.unit, item.amount));
  const auto* certificate = find_certificate(own.certificates, certifier.organization->id, item.activity->id);
  const bool is_finished = item.activity->earned && *item.activity->earned <= decision.as_of;
  if (certificate != nullptr)
    row.add(certificate->withdrawn_on ? "WITHDRAWN" : "CERTIFIED")
        .set("SERIAL", certificate->serial)
        .set("CERTIFICATE", "/unit-certificates/" + certificate->serial)
        .set("DATE", visit.date(certificate->withdrawn_on.value_or(certificate->units.granted.on)));
  else if (counts(item.outcome)) {
    auto ready = row.add("READY");
    fill_form(ready, certifier, item.activity->id);
  } else {
    row.show_if(!is_finished, "UNFINISHED");
    if (can_be_mended(own, *item.activity))
      row.add("MEND").set("MEND_ADDRESS", "/outside-activities/" + item.activity->id);
  }
}

void fill_totals(Page& section, const Visit& visit, const Valuation& valuation, const Recognizer& certifier,
                 const Sums& sums) {
  const auto words = [&](const Rational& amount) {
    return amount_words(visit, valuation.decision.unit, amount);
  };
  section.add("TOTAL").set("WORDS",
                           visit.say("certificates.together", {{"TOTAL", words(sums.certified + sums.ready)},
                                                               {"CERTIFIED", sums.certified.text()},
                                                               {"READY", sums.ready.text()}}));
  if (sums.ready_count < 2) return;
  auto all = section.add("ALL");
  fill_form(all, certifier, "");
  all.set("LABEL", visit.count("certificates.get_all", sums.ready_count));
}

void fill_certifier(Page& page, Visit& visit, const Recognizer& certifier, const Own& own) {
  const auto valuation = own_valuation(visit, certifier);
  auto section = page.add("CERTIFIER");
  section.set("SPONSOR", certifier.organization->name)
      .set("SLUG", certifier.organization->slug + "-" + certifier.pack->id)
      .set("RULE_ADDRESS", "/recognition/" + certifier.pack->id);
  Sums sums;
  bool has_rows = false;
  for (const auto& item : valuation.decision.items) {
    if (item.outcome == Outcome::not_covered) continue;
    has_rows = true;
    fill_row(section, visit, valuation, certifier, item, own);
    if (!counts(item.outcome)) continue;
    if (item.granted) {
      sums.certified += item.amount;
    } else if (find_certificate(own.certificates, certifier.organization->id, item.activity->id) == nullptr) {
      sums.ready += item.amount;
      ++sums.ready_count;
    }
  }
  section.show_if(!has_rows, "NOTHING");
  if (has_rows) fill_totals(section, visit, valuation, certifier, sums);
}

std::optional<Recognizer> asked_certifier(Visit& visit) {
  for (auto& certifier : own_certifiers(visit))
    if (certifier.organization->slug == visit.form.text("sponsor") &&
        certifier.pack->id == visit.form.text("pack"))
      return std::move(certifier);
  return {};
}

Response refuse(Visit& visit, const Recognizer& certifier, const std::string& activity,
                CertificationRefusal refusal) {
  Values values{{"SPONSOR", certifier.organization->name}};
  if (refusal != CertificationRefusal::not_counted) return visit.refuse(409, refusal_key(refusal), values);
  const auto valuation = own_valuation(visit, certifier);
  for (const auto& item : valuation.decision.items) {
    if (item.activity->id != activity) continue;
    values.emplace_back("WORK", title_of(visit, *item.activity));
    values.emplace_back("WHY", why_words(visit, item).text);
    return visit.refuse(409, refusal_key(refusal), values);
  }
  return activity.empty() ? visit.refuse(409, "certificates.nothing_ready", values) : visit.not_found();
}

Response get_certificates(Visit& visit) {
  const auto certifier = asked_certifier(visit);
  if (!certifier) return visit.not_found();
  const auto activity = visit.form.text("activity");
  const auto catalog = visit.site.catalog.shelf();
  const auto serials = visit.site.database.write([&](storage::Transaction& transaction) {
    return certify(transaction, {*catalog, visit.site.zone}, visit.person().id, *certifier, activity,
                   visit.today(), act_of(visit));
  });
  if (!serials) return refuse(visit, *certifier, activity, serials.error());
  return visit.done(
      serials->size() == 1 ? "/unit-certificates/" + serials->front() : std::string("/unit-certificates"),
      "notices.certified");
}

}  // namespace

void fill_certifiers(Page& page, Visit& visit, const Certificates& certificates) {
  const auto certifiers = own_certifiers(visit);
  if (certifiers.empty()) return;
  const Own own{certificates, visit.site.database.read([&](storage::Session& session) {
                  return outside_activities_of(session, visit.person().id);
                })};
  for (const auto& certifier : certifiers) fill_certifier(page, visit, certifier, own);
}

void add_certification_pages(Routes& routes) {
  routes.post("/unit-certificates", Access::signed_in(), get_certificates);
}

}  // namespace laurel::web
