#include "credential/data_integrity/proof.h"

#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "credential/codec/multibase.h"
#include "credential/data_model/members.h"

namespace laurel::credential::data_integrity {
namespace {

using boost::json::array;
using boost::json::object;
using data_model::list_at;
using data_model::text;

constexpr std::string_view data_integrity_context = "https://w3id.org/security/data-integrity/v2";
constexpr std::string_view contexts_with_proof[] = {"https://www.w3.org/ns/credentials/v2",
                                                    data_integrity_context,
                                                    "https://w3id.org/security/data-integrity/v1"};

bool defines_proof(const object& document) {
  return std::ranges::any_of(list_at(document, "@context"), [](const auto& context) {
    return std::ranges::find(contexts_with_proof, text(context)) != std::end(contexts_with_proof);
  });
}

void add_proof_context(object& document) {
  array contexts;
  for (const auto& context : list_at(document, "@context")) contexts.push_back(context);
  contexts.emplace_back(data_integrity_context);
  document["@context"] = std::move(contexts);
}

object unsigned_proof(const ProofOptions& options, const Suite& suite) {
  object proof;
  if (!options.id.empty()) proof["id"] = options.id;
  proof["type"] = suite.proof_type;
  proof["cryptosuite"] = suite.name;
  proof["created"] = options.created.text_seconds();
  if (options.expires) proof["expires"] = options.expires->text_seconds();
  proof["verificationMethod"] = options.verification_method;
  proof["proofPurpose"] = options.purpose;
  if (!options.domain.empty()) proof["domain"] = options.domain;
  if (!options.challenge.empty()) proof["challenge"] = options.challenge;
  if (options.previous_proofs.size() == 1) {
    proof["previousProof"] = options.previous_proofs.front();
  } else if (!options.previous_proofs.empty()) {
    proof["previousProof"] = array(options.previous_proofs.begin(), options.previous_proofs.end());
  }
  return proof;
}

const object* proof_with_id(const array& proofs, std::string_view id) {
  for (const auto& proof : proofs)
    if (!id.empty() && text(proof.get_object(), "id") == id) return &proof.get_object();
  return nullptr;
}

// VC Data Integrity 1.0, 4.2 step 6 and 4.5 step 4: the document a proof covers, which in a chain has the
// proofs it names.
Result<boost::json::value> covered_document(const Secured& secured, const object& proof) {
  array previous;
  for (const auto& id : list_at(proof, "previousProof")) {
    const auto* found = proof_with_id(secured.proofs, text(id));
    if (found == nullptr)
      return failure("previous-proof-not-found",
                     "The proof builds on the proof \"" + shorten(text(id), 200) + "\", which is not there.");
    previous.push_back(*found);
  }
  auto document = secured.document;
  document.get_object()["proof"] = std::move(previous);
  return document;
}

Result<Stages> run_stages(const Suite& suite, const Secured& secured, const object& proof,
                          keys::KeyType key_type, const jsonld::Options& json_ld) {
  if (!proof.contains("previousProof"))
    return suite.transform_and_hash(secured.document, proof, key_type, json_ld);
  TRY(auto document, covered_document(secured, proof));
  return suite.transform_and_hash(document, proof, key_type, json_ld);
}

struct Signature {
  Bytes prefix;  // what is signed before the hashes
  Bytes bytes;
};

// RFC 7797: "header..signature"; the header as it is written, and a dot, come before the payload.
Result<Signature> detached_signature(std::string_view jws) {
  constexpr std::string_view headers[] = {R"({"alg":"EdDSA","b64":false,"crit":["b64"]})",
                                          R"({"alg":"EdDSA","crit":["b64"],"b64":false})",
                                          R"({"b64":false,"crit":["b64"],"alg":"EdDSA"})"};
  const auto gap = jws.find("..");
  const auto header = gap == std::string_view::npos ? std::nullopt : from_base64url(jws.substr(0, gap));
  auto bytes = header ? from_base64url(jws.substr(gap + 2)) : std::nullopt;
  const auto allowed = [&](std::string_view written) {
    return std::ranges::equal(*header, bytes_of(written));
  };
  if (!bytes || std::ranges::none_of(headers, allowed))
    return failure("invalid-proof", "The proof's \"jws\" is not a detached JWS of this suite.");
  const auto prefix = bytes_of(jws.substr(0, gap + 1));
  return Signature{Bytes(prefix.begin(), prefix.end()), *std::move(bytes)};
}

Result<Signature> signature_of(const object& proof, const Suite& suite) {
  if (suite.detached_jws) return detached_signature(text(proof, "jws"));
  // The other suites write signatures in base58btc only.
  const auto value = text(proof, "proofValue");
  auto bytes = value.starts_with('z') ? codec::from_multibase(value) : std::nullopt;
  if (!bytes) return failure("invalid-proof", "The proof's \"proofValue\" is not base58btc text.");
  return Signature{{}, *std::move(bytes)};
}

std::unexpected<Failure> wrong_key(const Suite& suite, keys::KeyType type) {
  return failure("wrong-key", "Keys of the kind " + std::string(keys::key_type_name(type)) +
                                  " do not make proofs of the suite " + std::string(suite.name) + ".");
}

bool fits(const keys::PublicKey& key, const Stages& stages, const Signature& signature) {
  auto message = signature.prefix;
  message.insert(message.end(), stages.hash_data.begin(), stages.hash_data.end());
  return key.verify(message, signature.bytes);
}

// Whether canonical N-Quads have a literal such as "Colour"@en-GB, whose language may be written in lower
// case.
bool has_capital_language(std::string_view quads) {
  for (auto at = quads.find("\"@"); at != std::string_view::npos; at = quads.find("\"@", at + 2)) {
    const auto tag = quads.substr(at + 2, quads.find(' ', at) - at - 2);
    if (std::ranges::any_of(tag, [](char c) { return c >= 'A' && c <= 'Z'; })) return true;
  }
  return false;
}

}  // namespace

Result<object> sign(object document, const keys::KeyPair& key, const ProofOptions& options,
                    const DocumentLoader* loader) {
  const auto* suite = find_suite(options.suite);
  if (suite == nullptr || suite->proof_type != "DataIntegrityProof")
    return failure("unknown-suite",
                   "\"" + shorten(options.suite, 80) +
                       "\" is not a suite for signing: choose eddsa-rdfc-2022, eddsa-jcs-2022, "
                       "ecdsa-rdfc-2019 or ecdsa-jcs-2019.");
  if (!suite->accepts(key.type())) return wrong_key(*suite, key.type());
  TRY(auto secured, split(std::move(document)));
  if (secured.proofs.size() >= proofs_max) return failure("too-large", "The document has 16 proofs already.");
  auto& unsecured = secured.document.get_object();
  if (!defines_proof(unsecured)) add_proof_context(unsecured);
  auto proof = unsigned_proof(options, *suite);
  // vc-di-eddsa and vc-di-ecdsa, 3.3.1: with JCS the proof carries the context it was made with.
  if (options.suite.contains("-jcs-"))
    if (const auto* context = unsecured.if_contains("@context")) proof["@context"] = *context;
  // Digital Bazaar's libraries, which most wallets are built on, put languages in lower case.
  const jsonld::Options json_ld{.loader = loader, .lower_case_languages = true};
  TRY(auto stages, run_stages(*suite, secured, proof, key.type(), json_ld));
  proof["proofValue"] = codec::multibase_base58btc(key.sign(stages.hash_data));
  secured.proofs.emplace_back(std::move(proof));
  unsecured["proof"] = std::move(secured.proofs);
  return std::move(unsecured);
}

Result<Secured> split(object document) {
  // Both halves stay in the document's own memory: nothing is copied.
  array proofs(document.storage());
  if (auto* proof = document.if_contains("proof")) {
    if (proof->is_array()) {
      proofs = std::move(proof->get_array());
    } else {
      proofs.push_back(std::move(*proof));
    }
    document.erase("proof");
  }
  if (proofs.size() > proofs_max) return failure("too-large", "The document has more than 16 proofs.");
  for (const auto& proof : proofs)
    if (!proof.is_object()) return failure("invalid-proof", "A proof must be a JSON object.");
  return Secured{std::move(document), std::move(proofs)};
}

Result<void> verify(const Secured& secured, const object& proof, const keys::PublicKey& key,
                    const jsonld::Options& json_ld) {
  const auto* suite = suite_of(proof);
  if (suite == nullptr)
    return failure("unknown-suite", "The proof is of a kind that is not supported (\"" +
                                        shorten(text(proof, "type"), 80) + "\", \"" +
                                        shorten(text(proof, "cryptosuite"), 80) + "\").");
  if (!suite->accepts(key.type())) return wrong_key(*suite, key.type());
  TRY(auto signature, signature_of(proof, *suite));
  TRY(auto stages, run_stages(*suite, secured, proof, key.type(), json_ld));
  if (fits(key, stages, signature)) return {};
  if (has_capital_language(stages.canonical_document)) {
    auto lower_case = json_ld;
    lower_case.lower_case_languages = true;
    TRY(auto other, run_stages(*suite, secured, proof, key.type(), lower_case));
    if (fits(key, other, signature)) return {};
  }
  return failure(
      "invalid-signature",
      "The signature does not fit the credential: it was changed after it was signed, or signed with "
      "another key.");
}

}  // namespace laurel::credential::data_integrity
