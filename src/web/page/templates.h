// Pages from templates: pages/<room>/<name>.tpl, HTML with ctemplate's markers ({{NAME}},
// {{#SECTION}}…{{/SECTION}},
// {{>PART}}), escaped by where they stand. [[room.key]] is a message: each language has its own compiled
// template, so that words cost nothing when a page is made. [[>room/part]] puts in the text of another
// template.
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "web/page/html.h"
#include "web/page/messages.h"

namespace ctemplate {
class TemplateCache;
class TemplateDictionary;
}  // namespace ctemplate

namespace laurel::web {

/// The values of one page or section.
class Page {
 public:
  Page();
  ~Page();
  Page(Page&&) noexcept;
  Page& operator=(Page&&) noexcept;

  Page& set(std::string_view name, std::string_view text);
  Page& set(std::string_view name, std::int64_t number);
  Page& set(std::string_view name, const Html& html);
  /// Shows a section that needs no values of its own.
  Page& show(std::string_view section);
  Page& show_if(bool condition, std::string_view section);
  /// Seen by this page and all its sections: what every form carries.
  void set_everywhere(std::string_view name, std::string_view text) const;
  /// One more repetition of a section, to be filled.
  Page add(std::string_view section);

 private:
  friend class Templates;
  explicit Page(ctemplate::TemplateDictionary* dictionary);
  std::unique_ptr<ctemplate::TemplateDictionary> owned_;
  ctemplate::TemplateDictionary* dictionary_ = nullptr;
};

/// Thread-safe.
class Templates {
 public:
  /// Compiles every .tpl under `folder` for each language; throws std::runtime_error naming the file that is
  /// wrong.
  Templates(const std::filesystem::path& folder, const Messages& messages);
  ~Templates();
  Html render(Language language, std::string_view name, const Page& page) const;

 private:
  std::unique_ptr<ctemplate::TemplateCache> cache_;
};

}  // namespace laurel::web
