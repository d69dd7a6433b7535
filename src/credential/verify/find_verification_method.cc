// The key that a proof or token names, from its owner's document or, where that is allowed, from its own
// address.
#include <algorithm>

#include "base/result.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

constexpr std::string_view undecided_codes[] = {"document-unavailable", "not-loaded",
                                                "unsupported-did",      "unsupported-key",
                                                "unknown-suite",        "loading-remote-context-failed"};

// `<issuer>#<publicKeyMultibase>`, taken at its word.
Result<did::VerificationMethod> from_fragment(std::string_view url) {
  const auto hash = url.find('#');
  if (hash == std::string_view::npos)
    return failure("verification-method-not-found", "The key's address has no fragment.");
  TRY(auto key, keys::PublicKey::from_multikey(url.substr(hash + 1)));
  return did::VerificationMethod{std::string(url), std::string(url.substr(0, hash)), std::move(key), {}, {}};
}

}  // namespace

bool is_undecided(const Failure& failure) {
  return std::ranges::find(undecided_codes, failure.code) != std::end(undecided_codes);
}

Result<FoundMethod> find_verification_method(std::string_view url, std::string_view purpose,
                                             const Context& context) {
  auto method = did::resolve(url, purpose, context.loader);
  if (method) return FoundMethod{*std::move(method), true};
  if (!context.options.key_in_fragment || !is_undecided(method.error()))
    return std::unexpected(method.error());
  auto in_fragment = from_fragment(url);
  if (!in_fragment) return std::unexpected(method.error());
  return FoundMethod{*std::move(in_fragment), false};
}

}  // namespace laurel::credential::verify
