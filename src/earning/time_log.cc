#include "earning/time_log.h"

#include <charconv>

#include "base/text.h"

namespace laurel::earning {
namespace {

// A number from the front of `text`; takes it away.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0 || number > 100'000) return {};
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  text = trim(text);
  return number;
}

// ".5" → 30 minutes; at most two decimals.
std::optional<int> minutes_of_decimals(std::string_view decimals) {
  int value = 0;
  for (char c : decimals) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  if (decimals.size() == 1) return value * 6;
  if (decimals.size() == 2) return (value * 60 + 50) / 100;
  return {};
}

bool is_word_for(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

std::optional<int> parse_minutes(std::string_view given) {
  const auto text = lower(trim(given));
  std::string_view rest = text;
  const auto first = take_number(rest);
  if (!first) return {};
  if (rest.empty()) return *first * 60;
  if (is_word_for(rest, {"min", "min.", "m", "minutes", "minutos"})) return first;
  if (rest.starts_with('.') || rest.starts_with(',')) {
    rest.remove_prefix(1);
    auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    auto minutes = minutes_of_decimals(rest.substr(0, end));
    rest = trim(rest.substr(end));
    if (!minutes || !(rest.empty() || is_word_for(rest, {"h", "hours", "horas"}))) return {};
    return *first * 60 + *minutes;
  }
  const bool colon = rest.starts_with(':');
  if (!colon && !rest.starts_with('h')) return {};
  rest.remove_prefix(1);
  rest = trim(rest);
  if (!colon && (rest.empty() || is_word_for(rest, {"ours", "our", "oras", "ora"}))) return *first * 60;
  const auto second = take_number(rest);
  if (!second || *second >= 60 || !(rest.empty() || is_word_for(rest, {"min", "m"}))) return {};
  return *first * 60 + *second;
}

bool are_minutes_meant(std::string_view text) {
  const auto number = trim(text);
  const bool is_bare = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  return is_bare && parse_minutes(number).value_or(0) > minutes_per_day_max;
}

std::expected<void, Refusal> check_time_entry(const NewTimeEntry& entry, const Logged& logged, Date today) {
  if (!entry.day || *entry.day > today || entry.day->days_until(today) > time_days_back_max)
    return std::unexpected(Refusal::day_out_of_range);
  if (!entry.minutes || *entry.minutes < 1 || *entry.minutes > minutes_per_day_max)
    return std::unexpected(Refusal::minutes_out_of_range);
  if (!entry.activity) return std::unexpected(Refusal::unknown_activity);
  if (entry.note.size() > time_note_bytes_max) return std::unexpected(Refusal::note_too_long);
  if (logged.entries >= time_entries_max) return std::unexpected(Refusal::too_many_entries);
  const auto together = logged.minutes + *entry.minutes;
  if (together > minutes_per_day_max) return std::unexpected(Refusal::day_full);
  if (together > minutes_per_day_usual && !entry.is_long_day_right) return std::unexpected(Refusal::day_long);
  return {};
}

}  // namespace laurel::earning
