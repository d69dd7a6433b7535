// An activity on its way through the stages of an evaluation.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "recognition/decision.h"
#include "recognition/evaluate/situation.h"

namespace laurel::recognition {

struct Candidate {
  const Activity* activity = nullptr;
  const Value* value = nullptr;  // null: the pack has no rule for it
  std::optional<Date> earned;    // none: not yet
  std::optional<Date> started;   // `earned` stands in for it
  Outcome outcome = Outcome::counted;
  Outcome merit =
      Outcome::counted;  // by its own conditions alone: not by what was used up or when it is reviewed
  Rational amount;
  const Grant* grant = nullptr;  // a decision that stands
  bool used = false;             // an earlier decision has used it up
  std::optional<Date> review;    // when a committee looks at it
  Rational paid;                 // paid before as an instalment
  Rational claw_back;            // paid before and now owed back
  bool explain = true;
  std::vector<Reason> reasons;

  /// A reason that changes nothing; `text` is called only where somebody will read it.
  template <class Text>
  void note(const Rule& rule, Text&& text) {
    if (explain) add_reason(rule, text(), {}, Outcome::counted);
  }
  /// A reason for at most `most`. The strongest outcome of all stays.
  template <class Text>
  void lower(Outcome most, const Rule& rule, Text&& text, std::string_view remedy = {}) {
    if (most < outcome) outcome = most;
    if (explain) add_reason(rule, text(), remedy, most);
  }

 private:
  void add_reason(const Rule& rule, std::string text, std::string_view remedy, Outcome most);
};

/// The sum of an array of amounts that limits restrict; aligned with the candidates.
using Amounts = std::vector<Rational>;

}  // namespace laurel::recognition
