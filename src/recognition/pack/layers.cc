#include "recognition/pack/layers.h"

#include <algorithm>

#include "recognition/checks/check.h"
#include "recognition/limits/limit.h"
#include "recognition/pack/read_parts.h"

namespace laurel::recognition {

const std::set<std::string> list_sections{"values", "conditions", "limits"};
const std::set<std::string> single_sections{
    "unit",   "period",         "day",       "requirement",      "carry",
    "window", "salary",         "effective", "display_decimals", "grants",
    "stacks", "only",           "ledger",    "not_covered",      "needs_field",
    "advice", "plan_stands_for"};

namespace {

struct Piece {
  PackNode node;
  Rule fallback;
};

std::optional<Piece> last(const std::vector<Layer>& layers, const std::string& section) {
  std::optional<Piece> found;
  for (const Layer& layer : layers)
    if (auto node = layer.node.get(section)) {
      Rule fallback = layer.fallback;
      fallback.id = section;
      found = Piece{*node, fallback};
    }
  return found;
}

// `section: none` takes back what an earlier layer said.
bool is_none(const std::optional<Piece>& piece) {
  return !piece || (!piece->node.is_map() && !piece->node.is_list() && piece->node.text() == "none");
}

std::vector<Piece> merged(const std::vector<Layer>& layers, const std::string& section) {
  std::vector<Piece> pieces;
  for (const Layer& layer : layers) {
    for (const PackNode& node : layer.node.list(section)) {
      const std::string rule = node.need("rule").text();
      const auto same =
          std::ranges::find_if(pieces, [&](const Piece& one) { return one.node.text("rule") == rule; });
      if (node.yes("remove")) {
        node.refuse_unknown_keys();
        if (same == pieces.end()) node.refuse("there is no rule \"" + rule + "\" to remove");
        pieces.erase(same);
      } else if (same != pieces.end()) {
        *same = {node, layer.fallback};
      } else {
        pieces.push_back({node, layer.fallback});
      }
    }
  }
  return pieces;
}

void read_lists(const std::vector<Layer>& layers, Body& body) {
  for (const Piece& piece : merged(layers, "values")) {
    body.values.push_back(read_value(piece.node, piece.fallback));
    for (std::size_t kind = 0; kind < kind_count; ++kind)
      if (body.values.back().kinds.has(static_cast<Kind>(kind)))
        body.values_of[kind].push_back(body.values.size() - 1);
  }
  for (const Piece& piece : merged(layers, "conditions")) {
    body.checks.push_back(read_check(piece.node, piece.fallback));
    for (std::size_t kind = 0; kind < kind_count; ++kind)
      if (body.checks.back()->kinds.has(static_cast<Kind>(kind)))
        body.checks_of[kind].push_back(body.checks.back().get());
  }
  for (const Piece& piece : merged(layers, "limits"))
    body.limits.push_back(read_limit(piece.node, piece.fallback));
}

template <class Section, class Reader>
void read_section(const std::vector<Layer>& layers, const char* name, std::optional<Section>& section,
                  Reader reader) {
  const auto piece = last(layers, name);
  if (!is_none(piece)) section = reader(piece->node, piece->fallback);
}

void read_sections(const std::vector<Layer>& layers, Body& body) {
  if (auto piece = last(layers, "period")) body.period = read_period(piece->node, piece->fallback);
  read_section(layers, "requirement", body.requirement, read_requirement);
  read_section(layers, "carry", body.carry, read_carry);
  read_section(layers, "window", body.window, read_window);
  read_section(layers, "salary", body.salary, read_salary_rule);
  read_section(layers, "effective", body.effective, read_effective);
  read_section(layers, "only", body.only, read_only);
  if (auto piece = last(layers, "grants")) body.grants = read_grants(piece->node, piece->fallback);
  if (auto piece = last(layers, "stacks")) body.stacks = read_stacks(piece->node, piece->fallback);
}

void read_words(const std::vector<Layer>& layers, Body& body) {
  const auto unit = last(layers, "unit");
  if (!unit) layers.back().node.refuse("\"unit\" is missing; add it");
  body.unit = unit->node.unit();
  if (auto piece = last(layers, "day"))
    body.day_is_start = read_choice(piece->node, {"earned", "start"}) == 1;
  if (auto piece = last(layers, "ledger"))
    body.ledger_is_instalments = read_choice(piece->node, {"used_up", "instalments"}) == 1;
  if (auto piece = last(layers, "display_decimals"); !is_none(piece)) {
    const int decimals = piece->node.whole();
    if (decimals > 6) piece->node.refuse("at most 6 decimals");
    body.display_decimals = static_cast<unsigned>(decimals);
  }
  if (auto piece = last(layers, "not_covered")) {
    body.not_covered = true;
    body.not_covered_text = piece->node.text();
  }
  if (auto piece = last(layers, "plan_stands_for")) {
    body.stand_in_plan = piece->node.need("plan").text();
    body.plan_stood_for = piece->node.need("for").text();
    piece->node.refuse_unknown_keys();
  }
  if (auto piece = last(layers, "needs_field")) body.needs_field = piece->node.text();
  if (auto piece = last(layers, "advice")) body.advice = piece->node.texts();
}

bool only_micro_credentials(const KindSet& kinds) {
  for (std::size_t kind = 0; kind < kind_count; ++kind)
    if (kinds.has(static_cast<Kind>(kind)) != (static_cast<Kind>(kind) == Kind::micro_credential))
      return false;
  return true;
}

}  // namespace

Body make_body(const std::vector<Layer>& layers) {
  Body body;
  read_words(layers, body);
  read_sections(layers, body);
  read_lists(layers, body);
  return body;
}

void refuse_quota(const PackNode& pack, Purpose purpose, const Body& body) {
  if (purpose != Purpose::license && purpose != Purpose::evaluation) return;
  if (!body.requirement || !body.requirement->options.empty()) return;
  const bool whole = body.unit == Unit::micro_credential;
  const bool part = std::ranges::any_of(body.requirement->parts, [](const Part& one) {
    return one.measure.how == Measure::How::count && only_micro_credentials(one.measure.kinds);
  });
  if (whole || part)
    pack.refuse(
        "it prescribes a number of micro-credentials, a quota (W2); reward them, or offer any_of "
        "alternatives");
}

}  // namespace laurel::recognition
