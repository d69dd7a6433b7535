// PNG (ISO/IEC 15948): a signature, then chunks of length, type, data and CRC. The credential is an
// uncompressed iTXt chunk (11.3.4.5): keyword, 0, compression flag, compression method, language, 0,
// translated keyword, 0, text.
#include <zlib.h>

#include <algorithm>
#include <vector>

#include "base/result.h"
#include "credential/open_badges/baking.h"

namespace laurel::credential::open_badges {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view keyword_3 = "openbadgecredential";
constexpr std::string_view keyword_2 = "openbadges";
constexpr std::size_t frame_bytes = 12;  // length, type and CRC

struct Chunk {
  std::string_view type, data, whole;
};

std::unexpected<Failure> invalid(std::string_view what) {
  return failure("invalid-image", "The PNG is damaged: " + std::string(what) + ".");
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i)
    value = value << 8 | static_cast<std::uint8_t>(bytes[static_cast<std::size_t>(i)]);
  return value;
}

void append_big_endian(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

std::uint32_t crc_of(std::string_view type_and_data) {
  return static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(type_and_data.data()),
                                          static_cast<uInt>(type_and_data.size())));
}

Result<std::vector<Chunk>> parse_chunks(std::string_view image) {
  if (image.size() > image_bytes_max) return failure("too-large", "The PNG is larger than 16 MB.");
  if (!image.starts_with(signature)) return invalid("it does not begin as a PNG does");
  std::vector<Chunk> chunks;
  for (auto rest = image.substr(signature.size()); !rest.empty();) {
    if (chunks.size() == chunks_max) return failure("too-large", "The PNG has more than 8192 chunks.");
    if (rest.size() < frame_bytes) return invalid("it ends inside a chunk");
    const std::size_t length = big_endian(rest);
    if (length > rest.size() - frame_bytes) return invalid("a chunk is longer than the file");
    if (crc_of(rest.substr(4, 4 + length)) != big_endian(rest.substr(8 + length)))
      return invalid("a checksum is wrong");
    chunks.push_back({rest.substr(4, 4), rest.substr(8, length), rest.substr(0, frame_bytes + length)});
    rest.remove_prefix(frame_bytes + length);
    if (chunks.back().type == "IEND") break;  // what follows the end is no part of the picture
  }
  if (chunks.empty() || chunks.front().type != "IHDR") return invalid("it has no header");
  if (std::ranges::count(chunks, "IHDR", &Chunk::type) > 1) return invalid("it has more than one header");
  if (chunks.back().type != "IEND") return invalid("it has no end");
  return chunks;
}

std::string_view keyword_of(const Chunk& chunk) {
  if (chunk.type != "iTXt" && chunk.type != "tEXt" && chunk.type != "zTXt") return {};
  return chunk.data.substr(0, chunk.data.find('\0'));
}

bool is_baked(const Chunk& chunk) {
  const auto keyword = keyword_of(chunk);
  return keyword == keyword_3 || keyword == keyword_2;
}

// The text of an iTXt, or of the tEXt that the first bakers wrote.
Result<std::string> text_of(const Chunk& chunk) {
  auto rest = chunk.data.substr(keyword_of(chunk).size());
  if (rest.empty() || chunk.type == "zTXt") return invalid("the credential in it is compressed or cut off");
  rest.remove_prefix(1);
  if (chunk.type == "tEXt") return std::string(rest);
  if (rest.size() < 2) return invalid("the credential in it is cut off");
  if (rest[0] != 0) return invalid("the credential in it is compressed, which the standard forbids");
  rest.remove_prefix(2);
  for (int field = 0; field < 2; ++field) {  // language, translated keyword
    const auto end = rest.find('\0');
    if (end == std::string_view::npos) return invalid("the credential in it is cut off");
    rest.remove_prefix(end + 1);
  }
  return std::string(rest);
}

std::string credential_chunk(std::string_view credential, Generation generation) {
  std::string body = "iTXt";
  body += generation == Generation::three ? keyword_3 : keyword_2;
  body.append(5, '\0');  // end of keyword, not compressed, method 0, no language, no translated keyword
  body += credential;
  std::string chunk;
  append_big_endian(chunk, static_cast<std::uint32_t>(body.size() - 4));
  chunk += body;
  append_big_endian(chunk, crc_of(body));
  return chunk;
}

}  // namespace

Result<std::string> bake_png(std::string_view image, std::string_view credential, Generation generation) {
  if (credential.size() > credential_bytes_max)
    return failure("too-large", "The credential is larger than 4 MB.");
  TRY(auto chunks, parse_chunks(image));
  std::string baked(signature);
  baked.reserve(image.size() + credential.size() + 64);
  for (const auto& chunk : chunks) {
    if (is_baked(chunk)) continue;
    baked += chunk.whole;
    if (chunk.type == "IHDR") baked += credential_chunk(credential, generation);
  }
  return baked;
}

Result<Baked> unbake_png(std::string_view image) {
  TRY(auto chunks, parse_chunks(image));
  std::optional<Baked> found;
  for (const auto& chunk : chunks) {
    if (!is_baked(chunk)) continue;
    const auto generation = keyword_of(chunk) == keyword_3 ? Generation::three : Generation::two;
    if (found && found->generation == generation)
      return invalid("it holds more than one credential, and only one may be shown");
    // One of each generation is the same badge for old and new software: the newer one says more.
    if (found && found->generation == Generation::three) continue;
    TRY(auto text, text_of(chunk));
    found = Baked{std::move(text), generation};
  }
  if (!found) return failure("not-baked", "The PNG holds no credential.");
  return *std::move(found);
}

}  // namespace laurel::credential::open_badges
