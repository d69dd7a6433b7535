// Identifiers that cannot be mixed up: Id<Journey> is not Id<Person>. UUIDv7 (RFC 9562) inside, 22 letters
// and digits outside (base 62, fixed width, so that texts sort by time of creation): the same text in URL,
// table and log.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/random.h"

namespace laurel {

using IdBytes = std::array<std::uint8_t, 16>;
IdBytes generate_id(Instant now, Random& random);
std::string id_text(const IdBytes& bytes);
std::optional<IdBytes> parse_id(std::string_view text);

template <class Tag>
class Id {
 public:
  static Id generate(Instant now, Random& random) { return Id(generate_id(now, random)); }
  static std::optional<Id> parse(std::string_view text) {
    auto bytes = parse_id(text);
    return bytes ? std::optional(Id(*bytes)) : std::nullopt;
  }
  std::string text() const { return id_text(bytes_); }
  const IdBytes& bytes() const { return bytes_; }
  auto operator<=>(const Id&) const = default;

 private:
  explicit Id(IdBytes bytes) : bytes_(bytes) {}
  IdBytes bytes_;
};

}  // namespace laurel

template <class Tag>
struct std::hash<laurel::Id<Tag>> {
  std::size_t operator()(const laurel::Id<Tag>& id) const noexcept {
    std::size_t value = 0;
    for (auto byte : id.bytes()) value = value * 131 + byte;
    return value;
  }
};
