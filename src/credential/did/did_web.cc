#include "credential/did/did_web.h"

#include <algorithm>

#include "base/text.h"

namespace laurel::credential::did {
namespace {

constexpr std::string_view prefix = "did:web:";
constexpr std::size_t characters_max = 2048;

bool is_segment(std::string_view segment) {
  return !segment.empty() && segment != "." && segment != ".." && std::ranges::all_of(segment, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~").contains(c);
  });
}

// "example.com" or "example.com%3A8080", as a host with its port.
bool append_host(std::string& url, std::string_view segment) {
  const auto colon = std::min(segment.find("%3A"), segment.find("%3a"));
  const auto host = segment.substr(0, colon);
  if (!is_segment(host)) return false;
  url += host;
  if (colon == std::string_view::npos) return true;
  const auto port = segment.substr(colon + 3);
  url += ":";
  url += port;
  return !port.empty() && port.size() <= 5 &&
         std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::string> did_web_address(std::string_view did) {
  did = did.substr(0, did.find('#'));
  const auto refuse = [&] {
    return failure("invalid-did", "\"" + shorten(did, 200) + "\" is not a did:web identifier.");
  };
  if (!did.starts_with(prefix) || did.size() > characters_max) return refuse();
  const auto segments = split(did.substr(prefix.size()), ':');
  std::string url = "https://";
  if (!append_host(url, segments.front())) return refuse();
  for (std::size_t i = 1; i < segments.size(); ++i) {
    if (!is_segment(segments[i])) return refuse();
    url += "/";
    url += segments[i];
  }
  return url + (segments.size() == 1 ? "/.well-known/did.json" : "/did.json");
}

}  // namespace laurel::credential::did
