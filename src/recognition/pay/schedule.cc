#include "recognition/pay/schedule.h"

#include <algorithm>

#include "base/check.h"
#include "base/csv.h"
#include "base/text.h"

namespace laurel::recognition::pay {
namespace {

constexpr std::size_t records_max = salary_steps_max + 10;

using Faulty = std::unexpected<ScheduleFault>;

Faulty fault(ScheduleRefusal refusal, int line, std::string cell = {}) {
  return Faulty(ScheduleFault{refusal, line, std::move(cell)});
}

std::optional<std::int64_t> read_cents(std::string_view text) {
  std::string plain;
  for (const char c : trim(text))
    if (c != '$' && c != ',' && c != ' ') plain += c;
  const auto amount = Rational::parse_decimal(plain);
  if (!amount) return {};
  const auto cents = *amount * Rational(100);
  if (!cents.is_whole() || cents <= Rational(0) || cents > Rational(salary_cents_max)) return {};
  return cents.floor();
}

Result<std::vector<SalaryLane>, ScheduleFault> read_head(const CsvRecord& head) {
  std::vector<SalaryLane> lanes;
  for (std::size_t i = 1; i < head.cells.size(); ++i) {
    const std::string name(trim(head.cells[i]));
    if (name.empty()) return fault(ScheduleRefusal::lane_name_missing, head.line);
    if (name.size() > lane_name_bytes_max) return fault(ScheduleRefusal::lane_name_too_long, head.line, name);
    if (std::ranges::any_of(lanes, [&](const SalaryLane& lane) { return lane.name == name; }))
      return fault(ScheduleRefusal::lane_twice, head.line, name);
    lanes.push_back({.name = name});
  }
  if (lanes.empty()) return fault(ScheduleRefusal::empty, head.line);
  if (lanes.size() > salary_lanes_max) return fault(ScheduleRefusal::too_many_lanes, head.line);
  return lanes;
}

Result<void, ScheduleFault> read_credits(const CsvRecord& record, std::vector<SalaryLane>& lanes) {
  if (lower(trim(record.cells.front())) != "credits")
    return fault(ScheduleRefusal::credits_row_missing, record.line);
  if (record.cells.size() != lanes.size() + 1) return fault(ScheduleRefusal::cells_missing, record.line);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto credits = Rational::parse_decimal(trim(record.cells[i + 1]));
    if (!credits || credits->is_negative())
      return fault(ScheduleRefusal::credits_malformed, record.line, record.cells[i + 1]);
    if (i > 0 && *credits < lanes[i - 1].credits)
      return fault(ScheduleRefusal::credits_fall, record.line, record.cells[i + 1]);
    lanes[i].credits = *credits;
  }
  return {};
}

Result<void, ScheduleFault> read_step(const CsvRecord& record, std::vector<SalaryLane>& lanes) {
  if (trim(record.cells.front()) != std::to_string(lanes.front().cents.size() + 1))
    return fault(ScheduleRefusal::step_malformed, record.line, record.cells.front());
  if (record.cells.size() != lanes.size() + 1) return fault(ScheduleRefusal::cells_missing, record.line);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto cents = read_cents(record.cells[i + 1]);
    if (!cents) return fault(ScheduleRefusal::amount_malformed, record.line, record.cells[i + 1]);
    lanes[i].cents.push_back(*cents);
  }
  return {};
}

