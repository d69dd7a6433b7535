#include "web/page/templates.h"

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>

#include "base/check.h"
#include "storage/file.h"

namespace laurel::web {
namespace {

std::string file_key(Language language, std::string_view name) {
  return fmt::format("{}/{}", code_of(language), name);
}

ctemplate::TemplateString view(std::string_view text) {
  return {text.data(), text.size()};
}

// [[room.key]] → the message. Quotes are escaped so that a message may stand in an attribute too.
std::string with_messages(std::string_view text, const std::string& name, Language language,
                          const Messages& messages) {
  std::string result = "{{%AUTOESCAPE context=\"HTML\"}}";
  while (true) {
    auto begin = text.find("[[");
    result += text.substr(0, begin);
    if (begin == std::string_view::npos) return result;
    auto end = text.find("]]", begin);
    if (end == std::string_view::npos) throw std::runtime_error(name + ": a [[ has no ]]");
    auto key = text.substr(begin + 2, end - begin - 2);
    if (!messages.has(language, key))
      throw std::runtime_error(fmt::format("{}: no message [[{}]] in {}", name, key, code_of(language)));
    const bool in_attribute = begin > 0 && (text[begin - 1] == '"');
    for (char c : messages.raw(language, key)) {
      if (c == '"' && in_attribute) {
        result += "&quot;";
      } else {
        result += c;
      }
    }
    text.remove_prefix(end + 2);
  }
}

}  // namespace

Page::Page() : owned_(std::make_unique<ctemplate::TemplateDictionary>("page")), dictionary_(owned_.get()) {}
Page::Page(ctemplate::TemplateDictionary* dictionary) : dictionary_(dictionary) {}
Page::~Page() = default;
Page::Page(Page&&) noexcept = default;
Page& Page::operator=(Page&&) noexcept = default;

Page& Page::set(std::string_view name, std::string_view text) {
  dictionary_->SetValue(view(name), view(text));
  return *this;
}

Page& Page::set(std::string_view name, std::int64_t number) {
  return set(name, std::string_view(std::to_string(number)));
}

Page& Page::set(std::string_view name, const Html& html) {
  return set(name, std::string_view(html.text()));
}

Page& Page::show(std::string_view section) {
  dictionary_->ShowSection(view(section));
  return *this;
}

Page& Page::show_if(bool condition, std::string_view section) {
  return condition ? show(section) : *this;
}

Page Page::add(std::string_view section) {
  return Page(dictionary_->AddSectionDictionary(view(section)));
}

Page Page::part(std::string_view part, std::string_view template_name) {
  auto* included = dictionary_->AddIncludeDictionary(view(part));
  included->SetFilename(view(template_name));
  return Page(included);
}

Templates::Templates(const std::filesystem::path& folder, const Messages& messages)
    : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  std::vector<std::string> keys;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".tpl") continue;
    auto name = std::filesystem::relative(entry.path(), folder).replace_extension().string();
    for (auto language : all_languages) {
      auto text = with_messages(storage::read_file(entry.path()), name, language, messages);
      keys.push_back(file_key(language, name));
      if (!cache_->StringToTemplateCache(view(keys.back()), view(text), ctemplate::STRIP_WHITESPACE))
        throw std::runtime_error("the template " + name + " is not well-formed");
    }
  }
  cache_->Freeze();
}

Templates::~Templates() = default;

Html Templates::render(Language language, std::string_view name, const Page& page) const {
  std::string text;
  const bool made = cache_->ExpandNoLoad(view(file_key(language, name)), ctemplate::STRIP_WHITESPACE,
                                         page.dictionary_, nullptr, &text);
  CHECK(made, "template " + std::string(name));
  return Html::trusted(std::move(text));
}

}  // namespace laurel::web
