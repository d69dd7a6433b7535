#include "base/csv.h"
#include "base/text.h"
#include "identity/profile_store.h"
#include "recognition/certification.h"
#include "recognition/decision_json.h"
#include "recognition/decision_text.h"
#include "web/page/download.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"

namespace laurel::web {
namespace {

using recognition::Valuation;

template <class F>
Response with_decision(Visit& visit, F&& answer) {
  const auto pack = visit.site.packs.shelf()->find(visit.parameter("pack"));
  if (!pack) return visit.not_found();
  return answer(own_valuation(visit, pack));
}

Response decision_page(Visit& visit) {
  return with_decision(visit, [&](const Valuation& valuation) {
    Page page;
    fill_explanation(page, visit, valuation);
    page.set("LEAD",
             visit.say("recognition.decision_lead",
                       {{"DATE", visit.date(valuation.decision.as_of)},
                        {"TOTAL", amount_words(visit, valuation.decision.unit, valuation.decision.total)}}));
    page.set("ADDRESS", "/recognition/" + valuation.pack->id);
    const auto& licenses = valuation.record->licenses;
    if (!licenses.empty() && licenses.back().id == "supposed")
      page.add("SUPPOSED")
          .set("FROM", licenses.back().effective->text())
          .set("TO", licenses.back().expires->text())
          .set("TYPE", licenses.back().type);
    visit.set_section("license");
    return visit.page("recognition/decision", valuation.pack->title, page);
  });
}

Response kept_private(Response response) {
  response.set("Cache-Control", "no-store");
  return response;
}

Response decision_json(Visit& visit) {
  return with_decision(visit, [](const Valuation& valuation) {
    return kept_private(
        text_response(200, "application/json", recognition::decision_json(valuation.decision)));
  });
}

Response decision_text(Visit& visit) {
  return with_decision(visit, [](const Valuation& valuation) {
    return kept_private(
        text_response(200, "text/plain; charset=utf-8", recognition::decision_text(valuation.decision)));
  });
}

std::string csv_row(const Visit& visit, const recognition::Decision& decision,
                    const recognition::Item& item) {
  std::vector<std::string> reasons;
  for (const auto& reason : item.reasons)
    reasons.push_back(fmt::format("{} [{}]", reason.text, reason.rule->source));
  const auto& activity = *item.activity;
  return csv_line({activity.id, title_of(visit, activity), std::string(word(activity.kind)),
                   activity.earned ? activity.earned->text() : "", size_words(visit, activity),
                   item.amount.text(), std::string(word(decision.unit)), std::string(word(item.outcome)),
                   item.granted ? "granted" : "potential", join(reasons, "; ")});
}

Response decision_csv(Visit& visit) {
  return with_decision(visit, [&](const Valuation& valuation) {
    auto csv = csv_line(
        {"activity", "title", "kind", "earned", "time", "amount", "unit", "outcome", "basis", "reasons"});
    for (const auto& item : valuation.decision.items) csv += csv_row(visit, valuation.decision, item);
    return csv_download(valuation.pack->id + ".csv", std::move(csv));
  });
}

}  // namespace

std::vector<recognition::Recognizer> own_recognizers(Visit& visit) {
  const auto packs = visit.site.packs.shelf();
  return visit.site.database.read([&](storage::Session& session) {
    return recognition::recognizers_of(session, *packs, visit.person().id, visit.today());
  });
}

std::vector<recognition::Recognizer> own_certifiers(Visit& visit) {
  const auto packs = visit.site.packs.shelf();
  return visit.site.database.read([&](storage::Session& session) {
    return recognition::certifiers_of(session, *packs, visit.person().id, visit.today());
  });
}

Valuation own_valuation(Visit& visit, const recognition::Recognizer& recognizer) {
  const auto catalog = visit.site.catalog.shelf();
  // "?on=2027-06-30": the same address gives the same answer on any later day, while the record stays.
  auto as_of = visit.today();
  if (const auto on = Date::parse(visit.request.parameter("on"))) as_of = *on;
  return visit.site.database.read([&](storage::Session& session) {
    return recognition::value(session, {*catalog, visit.site.zone}, visit.person().id, recognizer, as_of);
  });
}

Valuation own_valuation(Visit& visit, const recognition::SharedPack& pack) {
  for (const auto& recognizer : own_recognizers(visit))
    if (recognizer.pack->id == pack->id) return own_valuation(visit, recognizer);
  for (const auto& certifier : own_certifiers(visit))
    if (certifier.pack->id == pack->id) return own_valuation(visit, certifier);
  return recognition::value(supposed_record(visit, *pack).record, pack);
}

Supposed supposed_record(Visit& visit, const recognition::Pack& pack) {
  const auto catalog = visit.site.catalog.shelf();
  const recognition::Recognizer recognizer{
      .pack = nullptr, .state = recognition::state_of(pack), .organization = {}};
  recognition::Viewpoint viewpoint{.purpose = pack.purpose, .state = {}, .credentials_are_proof = true};
  if (pack.purpose == recognition::Purpose::license) viewpoint.state = recognizer.state;
  Supposed supposed;
  visit.site.database.read([&](storage::Session& session) {
    const auto& me = visit.person().id;
    supposed.record =
        recognition::record_of(session, {*catalog, visit.site.zone}, me, visit.today(), viewpoint);
    if (pack.purpose != recognition::Purpose::license || !supposed.record.licenses.empty()) return;
    supposed.from = visit.today();
    supposed.to = visit.today().plus_months(12 * 5);
    // As long as the license the educator holds: what was earned under it is what they bring along.
    for (const auto& license : identity::licenses_of(session, me)) {
      supposed.from = license.value.effective;
      supposed.to = license.value.expires;
      break;
    }
  });
  if (!supposed.from) return supposed;
  if (const auto from = Date::parse(visit.request.parameter("from"))) supposed.from = from;
  if (const auto to = Date::parse(visit.request.parameter("to")); to && *supposed.from <= *to)
    supposed.to = to;
  supposed.type = visit.request.parameter("type");
  supposed.record.licenses.push_back({.id = "supposed",
                                      .type = supposed.type,
                                      .issued = supposed.from,
                                      .effective = supposed.from,
                                      .expires = supposed.to});
  return supposed;
}

recognition::Act act_of(Visit& visit) {
  return {.by = visit.person().id.text(), .now = visit.now, .random = visit.site.random};
}

void add_decision_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/recognition/:pack", me, decision_page);
  routes.get("/recognition/:pack/decision.json", me, decision_json);
  routes.get("/recognition/:pack/decision.txt", me, decision_text);
  routes.get("/recognition/:pack/decision.csv", me, decision_csv);
}

}  // namespace laurel::web
