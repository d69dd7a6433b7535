#include "credential/keys/key_file.h"

#include <sodium.h>

#include <boost/json/serialize.hpp>

#include "base/check.h"
#include "base/result.h"
#include "credential/data_model/members.h"
#include "credential/json/json.h"

namespace laurel::credential::keys {
namespace {

constexpr std::string_view format = "laurel-key-1";
constexpr json::Limits limits{.bytes_max = 64 * 1024, .depth_max = 4, .values_max = 64};

struct Sealed {
  DerivationCost cost;
  Bytes salt, nonce, text;
};

// The key that seals, wiped at the end of its scope.
class SealingKey {
 public:
  SealingKey() = default;
  ~SealingKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
  SealingKey(const SealingKey&) = delete;
  SealingKey& operator=(const SealingKey&) = delete;

  /// False where the memory the derivation wants cannot be had.
  bool derive(std::string_view passphrase, const Bytes& salt, const DerivationCost& cost) {
    return crypto_pwhash(bytes_.data(), bytes_.size(), passphrase.data(), passphrase.size(), salt.data(),
                         cost.operations, cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) == 0;
  }
  const std::uint8_t* data() const { return bytes_.data(); }

 private:
  std::array<std::uint8_t, crypto_secretbox_KEYBYTES> bytes_{};
};

std::unexpected<Failure> malformed(std::string_view what) {
  return failure("invalid-key-file", "The key file is not one that Laurel wrote: " + std::string(what) + ".");
}

Result<Bytes> bytes_member(const boost::json::object& object, std::string_view name, std::size_t size) {
  auto bytes = from_base64url(data_model::text(object, name));
  if (!bytes || (size != 0 && bytes->size() != size))
    return malformed("\"" + std::string(name) + "\" is damaged");
  return *std::move(bytes);
}

Result<std::uint64_t> number_member(const boost::json::object& object, std::string_view name,
                                    std::uint64_t max) {
  const auto* value = object.if_contains(name);
  boost::system::error_code error;
  const auto number = value ? value->to_number<std::uint64_t>(error) : 0;
  if (value == nullptr || error || number == 0 || number > max)
    return malformed("\"" + std::string(name) + "\" is missing or out of bounds");
  return number;
}

Result<Sealed> parse_sealed(const boost::json::object& file) {
  const auto* derivation = file.if_contains("derivation");
  if (derivation == nullptr || !derivation->is_object()) return malformed("\"derivation\" is missing");
  const auto& how = derivation->get_object();
  Sealed sealed;
  TRY(auto operations, number_member(how, "operations", derivation_cost_max.operations));
  TRY(auto memory, number_member(how, "memory_bytes", derivation_cost_max.memory_bytes));
  if (memory < crypto_pwhash_MEMLIMIT_MIN) return malformed("\"memory_bytes\" is too low");
  sealed.cost = {static_cast<unsigned>(operations), static_cast<std::size_t>(memory)};
  TRY(sealed.salt, bytes_member(how, "salt", crypto_pwhash_SALTBYTES));
  TRY(sealed.nonce, bytes_member(file, "nonce", crypto_secretbox_NONCEBYTES));
  TRY(sealed.text, bytes_member(file, "sealed", 0));
  if (sealed.text.size() < crypto_secretbox_MACBYTES) return malformed("\"sealed\" is too short");
  return sealed;
}

Result<boost::json::object> parse_object(std::string_view text) {
  auto value = json::parse(text, limits);
  if (!value || !value->is_object()) return malformed("it is not a JSON object");
  return std::move(value->get_object());
}

Result<KeyPair> read_plain(const boost::json::object& object) {
  if (object.contains("kty")) return KeyPair::from_secret_jwk(object);
  for (auto name : {"secretKeyMultibase", "privateKeyMultibase"}) {
    const auto secret = data_model::text(object, name);
    if (!secret.empty()) return KeyPair::from_secret_multikey(secret);
  }
  return malformed("it holds neither a sealed key, a JSON Web Key nor a Multikey");
}

Result<KeyPair> open(const Sealed& sealed, std::string_view passphrase) {
  SealingKey key;
  if (!key.derive(passphrase, sealed.salt, sealed.cost))
    return failure("out-of-memory", "There is not enough memory to open the key file.");
  std::string text(sealed.text.size() - crypto_secretbox_MACBYTES, '\0');
  if (crypto_secretbox_open_easy(reinterpret_cast<std::uint8_t*>(text.data()), sealed.text.data(),
                                 sealed.text.size(), sealed.nonce.data(), key.data()) != 0)
    return failure("wrong-passphrase", "The passphrase does not open the key file, or the file was changed.");
  auto object = parse_object(text);
  sodium_memzero(text.data(), text.size());
  if (!object) return std::unexpected(object.error());
  return read_plain(*object);
}

}  // namespace

std::string seal_key(const KeyPair& pair, std::string_view passphrase, Random& random,
                     const DerivationCost& cost) {
  auto text = plain_key(pair);
  Bytes salt(crypto_pwhash_SALTBYTES);
  Bytes nonce(crypto_secretbox_NONCEBYTES);
  random.fill(salt);
  random.fill(nonce);
  SealingKey key;
  CHECK(key.derive(passphrase, salt, cost), "there is memory to seal a key");
  Bytes sealed(text.size() + crypto_secretbox_MACBYTES);
  crypto_secretbox_easy(sealed.data(), bytes_of(text).data(), text.size(), nonce.data(), key.data());
  sodium_memzero(text.data(), text.size());
  const boost::json::object file{{"format", format},
                                 {"public", pair.public_key().multikey()},
                                 {"derivation",
                                  {{"function", "argon2id13"},
                                   {"operations", cost.operations},
                                   {"memory_bytes", cost.memory_bytes},
                                   {"salt", base64url(salt)}}},
                                 {"cipher", "xsalsa20-poly1305"},
                                 {"nonce", base64url(nonce)},
                                 {"sealed", base64url(sealed)}};
  return boost::json::serialize(file) + "\n";
}

std::string plain_key(const KeyPair& pair) {
  return boost::json::serialize(pair.secret_jwk().reveal()) + "\n";
}

bool is_sealed_key(std::string_view text) {
  auto object = parse_object(text);
  return object && object->contains("sealed");
}

Result<KeyPair> read_key(std::string_view text, std::string_view passphrase) {
  TRY(auto object, parse_object(text));
  if (!object.contains("sealed")) return read_plain(object);
  if (data_model::text(object, "format") != format) return malformed("\"format\" is unknown");
  TRY(auto sealed, parse_sealed(object));
  return open(sealed, passphrase);
}

}  // namespace laurel::credential::keys
