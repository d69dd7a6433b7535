#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

class DocumentCheck final : public Check {
 public:
  Document document = Document::evidence;
  Outcome missing = Outcome::pending;
  Outcome late = Outcome::refused;
  std::optional<int> within_days;           // of the day earned
  std::optional<MonthDay> by;               // in the year of …
  std::optional<MonthDay> for_work_before;  // … the first such day after the day earned

  void apply(const Situation& situation, Candidate& candidate) const override {
    const auto received = situation.happened(candidate.activity->document(document));
    const auto last = deadline(candidate);
    if (received && (!last || *received <= *last)) {
      candidate.note(rule, [&] { return fmt::format("{} received {}", shown(), received->text()); });
    } else if (received) {
      candidate.lower(late, rule, [&] {
        return fmt::format("{} received {}, after the last day {}", shown(), received->text(), last->text());
      });
    } else if (last && situation.as_of > *last) {
      candidate.lower(late, rule,
                      [&] { return fmt::format("{} still missing after {}", shown(), last->text()); });
    } else {
      refuse_missing(candidate, last);
    }
  }

 private:
  std::optional<Date> deadline(const Candidate& candidate) const {
    if (!candidate.earned) return {};
    if (within_days) return candidate.earned->plus_days(*within_days);
    if (by) return by->in(year_of(first_after(*candidate.earned, *for_work_before)));
    return {};
  }

  void refuse_missing(Candidate& candidate, std::optional<Date> last) const {
    const std::string remedy = candidate.explain ? fmt::format("Hand in documents.{}{}.", word(document),
                                                               last ? " by " + last->text() : "")
                                                 : std::string();
    candidate.lower(
        missing, rule, [&] { return fmt::format("documents.{} is missing", word(document)); }, remedy);
  }

  std::string shown() const { return fmt::format("documents.{}", word(document)); }
};

}  // namespace

std::shared_ptr<Check> read_document_check(const PackNode& node) {
  auto check = std::make_shared<DocumentCheck>();
  check->document = node.need("document").document();
  check->missing = node.outcome("missing", Outcome::pending);
  check->late = node.outcome("late", Outcome::refused);
  check->within_days = node.whole("within_days");
  check->by = node.month_day("by");
  check->for_work_before = node.month_day("for_work_before");
  if (check->by && !check->for_work_before) check->for_work_before = check->by;
  return check;
}

}  // namespace laurel::recognition
