#include "web/routing/form.h"

#include "base/text.h"

namespace laurel::web {
namespace {

// A parameter of a header: `name` in 'form-data; name="a"; filename="b.pdf"'.
std::optional<std::string> header_parameter(std::string_view header, std::string_view name) {
  auto rest = header;
  while (true) {
    auto semicolon = rest.find(';');
    if (semicolon == std::string_view::npos) return {};
    rest = trim(rest.substr(semicolon + 1));
    auto equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    auto key = lower(trim(rest.substr(0, equals)));
    rest.remove_prefix(equals + 1);
    std::string value;
    if (rest.starts_with('"')) {
      std::size_t i = 1;
      for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') ++i;
        value += rest[i];
      }
      rest.remove_prefix(std::min(i + 1, rest.size()));
    } else {
      value = trim(rest.substr(0, rest.find(';')));
    }
    if (key == name) return value;
  }
}

struct Part {
  std::string disposition;
  std::string_view content;
};

// One part: its headers, a blank line, its content.
std::optional<Part> parse_part(std::string_view text) {
  auto blank = text.find("\r\n\r\n");
  if (blank == std::string_view::npos) return {};
  Part part{.content = text.substr(blank + 4)};
  for (auto line : split(text.substr(0, blank), '\n'))
    if (lower(line).starts_with("content-disposition:")) part.disposition = trim(line.substr(20));
  return part;
}

// RFC 7578.
std::optional<std::vector<Part>> parse_multipart(std::string_view body, const std::string& boundary) {
  const auto delimiter = "--" + boundary;
  if (boundary.empty() || boundary.size() > 70 || !body.starts_with(delimiter)) return {};
  body.remove_prefix(delimiter.size());
  std::vector<Part> parts;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n") || parts.size() >= form_fields_max) return {};
    body.remove_prefix(2);
    auto end = body.find("\r\n" + delimiter);
    if (end == std::string_view::npos) return {};
    auto part = parse_part(body.substr(0, end));
    if (!part) return {};
    parts.push_back(std::move(*part));
    body.remove_prefix(end + 2 + delimiter.size());
  }
  return parts;
}

std::string with_plain_newlines(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    result += text[i] == '\r' ? '\n' : text[i];
  }
  return result;
}

bool is_clean(std::string_view text) {
  return is_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

std::optional<Form> parse_form(const Request& request) {
  Form form;
  const auto type = request.header("Content-Type");
  if (lower(type).starts_with("multipart/form-data")) {
    auto parts = parse_multipart(request.body, header_parameter(type, "boundary").value_or(""));
    if (!parts) return {};
    for (const auto& part : *parts) {
      auto name = header_parameter(part.disposition, "name").value_or("");
      auto file_name = header_parameter(part.disposition, "filename");
      if (!file_name) {
        form.fields_.emplace_back(name, part.content);
      } else if (!file_name->empty()) {
        form.files_.push_back({name, *file_name, std::string(part.content)});
      }
    }
  } else {
    form.fields_ = parse_query(request.body);
  }
  if (form.fields_.size() > form_fields_max) return {};
  for (const auto& [name, value] : form.fields_)
    if (!is_clean(name) || !is_clean(value)) return {};
  return form;
}

std::string Form::text(std::string_view name) const {
  return std::string(trim(long_text(name)));
}

std::string Form::long_text(std::string_view name) const {
  for (const auto& [key, value] : fields_)
    if (key == name) return with_plain_newlines(value);
  return {};
}

std::vector<std::string> Form::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : fields_)
    if (key == name) values.push_back(value);
  return values;
}

bool Form::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(), [&](const auto& field) { return field.first == name; });
}

}  // namespace laurel::web
