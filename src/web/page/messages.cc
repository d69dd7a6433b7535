#include "web/page/messages.h"

#include <yaml-cpp/yaml.h>

#include "base/check.h"
#include "base/text.h"

namespace laurel::web {
namespace {

// Nested keys become "room.group.key".
void flatten(const YAML::Node& node, const std::string& prefix, const std::filesystem::path& file,
             std::map<std::string, std::string, std::less<>>& into) {
  for (const auto& entry : node) {
    auto key = (prefix.empty() ? "" : prefix + ".") + entry.first.as<std::string>();
    if (entry.second.IsMap()) {
      flatten(entry.second, key, file, into);
    } else if (!into.emplace(key, std::string(trim(entry.second.as<std::string>()))).second) {
      throw std::runtime_error(fmt::format("{}:{}: the message {} is there twice", file.filename().string(),
                                           entry.first.Mark().line + 1, key));
    }
  }
}

}  // namespace

std::string_view code_of(Language language) {
  return language == Language::spanish ? "es" : "en";
}

Language language_of(std::string_view code) {
  return code == "es" ? Language::spanish : Language::english;
}

Language preferred_language(std::string_view accept_language) {
  for (auto part : split(accept_language, ',')) {
    auto code = lower(trim(part)).substr(0, 2);
    if (code == "es") return Language::spanish;
    if (code == "en") return Language::english;
  }
  return Language::english;
}

Messages::Messages(const std::filesystem::path& folder) {
  for (auto language : all_languages)
    for (const auto& entry : std::filesystem::directory_iterator(folder / code_of(language))) {
      if (entry.path().extension() != ".yaml") continue;
      try {
        flatten(YAML::LoadFile(entry.path().string()), entry.path().stem().string(), entry.path(),
                messages_[language]);
      } catch (const YAML::Exception& error) {
        throw std::runtime_error(
            fmt::format("{}:{}: {}", entry.path().filename().string(), error.mark.line + 1, error.msg));
      }
    }
}

const std::string& Messages::raw(Language language, std::string_view key) const {
  const auto& all = messages_.at(language);
  auto found = all.find(key);
  CHECK(found != all.end(),
        std::string("no message ") + std::string(key) + " in " + std::string(code_of(language)));
  return found->second;
}

bool Messages::has(Language language, std::string_view key) const {
  return messages_.at(language).contains(key);
}

std::string Messages::say(Language language, std::string_view key, const Values& values) const {
  std::string text = raw(language, key);
  for (const auto& [name, value] : values) {
    const auto marker = fmt::format("{{{{{}}}}}", name);
    for (auto at = text.find(marker); at != std::string::npos; at = text.find(marker, at + value.size()))
      text.replace(at, marker.size(), value);
  }
  return text;
}

std::string Messages::count(Language language, std::string_view key, std::int64_t number,
                            Values values) const {
  values.emplace_back("COUNT", std::to_string(number));
  return say(language, std::string(key) + (number == 1 ? ".one" : ".other"), values);
}

std::vector<std::string> Messages::keys(Language language) const {
  std::vector<std::string> all;
  for (const auto& [key, text] : messages_.at(language)) all.push_back(key);
  return all;
}

}  // namespace laurel::web
