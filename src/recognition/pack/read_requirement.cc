#include "recognition/evaluate/split.h"
#include "recognition/pack/read_parts.h"

namespace laurel::recognition {
namespace {

// `otherwise` is the category where nothing else says what counts: the part's own name.
Measure read_measure(const PackNode& node, const std::string& otherwise) {
  Measure measure;
  if (auto how = node.get("measure"))
    measure.how = static_cast<Measure::How>(
        read_choice(*how, {"total", "amount", "count", "quantity", "categories", "degrees", "endorsement"}));
  if (auto kinds = node.get("for")) measure.kinds = kinds->kinds();
  measure.categories = node.texts("category");
  measure.other_category = node.text("other_category");
  if (auto aligned = node.get("aligned")) measure.aligned = aligned->yes();
  measure.levels = node.texts("level");
  measure.endorsement = node.text("endorsement");
  const bool says_nothing =
      !node.has("measure") && !node.has("for") && measure.categories.empty() && !measure.aligned;
  if (says_nothing && !otherwise.empty()) measure.categories = {otherwise};
  return measure;
}

Part read_part(const PackNode& node, const Rule& fallback) {
  Part part;
  part.name = node.need("part").text();
  part.rule = read_rule(node, fallback);
  part.when = read_whens(node);
  part.needed = node.need("needed").amount();
  part.percent = node.yes("percent");
  part.by_license = node.yes("by_license");
  part.measure = read_measure(node, part.name);
  node.refuse_unknown_keys();
  return part;
}

Option read_option(const PackNode& node, const Rule& fallback) {
  Option option;
  option.name = node.need("option").text();
  option.rule = read_rule(node, fallback);
  option.unit = node.need("unit").unit();
  option.needed = node.need("needed").amount();
  option.measure = read_measure(node, "");
  node.refuse_unknown_keys();
  return option;
}

void read_needed(const PackNode& node, Requirement& requirement) {
  auto needed = node.get("needed");
  if (!needed) return;
  if (!needed->is_list()) {
    requirement.needed.push_back({{}, needed->amount()});
    return;
  }
  for (const PackNode& row : needed->list()) {
    requirement.needed.push_back({read_whens(row), row.need("amount").amount()});
    row.refuse_unknown_keys();
  }
}

void read_further_licenses(const PackNode& node, Requirement& requirement) {
  auto further = node.get("per_further_license");
  if (!further) return;
  requirement.per_further_license = further->need("needed").amount();
  requirement.per_further_license_part = further->amount("part");
  further->refuse_unknown_keys();
}

}  // namespace

Requirement read_requirement(const PackNode& node, const Rule& fallback) {
  Requirement requirement;
  requirement.rule = read_rule(node, fallback);
  read_needed(node, requirement);
  if (auto times = node.get("times"))
    requirement.times_employment = read_choice(*times, {"employment_share"}) == 0;
  read_further_licenses(node, requirement);
  requirement.plan_certified = node.text("plan_certified");
  for (const PackNode& part : node.list("parts"))
    requirement.parts.push_back(read_part(part, requirement.rule));
  requirement.split = node.yes("split");
  if (requirement.split && requirement.parts.size() > split_parts_max)
    node.need("parts").refuse("too many parts to split between");
  requirement.spread_categories = node.texts("spread_categories");
  for (const PackNode& option : node.list("any_of"))
    requirement.options.push_back(read_option(option, requirement.rule));
  if (auto needs = node.get("needs")) requirement.needs_grade_band = read_choice(*needs, {"grade_band"}) == 0;
  node.refuse_unknown_keys();
  return requirement;
}

}  // namespace laurel::recognition
