#include "web/page/words.h"

#include "base/text.h"

namespace laurel::web {
namespace {

Values parts_of(const Messages& messages, Language language, Date date) {
  auto civil = date.civil();
  return {
      {"DAY", std::to_string(static_cast<unsigned>(civil.day()))},
      {"MONTH", messages.say(language, fmt::format("words.month_{}", static_cast<unsigned>(civil.month())))},
      {"YEAR", std::to_string(static_cast<int>(civil.year()))},
      {"WEEKDAY", messages.say(language, fmt::format("words.weekday_{}",
                                                     std::chrono::weekday(date.days()).iso_encoding()))}};
}

// The first character of a word, whole even when it takes several bytes.
std::string first_letter(std::string_view word) {
  std::size_t end = 1;
  while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
  return std::string(word.substr(0, end));
}

}  // namespace

std::string date_words(const Messages& messages, Language language, Date date) {
  return messages.say(language, "words.date", parts_of(messages, language, date));
}

std::string weekday_date_words(const Messages& messages, Language language, Date date) {
  return messages.say(language, "words.weekday_date", parts_of(messages, language, date));
}

std::string distance_words(const Messages& messages, Language language, Date from, Date to) {
  const int days = from.days_until(to);
  if (days == 0) return messages.say(language, "words.today");
  if (days == 1) return messages.say(language, "words.tomorrow");
  if (days == -1) return messages.say(language, "words.yesterday");
  return messages.say(language, days > 0 ? "words.in_days" : "words.days_ago",
                      {{"DAYS", std::to_string(std::abs(days))}});
}

std::string instant_words(const Messages& messages, Language language, Instant instant, const Zone& zone) {
  const int minute = zone.minute_of_day(instant);
  const int hour = minute / 60 % 12 == 0 ? 12 : minute / 60 % 12;
  return messages.say(
      language, "words.instant",
      {{"DATE", date_words(messages, language, zone.day(instant))},
       {"TIME", fmt::format("{}:{:02}", hour, minute % 60)},
       {"HALF", messages.say(language, minute < 12 * 60 ? "words.before_noon" : "words.after_noon")}});
}

std::string bytes_words(std::int64_t bytes) {
  if (bytes < 1000) return fmt::format("{} bytes", bytes);
  if (bytes < 100'000) return fmt::format("{} KB", (bytes + 500) / 1000);
  if (bytes < 1'000'000'000) return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
  const auto gigabytes = fmt::format("{:.1f} GB", static_cast<double>(bytes) / 1e9);
  return gigabytes.ends_with(".0 GB") ? gigabytes.substr(0, gigabytes.size() - 5) + " GB" : gigabytes;
}

std::string minutes_words(std::int64_t minutes) {
  if (minutes < 60) return fmt::format("{} min", minutes);
  return minutes % 60 == 0 ? fmt::format("{} h", minutes / 60)
                           : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

std::string initials(std::string_view name) {
  auto words = split(trim(name), ' ');
  auto result = first_letter(words.front());
  if (words.size() > 1) result += first_letter(words.back());
  return result;
}

}  // namespace laurel::web
