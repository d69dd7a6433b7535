// What a record is worth in any state or district, and which rules each has: for anybody, with one's own
// record when signed in.
#include "identity/state.h"
#include "web/pages/identity/profile_pages.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;

void fill_own(Page& row, Visit& visit, const SharedPack& pack) {
  const auto valuation = own_valuation(visit, pack);
  auto own = row.add("OWN");
  const auto split = split_of(valuation.decision);
  own.set("TOTAL", split.goal.is_zero()
                       ? amount_words(visit, valuation.decision.unit, valuation.decision.total)
                       : valuation.decision.total.text());
  if (!split.goal.is_zero())
    own.add("GOAL").set("WORDS",
                        visit.say("recognition.of_goal",
                                  {{"GOAL", amount_words(visit, valuation.decision.unit, split.goal)}}));
  if (split.waiting_items > 0)
    own.add("WAITING").set("WORDS", visit.count("recognition.items_wait", split.waiting_items));
}

void fill_pack(Page& page, Visit& visit, const SharedPack& pack) {
  auto row = page.add("PACK");
  row.set("TITLE", pack->title)
      .set("PURPOSE", visit.say(fmt::format("recognition.purpose_{}", word(pack->purpose))))
      .set("PACK_AS_OF", as_of_words(visit, *pack))
      .set("SOURCE", pack->source);
  if (pack->reading) row.add("READING").set("READING_NAME", *pack->reading);
  const auto trust = trust_words(visit, pack->trust);
  if (!trust.empty()) row.add("TRUST").set("TRUST_WORDS", trust);
  if (!visit.visitor) return;
  row.add("LINK").set("ADDRESS", "/recognition/" + pack->id);
  fill_own(row, visit, pack);
}

Response elsewhere_page(Visit& visit) {
  visit.set_section(visit.visitor ? "license" : "recognition");
  const auto packs = visit.site.packs.shelf();
  const auto wanted = visit.request.parameter("state");
  const auto state = identity::is_state(wanted) ? std::string(wanted) : std::string();
  Page page;
  fill_states(page, state);
  page.show_if(visit.visitor.has_value(), "SIGNED_IN").show_if(!visit.visitor, "VISITOR");
  if (!state.empty()) {
    auto chosen = page.add("CHOSEN");
    chosen.set("STATE_NAME", identity::state_name(state));
    const auto found = recognizers_in(*packs, state);
    chosen.show_if(found.empty(), "NOTHING_KNOWN");
    if (!found.empty()) {
      auto table = chosen.add("TABLE");
      table.show_if(visit.visitor.has_value(), "MINE");
      for (const auto& recognizer : found) fill_pack(table, visit, recognizer.pack);
    }
  } else if (wanted == "none") {
    // Agreements and model policies that stand in no state.
    auto chosen = page.add("CHOSEN");
    chosen.set("STATE_NAME", visit.say("recognition.no_state"));
    auto table = chosen.add("TABLE");
    table.show_if(visit.visitor.has_value(), "MINE");
    for (const auto& pack : packs->all())
      if (state_of(*pack).empty() && pack->purpose != Purpose::price) fill_pack(table, visit, pack);
  }
  page.show_if(wanted == "none", "IS_NONE");
  return visit.page("recognition/elsewhere", visit.say("recognition.elsewhere"), page);
}

}  // namespace

void add_elsewhere_pages(Routes& routes) {
  routes.get("/recognition", Access::anyone(), elsewhere_page);
}

}  // namespace laurel::web
