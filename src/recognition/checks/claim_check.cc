#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// A claim paid in instalments before its proof is in: asked for by one day, proved by another of the same
// year, and taken back where the proof does not come.
class ClaimCheck final : public Check {
 public:
  ClaimCheck() { waived_by_grant = false; }
  MonthDay request_by, proof_by;

  void apply(const Situation& situation, Candidate& candidate) const override {
    const Rational paid = candidate.paid = paid_before(situation, *candidate.activity);
    candidate.amount -= paid;
    if (candidate.amount.is_negative()) candidate.amount = Rational();
    if (!paid.is_zero())
      candidate.note(rule, [&] { return fmt::format("${} was paid before", paid.fixed_text(2)); });
    const auto requested = situation.happened(candidate.activity->document(Document::request));
    const Date asked_last = requested
                                ? request_by.in(year_of(*requested))
                                : first_on_or_after(candidate.earned.value_or(situation.as_of), request_by);
    if (requested && *requested > asked_last) {
      candidate.lower(Outcome::refused, rule, [&] {
        return fmt::format("requested {}, after {}", requested->text(), asked_last.text());
      });
    } else if (!requested) {
      const bool late = situation.as_of > asked_last;
      candidate.lower(
          late ? Outcome::refused : Outcome::pending, rule, [] { return "documents.request is missing"; },
          late ? "" : "Hand in the request.");
    } else {
      look_at_proof(situation, candidate, proof_by.in(year_of(asked_last)), paid);
    }
  }

 private:
  void look_at_proof(const Situation& situation, Candidate& candidate, Date last,
                     const Rational& paid) const {
    const auto proof = situation.happened(candidate.activity->document(Document::evidence));
    if (proof && *proof <= last) {
      candidate.note(rule, [&] { return fmt::format("proof {} by {}", proof->text(), last.text()); });
    } else if (!proof && situation.as_of <= last) {
      const std::string remedy =
          candidate.explain ? fmt::format("Hand in the proof by {}.", last.text()) : std::string();
      candidate.lower(Outcome::pending, rule, [] { return "documents.evidence is missing"; }, remedy);
    } else {
      candidate.claw_back = paid;
      candidate.lower(Outcome::refused, rule, [&] {
        return fmt::format("no proof by {}; ${} paid before is taken back", last.text(), paid.fixed_text(2));
      });
    }
  }

  static Rational paid_before(const Situation& situation, const Activity& activity) {
    Rational paid;
    for (const LedgerEntry& entry : situation.record->counted)
      if (entry.activity == activity.id && situation.in_ledger(entry))
        paid += entry.amount.value_or(Rational());
    return paid;
  }
};

}  // namespace

std::shared_ptr<Check> read_claim_check(const PackNode& node) {
  auto check = std::make_shared<ClaimCheck>();
  check->request_by = node.need("request_by").month_day();
  check->proof_by = node.need("proof_by").month_day();
  return check;
}

}  // namespace laurel::recognition
