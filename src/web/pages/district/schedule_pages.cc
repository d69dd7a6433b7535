// The salary schedule: typed as a table or read from a spreadsheet's CSV, from a day on.
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/district/amounts.h"
#include "web/pages/district/claim_decisions.h"
#include "web/pages/district/district_pages.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using identity::Role;

void fill_table(Page& page, const Visit& visit, const SalarySchedule& schedule) {
  auto table = page.add("TABLE");
  table.set("FROM_WORDS", visit.say("pay.schedule_from", {{"DATE", visit.date(schedule.from)}}));
  for (const auto& lane : schedule.lanes)
    table.add("LANE").set("NAME", lane.name).set("CREDITS", lane.credits.text());
  for (std::size_t step = 0; step < schedule.steps(); ++step) {
    auto row = table.add("STEP");
    row.set("NUMBER", static_cast<std::int64_t>(step) + 1);
    for (const auto& lane : schedule.lanes) row.add("CELL").set("AMOUNT", dollars_text(lane.cents[step]));
  }
}

Response schedule_page(Visit& visit, const FormErrors& errors) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  visit.set_section("district");
  Page page;
  page.show("TAB_SCHEDULE");
  const auto schedules = visit.site.database.read(
      [&](storage::Session& session) { return schedules_of(session, district->id); });
  const auto* now = schedule_on(schedules, visit.today());
  for (const auto& schedule : schedules)
    if (schedule.from > visit.today() || &schedule == now) fill_table(page, visit, schedule);
  page.show_if(schedules.empty(), "NONE").show_if(now != nullptr, "CSV");
  const bool typed = visit.form.has("cells");
  page.set("CELLS", typed ? visit.form.long_text("cells") : now != nullptr ? csv_of(now->lanes) : "");
  page.set("FROM", typed ? visit.form.text("from") : visit.today().text());
  errors.fill(page);
  return visit.page("district/schedule", visit.say("pay.schedule_title"), page, errors.any() ? 422 : 200);
}

Response schedule_csv(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto schedules = visit.site.database.read(
      [&](storage::Session& session) { return schedules_of(session, district->id); });
  const auto* now = schedule_on(schedules, visit.today());
  return now == nullptr ? visit.not_found() : csv_download("schedule.csv", csv_of(now->lanes));
}

Response open_schedule(Visit& visit) {
  return schedule_page(visit, {});
}

Response set(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  FormErrors errors;
  const auto from = Date::parse(visit.form.text("from"));
  if (!from) errors.add("from", visit.say("pay.day_malformed"));
  const bool first = visit.site.database.read(
      [&](storage::Session& session) { return schedules_of(session, district->id).empty(); });
  if (from && !first && *from < visit.today()) errors.add("from", visit.say("pay.day_past"));
  const auto text =
      visit.form.files().empty() ? visit.form.long_text("cells") : visit.form.files().front().content;
  const auto lanes = read_schedule(text);
  if (!lanes)
    errors.add("cells",
               visit.say(refusal_key(lanes.error().refusal),
                         {{"LINE", std::to_string(lanes.error().line)}, {"CELL", lanes.error().cell}}));
  if (errors.any()) return schedule_page(visit, errors);
  visit.site.database.write([&](storage::Transaction& transaction) {
    set_schedule(transaction, *district, {*from, *lanes}, visit.today(),
                 {visit.person().id.text(), visit.now, visit.site.random});
  });
  visit.site.packs.refresh();
  return visit.done("/district/schedule", "notices.schedule_set");
}

}  // namespace

void add_schedule_pages(Routes& routes) {
  const auto officer = Access::role(Role::district_officer);
  routes.get("/district/schedule", officer, open_schedule);
  routes.get("/district/schedule.csv", officer, schedule_csv);
  routes.post("/district/schedule", officer, set);
}

}  // namespace laurel::web
