#include "credential/did/verification_method.h"

#include "base/result.h"
#include "base/text.h"
#include "credential/codec/base58.h"
#include "credential/data_model/members.h"
#include "credential/did/did_key.h"
#include "credential/did/did_web.h"
#include "credential/json/json.h"

namespace laurel::credential::did {
namespace {

using boost::json::object;
using data_model::has_type;
using data_model::id_of;
using data_model::list_at;
using data_model::text;

constexpr json::Limits document_limits{.bytes_max = 256 * 1024, .depth_max = 32, .values_max = 20'000};

Result<keys::PublicKey> parse_key(const object& method) {
  if (const auto multikey = text(method, "publicKeyMultibase"); !multikey.empty()) {
    TRY(auto key, keys::PublicKey::from_multikey(multikey));
    if (has_type(method, "Ed25519VerificationKey2020") && key.type() != keys::KeyType::ed25519)
      return failure("invalid-verification-method",
                     "An Ed25519VerificationKey2020 must hold an Ed25519 key.");
    return key;
  }
  if (const auto* jwk = data_model::object_at(method, "publicKeyJwk")) return keys::PublicKey::from_jwk(*jwk);
  if (const auto pem = text(method, "publicKeyPem"); !pem.empty()) return keys::PublicKey::from_pem(pem);
  if (const auto base58 = text(method, "publicKeyBase58"); !base58.empty()) {
    const auto bytes = codec::from_base58btc(base58);
    return keys::PublicKey::from_bytes(keys::KeyType::ed25519, bytes.value_or(Bytes{}));
  }
  return failure("invalid-verification-method", "The verification method holds no public key.");
}

Result<std::optional<Instant>> instant_at(const object& method, std::string_view name) {
  if (!method.contains(name)) return std::nullopt;
  const auto instant = Instant::parse(text(method, name));
  if (!instant)
    return failure("invalid-verification-method",
                   "\"" + std::string(name) + "\" of the verification method is not a date and time.");
  return instant;
}

// The method `url` in a controller document, written out under "verificationMethod" or where it is used.
const object* find_method(const object& document, std::string_view url, std::string_view purpose) {
  const auto id = text(document, "id");
  for (auto list : {std::string_view("verificationMethod"), purpose}) {
    for (const auto& entry : list_at(document, list)) {
      const auto* method = entry.if_object();
      if (method == nullptr) continue;
      const auto name = text(*method, "id");
      if (name == url || (name.starts_with('#') && std::string(id) + std::string(name) == url)) return method;
    }
  }
  return nullptr;
}

bool lists(const object& document, std::string_view url, std::string_view purpose) {
  for (const auto& entry : list_at(document, purpose)) {
    const auto name = id_of(entry);
    if (name == url || (name.starts_with('#') && url.ends_with(name) &&
                        url.substr(0, url.size() - name.size()) == text(document, "id")))
      return true;
  }
  return false;
}

Result<VerificationMethod> from_document(const object& document, std::string_view url,
                                         std::string_view purpose) {
  const auto owner = url.substr(0, url.find('#'));
  // The address may be that of the method itself, with its owner's name in it.
  if (text(document, "id") == url) {
    TRY(auto method, parse_verification_method(document));
    return method;
  }
  if (text(document, "id") != owner)
    return failure("verification-method-not-found", "The document at " + std::string(owner) +
                                                        " describes \"" + shorten(text(document, "id"), 200) +
                                                        "\" instead.");
  const auto* found = find_method(document, url, purpose);
  if (found == nullptr)
    return failure("verification-method-not-found", "The document of " + std::string(owner) +
                                                        " does not have the key " + std::string(url) + ".");
  if (!lists(document, url, purpose))
    return failure("wrong-purpose", "The document of " + std::string(owner) + " does not allow the key " +
                                        std::string(url) + " for \"" + std::string(purpose) + "\".");
  TRY(auto method, parse_verification_method(*found));
  method.id = url;
  if (method.controller.empty()) method.controller = owner;
  if (method.controller != owner)
    return failure("invalid-verification-method",
                   "The key " + std::string(url) + " says that it belongs to someone else.");
  return method;
}

Result<VerificationMethod> from_did_key(std::string_view url, std::string_view purpose) {
  const auto hash = url.find('#');
  const auto did = url.substr(0, hash);
  constexpr std::string_view prefix = "did:key:";
  const auto multikey = did.substr(prefix.size());
  if (hash != std::string_view::npos && url.substr(hash + 1) != multikey)
    return failure("verification-method-not-found",
                   "The did:key has no method named \"" + shorten(url.substr(hash), 200) + "\".");
  if (purpose == "keyAgreement") return failure("wrong-purpose", "Keys that sign are not for key agreement.");
  TRY(auto key, keys::PublicKey::from_multikey(multikey));
  return VerificationMethod{
      std::string(did) + "#" + std::string(multikey), std::string(did), std::move(key), {}, {}};
}

}  // namespace

Result<VerificationMethod> parse_verification_method(const object& object) {
  TRY(auto key, parse_key(object));
  TRY(auto expires, instant_at(object, "expires"));
  TRY(auto revoked, instant_at(object, "revoked"));
  auto controller = text(object, "controller");
  if (controller.empty()) controller = data_model::id_at(object, "owner");  // Open Badges 2.0
  return VerificationMethod{std::string(text(object, "id")), std::string(controller), std::move(key), expires,
                            revoked};
}

Result<object> controller_document(std::string_view controller, const DocumentLoader& loader) {
  std::string address(controller.substr(0, controller.find('#')));
  if (controller.starts_with("did:key:")) return did_key_document(controller);
  if (controller.starts_with("did:web:")) {
    TRY(address, did_web_address(controller));
  } else if (!controller.starts_with("https://") && !controller.starts_with("http://")) {
    return failure("unsupported-did",
                   "The key \"" + shorten(controller, 200) +
                       "\" cannot be looked up: only did:key, did:web and https addresses can.");
  }
  auto loaded = loader.load(address);
  if (!loaded) return failure("document-unavailable", loaded.error().detail);
  TRY(auto document, json::parse(loaded->body, document_limits));
  if (!document.is_object())
    return failure("invalid-verification-method", "The document at " + address + " is not a JSON object.");
  return std::move(document.get_object());
}

Result<VerificationMethod> resolve(std::string_view url, std::string_view purpose,
                                   const DocumentLoader& loader) {
  if (url.starts_with("did:key:")) return from_did_key(url, purpose);
  TRY(auto document, controller_document(url, loader));
  return from_document(document, url, purpose);
}

Result<VerificationMethod> resolve_key_id(std::string_view controller, std::string_view key_id,
                                          std::string_view purpose, const DocumentLoader& loader) {
  if (controller.starts_with("did:key:"))
    return from_did_key(controller.substr(0, controller.find('#')), purpose);
  TRY(auto document, controller_document(controller, loader));
  const auto fragment = "#" + std::string(key_id);
  for (const auto& entry : list_at(document, "verificationMethod")) {
    const auto* method = entry.if_object();
    if (method == nullptr) continue;
    const auto id = std::string(text(*method, "id"));
    const auto url = id.starts_with('#') ? std::string(text(document, "id")) + id : id;
    const auto* jwk = data_model::object_at(*method, "publicKeyJwk");
    if (url == key_id || url == std::string(controller) + fragment ||
        (jwk != nullptr && text(*jwk, "kid") == key_id))
      return from_document(document, url, purpose);
  }
  return failure("verification-method-not-found", "The document of " + shorten(controller, 200) +
                                                      " does not have the key \"" + shorten(key_id, 200) +
                                                      "\".");
}

}  // namespace laurel::credential::did
