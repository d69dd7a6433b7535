#include <fmt/core.h>

#include <algorithm>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

class ProviderCheck final : public Check {
 public:
  std::string authority;
  Outcome unknown = Outcome::pending;
  Outcome not_listed = Outcome::refused;
  std::vector<std::string> always_for;      // kinds of issuer that are approved without being listed
  std::vector<std::string> not_categories;  // categories for which nobody asks

  void apply(const Situation&, Candidate& candidate) const override {
    const Activity& activity = *candidate.activity;
    const auto& listed = activity.provider_approved_by;
    if (shares(not_categories, activity.categories)) {
      candidate.note(rule,
                     [] { return fmt::format("nobody asks for an approved provider in this category"); });
    } else if (std::ranges::find(always_for, activity.issuer_kind) != always_for.end()) {
      candidate.note(rule,
                     [&] { return fmt::format("issuers of kind {} are approved", activity.issuer_kind); });
    } else if (listed && std::ranges::find(*listed, authority) != listed->end()) {
      candidate.note(rule, [&] { return fmt::format("provider approved by {}", authority); });
    } else if (listed) {
      candidate.lower(not_listed, rule,
                      [&] { return fmt::format("the provider is not approved by {}", authority); });
    } else {
      candidate.lower(
          unknown, rule, [] { return "`provider_approved_by` is missing: is the provider approved?"; },
          "Find out whether the provider is approved (`provider_approved_by`).");
    }
  }

 private:
  static bool shares(const std::vector<std::string>& wanted, const std::vector<std::string>& words) {
    return std::ranges::any_of(
        words, [&](const auto& one) { return std::ranges::find(wanted, one) != wanted.end(); });
  }
};

}  // namespace

std::shared_ptr<Check> read_provider_check(const PackNode& node) {
  auto check = std::make_shared<ProviderCheck>();
  check->authority = node.need("authority").text();
  check->unknown = node.outcome("unknown", Outcome::pending);
  check->not_listed = node.outcome("not_listed", Outcome::refused);
  check->always_for = node.texts("always_for");
  check->not_categories = node.texts("not_categories");
  return check;
}

}  // namespace laurel::recognition
