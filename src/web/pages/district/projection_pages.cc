#include <memory>
#include <mutex>
#include <thread>

#include "base/rational.h"
#include "web/page/form_errors.h"
#include "web/pages/district/amounts.h"
#include "web/pages/district/district_pages.h"
#include "web/pages/district/fan.h"

namespace laurel::web {
namespace {

using namespace recognition::projection;
using identity::Role;

/// One projection at a time in a process: each takes every processor for up to a second or two.
using Turn = std::timed_mutex;
constexpr std::chrono::seconds turn_wait{1};  // no longer: who waits keeps a worker from others
constexpr std::string_view come_back_seconds = "5";

unsigned threads() {
  return std::max(1U, std::thread::hardware_concurrency());
}

Typed typed_by(const Visit& visit) {
  return [&visit](std::string_view name) { return std::string(visit.request.parameter(name)); };
}

std::string link_of(const Assumptions& assumptions) {
  std::string query;
  for (const auto& [name, value] : parameters_of(assumptions))
    query += fmt::format("{}{}={}", query.empty() ? "" : "&", name, percent_encode(value));
  return query;
}

std::string of_hundred(int thousandths) {
  return std::to_string((thousandths + 5) / 10);
}

/// "six", from one to fifteen.
std::string number_word(const Visit& visit, int number) {
  return visit.say(fmt::format("projection.number_{}", number));
}

/// The finding in one sentence: the page's title.
std::string finding(const Visit& visit, const Outlook& outlook) {
  const auto& assumptions = outlook.assumptions;
  Values values{{"CAP", assumptions.cap ? number_word(visit, *assumptions.cap) : ""},
                {"YEARS", visit.count("projection.years_stay", assumptions.years,
                                      {{"NUMBER", number_word(visit, assumptions.years)}})},
                {"YEAR", school_year_text(outlook.years.back().begins)},
                {"COST", about_dollars_text(outlook.years.back().middle)}};
  if (!outlook.within) return visit.say("projection.finding_cost", values);
  values.emplace_back("FUTURES", of_hundred(*outlook.within));
  return visit.say(assumptions.cap ? "projection.finding_cap" : "projection.finding_no_cap", values);
}

std::string lead(const Visit& visit, const Outlook& outlook) {
  const auto& assumptions = outlook.assumptions;
  auto sentence = visit.say(fmt::format("projection.lead_{}", text_of(assumptions.pay)),
                            {{"AMOUNT", dollars_text(assumptions.amount_cents)},
                             {"PER_LANE", std::to_string(assumptions.per_lane)}});
  if (outlook.within && assumptions.cap)
    sentence += " " + visit.say("projection.lead_without_cap",
                                {{"FUTURES", of_hundred(*outlook.within_without_cap)}});
  return sentence;
}

FanWords fan_words(const Visit& visit, const Outlook& outlook, const AmountUnit& unit) {
  const auto& last = outlook.years.back();
  const bool capped = outlook.assumptions.cap.has_value();
  return {
      .description =
          visit.say("projection.fan_description", {{"YEAR", school_year_text(last.begins)},
                                                   {"MIDDLE", dollars_text(last.middle)},
                                                   {"LOW", dollars_text(last.low)},
                                                   {"HIGH", dollars_text(last.high)},
                                                   {"WITHOUT", dollars_text(last.middle_without_cap)}}),
      .set_aside = visit.say("projection.set_aside_label"),
      .high = visit.say("projection.high_end"),
      .low = visit.say("projection.low_end"),
      .without_cap = visit.say("projection.without_cap_label"),
      .with_cap = visit.say(capped ? "projection.with_cap_label" : "projection.middle_label"),
      .keeps_out = visit.say("projection.keeps_out",
                             {{"AMOUNT", difference_in_unit(last.middle_without_cap, last.middle, unit)}}),
      .half = visit.say("projection.half_fall",
                        {{"LOW", in_unit(last.lower, unit)}, {"HIGH", in_unit(last.upper, unit)}}),
      .high_short = visit.say("projection.high_short"),
      .low_short = visit.say("projection.low_short"),
      .without_short = visit.say("projection.without_short"),
      .with_short = visit.say(capped ? "projection.with_short" : "projection.middle_short"),
      .keeps_short = visit.say("projection.keeps_short",
                               {{"AMOUNT", difference_in_unit(last.middle_without_cap, last.middle, unit)}})};
}

void fill_table(Page& page, const Outlook& outlook, const AmountUnit& unit) {
  for (const auto& year : outlook.years) {
    auto row = page.add("YEAR_ROW");
    row.set("YEAR", school_year_text(year.begins))
        .set("RANGE", in_unit(year.low, unit) + "–" + in_unit(year.high, unit))
        .set("MIDDLE", in_unit(year.middle, unit));
    if (outlook.assumptions.cap) row.add("UNCAPPED").set("WITHOUT", in_unit(year.middle_without_cap, unit));
  }
  page.show_if(outlook.assumptions.cap.has_value(), "CAPPED");
  page.show_if(!outlook.assumptions.cap, "NO_CAP");
}

void fill_influences(Page& page, const Visit& visit, const Outlook& outlook, const AmountUnit& unit) {
  const auto most = std::max<std::int64_t>(1, outlook.influences.front().cents);
  for (const auto& influence : outlook.influences) {
    const double half = 46.0 * static_cast<double>(influence.cents) / static_cast<double>(most);
    page.add("INFLUENCE")
        .set("NAME", visit.say(fmt::format("projection.influence_{}", influence.assumption)))
        .set("FROM", fmt::format("{:.2f}", 50 - half))
        .set("WIDTH", fmt::format("{:.2f}", 2 * half))
        .set("STRENGTH",
             &influence == &outlook.influences.front() ? "influence-bar is-first" : "influence-bar")
        .set("AMOUNT", "± " + in_unit(influence.cents, unit));
  }
  page.set("LAST_YEAR", school_year_text(outlook.years.back().begins));
  const auto& cap = outlook.assumptions.cap;
  if (outlook.last_middle_tighter)
    page.add("TIGHTER").set("WORDS", visit.say("projection.tighter",
                                               {{"CAP", number_word(visit, *cap - 1)},
                                                {"COST", about_dollars_text(*outlook.last_middle_tighter)}}));
  if (outlook.last_middle_looser)
    page.add("LOOSER").set(
        "WORDS", visit.say("projection.looser", {{"CAP", number_word(visit, *cap + 1)},
                                                 {"COST", about_dollars_text(*outlook.last_middle_looser)}}));
}

void fill_results(Page& page, Visit& visit, const Outlook& outlook) {
  std::int64_t most = outlook.assumptions.set_aside_cents;
  for (const auto& year : outlook.years) most = std::max({most, year.high, year.middle_without_cap});
  const auto unit = unit_for(most);
  auto results = page.add("RESULTS");
  results.set("UNIT_OF_FIGURE", visit.say(fmt::format("projection.in_{}", unit.key)));
  results.set("UNIT_OF_TABLE", visit.say(fmt::format("projection.short_{}", unit.key)));
  const auto words = fan_words(visit, outlook, unit);
  results.set("FAN_WIDE_HTML", draw_fan(outlook, words, FanSize::wide));
  results.set("FAN_NARROW_HTML", draw_fan(outlook, words, FanSize::narrow));
  fill_table(results, outlook, unit);
  results.set("DRAWS", with_thousands(outlook.assumptions.draws))
      .set("SEED", std::to_string(outlook.assumptions.seed));
  results.set("LINK", link_of(outlook.assumptions));
  auto influences = page.add("INFLUENCES");
  fill_influences(influences, visit, outlook, unit);
}

struct Field {
  std::string_view name;
  std::string_view unit_key;
};
constexpr Field fields[] = {
    {"amount", "dollars"},       {"cap", "a_year"},          {"educators", "people"},
    {"first_uptake", "percent"}, {"last_uptake", "percent"}, {"completions", "a_year"},
    {"leaving", "percent"},      {"years", "school_years"},  {"first_year", "year"},
    {"on_top", "percent"},       {"set_aside", "dollars"},   {"per_lane", "micro_credentials"},
    {"lanes", "lanes"},          {"draws", "futures"},       {"seed", "number"}};

/// Money as people write it: "$220,000" for "220000"; what is no plain number stays as typed.
std::string shown(std::string_view name, const std::string& value) {
  if (name != "amount" && name != "set_aside") return value;
  const auto number = Rational::parse_decimal(value);
  return number && number->is_whole() ? "$" + with_thousands(number->floor()) : value;
}

/// Every parameter with its value, unit, bounds and where its default comes from.
void fill_parameters(Page& page, const Visit& visit, const Typed& typed, const Assumptions& defaults) {
  const auto standard = parameters_of(defaults);
  for (const auto& field : fields) {
    const auto found =
        std::ranges::find(standard, field.name, &std::pair<std::string_view, std::string>::first);
    const auto sent = typed(field.name);
    const auto value = shown(field.name, sent.empty() ? found->second : sent);
    std::string upper(field.name);
    std::ranges::transform(upper, upper.begin(),
                           [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
    page.set(upper, value);
    page.add("PARAMETER")
        .set("NAME", visit.say(fmt::format("projection.name_{}", field.name)))
        .set("VALUE", value)
        .set("UNIT", visit.say(fmt::format("projection.unit_{}", field.unit_key)))
        .set("BOUNDS", visit.say(fmt::format("projection.bounds_{}", field.name)))
        .set("ORIGIN", visit.say(fmt::format("projection.origin_{}", field.name)));
  }
  const auto pay = typed("pay");
  page.show_if(pay.empty() || pay == "base", "PAY_BASE").show_if(pay == "stipend", "PAY_STIPEND");
  page.show_if(pay == "lanes", "PAY_LANES");
}

/// "20,000" for a bound of 20000; what is no whole number stays.
std::string shown_bound(const std::string& bound) {
  const auto number = Rational::parse_decimal(bound);
  return number && number->is_whole() ? with_thousands(number->floor()) : bound;
}

FormErrors errors_of(const Visit& visit, const std::vector<FieldRefusal>& refusals) {
  FormErrors errors;
  for (const auto& refusal : refusals)
    errors.add(std::string(refusal.field),
               visit.say(refusal_key(refusal.refusal),
                         {{"FIELD", visit.say(fmt::format("projection.name_{}", refusal.field))},
                          {"LEAST", shown_bound(refusal.least)},
                          {"MOST", shown_bound(refusal.most)}}));
  return errors;
}

/// None where another projection is not done in time.
std::optional<Outlook> look_ahead_in_turn(Turn& turn, const Assumptions& assumptions) {
  const std::unique_lock lock(turn, turn_wait);
  if (!lock) return {};
  return look_ahead(assumptions, threads());
}

Response come_back(Visit& visit) {
  auto response = visit.refuse(503, "refusals.projection_busy");
  response.set("Retry-After", std::string(come_back_seconds));
  return response;
}

Response projection_page(Visit& visit, Turn& turn) {
  const auto typed = typed_by(visit);
  const auto assumptions = read_assumptions(typed);
  Page page;
  visit.set_section("district");
  page.show("TAB_PROJECTION");
  fill_parameters(page, visit, typed, {});
  if (!assumptions) {
    errors_of(visit, assumptions.error()).fill(page);
    page.show("NEEDS_ANSWERS");
    page.set("FINDING", visit.say("projection.title"));
    return visit.page("district/projection", visit.say("projection.title"), page, 422);
  }
  const auto outlook = look_ahead_in_turn(turn, *assumptions);
  if (!outlook) return come_back(visit);
  page.set("FINDING", finding(visit, *outlook)).set("LEAD", lead(visit, *outlook));
  fill_results(page, visit, *outlook);
  return visit.page("district/projection", visit.say("projection.title"), page);
}

Response projection_csv(Visit& visit, Turn& turn) {
  const auto assumptions = read_assumptions(typed_by(visit));
  if (!assumptions) return projection_page(visit, turn);
  const auto outlook = look_ahead_in_turn(turn, *assumptions);
  if (!outlook) return come_back(visit);
  auto response = text_response(200, "text/csv; charset=utf-8", csv_of(*outlook));
  response.set("Content-Disposition", "attachment; filename=\"projection.csv\"");
  response.set("Cache-Control", "no-store");
  return response;
}

}  // namespace

void add_projection_pages(Routes& routes) {
  const auto officer = Access::role(Role::district_officer);
  const auto turn = std::make_shared<Turn>();
  routes.get("/district/projection", officer, [turn](Visit& visit) { return projection_page(visit, *turn); });
  routes.get("/district/projection.csv", officer,
             [turn](Visit& visit) { return projection_csv(visit, *turn); });
}

}  // namespace laurel::web
