#include "recognition/committee/request.h"

#include <boost/json.hpp>

#include "base/check.h"
#include "base/text.h"
#include "earning/time_log.h"
#include "identity/typed_day.h"

namespace laurel::recognition::committee {
namespace {

namespace json = boost::json;

constexpr int minutes_of_a_day = 24 * 60;
constexpr std::array<std::string_view, 17> faults{
    "title_missing",  "text_too_long",   "goal_missing",  "hours_missing", "hours_malformed",
    "hours_absurd",   "starts_missing",  "day_malformed", "ends_missing",  "ends_before_start",
    "too_far",        "ends_in_future",  "log_in_future", "log_absurd",    "log_outside",
    "reason_missing", "evidence_missing"};

std::string text_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

const json::array* array_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_array();
}

class Checking {
 public:
  Checking(const RequestTyped& typed, Date today) : typed_(typed), today_(today) {}

  void title() {
    checked_.title = trim(typed_.title);
    if (checked_.title.empty()) add("title", FormFault::title_missing);
    if (checked_.title.size() > title_bytes_max) add("title", FormFault::text_too_long);
  }
  void goals() {
    const bool any =
        std::ranges::any_of(typed_.form.goals, [](const auto& goal) { return !trim(goal.text).empty(); });
    if (!any) add("goal", FormFault::goal_missing);
    for (const auto& goal : typed_.form.goals) length("goal", goal.text);
  }
  void texts() {
    length("content-standards", typed_.form.content_standards);
    length("educator-standards", typed_.form.educator_standards);
    length("development-standards", typed_.form.development_standards);
    length("process", typed_.form.process);
    length("product", typed_.form.product);
    length("comments", typed_.form.comments);
    length("evidence", typed_.form.evidence);
    length("hours-reason", typed_.form.hours_reason);
  }
  void days() {
    checked_.starts_on = day("starts-on", typed_.starts_on, FormFault::starts_missing);
    checked_.ends_on = day("ends-on", typed_.ends_on, FormFault::ends_missing);
    if (both() && *checked_.ends_on < *checked_.starts_on) add("ends-on", FormFault::ends_before_start);
  }
  void hours() {
    if (trim(typed_.hours).empty()) return add("hours", FormFault::hours_missing);
    const auto minutes = earning::parse_minutes(typed_.hours);
    if (!minutes || *minutes <= 0) return add("hours", FormFault::hours_malformed);
    checked_.minutes = *minutes;
    if (!both() || *checked_.ends_on < *checked_.starts_on) return;
    const std::int64_t days = checked_.starts_on->days_until(*checked_.ends_on) + 1;
    if (*minutes > days * minutes_of_a_day) add("hours", FormFault::hours_absurd);
  }
  void log() {
    std::map<Date, int> by_day;
    int total = 0;
    for (const auto& work : typed_.form.log) {
      if (work.day > today_) return add("log", FormFault::log_in_future);
      if ((by_day[work.day] += work.minutes) > minutes_of_a_day) return add("log", FormFault::log_absurd);
      if (checked_.ends_on && work.day > *checked_.ends_on) return add("log", FormFault::log_outside);
      total += work.minutes;
    }
    if (total != checked_.minutes && trim(typed_.form.hours_reason).empty() && checked_.minutes > 0)
      add("hours-reason", FormFault::reason_missing);
  }
  void done_by_today() {
    if (checked_.ends_on && *checked_.ends_on > today_) add("ends-on", FormFault::ends_in_future);
  }
  void evidence() {
    if (trim(typed_.form.evidence).empty()) add("evidence", FormFault::evidence_missing);
  }

  std::expected<Checked, std::vector<FieldFault>> result() {
    if (!faults_.empty()) return std::unexpected(std::move(faults_));
    return std::move(checked_);
  }

