#include "web/page/blob_response.h"

#include <array>
#include <charconv>

#include "base/text.h"

namespace laurel::web {
namespace {

constexpr std::array<std::string_view, 6> shown_types{"application/pdf", "image/jpeg", "image/png",
                                                      "image/gif",       "image/webp", "text/plain"};

struct Range {
  std::int64_t first;
  std::int64_t last;
};

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return {};
  return value;
}

struct Wish {
  bool satisfiable = true;
  std::optional<Range> range;  // none: all of it
};

// RFC 9110, section 14.1.2; what is not a single range of bytes is ignored.
Wish read_range(std::string_view header, std::int64_t size) {
  constexpr std::string_view unit = "bytes=";
  if (!header.starts_with(unit)) return {};
  const auto spec = trim(header.substr(unit.size()));
  const auto dash = spec.find('-');
  if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos) return {};
  const auto first = number(spec.substr(0, dash));
  const auto last = number(spec.substr(dash + 1));
  if (dash == 0) {
    if (!last) return {};
    if (*last == 0 || size == 0) return {false, {}};
    return {true, Range{std::max<std::int64_t>(0, size - *last), size - 1}};
  }
  const bool open = dash + 1 == spec.size();
  if (!first || (!last && !open) || (last && *last < *first)) return {};
  if (*first >= size) return {false, {}};
  return {true, Range{*first, open ? size - 1 : std::min(*last, size - 1)}};
}

// A PDF is shown by the browser's own viewer, which a sandboxed page may not start.
std::string policy_for(std::string_view media_type) {
  if (media_type == "application/pdf")
    return "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; "
           "frame-ancestors 'self'";
  return "default-src 'none'; sandbox; frame-ancestors 'self'";
}

}  // namespace

bool is_shown_inline(std::string_view media_type) {
  return media_type.starts_with("audio/") || media_type.starts_with("video/") ||
         std::find(shown_types.begin(), shown_types.end(), media_type) != shown_types.end();
}

Response blob_response(const Request& request, const storage::BlobStore& blobs, const BlobFile& file) {
  const auto size = blobs.size(file.sha256);
  const auto wish = read_range(request.header("Range"), size);
  const bool shown = is_shown_inline(file.media_type);
  Response response;
  response.set("Content-Type", !shown                            ? "application/octet-stream"
                               : file.media_type == "text/plain" ? "text/plain; charset=utf-8"
                                                                 : file.media_type);
  response.set("Content-Disposition",
               fmt::format("{}; filename=\"{}\"", shown ? "inline" : "attachment", file.name));
  response.set("Content-Security-Policy", policy_for(shown ? file.media_type : ""));
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  response.set("Cache-Control", "private, no-store");
  response.set("Accept-Ranges", "bytes");
  if (!wish.satisfiable) {
    response.status = 416;
    response.set("Content-Range", fmt::format("bytes */{}", size));
    return response;
  }
  auto range = wish.range.value_or(Range{0, size - 1});
  if (wish.range) {
    response.status = 206;
    response.set("Content-Range", fmt::format("bytes {}-{}/{}", range.first, range.last, size));
  }
  response.stream = BodyStream{
      range.last - range.first + 1,
      [&blobs, sha256 = file.sha256, first = range.first](std::int64_t offset, std::int64_t count) {
        return blobs.read(sha256, first + offset, count);
      }};
  return response;
}

}  // namespace laurel::web
