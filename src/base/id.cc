#include "base/id.h"

namespace laurel {
namespace {
constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t text_length = 22;
__extension__ using Number = unsigned __int128;
}  // namespace

// RFC 9562 §5.7: 48 bits of milliseconds, version 7, the rest random.
IdBytes generate_id(Instant now, Random& random) {
  IdBytes bytes;
  random.fill(bytes);
  auto milliseconds = static_cast<std::uint64_t>(now.milliseconds());
  for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x70);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
  return bytes;
}

std::string id_text(const IdBytes& bytes) {
  Number number = 0;
  for (auto byte : bytes) number = number << 8 | byte;
  std::string text(text_length, '0');
  for (auto place = text.rbegin(); place != text.rend(); ++place) {
    *place = alphabet[static_cast<std::size_t>(number % 62)];
    number /= 62;
  }
  return text;
}

std::optional<IdBytes> parse_id(std::string_view text) {
  if (text.size() != text_length) return {};
  Number number = 0;
  for (char c : text) {
    auto digit = alphabet.find(c);
    if (digit == std::string_view::npos) return {};
    if (number > (~Number{0} - digit) / 62) return {};
    number = number * 62 + digit;
  }
  IdBytes bytes;
  for (auto place = bytes.rbegin(); place != bytes.rend(); ++place) {
    *place = static_cast<std::uint8_t>(number & 255);
    number >>= 8;
  }
  return bytes;
}

}  // namespace laurel