 private:
  bool both() const { return checked_.starts_on && checked_.ends_on; }
  void length(std::string_view field, std::string_view text) {
    if (text.size() > form_text_bytes_max) add(field, FormFault::text_too_long);
  }
  void add(std::string_view field, FormFault fault) {
    for (const auto& known : faults_)
      if (known.field == field) return;
    faults_.push_back({field, fault});
  }
  std::optional<Date> day(std::string_view field, std::string_view text, FormFault missing) {
    if (trim(text).empty()) {
      add(field, missing);
      return {};
    }
    const auto read = identity::read_typed_day(trim(text));
    if (!read) add(field, FormFault::day_malformed);
    if (read && (*read > today_.plus_months(12 * ahead_years_max) ||
                 *read < today_.plus_months(-12 * ahead_years_max)))
      add(field, FormFault::too_far);
    return read;
  }

  const RequestTyped& typed_;
  Date today_;
  Checked checked_;
  std::vector<FieldFault> faults_;
};

}  // namespace

std::string form_json(const RequestForm& form) {
  json::array goals;
  for (const auto& goal : form.goals) goals.push_back({{"id", goal.id}, {"text", goal.text}});
  json::array log;
  for (const auto& work : form.log)
    log.push_back({{"day", work.day.text()}, {"minutes", work.minutes}, {"task", work.task}});
  return json::serialize(json::object{{"goals", goals},
                                      {"content_standards", form.content_standards},
                                      {"educator_standards", form.educator_standards},
                                      {"development_standards", form.development_standards},
                                      {"process", form.process},
                                      {"product", form.product},
                                      {"comments", form.comments},
                                      {"log", log},
                                      {"hours_reason", form.hours_reason},
                                      {"evidence", form.evidence}});
}

RequestForm read_form(const std::string& text) {
  const auto value = json::parse(text);
  CHECK(value.is_object(), "a request's form is the object form_json wrote");
  const auto& object = value.get_object();
  RequestForm form{.goals = {},
                   .content_standards = text_at(object, "content_standards"),
                   .educator_standards = text_at(object, "educator_standards"),
                   .development_standards = text_at(object, "development_standards"),
                   .process = text_at(object, "process"),
                   .product = text_at(object, "product"),
                   .comments = text_at(object, "comments"),
                   .log = {},
                   .hours_reason = text_at(object, "hours_reason"),
                   .evidence = text_at(object, "evidence")};
  if (const auto* goals = array_at(object, "goals"))
    for (const auto& goal : *goals)
      form.goals.push_back({text_at(goal.as_object(), "id"), text_at(goal.as_object(), "text")});
  if (const auto* log = array_at(object, "log"))
    for (const auto& work : *log)
      form.log.push_back({Date::parse(text_at(work.as_object(), "day")).value_or(Date()),
                          static_cast<int>(work.at("minutes").to_number<std::int64_t>()),
                          text_at(work.as_object(), "task")});
  return form;
}

std::string register_number(const Request& request, const Zone& zone) {
  return fmt::format("{}-{:03}", static_cast<int>(zone.day(request.made_at).civil().year()), request.number);
}

std::optional<Date> needed_by(const Request& request) {
  if (request.kind != RequestKind::preapproval || !request.starts_on) return request.due_on;
  const auto before = request.starts_on->plus_days(-1);
  return std::min(request.due_on.value_or(before), before);
}

bool is_too_late(const Request& request, Date meeting) {
  return request.kind == RequestKind::preapproval && request.starts_on && *request.starts_on < meeting;
}

std::string units_text(const std::optional<Rational>& amount) {
  return amount ? amount->text() : std::string();
}

std::string_view fault_key(FormFault fault) {
  static const auto keys = [] {
    std::array<std::string, faults.size()> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = fmt::format("committee.form.{}", faults[i]);
    return all;
  }();
  return keys[static_cast<std::size_t>(fault)];
}

std::expected<Checked, std::vector<FieldFault>> check_preapproval(const RequestTyped& typed, Date today) {
  Checking checking(typed, today);
  checking.title();
  checking.goals();
  checking.days();
  checking.hours();
  checking.texts();
  return checking.result();
}

std::expected<Checked, std::vector<FieldFault>> check_completion(const RequestTyped& typed, Date today) {
  Checking checking(typed, today);
  checking.title();
  checking.days();
  checking.done_by_today();
  checking.hours();
  checking.log();
  checking.evidence();
  checking.texts();
  return checking.result();
}

}  // namespace laurel::recognition::committee
