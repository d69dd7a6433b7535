#include "credential/codec/multibase.h"

#include "credential/codec/base58.h"

namespace laurel::credential::codec {

std::string multibase_base58btc(std::span<const std::uint8_t> bytes) {
  return "z" + base58btc(bytes);
}

std::string multibase_base64url(std::span<const std::uint8_t> bytes) {
  return "u" + base64url(bytes);
}

std::optional<Bytes> from_multibase(std::string_view text) {
  if (text.starts_with('z')) return from_base58btc(text.substr(1));
  if (text.starts_with('u')) return from_base64url(text.substr(1));
  return {};
}

}  // namespace laurel::credential::codec