// Cells copied from a spreadsheet have tabs between them.
std::string with_commas(std::string_view pasted) {
  std::string csv;
  for (const auto line : split(pasted, '\n')) {
    std::string_view cells = line;
    if (cells.ends_with('\r')) cells.remove_suffix(1);
    bool first = true;
    for (const auto cell : split(cells, '\t')) {
      csv += first ? "\"" : ",\"";
      first = false;
      for (const char c : trim(cell))
        if (c != '"') csv += c;
      csv += '"';
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace

std::string_view refusal_key(ScheduleRefusal refusal) {
  switch (refusal) {
    case ScheduleRefusal::not_csv:
      return "pay.schedule_not_csv";
    case ScheduleRefusal::empty:
      return "pay.schedule_empty";
    case ScheduleRefusal::too_many_lanes:
      return "pay.schedule_too_many_lanes";
    case ScheduleRefusal::too_many_steps:
      return "pay.schedule_too_many_steps";
    case ScheduleRefusal::lane_name_missing:
      return "pay.schedule_lane_name_missing";
    case ScheduleRefusal::lane_name_too_long:
      return "pay.schedule_lane_name_too_long";
    case ScheduleRefusal::lane_twice:
      return "pay.schedule_lane_twice";
    case ScheduleRefusal::credits_row_missing:
      return "pay.schedule_credits_row_missing";
    case ScheduleRefusal::credits_malformed:
      return "pay.schedule_credits_malformed";
    case ScheduleRefusal::credits_fall:
      return "pay.schedule_credits_fall";
    case ScheduleRefusal::step_malformed:
      return "pay.schedule_step_malformed";
    case ScheduleRefusal::cells_missing:
      return "pay.schedule_cells_missing";
    case ScheduleRefusal::amount_malformed:
      return "pay.schedule_amount_malformed";
  }
  return "";
}

Result<std::vector<SalaryLane>, ScheduleFault> read_schedule(std::string_view csv) {
  const auto pasted = csv.substr(0, csv.find('\n')).contains('\t') ? with_commas(trim(csv)) : std::string();
  const auto records = read_csv(pasted.empty() ? csv : pasted, records_max);
  if (!records) return fault(ScheduleRefusal::not_csv, records.error().line);
  if (records->size() < 3) return fault(ScheduleRefusal::empty, 1);
  TRY(auto lanes, read_head(records->front()));
  TRY_VOID(read_credits((*records)[1], lanes));
  if (records->size() > salary_steps_max + 2)
    return fault(ScheduleRefusal::too_many_steps, records->back().line);
  for (std::size_t i = 2; i < records->size(); ++i) TRY_VOID(read_step((*records)[i], lanes));
  return lanes;
}

std::string csv_of(const std::vector<SalaryLane>& lanes) {
  std::vector<std::string> head{"step"}, credits{"credits"};
  for (const auto& lane : lanes) {
    head.push_back(lane.name);
    credits.push_back(lane.credits.text());
  }
  std::string csv = csv_line(head) + csv_line(credits);
  for (std::size_t step = 0; !lanes.empty() && step < lanes.front().cents.size(); ++step) {
    std::vector<std::string> cells{std::to_string(step + 1)};
    for (const auto& lane : lanes) cells.push_back(Rational(lane.cents[step], 100).text());
    csv += csv_line(cells);
  }
  return csv;
}

std::optional<std::size_t> lane_named(const SalarySchedule& schedule, std::string_view name) {
  const auto found = std::ranges::find(schedule.lanes, name, &SalaryLane::name);
  if (found == schedule.lanes.end()) return {};
  return static_cast<std::size_t>(found - schedule.lanes.begin());
}

std::size_t lane_for(const SalarySchedule& schedule, const Rational& credits) {
  std::size_t reached = 0;
  for (std::size_t i = 0; i < schedule.lanes.size(); ++i)
    if (schedule.lanes[i].credits <= credits) reached = i;
  return reached;
}

std::int64_t base_pay(const SalarySchedule& schedule, std::size_t lane, int step) {
  CHECK(lane < schedule.lanes.size() && schedule.steps() > 0, "the lane stands in the schedule");
  const auto place =
      std::clamp<std::size_t>(static_cast<std::size_t>(std::max(step, 1)), 1, schedule.steps());
  return schedule.lanes[lane].cents[place - 1];
}

const SalarySchedule* schedule_on(const std::vector<SalarySchedule>& schedules, Date day) {
  const SalarySchedule* found = nullptr;
  for (const auto& schedule : schedules)
    if (schedule.from <= day && (found == nullptr || schedule.from > found->from)) found = &schedule;
  return found;
}

}  // namespace laurel::recognition::pay
