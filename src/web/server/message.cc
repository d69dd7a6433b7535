#include "web/server/message.h"

#include "base/control_character.h"
#include "base/text.h"

namespace laurel::web {
namespace {

constexpr std::string_view method_names[] = {"GET",   "HEAD",   "POST",    "PUT",
                                             "PATCH", "DELETE", "OPTIONS", "OTHER"};

char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower_case(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_case(x) == lower_case(y); });
}

}  // namespace

std::string_view method_name(Method method) {
  return method_names[static_cast<std::size_t>(method)];
}

Method parse_method(std::string_view name) {
  const auto found = std::ranges::find(method_names, name);
  return found == std::end(method_names) ? Method::other
                                         : static_cast<Method>(found - std::begin(method_names));
}

bool HeaderLess::operator()(std::string_view a, std::string_view b) const {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](char x, char y) { return lower_case(x) < lower_case(y); });
}

std::string_view Request::header(std::string_view name) const {
  auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Request::parameter(std::string_view name) const {
  for (const auto& [key, value] : query)
    if (key == name) return value;
  return {};
}

std::vector<std::string> Request::parameters(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : query)
    if (key == name) values.push_back(value);
  return values;
}

std::string Request::cookie(std::string_view name) const {
  for (auto part : split(header("Cookie"), ';')) {
    part = trim(part);
    auto equals = part.find('=');
    if (equals != std::string_view::npos && part.substr(0, equals) == name)
      return std::string(part.substr(equals + 1));
  }
  return {};
}

std::string_view Request::bearer_token() const {
  constexpr std::string_view scheme = "Bearer ";
  const auto authorization = header("Authorization");
  return authorization.starts_with(scheme) ? authorization.substr(scheme.size()) : std::string_view();
}

std::string percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      decoded += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      decoded += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      encoded += c;
    } else {
      encoded += {'%', digits[static_cast<std::uint8_t>(c) >> 4], digits[static_cast<std::uint8_t>(c) & 15]};
    }
  }
  return encoded;
}

std::vector<std::pair<std::string, std::string>> parse_query(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (text.empty()) return pairs;
  for (auto part : split(text, '&')) {
    if (part.empty()) continue;
    auto equals = part.find('=');
    auto value = equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1);
    pairs.emplace_back(percent_decode(part.substr(0, equals), true), percent_decode(value, true));
  }
  return pairs;
}

bool set_target(Request& request, std::string_view target) {
  if (!target.starts_with('/')) return false;
  request.target = target;
  auto question = target.find('?');
  request.path = percent_decode(target.substr(0, question), false);
  if (question != std::string_view::npos) request.query = parse_query(target.substr(question + 1));
  auto clean = [](const std::string& text) { return is_utf8(text) && text.find('\0') == std::string::npos; };
  return clean(request.path) &&
         std::all_of(request.query.begin(), request.query.end(),
                     [&](const auto& pair) { return clean(pair.first) && clean(pair.second); });
}

void Response::set(std::string_view name, std::string value) {
  for (auto& [key, old] : headers)
    if (same_name(key, name)) {
      old = std::move(value);
      return;
    }
  headers.emplace_back(name, std::move(value));
}

std::string_view Response::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (same_name(key, name)) return value;
  return {};
}

bool is_own_address(std::string_view address) {
  return address.starts_with('/') && !address.starts_with("//") && !has_control(address) &&
         address.find('\\') == std::string_view::npos;
}

Response text_response(int status, std::string_view media_type, std::string body) {
  Response response{.status = status};
  response.set("Content-Type", std::string(media_type));
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

Response redirect(std::string location) {
  Response response{.status = 303};
  response.set("Location", std::move(location));
  return response;
}

}  // namespace laurel::web
