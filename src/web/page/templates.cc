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

// [[>room/part]] → the text of that template, so that it shares the values of the page it stands in.
std::string with_parts(std::string text, const std::filesystem::path& folder) {
  constexpr int parts_max = 100;
  for (int count = 0; count < parts_max; ++count) {
    auto begin = text.find("[[>");
    if (begin == std::string::npos) return text;
    auto end = text.find("]]", begin);
    if (end == std::string::npos) break;
    auto part = storage::read_file(folder / (text.substr(begin + 3, end - begin - 3) + ".tpl"));
    text.replace(begin, end + 2 - begin, part);
  }
  throw std::runtime_error("a template's parts contain each other, or a [[> has no ]]");
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

// Only names that end in _HTML may be written unescaped ({{X_HTML:none}}), and only Html may be put there.
static bool is_html_name(std::string_view name) {
  return name.ends_with("_HTML");
}

Page& Page::set(std::string_view name, std::string_view text) {
  CHECK(!is_html_name(name), name);
  dictionary_->SetValue(view(name), view(text));
  return *this;
}

Page& Page::set(std::string_view name, std::int64_t number) {
  return set(name, std::string_view(std::to_string(number)));
}

Page& Page::set(std::string_view name, const Html& html) {
  CHECK(is_html_name(name), name);
  dictionary_->SetValue(view(name), view(html.text()));
  return *this;
}

void Page::set_everywhere(std::string_view name, std::string_view text) const {
  dictionary_->SetTemplateGlobalValue(view(name), view(text));
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

Templates::Templates(const std::filesystem::path& folder, const Messages& messages)
    : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  std::vector<std::string> keys;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".tpl") continue;
    auto name = std::filesystem::relative(entry.path(), folder).replace_extension().string();
    for (auto language : all_languages) {
      auto text =
          with_messages(with_parts(storage::read_file(entry.path()), folder), name, language, messages);
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
