// Reading on Boost.JSON's event parser, which refuses what RFC 8259 and RFC 3629 do not allow and lone
// surrogates. What it would let pass is refused here: names given twice, numbers rounded, values without
// number.
#include <fmt/core.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <cmath>
#include <unordered_set>
#include <vector>

#include "credential/json/json.h"

namespace laurel::credential::json {
namespace {

using boost::json::string_view;
using boost::system::error_code;

constexpr std::size_t detail_bytes_max = 80;  // of a foreign name inside a sentence

std::string shown(std::string_view name) {
  if (name.size() <= detail_bytes_max) return std::string(name);
  std::size_t length = detail_bytes_max;
  while (length > 0 && (static_cast<unsigned char>(name[length]) & 0xC0U) == 0x80U) --length;
  return std::string(name.substr(0, length)) + "…";
}

/// Receives the parser's events and builds the value from them.
class Builder {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  Builder(std::size_t values_max, boost::json::storage_ptr storage, unsigned char* scratch,
          std::size_t scratch_bytes)
      : values_left_(values_max), stack_({}, scratch, scratch_bytes) {
    stack_.reset(std::move(storage));
  }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code& error) { return count(error); }
  bool on_object_end(std::size_t members, error_code&) {
    members_ += members;
    stack_.push_object(members);
    return true;
  }
  bool on_array_begin(error_code& error) { return count(error); }
  bool on_array_end(std::size_t values, error_code&) {
    stack_.push_array(values);
    return true;
  }
  bool on_key_part(string_view part, std::size_t, error_code&) { return push_chars(part); }
  bool on_key(string_view part, std::size_t, error_code&) {
    stack_.push_key(part);
    return true;
  }
  bool on_string_part(string_view part, std::size_t, error_code&) { return push_chars(part); }
  bool on_string(string_view part, std::size_t, error_code& error) {
    stack_.push_string(part);
    return count(error);
  }
  bool on_number_part(string_view part, error_code&) {
    number_.append(part.data(), part.size());
    return true;
  }
  bool on_int64(std::int64_t number, string_view, error_code& error) {
    number_.clear();
    stack_.push_int64(number);
    return count(error);
  }
  bool on_uint64(std::uint64_t number, string_view, error_code& error) {
    number_.clear();
    stack_.push_uint64(number);
    return count(error);
  }
  // Boost.JSON 1.81's own double can be one unit off in the last place, so its digits are read again.
  bool on_double(double approximate, string_view part, error_code& error) {
    number_.append(part.data(), part.size());
    double exact = 0;
    auto [end, status] = std::from_chars(number_.data(), number_.data() + number_.size(), exact);
    bool is_tiny = status == std::errc::result_out_of_range && std::abs(approximate) < 1;
    if (is_tiny) exact = 0;
    if ((status != std::errc() && !is_tiny) || !std::isfinite(exact)) {
      problem_ = Failure{
          "too-large", fmt::format("The number {} is too large: JSON numbers are doubles.", shown(number_))};
      error = boost::json::error::not_number;
      return false;
    }
    number_.clear();
    stack_.push_double(exact);
    return count(error);
  }
  bool on_bool(bool value, error_code& error) {
    stack_.push_bool(value);
    return count(error);
  }
  bool on_null(error_code& error) {
    stack_.push_null();
    return count(error);
  }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  boost::json::value release() { return stack_.release(); }
  /// Members of all objects as written, names given twice included.
  std::size_t members() const { return members_; }
  const std::optional<Failure>& problem() const { return problem_; }

 private:
  bool push_chars(string_view part) {
    stack_.push_chars(part);
    return true;
  }
  bool count(error_code& error) {
    if (values_left_-- > 0) return true;
    problem_ = Failure{"too-large", "The JSON text has too many values."};
    error = boost::json::error::array_too_large;
    return false;
  }

  std::size_t values_left_;
  std::size_t members_ = 0;
  boost::json::value_stack stack_;
  std::string number_;
  std::optional<Failure> problem_;
};

/// Finds the name that is given twice; only asked when there is one.
class DuplicateFinder {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) {
    names_.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t, error_code&) {
    names_.pop_back();
    return true;
  }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(std::size_t, error_code&) { return true; }
  bool on_key_part(string_view part, std::size_t, error_code&) {
    name_.append(part.data(), part.size());
    return true;
  }
  bool on_key(string_view part, std::size_t, error_code& error) {
    name_.append(part.data(), part.size());
    if (!names_.back().insert(name_).second) {
      error = boost::json::error::syntax;
      return false;
    }
    name_.clear();
    return true;
  }
  bool on_string_part(string_view, std::size_t, error_code&) { return true; }
  bool on_string(string_view, std::size_t, error_code&) { return true; }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t, string_view, error_code&) { return true; }
  bool on_uint64(std::uint64_t, string_view, error_code&) { return true; }
  bool on_double(double, string_view, error_code&) { return true; }
  bool on_bool(bool, error_code&) { return true; }
  bool on_null(error_code&) { return true; }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  const std::string& name() const { return name_; }

 private:
  std::vector<std::unordered_set<std::string>> names_;
  std::string name_;
};

std::size_t count_members(const boost::json::value& value) {
  std::size_t count = 0;
  if (const auto* object = value.if_object()) {
    count += object->size();
    for (const auto& member : *object) count += count_members(member.value());
  } else if (const auto* array = value.if_array()) {
    for (const auto& element : *array) count += count_members(element);
  }
  return count;
}

boost::json::parse_options parser_options(const Limits& limits) {
  boost::json::parse_options options;
  options.max_depth = limits.depth_max;
  return options;
}

std::unexpected<Failure> invalid(std::string_view text, std::size_t at, const error_code& error,
                                 const Limits& limits) {
  if (error == boost::json::error::too_deep)
    return failure("too-large", fmt::format("The JSON text is nested more than {} deep.", limits.depth_max));
  if (error == boost::json::error::exponent_overflow)
    return failure("too-large", "A number has an exponent that is too large; JSON numbers are doubles.");
  auto line = 1 + std::count(text.begin(),
                             text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n');
  return failure("invalid-json", fmt::format("This is not JSON: {} in line {}.", error.message(), line));
}

}  // namespace

Result<boost::json::value> parse(std::string_view text, const Limits& limits,
                                 boost::json::storage_ptr storage) {
  if (text.size() > limits.bytes_max)
    return failure("too-large", fmt::format("The JSON text is longer than {} bytes.", limits.bytes_max));
  alignas(16) unsigned char scratch[4096];
  boost::json::basic_parser<Builder> parser(parser_options(limits), limits.values_max, std::move(storage),
                                            scratch, sizeof scratch);
  error_code error;
  std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) error = boost::json::error::extra_data;
  if (const auto& problem = parser.handler().problem()) return std::unexpected(*problem);
  if (error) return invalid(text, read, error, limits);
  boost::json::value value = parser.handler().release();
  if (count_members(value) != parser.handler().members()) {
    boost::json::basic_parser<DuplicateFinder> finder(parser_options(limits));
    finder.write_some(false, text.data(), text.size(), error);
    return failure("duplicate-key", fmt::format("The name \"{}\" is given twice in one JSON object.",
                                                shown(finder.handler().name())));
  }
  return value;
}

}  // namespace laurel::credential::json
