#include <fmt/core.h>

#include <algorithm>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// The educator must be a member of an organization on the day a document came in.
class MembershipCheck final : public Check {
 public:
  std::string organization;
  Document on = Document::application;

  void apply(const Situation& situation, Candidate& candidate) const override {
    const auto day = situation.happened(candidate.activity->document(on));
    if (!day) {
      candidate.lower(
          Outcome::pending, rule, [&] { return fmt::format("documents.{} is missing", word(on)); },
          "Hand in the application.");
      return;
    }
    if (!situation.record->memberships_known) {
      candidate.lower(
          Outcome::pending, rule, [] { return "`memberships` is missing"; },
          "Have the membership confirmed.");
      return;
    }
    if (is_member(situation, *day))
      candidate.note(rule, [&] { return fmt::format("member of {} on {}", organization, day->text()); });
    else
      candidate.lower(
          Outcome::refused, rule,
          [&] {
            return fmt::format("no member of {} on {}, the day of the application", organization,
                               day->text());
          },
          "A member may apply anew, at any time of the school year.");
  }

 private:
  bool is_member(const Situation& situation, Date day) const {
    return std::ranges::any_of(situation.record->memberships, [&](const Membership& membership) {
      return membership.organization == organization && (!membership.from || *membership.from <= day) &&
             (!membership.to || day <= *membership.to);
    });
  }
};

}  // namespace

std::shared_ptr<Check> read_membership_check(const PackNode& node) {
  auto check = std::make_shared<MembershipCheck>();
  check->organization = node.need("organization").text();
  check->on = node.need("on").document();
  return check;
}

}  // namespace laurel::recognition
