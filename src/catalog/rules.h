// What must be true of an issuer, a stack and a micro-credential before they can be published.
#pragma once
#include <string>
#include <vector>

#include "catalog/package.h"

namespace laurel::catalog {

inline constexpr int hours_min = 10;  // REQ W3
inline constexpr int hours_max = 200;
inline constexpr std::size_t pieces_max = 64;
inline constexpr std::size_t criteria_max = 6;
inline constexpr std::size_t levels_min = 2;
inline constexpr std::size_t levels_max = 6;

/// Something wrong with a value: `place` as JSON pointer (RFC 6901) into its document, "/hours/estimate".
struct Flaw {
  std::string place;
  std::string message;
  std::string unread = place;  // the place of the value that could not be read because of it
};
using Flaws = std::vector<Flaw>;

Flaws flaws_of(const Issuer& issuer);
Flaws flaws_of(const Stack& stack);
Flaws flaws_of(const MicroCredential& micro_credential);

/// Whether the text may be an id: 3 to 64 of a–z, 0–9 and "-".
bool is_catalog_id(std::string_view text);

}  // namespace laurel::catalog
