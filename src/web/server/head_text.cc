#include "web/server/head_text.h"

#include <spdlog/spdlog.h>

#include "base/control_character.h"

namespace laurel::web {
namespace {

constexpr std::size_t usual_bytes = 1024;

bool can_be_written(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; });
}

}  // namespace

std::string head_text(const Response& response, const HeadOptions& options) {
  std::string text;
  text.reserve(usual_bytes);
  const auto line = std::back_inserter(text);
  fmt::format_to(line, "HTTP/1.1 {} {}\r\n", response.status, options.reason);
  for (const auto& [name, value] : response.headers) {
    if (can_be_written(value)) {
      text.append(name).append(": ").append(value).append("\r\n");
    } else {
      spdlog::error("a value of {} cannot stand in a header and was left out", name);
    }
  }
  if (!options.bodiless) {
    const auto bytes =
        response.stream ? response.stream->bytes : static_cast<std::int64_t>(response.text().size());
    fmt::format_to(line, "Content-Length: {}\r\n", bytes);
  }
  if (!options.keep_alive) text += "Connection: close\r\n";
  if (options.keep_alive && options.version == 10) text += "Connection: keep-alive\r\n";
  text += "\r\n";
  return text;
}

}  // namespace laurel::web
