#include "web/page/html.h"

#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>

namespace laurel::web {

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

namespace {

// Pages have their own h1 and h2; an author's "#" starts below them.
void lower_headings(cmark_node* document) {
  std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(document), &cmark_iter_free);
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    auto* node = cmark_iter_get_node(walk.get());
    if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_HEADING)
      cmark_node_set_heading_level(node, std::min(6, cmark_node_get_heading_level(node) + 2));
  }
}

}  // namespace

Html render_markdown(std::string_view markdown) {
  constexpr int options =
      CMARK_OPT_DEFAULT | CMARK_OPT_SMART;  // "unsafe" is off: raw HTML and script links vanish
  std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(markdown.data(), markdown.size(), options), &cmark_node_free);
  lower_headings(document.get());
  std::unique_ptr<char, decltype(&std::free)> html(cmark_render_html(document.get(), options, nullptr),
                                                   &std::free);
  return Html::trusted(html.get());
}

}  // namespace laurel::web
