#include "credential/jsonld/keywords.h"

#include <algorithm>
#include <array>

namespace laurel::credential::jsonld {
namespace {

constexpr std::array<std::string_view, 24> texts = {
    "",           "@base",      "@container", "@context",  "@direction", "@graph", "@id",      "@import",
    "@included",  "@index",     "@json",      "@language", "@list",      "@nest",  "@none",    "@prefix",
    "@propagate", "@protected", "@reverse",   "@set",      "@type",      "@value", "@version", "@vocab"};

}  // namespace

std::string_view keyword_text(Keyword keyword) {
  return texts[static_cast<std::size_t>(keyword)];
}

Keyword keyword_of(std::string_view text) {
  if (text.empty() || text.front() != '@') return Keyword::none;
  const auto* found = std::find(texts.begin() + 1, texts.end(), text);
  return found == texts.end() ? Keyword::none : static_cast<Keyword>(found - texts.begin());
}

bool has_keyword_form(std::string_view text) {
  return text.size() > 1 && text.front() == '@' && std::all_of(text.begin() + 1, text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         });
}

}  // namespace laurel::credential::jsonld
