#include "web/server/head_text.h"

#include <spdlog/spdlog.h>

#include "base/control_character.h"

namespace laurel::web {
namespace {

bool can_be_written(std::string_view value) {
  return std::none_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; });
}

}  // namespace

std::string head_text(const Response& response, const HeadOptions& options) {
  std::string text = fmt::format("HTTP/1.1 {} {}\r\n", response.status, options.reason);
  for (const auto& [name, value] : response.headers) {
    if (can_be_written(value)) {
      text += name + ": " + value + "\r\n";
    } else {
      spdlog::error("a value of {} cannot stand in a header and was left out", name);
    }
  }
  if (!options.bodiless) {
    const auto bytes =
        response.stream ? response.stream->bytes : static_cast<std::int64_t>(response.text().size());
    text += fmt::format("Content-Length: {}\r\n", bytes);
  }
  if (!options.keep_alive) text += "Connection: close\r\n";
  if (options.keep_alive && options.version == 10) text += "Connection: keep-alive\r\n";
  return text + "\r\n";
}

}  // namespace laurel::web
