#include "catalog/document.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>

#include "base/text.h"
#include "catalog/described.h"
#include "catalog/edit_distance.h"

namespace laurel::catalog {

// The lines of a price list as the package writes them: amounts without their currency.
struct PriceLine {
  std::optional<Date> from;
  std::optional<ChargePoint> charge_point;
  std::string member;
  std::string other;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(PriceLine, (), (from, charge_point, member, other, currency))

namespace {

namespace json = boost::json;
using boost::describe::describe_members;
using boost::describe::has_describe_enumerators;
using boost::describe::has_describe_members;

template <class T>
using Members = describe_members<T, boost::describe::mod_public>;

constexpr int integer_max = 1'000'000;

// Writing

json::value write(const std::string& text) {
  return json::string(text);
}
json::value write(int number) {
  return number;
}
json::value write(bool truth) {
  return truth;
}
json::value write(Date day) {
  return json::string(day.text());
}
json::value write(Grade grade) {
  constexpr int grade_one = 2;
  if (grade.step() < grade_one) return json::string(grade.text());
  return grade.step() - grade_one + 1;
}
json::value write(const GradeRange& range) {
  return json::array{write(range.lowest), write(range.highest)};
}
json::value write(const Range& range) {
  return json::array{range.fewest, range.most};
}
template <class E>
  requires has_describe_enumerators<E>::value
json::value write(E value) {
  return json::string(enumerator_text(value));
}
json::value write(const Price& price);
template <class T>
  requires has_describe_members<T>::value
json::value write(const T& value);

template <class T>
json::value write(const std::vector<T>& values) {
  json::array array;
  array.reserve(values.size());
  for (const auto& value : values) array.push_back(write(value));
  return array;
}
template <class T>
json::value write(const std::optional<T>& value) {
  return write(*value);
}

template <class T>
bool is_left_out(const T& value) {
  if constexpr (std::is_same_v<T, bool>)
    return !value;
  else if constexpr (requires { value.has_value(); })
    return !value.has_value();
  else if constexpr (requires { value.empty(); })
    return value.empty();
  else
    return false;
}

template <class T>
  requires has_describe_members<T>::value
json::value write(const T& value) {
  json::object object;
  boost::mp11::mp_for_each<Members<T>>([&](auto member) {
    const auto& field = value.*member.pointer;
    if (!is_left_out(field)) object.emplace(member.name, write(field));
  });
  return object;
}

json::value write(const Price& price) {
  return write(PriceLine{price.from, price.charge_point, price.member.amount_text(),
                         price.other.amount_text(), price.member.currency()});
}

// Reading

// The keys that may be missing; all others are required.
template <class T>
constexpr std::array<std::string_view, 0> optional_keys = {};
template <>
constexpr std::array<std::string_view, 2> optional_keys<Issuer> = {"url", "affiliates"};
template <>
constexpr std::array<std::string_view, 1> optional_keys<Citation> = {"url"};
template <>
constexpr std::array<std::string_view, 1> optional_keys<Alignment> = {"url"};
template <>
constexpr std::array<std::string_view, 1> optional_keys<Part> = {"guidance"};
template <>
constexpr std::array<std::string_view, 4> optional_keys<Piece> = {"words", "files", "accepts",
                                                                  "student_work"};
template <>
constexpr std::array<std::string_view, 3> optional_keys<MicroCredential> = {"school_out", "copyright",
                                                                            "license"};

template <class T>
bool is_optional(std::string_view key) {
  return std::ranges::find(optional_keys<T>, key) != optional_keys<T>.end();
}

class Reader {
 public:
  Flaws flaws;

  void flaw(const std::string& place, std::string message) { flaws.push_back({place, std::move(message)}); }

  void read(const json::value& value, const std::string& place, std::string& out) {
    if (!value.is_string()) return flaw(place, "A text is expected here: write one, in quotes if need be.");
    out = trim(value.get_string());
    for (char c : out)
      if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
        return flaw(place, "The text holds a control character: remove it.");
  }

  void read(const json::value& value, const std::string& place, int& out) {
    if (auto number = integer(value); number && *number >= -integer_max && *number <= integer_max)
      out = static_cast<int>(*number);
    else
      flaw(place, "A whole number is expected here, such as 12.");
  }

  void read(const json::value& value, const std::string& place, bool& out) {
    if (value.is_bool())
      out = value.get_bool();
    else if (value.is_string() && (value.get_string() == "true" || value.get_string() == "false"))
      out = value.get_string() == "true";
    else
      flaw(place, "Write true or false here.");
  }

  void read(const json::value& value, const std::string& place, Date& out) {
    auto day = value.is_string() ? Date::parse(value.get_string()) : std::nullopt;
    if (day)
      out = *day;
    else
      flaw(place, "A day is expected here, year first, such as 2026-09-01.");
  }

  void read(const json::value& value, const std::string& place, Grade& out) {
    std::string text = value.is_int64() ? std::to_string(value.get_int64()) : "";
    if (value.is_string()) text = value.get_string();
    if (auto grade = Grade::parse(text))
      out = *grade;
    else
      flaw(place, "A grade is expected here: PK, K, or 1 to 12.");
  }

  void read(const json::value& value, const std::string& place, GradeRange& out) {
    if (!is_pair(value, place, "the lowest and the highest grade, such as [K, 12]")) return;
    read(value.get_array()[0], place + "/0", out.lowest);
    read(value.get_array()[1], place + "/1", out.highest);
  }

