#include "credential/jsonld/plain.h"

#include <utility>

namespace laurel::credential::jsonld {
namespace {

// The vocabulary of the data model and of its status lists: a term is called as its IRI ends.
constexpr std::string_view named_by_their_end[] = {"https://www.w3.org/2018/credentials#",
                                                   "https://www.w3.org/ns/credentials/status#"};

// Of https://w3id.org/security#, what the checks of a proof read.
constexpr std::string_view security = "https://w3id.org/security#";
constexpr std::pair<std::string_view, std::string_view> security_names[] = {
    {"expiration", "expires"},        {"domain", "domain"},
    {"challenge", "challenge"},       {"previousProof", "previousProof"},
    {"proofPurpose", "proofPurpose"}, {"verificationMethod", "verificationMethod"},
    {"cryptosuite", "cryptosuite"},
};

}  // namespace

std::string_view plain_name_of(std::string_view iri) {
  for (const auto vocabulary : named_by_their_end)
    if (iri.starts_with(vocabulary)) return iri.substr(vocabulary.size());
  if (!iri.starts_with(security)) return {};
  for (const auto& [end, name] : security_names)
    if (iri.substr(security.size()) == end) return name;
  return {};
}

}  // namespace laurel::credential::jsonld
