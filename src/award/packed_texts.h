// The signed texts of a credential as the database keeps them: both together and compressed, for the token
// says what the document says, so that one costs hardly more than none. 40 kB become 5.
//
//   packed = "br1:" base64url(brotli(document LF header LF claims LF signature))
//   plain  = document " " token          where packing would not give back every byte
//
// `header`, `claims` and `signature` are the token's three parts, the second decoded. A document is an object
// of JSON on one line, so the two forms are told apart by the first character.
#pragma once
#include <string>
#include <string_view>

#include "award/credential.h"

namespace laurel::award {

/// A document and token of more bytes than this, together, are kept plain.
inline constexpr std::size_t packed_texts_bytes_max = std::size_t{16} << 20;

struct PackedTexts {
  std::string text;
};
PackedTexts pack_texts(const SignedTexts& texts);
/// CHECKs that it can be read: it comes from our own table.
SignedTexts unpack_texts(std::string_view packed);

}  // namespace laurel::award