  void read(const json::value& value, const std::string& place, Range& out) {
    if (!is_pair(value, place, "the fewest and the most, such as [250, 350]")) return;
    read(value.get_array()[0], place + "/0", out.fewest);
    read(value.get_array()[1], place + "/1", out.most);
  }

  template <class E>
    requires has_describe_enumerators<E>::value
  void read(const json::value& value, const std::string& place, E& out) {
    if (auto parsed = value.is_string() ? parse_enumerator<E>(value.get_string()) : std::nullopt) {
      out = *parsed;
      return;
    }
    std::vector<std::string> words;
    for (auto each : all_of<E>()) words.push_back(enumerator_text(each));
    flaw(place, fmt::format("One of these words is expected here: {}.", join(words, ", ")));
  }

  void read(const json::value& value, const std::string& place, Price& out) {
    PriceLine line;
    read(value, place, line);
    if (line.from) out.from = *line.from;
    if (line.charge_point) out.charge_point = *line.charge_point;
    const bool is_code = line.currency.size() == 3 &&
                         std::ranges::all_of(line.currency, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!line.currency.empty() && !is_code)
      flaw(place + "/currency", "A currency is three capital letters, such as USD.");
    read_amount(line.member, place + "/member", line.currency, out.member);
    read_amount(line.other, place + "/other", line.currency, out.other);
  }

  template <class T>
  void read(const json::value& value, const std::string& place, std::optional<T>& out) {
    read(value, place, out.emplace());
  }

  template <class T>
  void read(const json::value& value, const std::string& place, std::vector<T>& out) {
    if (!value.is_array()) return flaw(place, "A list is expected here.");
    for (std::size_t i = 0; i < value.get_array().size(); ++i)
      read(value.get_array()[i], fmt::format("{}/{}", place, i), out.emplace_back());
  }

  template <class T>
    requires has_describe_members<T>::value
  void read(const json::value& value, const std::string& place, T& out) {
    if (!value.is_object())
      return flaw(place, fmt::format("Keys with values are expected here: {}.", join(keys<T>(), ", ")));
    const auto& object = value.get_object();
    const auto misspelled = refuse_unknown_keys(object, place, keys<T>());
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
      const auto member_place = fmt::format("{}/{}", place, member.name);
      const auto* found = object.if_contains(member.name);
      if (found && !found->is_null())
        read(*found, member_place, out.*member.pointer);
      else if (found)
        flaw(member_place, fmt::format("“{}” is empty: fill it in{}.", member.name,
                                       is_optional<T>(member.name) ? ", or remove the key" : ""));
      else if (!is_optional<T>(member.name) && std::ranges::find(misspelled, member.name) == misspelled.end())
        flaw(member_place, fmt::format("“{}” is missing here: add it.", member.name));
    });
  }

 private:
  static std::optional<std::int64_t> integer(const json::value& value) {
    if (value.is_int64()) return value.get_int64();
    if (!value.is_string()) return {};
    const auto& text = value.get_string();
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return number;
  }

  bool is_pair(const json::value& value, const std::string& place, std::string_view what) {
    if (value.is_array() && value.get_array().size() == 2) return true;
    flaw(place, fmt::format("A list of two is expected here: {}.", what));
    return false;
  }

  void read_amount(const std::string& text, const std::string& place, const std::string& currency,
                   Money& out) {
    if (text.empty()) return;
    if (auto amount = Money::parse(text, currency))
      out = *amount;
    else
      flaw(place, "An amount is expected here, such as 75.00.");
  }

  template <class T>
  static std::vector<std::string> keys() {
    std::vector<std::string> all;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) { all.emplace_back(member.name); });
    return all;
  }

  // Returns the keys that were meant instead.
  std::vector<std::string> refuse_unknown_keys(const json::object& object, const std::string& place,
                                               const std::vector<std::string>& known) {
    std::vector<std::string> meant;
    for (const auto& [key, unused] : object) {
      const std::string_view name(key);
      if (std::ranges::find(known, name) != known.end()) continue;
      auto near = std::ranges::find_if(known, [&](const auto& each) { return is_within(name, each, 2); });
      auto remedy = near != known.end() ? fmt::format("did you mean “{}”?", *near)
                                        : fmt::format("the keys here are {}.", join(known, ", "));
      const auto own = fmt::format("{}/{}", place, shorten(name, 64));
      flaws.push_back({own, fmt::format("“{}” is not a key of the format: {}", shorten(name, 64), remedy),
                       near != known.end() ? fmt::format("{}/{}", place, *near) : own});
      if (near != known.end()) meant.push_back(*near);
    }
    return meant;
  }
};

template <class T>
Flaws read_flaws(const json::value& document, T& out) {
  Reader reader;
  reader.read(document, "", out);
  return std::move(reader.flaws);
}

}  // namespace

json::value to_document(const Issuer& issuer) {
  return write(issuer);
}
json::value to_document(const Stack& stack) {
  return write(stack);
}
json::value to_document(const MicroCredential& micro_credential) {
  return write(micro_credential);
}

Flaws read_document(const json::value& document, Issuer& issuer) {
  return read_flaws(document, issuer);
}
Flaws read_document(const json::value& document, Stack& stack) {
  return read_flaws(document, stack);
}
Flaws read_document(const json::value& document, MicroCredential& micro_credential) {
  return read_flaws(document, micro_credential);
}

template <class T>
std::string document_text(const T& value) {
  return json::serialize(to_document(value));
}
template std::string document_text(const Issuer&);
template std::string document_text(const Stack&);
template std::string document_text(const MicroCredential&);

}  // namespace laurel::catalog
