#include "catalog/markdown_rules.h"

#include <cmark-gfm.h>
#include <fmt/core.h>

#include <memory>

#include "base/text.h"

namespace laurel::catalog {
namespace {

constexpr std::size_t address_bytes_max = 2000;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::optional<std::string> fault_of_node(cmark_node* node) {
  const auto type = cmark_node_get_type(node);
  if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
    return "The text holds HTML: write it as plain words or markdown.";
  if (type == CMARK_NODE_IMAGE)
    return "The text holds a picture, which a package cannot carry: link to it instead.";
  if (type != CMARK_NODE_LINK) return {};
  const std::string_view address = cmark_node_get_url(node);
  if (is_web_address(address) || address.starts_with("mailto:")) return {};
  return fmt::format("The link to “{}” does not lead to the web: begin it with https://.",
                     shorten(address, 80));
}

}  // namespace

bool is_web_address(std::string_view text) {
  if (text.size() > address_bytes_max) return false;
  for (char c : text)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>') return false;
  for (std::string_view scheme : {"https://", "http://"})
    if (text.starts_with(scheme)) {
      const char first = text.size() > scheme.size() ? text[scheme.size()] : '/';
      return first != '/' && first != '?' && first != '#' && first != '.';
    }
  return false;
}

std::optional<std::string> fault_of_markdown(std::string_view markdown) {
  const std::unique_ptr<cmark_node, FreeNode> document(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT));
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE)
    if (auto fault = fault_of_node(cmark_iter_get_node(iterator.get()))) return fault;
  return {};
}

}  // namespace laurel::catalog
