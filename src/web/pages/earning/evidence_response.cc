#include "web/pages/earning/evidence_response.h"

#include <charconv>

#include "base/text.h"

namespace laurel::web {
namespace {

bool shows_in_page(std::string_view media_type) {
  return media_type == "application/pdf" || media_type.starts_with("image/") ||
         media_type.starts_with("audio/") || media_type.starts_with("video/") || media_type == "text/plain";
}

// Browsers do not run their PDF reader in a sandbox, and PDFs are no pages; everything else gets one.
std::string_view policy_for(std::string_view media_type) {
  if (media_type == "application/pdf")
    return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  return "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; "
         "frame-ancestors 'self'; sandbox";
}

// RFC 6266: a plain name for old readers and the true one.
std::string disposition(std::string_view media_type, const std::string& name) {
  std::string plain;
  for (char c : name) plain += c >= ' ' && c < 0x7F && c != '"' && c != '\\' ? c : '_';
  return fmt::format("{}; filename=\"{}\"; filename*=UTF-8''{}",
                     shows_in_page(media_type) ? "inline" : "attachment", plain, percent_encode(name));
}

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end && number >= 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

RangeAnswer parse_range(std::string_view header, std::int64_t bytes, ByteRange& range) {
  if (!header.starts_with("bytes=") || header.find(',') != std::string_view::npos) return RangeAnswer::whole;
  header.remove_prefix(6);
  const auto dash = header.find('-');
  if (dash == std::string_view::npos) return RangeAnswer::whole;
  const auto from = trim(header.substr(0, dash)), to = trim(header.substr(dash + 1));
  if (from.empty()) {
    const auto suffix = number_of(to);
    if (!suffix) return RangeAnswer::whole;
    range = {std::max<std::int64_t>(0, bytes - *suffix), bytes - 1};
    return *suffix == 0 || bytes == 0 ? RangeAnswer::unsatisfiable : RangeAnswer::part;
  }
  const auto first = number_of(from);
  const auto last = to.empty() ? std::optional(bytes - 1) : number_of(to);
  if (!first || !last || (!to.empty() && *last < *first)) return RangeAnswer::whole;
  if (*first >= bytes) return RangeAnswer::unsatisfiable;
  range = {*first, std::min(*last, bytes - 1)};
  return RangeAnswer::part;
}

Response evidence_response(const Visit& visit, const earning::Evidence& evidence) {
  Response response;
  const auto etag = '"' + evidence.sha256 + '"';
  response.set("ETag", etag);
  response.set("Cache-Control", "private, no-cache");
  response.set("Accept-Ranges", "bytes");
  if (visit.request.header("If-None-Match") == etag) {
    response.status = 304;
    return response;
  }
  const bool is_text = evidence.media_type.starts_with("text/");
  response.set("Content-Type", evidence.media_type + (is_text ? "; charset=utf-8" : ""));
  response.set("Content-Disposition", disposition(evidence.media_type, evidence.name));
  response.set("Content-Security-Policy", std::string(policy_for(evidence.media_type)));
  ByteRange range{0, evidence.bytes - 1};
  const auto if_range = visit.request.header("If-Range");
  const auto answer = if_range.empty() || if_range == etag
                          ? parse_range(visit.request.header("Range"), evidence.bytes, range)
                          : RangeAnswer::whole;
  if (answer == RangeAnswer::unsatisfiable) {
    response.status = 416;
    response.set("Content-Range", fmt::format("bytes */{}", evidence.bytes));
    response.body = std::make_shared<const std::string>();
    return response;
  }
  if (answer == RangeAnswer::part) {
    response.status = 206;
    response.set("Content-Range", fmt::format("bytes {}-{}/{}", range.first, range.last, evidence.bytes));
  }
  response.stream = BodyStream{
      range.last - range.first + 1,
      [&blobs = visit.site.blobs, hash = evidence.sha256, first = range.first](
          std::int64_t offset, std::int64_t count) { return blobs.read(hash, first + offset, count); }};
  return response;
}

Response preview_response(Visit& visit, const earning::Evidence& evidence) {
  if (evidence.preview.empty()) return visit.not_found();
  constexpr std::int64_t preview_bytes_max = 1 << 20;
  auto response =
      text_response(200, "image/png", visit.site.blobs.read(evidence.preview, 0, preview_bytes_max));
  response.set("Cache-Control", "private, max-age=86400");
  return response;
}

}  // namespace laurel::web
