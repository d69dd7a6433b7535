#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// A request near the start and the answer to it; silence for long enough approves.
class RequestCheck final : public Check {
 public:
  int within_days = 15;  // of the start
  int answer_days = 15;  // of the request

  void apply(const Situation& situation, Candidate& candidate) const override {
    const Activity& activity = *candidate.activity;
    const auto requested = situation.happened(activity.document(Document::request));
    const auto last =
        candidate.started ? std::optional(candidate.started->plus_days(within_days)) : std::nullopt;
    if (!requested) {
      const bool late = last && situation.as_of > *last;
      candidate.lower(
          late ? Outcome::refused : Outcome::pending, rule, [] { return "documents.request is missing"; },
          late ? "" : "Hand in the request.");
    } else if (last && *requested > *last) {
      candidate.lower(Outcome::refused, rule, [&] {
        return fmt::format("requested {}, after {} ({} days of the start)", requested->text(), last->text(),
                           within_days);
      });
    } else {
      look_at_answer(situation, candidate, *requested);
    }
  }

 private:
  void look_at_answer(const Situation& situation, Candidate& candidate, Date requested) const {
    const Date silent_until = requested.plus_days(answer_days);
    const auto approved = situation.happened(candidate.activity->preapproved);
    const auto denied = situation.happened(candidate.activity->document(Document::denial));
    if (denied && *denied <= silent_until && (!approved || *approved <= *denied)) {
      candidate.lower(
          Outcome::refused, rule, [&] { return fmt::format("denied in writing on {}", denied->text()); },
          "The denial must give its reasons in writing.");
    } else if (approved) {
      candidate.note(rule, [&] { return fmt::format("approved on {}", approved->text()); });
    } else if (situation.as_of >= silent_until) {
      candidate.note(rule, [&] {
        return fmt::format("requested {} and no answer for {} days: deemed approved on {}", requested.text(),
                           answer_days, silent_until.text());
      });
    } else {
      const std::string remedy =
          candidate.explain
              ? fmt::format("Wait for the answer; without one it is approved on {}.", silent_until.text())
              : std::string();
      candidate.lower(
          Outcome::pending, rule,
          [&] { return fmt::format("requested {}, not answered yet", requested.text()); }, remedy);
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_request_check(const PackNode& node) {
  auto check = std::make_shared<RequestCheck>();
  check->within_days = node.whole("within_days").value_or(15);
  check->answer_days = node.whole("answer_days").value_or(15);
  return check;
}

}  // namespace laurel::recognition
