// HTML that is known to be safe: made by a template, the markdown renderer or the badge drawing, never by
// hand.
#pragma once
#include <string>
#include <string_view>

namespace laurel::web {

class Html {
 public:
  Html() = default;
  /// The caller vouches for it.
  static Html trusted(std::string text) {
    Html html;
    html.text_ = std::move(text);
    return html;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// `text` with &, <, >, " and ' escaped.
std::string escape_html(std::string_view text);
/// CommonMark as HTML: no raw HTML, links only to http(s) and mailto, headings from <h3> down.
Html render_markdown(std::string_view markdown);

}  // namespace laurel::web
