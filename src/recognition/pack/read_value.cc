#include "recognition/pack/read_parts.h"

namespace laurel::recognition {
namespace {

Where read_where(const PackNode& node) {
  Where where;
  where.issuer = node.text("issuer");
  where.issuer_kind = node.text("issuer_kind");
  where.provider_approved_by = node.text("provider_approved_by");
  where.categories = node.texts("category");
  for (const std::string& score : node.texts("score")) where.scores.push_back(score_text(score));
  node.refuse_unknown_keys();
  return where;
}

void read_scores(const PackNode& node, Value& value) {
  for (const PackNode& row : node.list("scores")) {
    value.scores[score_text(row.need("score").text())] = row.need("amount").amount();
    row.refuse_unknown_keys();
  }
}

void read_receipts(const PackNode& node, Value& value) {
  auto receipts = node.get("receipts");
  if (!receipts) return;
  value.receipts_category = receipts->need("category").text();
  value.receipts_max = receipts->need("at_most").amount();
  receipts->refuse_unknown_keys();
}

}  // namespace

Value read_value(const PackNode& node, const Rule& fallback) {
  Value value;
  value.rule = read_rule(node, fallback);
  value.kinds = node.need("for").kinds();
  if (auto where = node.get("where")) value.where = read_where(*where);
  value.per = static_cast<Value::Per>(
      read_choice(node.need("per"), {"hour", "quantity", "each", "score", "nothing", "refused",
                                     "salary_difference", "salary_index", "price"}));
  const bool amount_needed = value.per <= Value::Per::each || value.per == Value::Per::salary_index ||
                             value.per == Value::Per::price;
  value.amount = amount_needed ? node.need("amount").amount() : Rational();
  read_scores(node, value);
  value.hours_per_quantity = node.amount("hours_per_quantity");
  if (value.hours_per_quantity && value.hours_per_quantity->is_zero())
    node.need("hours_per_quantity").refuse("hours_per_quantity must be more than 0");
  read_receipts(node, value);
  value.organizations = node.texts("free_for_members_of");
  value.needs_quantity = node.yes("needs_quantity");
  value.text = value.per == Value::Per::refused ? node.need("text").text() : std::string();
  node.refuse_unknown_keys();
  return value;
}

Only read_only(const PackNode& node, const Rule& fallback) {
  Only only{read_rule(node, fallback), node.need("for").kinds()};
  node.refuse_unknown_keys();
  return only;
}

GrantRule read_grants(const PackNode& node, const Rule& fallback) {
  GrantRule grants;
  grants.rule = read_rule(node, fallback);
  for (const PackNode& grantor : node.list("by")) {
    grants.grantors.push_back({grantor.need("prefix").text(), grantor.need("for").kinds()});
    grantor.refuse_unknown_keys();
  }
  if (auto only = node.get("only_granted")) grants.only_granted = only->kinds();
  if (auto transfer = node.get("transfer")) {
    grants.transfer = transfer->need("document").document();
    grants.transfer_from = transfer->need("from").text();
    transfer->refuse_unknown_keys();
  }
  node.refuse_unknown_keys();
  return grants;
}

StackRule read_stacks(const PackNode& node, const Rule& fallback) {
  StackRule stacks;
  stacks.rule = read_rule(node, fallback);
  stacks.set_off = read_choice(node.need("components"), {"better_side", "set_off"}) == 1;
  stacks.components_min = static_cast<std::size_t>(node.whole("at_least").value_or(0));
  node.refuse_unknown_keys();
  return stacks;
}

}  // namespace laurel::recognition
