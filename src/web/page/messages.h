// What Laurel says, in English and Spanish: messages/<language>/<room>.yaml. A message is text with {{NAME}}
// where values go; a few carry <strong> or <a>. A key that is missing in a language is a broken invariant (a
// test finds it).
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace laurel::web {

enum class Language { english, spanish };
constexpr Language all_languages[] = {Language::english, Language::spanish};
std::string_view code_of(Language language);  // "en", "es"
/// From a code, else from an Accept-Language header, else English.
Language language_of(std::string_view code);
Language preferred_language(std::string_view accept_language);

using Values = std::vector<std::pair<std::string_view, std::string>>;

class Messages {
 public:
  /// Reads every file; throws std::runtime_error naming file and line of what cannot be read.
  explicit Messages(const std::filesystem::path& folder);

  /// The message as it stands, with its {{NAME}}s.
  const std::string& raw(Language language, std::string_view key) const;
  bool has(Language language, std::string_view key) const;
  /// The message with values put in, as plain text.
  std::string say(Language language, std::string_view key, const Values& values = {}) const;
  /// key + ".one" or ".other" by `count`, with {{COUNT}} put in beside the values.
  std::string count(Language language, std::string_view key, std::int64_t count, Values values = {}) const;
  std::vector<std::string> keys(Language language) const;

 private:
  std::map<Language, std::map<std::string, std::string, std::less<>>> messages_;
};

}  // namespace laurel::web
