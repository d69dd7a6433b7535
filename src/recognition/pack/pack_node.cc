#include "recognition/pack/pack_node.h"

#include <fmt/core.h>

namespace laurel::recognition {
namespace {

std::string shown(std::string_view text) {
  return fmt::format("\"{}\"", text);
}

}  // namespace

std::string PackNode::place() const {
  return fmt::format("{}:{}", *file_, node_.Mark().line + 1);
}

void PackNode::refuse(std::string reason) const {
  throw NotUsable{{place(), std::move(reason)}};
}

bool PackNode::has(std::string_view key) const {
  return get(key).has_value();
}

std::optional<PackNode> PackNode::get(std::string_view key) const {
  if (!node_.IsMap()) refuse("expected keys and values here, such as \"rule: …\"");
  asked_->emplace(key);
  const YAML::Node child = node_[std::string(key)];
  if (!child || child.IsNull()) return {};
  return PackNode(child, file_);
}

PackNode PackNode::need(std::string_view key) const {
  auto child = get(key);
  if (!child) refuse(fmt::format("\"{}\" is missing; add it", key));
  return *child;
}

std::vector<PackNode> PackNode::list() const {
  if (!node_.IsSequence()) refuse("expected a list here, lines that begin with \"- \"");
  std::vector<PackNode> all;
  for (const YAML::Node& element : node_) all.emplace_back(element, file_);
  return all;
}

std::vector<PackNode> PackNode::list(std::string_view key) const {
  auto child = get(key);
  return child ? child->list() : std::vector<PackNode>{};
}

std::string PackNode::text() const {
  if (!node_.IsScalar()) refuse("expected one text or number here");
  return node_.Scalar();
}

Rational PackNode::amount() const {
  auto number = Rational::parse(text());
  if (!number) refuse(shown(text()) + " is no amount; write a decimal or a fraction such as 1/15");
  return *number;
}

Date PackNode::date() const {
  auto day = Date::parse(text());
  if (!day) refuse(shown(text()) + " is no day; write it like 2024-07-01");
  return *day;
}

MonthDay PackNode::month_day() const {
  auto day = MonthDay::parse(text());
  if (!day) refuse(shown(text()) + " is no day of the year; write it like \"07-01\"");
  return *day;
}

bool PackNode::yes() const {
  if (text() == "true") return true;
  if (text() != "false") refuse(shown(text()) + " must be true or false");
  return false;
}

int PackNode::whole() const {
  const Rational number = amount();
  if (!number.is_whole() || number.is_negative() || number > Rational(100'000))
    refuse(shown(text()) + " must be a whole number");
  return static_cast<int>(number.floor());
}

std::vector<std::string> PackNode::texts() const {
  if (node_.IsScalar()) return {text()};
  std::vector<std::string> all;
  for (const PackNode& element : list()) all.push_back(element.text());
  return all;
}

KindSet PackNode::kinds() const {
  KindSet kinds;
  for (const std::string& name : texts()) {
    if (name == "any") {
      kinds.add(KindSet::all());
    } else if (name == "college_credit") {
      kinds.add(college_credit);
    } else if (name == "training") {
      kinds.add(KindSet{Kind::micro_credential, Kind::plc, Kind::ceu, Kind::clock_hours});
    } else if (auto kind = parse_kind(name)) {
      kinds.add(*kind);
    } else {
      refuse(shown(name) + " is no kind of activity; see the list in docs/formats/policy-pack.md");
    }
  }
  return kinds;
}

Outcome PackNode::outcome() const {
  auto outcome = parse_outcome(text());
  if (!outcome)
    refuse(shown(text()) + " is no outcome; use refused, pending, discretionary, counted_with_warning");
  return *outcome;
}

Unit PackNode::unit() const {
  auto unit = parse_unit(text());
  if (!unit) refuse(shown(text()) + " is no unit; see the list in docs/formats/policy-pack.md");
  return *unit;
}

Document PackNode::document() const {
  auto document = parse_document(text());
  if (!document) refuse(shown(text()) + " is no document; see the list in docs/formats/policy-pack.md");
  return *document;
}

Trust PackNode::trust() const {
  auto trust = parse_trust(text());
  if (!trust) refuse(shown(text()) + " must be rule, secondary, vendor, derived or unverified");
  return *trust;
}

std::string PackNode::text(std::string_view key, std::string otherwise) const {
  auto child = get(key);
  return child ? child->text() : std::move(otherwise);
}

std::vector<std::string> PackNode::texts(std::string_view key) const {
  auto child = get(key);
  return child ? child->texts() : std::vector<std::string>{};
}

bool PackNode::yes(std::string_view key, bool otherwise) const {
  auto child = get(key);
  return child ? child->yes() : otherwise;
}

Outcome PackNode::outcome(std::string_view key, Outcome otherwise) const {
  auto child = get(key);
  return child ? child->outcome() : otherwise;
}

std::optional<Rational> PackNode::amount(std::string_view key) const {
  auto child = get(key);
  return child ? std::optional(child->amount()) : std::nullopt;
}

std::optional<MonthDay> PackNode::month_day(std::string_view key) const {
  auto child = get(key);
  return child ? std::optional(child->month_day()) : std::nullopt;
}

std::optional<Date> PackNode::date(std::string_view key) const {
  auto child = get(key);
  return child ? std::optional(child->date()) : std::nullopt;
}

std::optional<int> PackNode::whole(std::string_view key) const {
  auto child = get(key);
  return child ? std::optional(child->whole()) : std::nullopt;
}

void PackNode::refuse_unknown_keys() const {
  for (const auto& member : node_) {
    const PackNode key(member.first, file_);
    if (asked_->contains(key.text())) continue;
    if (key.text() == "quota" || key.text() == "required_micro_credentials")
      key.refuse(
          "a policy may reward micro-credentials but not prescribe a number of them (W2); remove the quota");
    key.refuse(fmt::format("\"{}\" is not known here; check the spelling against docs/formats/policy-pack.md",
                           key.text()));
  }
}

Rule read_rule(const PackNode& node, const Rule& fallback) {
  return {.id = node.text("rule", fallback.id),
          .source = node.text("source", fallback.source),
          .trust = node.has("trust") ? node.need("trust").trust() : fallback.trust};
}

}  // namespace laurel::recognition
