#include <fmt/core.h>

#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

class IssuerCheck final : public Check {
 public:
  std::string issuer_kind;
  Outcome absent = Outcome::pending;
  Outcome other = Outcome::refused;

  void apply(const Situation&, Candidate& candidate) const override {
    const std::string& found = candidate.activity->issuer_kind;
    if (found == issuer_kind) {
      candidate.note(rule, [&] { return fmt::format("given by an issuer of kind {}", issuer_kind); });
    } else if (found.empty()) {
      candidate.lower(
          absent, rule, [&] { return fmt::format("`issuer_kind` is missing; it must be {}", issuer_kind); },
          "Say who gave it (`issuer_kind`).");
    } else {
      candidate.lower(other, rule,
                      [&] { return fmt::format("given by {}; only {} may give it", found, issuer_kind); });
    }
  }
};

}  // namespace

std::shared_ptr<Check> read_issuer_check(const PackNode& node) {
  auto check = std::make_shared<IssuerCheck>();
  check->issuer_kind = node.need("issuer_kind").text();
  check->absent = node.outcome("absent", Outcome::pending);
  check->other = node.outcome("other", Outcome::refused);
  return check;
}

}  // namespace laurel::recognition
