#include "credential/status_list/bitstring.h"

#include <zlib.h>

#include "base/check.h"
#include "base/result.h"
#include "credential/codec/multibase.h"

namespace laurel::credential::status_list {
namespace {

constexpr int gzip_window = 15 + 16;  // zlib's way of asking for gzip
constexpr std::size_t step_bytes = 64 * 1024;

Bytes gzip(const Bytes& bytes) {
  z_stream stream{};
  CHECK(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY) == Z_OK,
        "zlib can begin to compress");
  Bytes result(deflateBound(&stream, bytes.size()));
  stream.next_in = const_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = result.data();
  stream.avail_out = static_cast<uInt>(result.size());
  const int outcome = deflate(&stream, Z_FINISH);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  CHECK(outcome == Z_STREAM_END, "the bound of zlib holds");
  return result;
}

Result<Bytes> gunzip(const Bytes& bytes) {
  z_stream stream{};
  CHECK(inflateInit2(&stream, gzip_window) == Z_OK, "zlib can begin to expand");
  stream.next_in = const_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  Bytes result;
  int outcome = Z_OK;
  while (outcome == Z_OK && result.size() <= bytes_max) {
    const auto before = result.size();
    result.resize(before + step_bytes);
    stream.next_out = result.data() + before;
    stream.avail_out = step_bytes;
    outcome = inflate(&stream, Z_NO_FLUSH);
    result.resize(result.size() - stream.avail_out);
    if (outcome == Z_OK && stream.avail_in == 0 && stream.avail_out != 0) break;  // cut off
  }
  inflateEnd(&stream);
  if (result.size() > bytes_max) return failure("too-large", "The status list expands to more than 16 MB.");
  if (outcome != Z_STREAM_END)
    return failure("invalid-status-list", "The status list is not gzip-compressed data.");
  return result;
}

}  // namespace

Bitstring::Bitstring(std::size_t entries, unsigned entry_bits)
    : bytes_((entries * entry_bits + 7) / 8), entry_bits_(entry_bits) {
  CHECK(entry_bits >= 1 && entry_bits <= entry_bits_max, "an entry has 1 to 8 bits");
  CHECK(bytes_.size() <= bytes_max, "a status list has at most 16 MB");
}

Result<Bitstring> Bitstring::decode(std::string_view encoded, unsigned entry_bits) {
  if (entry_bits < 1 || entry_bits > entry_bits_max)
    return failure("invalid-status-list",
                   "The entries of the status list have fewer than 1 or more than 8 bits.");
  // gzip begins with 0x1f 0x8b, "H4s" in base64url, so that a leading "u" is always the multibase letter.
  if (encoded.size() > 2 * bytes_max)
    return failure("too-large", "The status list is larger than 32 MB of text.");
  auto compressed = encoded.starts_with('u') ? codec::from_multibase(encoded) : from_base64url(encoded);
  if (!compressed) return failure("invalid-status-list", "The status list is not base64url text.");
  TRY(auto bytes, gunzip(*compressed));
  Bitstring list(0, entry_bits);
  list.bytes_ = std::move(bytes);
  return list;
}

std::string Bitstring::encode() const {
  return codec::multibase_base64url(gzip(bytes_));
}

Result<unsigned> Bitstring::at(std::size_t index) const {
  if (index >= size())
    return failure("index-out-of-range", "The status list has no entry " + std::to_string(index) + ".");
  unsigned value = 0;
  for (auto bit = index * entry_bits_; bit < (index + 1) * entry_bits_; ++bit)
    value = value << 1 | (bytes_[bit / 8] >> (7 - bit % 8) & 1U);
  return value;
}

void Bitstring::set(std::size_t index, unsigned value) {
  CHECK(index < size(), "the entry is in the list");
  CHECK(value < 1U << entry_bits_, "the value fits its entry");
  for (unsigned i = 0; i < entry_bits_; ++i) {
    const auto bit = index * entry_bits_ + i;
    const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
    const bool on = (value >> (entry_bits_ - 1 - i) & 1U) != 0;
    bytes_[bit / 8] = static_cast<std::uint8_t>(on ? bytes_[bit / 8] | mask : bytes_[bit / 8] & ~mask);
  }
}

}  // namespace laurel::credential::status_list
