#include "web/page/compression.h"

#include <brotli/encode.h>
#include <zlib.h>

#include "base/check.h"
#include "base/text.h"

namespace laurel::web {
namespace {

constexpr std::size_t worth_it_bytes = 860;

std::string gzip(std::string_view text, int level) {
  z_stream stream{};
  constexpr int gzip_window = 15 + 16;
  CHECK(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK, "zlib starts");
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END, "the bound is enough");
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string brotli(std::string_view text, int quality) {
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
  std::string out(size, '\0');
  CHECK(BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, text.size(),
                              reinterpret_cast<const std::uint8_t*>(text.data()), &size,
                              reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_TRUE,
        "the bound is enough");
  out.resize(size);
  return out;
}

}  // namespace

Encoding accepted_encoding(std::string_view accept_encoding) {
  bool takes_gzip = false;
  for (auto part : split(accept_encoding, ',')) {
    auto name = trim(part.substr(0, part.find(';')));
    if (part.find("q=0") != std::string_view::npos && part.find("q=0.") == std::string_view::npos) continue;
    if (name == "br") return Encoding::brotli;
    takes_gzip = takes_gzip || name == "gzip";
  }
  return takes_gzip ? Encoding::gzip : Encoding::identity;
}

bool is_compressible(std::string_view media_type) {
  return media_type.starts_with("text/") || media_type.find("json") != std::string_view::npos ||
         media_type.find("javascript") != std::string_view::npos ||
         media_type.find("xml") != std::string_view::npos;
}

std::string compress(std::string_view text, Encoding encoding, bool thorough) {
  switch (encoding) {
    case Encoding::gzip:
      return gzip(text, thorough ? 9 : 4);
    case Encoding::brotli:
      return brotli(text, thorough ? 10 : 3);
    case Encoding::identity:
      break;
  }
  return std::string(text);
}

void compress_response(const Request& request, Response& response) {
  if (!response.body || response.body->size() < worth_it_bytes ||
      !response.header("Content-Encoding").empty() || !is_compressible(response.header("Content-Type")))
    return;
  response.add("Vary", "Accept-Encoding");
  const auto encoding = accepted_encoding(request.header("Accept-Encoding"));
  if (encoding == Encoding::identity) return;
  response.body = std::make_shared<const std::string>(compress(*response.body, encoding, false));
  response.set("Content-Encoding", encoding == Encoding::brotli ? "br" : "gzip");
}

}  // namespace laurel::web
