// One YAML node of a pack, with the file and line it came from; knows which of its keys were asked for.
#pragma once
#include <yaml-cpp/yaml.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/rational.h"
#include "recognition/calendar.h"
#include "recognition/failure.h"
#include "recognition/pack/pack.h"
#include "recognition/vocabulary.h"

namespace laurel::recognition {

/// Thrown inside the loader only, and turned into a refusal by it.
struct NotUsable {
  Failure failure;
};

class PackNode {
 public:
  PackNode(const YAML::Node& node, std::shared_ptr<const std::string> file)
      : node_(node), file_(std::move(file)), asked_(std::make_shared<std::set<std::string>>()) {}

  PackNode(const PackNode&) = default;
  ~PackNode() = default;
  /// (YAML::Node's own assignment would change the document it points into.)
  PackNode& operator=(const PackNode& other) {
    if (this == &other) return *this;
    node_.reset(other.node_);
    file_ = other.file_;
    asked_ = other.asked_;
    return *this;
  }

  bool has(std::string_view key) const;
  /// The node under a key of this map, where there is one.
  std::optional<PackNode> get(std::string_view key) const;
  PackNode need(std::string_view key) const;
  std::vector<PackNode> list() const;
  std::vector<PackNode> list(std::string_view key) const;
  bool is_map() const { return node_.IsMap(); }
  bool is_list() const { return node_.IsSequence(); }

  std::string text() const;
  Rational amount() const;
  Date date() const;
  MonthDay month_day() const;
  bool yes() const;
  int whole() const;
  /// One word or a list of them.
  std::vector<std::string> texts() const;
  KindSet kinds() const;
  Outcome outcome() const;
  Unit unit() const;
  Document document() const;
  Trust trust() const;

  std::string text(std::string_view key, std::string otherwise = {}) const;
  std::vector<std::string> texts(std::string_view key) const;
  bool yes(std::string_view key, bool otherwise = false) const;
  Outcome outcome(std::string_view key, Outcome otherwise) const;
  std::optional<Rational> amount(std::string_view key) const;
  std::optional<MonthDay> month_day(std::string_view key) const;
  std::optional<Date> date(std::string_view key) const;
  std::optional<int> whole(std::string_view key) const;

  /// Refuses keys that nobody asked for: a misspelled key must not vanish silently.
  void refuse_unknown_keys() const;
  [[noreturn]] void refuse(std::string reason) const;
  std::string place() const;

 private:
  YAML::Node node_;
  std::shared_ptr<const std::string> file_;
  std::shared_ptr<std::set<std::string>> asked_;
};

/// The `rule`, `source` and `trust` keys that every rule has; the pack's own source where the rule names
/// none.
Rule read_rule(const PackNode& node, const Rule& fallback);

}  // namespace laurel::recognition
