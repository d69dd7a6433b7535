#include "credential/jose/jws.h"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/json/json.h"

namespace laurel::credential::jose {
namespace {

constexpr json::Limits header_limits{.bytes_max = 64 * 1024, .depth_max = 8, .values_max = 1000};

std::unexpected<Failure> invalid(std::string_view what) {
  return failure("invalid-jws", "The signed text is not a compact JWS: " + std::string(what) + ".");
}

// RSA keys sign in several ways; Open Badges 3.0 asks for RS256 and lets issuers use others.
bool is_rsa_algorithm(std::string_view name) {
  constexpr std::string_view names[] = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"};
  return std::ranges::find(names, name) != std::end(names);
}

}  // namespace

bool looks_like_jws(std::string_view text) {
  static constexpr auto allowed = [] {
    std::array<bool, 256> table{};
    for (char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."))
      table[static_cast<unsigned char>(c)] = true;
    return table;
  }();
  return text.starts_with("eyJ") && std::ranges::count(text, '.') == 2 &&
         std::ranges::all_of(text, [](char c) { return allowed[static_cast<unsigned char>(c)]; });
}

Result<Jws> parse_jws(std::string_view text) {
  const auto first = text.find('.');
  const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second == std::string_view::npos) return invalid("it has no three parts divided by dots");
  auto header = from_base64url(text.substr(0, first));
  auto payload = from_base64url(text.substr(first + 1, second - first - 1));
  auto signature = from_base64url(text.substr(second + 1));
  // An empty signature is that of the algorithm "none", which is refused where the signature is verified.
  if (!header || !payload || !signature) return invalid("a part is not base64url");
  auto parsed = json::parse({reinterpret_cast<const char*>(header->data()), header->size()}, header_limits);
  if (!parsed || !parsed->is_object()) return invalid("its header is not a JSON object");
  if (parsed->get_object().contains("crit") || parsed->get_object().contains("b64"))
    return invalid("its header asks for extensions that are not supported");
  return Jws{std::move(parsed->get_object()), std::string(payload->begin(), payload->end()),
             std::string(text.substr(0, second)), *std::move(signature)};
}

std::string sign_jws(boost::json::object header, std::string_view payload, const keys::KeyPair& key) {
  header["alg"] = keys::jose_algorithm(key.type());
  auto text = base64url(bytes_of(boost::json::serialize(header))) + "." + base64url(bytes_of(payload));
  const auto signature = key.sign(bytes_of(text));
  return text + "." + base64url(signature);
}

Result<void> verify_jws(const Jws& jws, const keys::PublicKey& key) {
  const auto algorithm = data_model::text(jws.header, "alg");
  // RFC 9864 gives EdDSA with Ed25519 a name of its own.
  const bool rsa = key.type() == keys::KeyType::rsa && is_rsa_algorithm(algorithm);
  const bool same = rsa || algorithm == keys::jose_algorithm(key.type()) ||
                    (algorithm == "Ed25519" && key.type() == keys::KeyType::ed25519);
  if (!same)
    return failure("wrong-algorithm", "The header names the algorithm \"" + shorten(algorithm, 40) +
                                          "\", which is not that of the key.");
  const auto signed_bytes = bytes_of(jws.signing_input);
  const bool genuine =
      rsa ? key.verify_rsa(algorithm, signed_bytes, jws.signature) : key.verify(signed_bytes, jws.signature);
  if (!genuine)
    return failure("invalid-signature",
                   "The signature does not fit the text and the key: one of them was changed.");
  return {};
}

}  // namespace laurel::credential::jose
