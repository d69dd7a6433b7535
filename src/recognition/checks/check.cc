#include "recognition/checks/check.h"

#include <algorithm>

namespace laurel::recognition {
namespace {

using Reader = std::shared_ptr<Check> (*)(const PackNode&);

constexpr std::pair<std::string_view, Reader> readers[] = {
    {"alignment", read_alignment_check},
    {"claim", read_claim_check},
    {"document", read_document_check},
    {"fields", read_fields_check},
    {"issuer", read_issuer_check},
    {"membership", read_membership_check},
    {"plan", read_plan_check},
    {"preapproval", read_preapproval_check},
    {"previous_cycle", read_previous_cycle_check},
    {"provider", read_provider_check},
    {"range", read_range_check},
    {"request", read_request_check},
    {"review", read_review_check},
    {"score", read_score_check},
    {"team", read_team_check},
};

}  // namespace

std::shared_ptr<const Check> read_check(const PackNode& node, const Rule& fallback) {
  const std::string name = node.need("check").text();
  for (const auto& [known, reader] : readers) {
    if (known != name) continue;
    auto check = reader(node);
    check->rule = read_rule(node, fallback);
    if (node.has("for")) check->kinds = node.need("for").kinds();
    node.refuse_unknown_keys();
    return check;
  }
  node.need("check").refuse("\"" + name +
                            "\" is no kind of check; see the list in docs/formats/policy-pack.md");
}

bool must_be_approved_first(const Pack& pack, Kind kind, Date day) {
  const auto holds = [&](const Version& version) {
    return (!version.from || *version.from <= day) && (!version.to || day <= *version.to);
  };
  const auto asks = [&](const Route& route) {
    const auto& checks = route.body.checks_of[static_cast<std::size_t>(kind)];
    return std::ranges::any_of(checks, [](const Check* check) { return check->asks_for_approval_first(); });
  };
  for (const auto& version : pack.versions)
    if (holds(version)) return std::ranges::any_of(version.routes, asks);
  return false;
}

}  // namespace laurel::recognition
