// What is a key has one text, which reads as the same key; secrets and key files are refused with a reason.
#include "base/check.h"
#include "credential/codec/multibase.h"
#include "credential/did/did_key.h"
#include "credential/keys/key_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel::credential;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto bytes = codec::from_multibase(text); bytes && text.starts_with('z'))
    CHECK(codec::multibase_base58btc(*bytes) == text, "base58btc has one text for the same bytes");
  if (const auto key = keys::PublicKey::from_multikey(text)) {
    CHECK(keys::PublicKey::from_multikey(key->multikey()).value() == *key,
          "a Multikey reads as the same key");
    CHECK(keys::PublicKey::from_jwk(key->jwk()).value() == *key, "a JSON Web Key reads as the same key");
    CHECK(did::did_key_document(did::did_key(*key)).has_value() || key->type() == keys::KeyType::ed25519,
          "a key has a did:key");
  }
  const auto secret = keys::KeyPair::from_secret_multikey(text);
  CHECK(secret || !secret.error().detail.empty(), "a refusal says why");
  // Sealed files are left out: deriving their key is slow on purpose.
  if (!keys::is_sealed_key(text)) CHECK(keys::read_key(text) || true, "reading a key file ends");
  return 0;
}
