#include "credential/jsonld/html_script.h"

#include "base/text.h"

namespace laurel::credential::jsonld {
namespace {

constexpr std::string_view script_type = "application/ld+json";
constexpr std::string_view context_profile = "http://www.w3.org/ns/json-ld#context";

}  // namespace

bool is_html(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

std::string context_script_of(std::string_view html) {
  std::string lowered = lower(html);
  std::string_view first;
  for (std::size_t at = lowered.find("<script"); at != std::string::npos; at = lowered.find("<script", at)) {
    std::size_t begin = lowered.find('>', at);
    std::size_t end = begin == std::string::npos ? begin : lowered.find("</script", begin);
    if (end == std::string::npos) break;
    std::string_view tag = std::string_view(lowered).substr(at, begin - at);
    std::string_view text = html.substr(begin + 1, end - begin - 1);
    at = end;
    if (tag.find(script_type) == std::string_view::npos) continue;
    if (tag.find(context_profile) != std::string_view::npos) return std::string(text);
    if (first.empty()) first = text;
  }
  return std::string(first);
}

}  // namespace laurel::credential::jsonld
