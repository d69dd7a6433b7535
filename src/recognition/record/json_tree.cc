#include "recognition/record/json_tree.h"

#include <fmt/core.h>

#include <boost/json/basic_parser_impl.hpp>
#include <limits>
#include <unordered_set>

#include "base/text.h"

namespace laurel::recognition {
namespace {

namespace json = boost::json;

// What Boost.JSON's event parser calls; builds the tree bottom-up on a stack of unfinished containers.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return open(JsonTree::Type::object); }
  bool on_object_end(std::size_t, json::error_code&) { return close(); }
  bool on_array_begin(json::error_code&) { return open(JsonTree::Type::array); }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return collect(part); }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    collect(part);
    keys_.push_back(std::exchange(pending_, {}));
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return collect(part); }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    collect(part);
    return scalar(JsonTree::Type::string);
  }
  bool on_number_part(json::string_view part, json::error_code&) { return collect(part); }
  bool on_int64(std::int64_t, json::string_view part, json::error_code&) { return number(part); }
  bool on_uint64(std::uint64_t, json::string_view part, json::error_code&) { return number(part); }
  bool on_double(double, json::string_view part, json::error_code&) { return number(part); }
  bool on_bool(bool value, json::error_code&) {
    JsonTree tree;
    tree.type = JsonTree::Type::boolean;
    tree.boolean = value;
    return place(std::move(tree));
  }
  bool on_null(json::error_code&) { return place(JsonTree{}); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  JsonTree take() { return std::move(root_); }
  /// Where an object has a member twice, "" where none has.
  const std::string& repeated() const { return repeated_; }

 private:
  bool collect(json::string_view part) {
    pending_.append(part.data(), part.size());
    return true;
  }
  bool number(json::string_view part) {
    collect(part);
    return scalar(JsonTree::Type::number);
  }
  bool scalar(JsonTree::Type type) {
    return place(JsonTree{.type = type, .text = std::exchange(pending_, {})});
  }
  bool open(JsonTree::Type type) {
    open_.push_back(JsonTree{.type = type});
    return true;
  }
  bool close() {
    JsonTree finished = std::move(open_.back());
    open_.pop_back();
    std::unordered_set<std::string_view> seen;
    for (const auto& name : finished.names)
      if (!seen.insert(name).second && repeated_.empty()) repeated_ = place_of(name);
    return place(std::move(finished));
  }
  // "activities[1].id" for a member of the object that was just closed.
  std::string place_of(std::string_view name) const {
    std::string place;
    auto key = keys_.begin();
    for (const auto& container : open_) {
      if (container.is(JsonTree::Type::object)) {
        place += (place.empty() ? "" : ".") + *key++;
      } else {
        place += fmt::format("[{}]", container.elements.size());
      }
    }
    return place + (place.empty() ? "" : ".") + std::string(name);
  }
  bool place(JsonTree tree) {
    if (open_.empty()) {
      root_ = std::move(tree);
      return true;
    }
    if (open_.back().is(JsonTree::Type::object)) {
      open_.back().names.push_back(std::move(keys_.back()));
      keys_.pop_back();
    }
    open_.back().elements.push_back(std::move(tree));
    return true;
  }

  std::string pending_;
  std::vector<std::string> keys_;
  std::vector<JsonTree> open_;
  std::string repeated_;
  JsonTree root_;
};

}  // namespace

const JsonTree* JsonTree::find(std::string_view name) const {
  for (std::size_t i = names.size(); i-- > 0;)
    if (names[i] == name) return elements[i].is(Type::null) ? nullptr : &elements[i];
  return nullptr;
}

Result<JsonTree, Failure> JsonTree::parse(std::string_view text) {
  if (text.size() > bytes_max)
    return std::unexpected(Failure{"", fmt::format("the JSON has more than {} bytes; split it", bytes_max)});
  if (!is_utf8(text)) return std::unexpected(Failure{"", "not JSON: the text is not UTF-8"});
  json::parse_options options;
  options.max_depth = depth_max;
  json::basic_parser<TreeBuilder> parser(options);
  json::error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) error = json::error::extra_data;
  if (!error && !parser.done()) error = json::error::incomplete;
  if (error)
    return std::unexpected(Failure{"", fmt::format("not JSON: {} near byte {}", error.message(), read)});
  if (const auto& place = parser.handler().repeated(); !place.empty())
    return std::unexpected(Failure{place, "stands twice in one object; leave one of them"});
  return parser.handler().take();
}

}  // namespace laurel::recognition
