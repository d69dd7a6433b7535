// Whether the signature fits the document and the key (VC Data Integrity 1.0, 4.4 to 4.6).
#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/jsonld/embedded_contexts.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using data_model::text;

Result<void> check_purpose(const Presented& presented, const object& proof, const Context& context) {
  const auto purpose = text(proof, "proofPurpose");
  const bool presentation = presented.family == Family::presentation;
  if (purpose != "assertionMethod" && !(presentation && purpose == "authentication"))
    return failure("wrong-purpose",
                   "The proof was made for \"" + shorten(purpose, 80) + "\", not to assert a credential.");
  if (!presentation) return {};
  for (const auto& [name, expected] :
       {std::pair<std::string_view, const std::string&>("domain", context.options.domain),
        {"challenge", context.options.challenge}}) {
    const auto written = data_model::list_at(proof, name);
    if (!expected.empty() &&
        std::ranges::none_of(written, [&](const auto& value) { return text(value) == expected; }))
      return failure("wrong-" + std::string(name),
                     "The proof was made for another " + std::string(name) + ".");
  }
  return {};
}

// 4.4 step 6 and 7: the proof's own dates, and those of the key.
Result<void> check_dates(const object& proof, const did::VerificationMethod& method, const Context& context) {
  const auto created = Instant::parse(text(proof, "created"));
  if (proof.contains("created") && !created)
    return failure("invalid-proof", "The proof's \"created\" is not a date and time.");
  if (proof.contains("expires")) {
    const auto expires = Instant::parse(text(proof, "expires"));
    if (!expires) return failure("invalid-proof", "The proof's \"expires\" is not a date and time.");
    if (*expires < context.options.now)
      return failure("proof-expired", "The proof was good until " + expires->text_seconds() + ".");
  }
  for (const auto& end : {method.revoked, method.expires})
    if (end && (!created || *end <= *created))
      return failure("key-revoked",
                     "The key " + method.id + " was not to be used after " + end->text_seconds() + ".");
  return {};
}

bool names_changed_context(const object& document) {
  return std::ranges::any_of(data_model::list_at(document, "@context"),
                             [](const auto& context) { return jsonld::has_earlier_revision(text(context)); });
}

// A context that was changed under its address is tried in both its texts.
Result<void> verify_signature(const data_integrity::Secured& secured, const object& proof,
                              const keys::PublicKey& key, const DocumentLoader& loader) {
  jsonld::Options json_ld{.loader = &loader};
  auto outcome = data_integrity::verify(secured, proof, key, json_ld);
  if (outcome || !names_changed_context(secured.object())) return outcome;
  json_ld.context_revision = jsonld::ContextRevision::earlier;
  if (auto earlier = data_integrity::verify(secured, proof, key, json_ld)) return earlier;
  return outcome;
}

Result<Signer> verify_proof(const Presented& presented, const object& proof, const Context& context) {
  if (data_integrity::suite_of(proof) == nullptr)
    return failure("unknown-suite", "The proof is of a kind that is not supported (\"" +
                                        shorten(text(proof, "type"), 80) + "\", \"" +
                                        shorten(text(proof, "cryptosuite"), 80) + "\").");
  TRY_VOID(check_purpose(presented, proof, context));
  const auto url = data_model::id_at(proof, "verificationMethod");
  if (url.empty()) return failure("invalid-proof", "The proof does not name its \"verificationMethod\".");
  TRY(auto found, find_verification_method(url, text(proof, "proofPurpose"), context));
  TRY_VOID(check_dates(proof, found.method, context));
  TRY_VOID(verify_signature(presented.secured, proof, found.method.key, context.loader));
  return Signer{std::move(found.method.controller), found.established};
}

std::string sentence(std::size_t verified, std::size_t unsupported) {
  std::string text = verified == 1 ? "The signature is genuine: nothing was changed since it was signed."
                                   : "All " + std::to_string(verified) + " signatures are genuine.";
  if (unsupported == 1) text += " One more signature could not be checked.";
  if (unsupported > 1) text += " " + std::to_string(unsupported) + " more signatures could not be checked.";
  return text;
}

}  // namespace

ProofFindings check_proof(const Presented& presented, const Context& context) {
  if (presented.token) return check_token_proof(presented, context);
  ProofFindings findings;
  std::optional<Failure> undecided;
  std::size_t undecided_count = 0;
  for (const auto& proof : presented.secured.proofs) {
    auto signer = verify_proof(presented, proof.get_object(), context);
    if (signer) {
      findings.signers.push_back(*std::move(signer));
    } else if (is_undecided(signer.error())) {
      ++undecided_count;
      undecided = signer.error();
    } else {
      return {failed("proof", signer.error()), {}};
    }
  }
  if (!findings.signers.empty()) {
    findings.check = passed("proof", "signature-valid", sentence(findings.signers.size(), undecided_count));
  } else if (undecided) {
    findings.check = not_checked("proof", *undecided);
  } else {
    findings.check = failed("proof", "no-proof", "It is not signed, so anybody could have written it.");
  }
  return findings;
}

}  // namespace laurel::credential::verify
