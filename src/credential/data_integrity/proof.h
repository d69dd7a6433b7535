// Data Integrity proofs: adding one, splitting them off, checking one (VC Data Integrity 1.0, 4).
#pragma once
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "credential/data_integrity/suite.h"
#include "credential/failure.h"
#include "credential/jsonld/options.h"
#include "credential/keys/key_pair.h"

namespace laurel::credential::data_integrity {

inline constexpr std::size_t proofs_max = 16;

struct ProofOptions {
  std::string suite = "eddsa-rdfc-2022";
  Instant created;
  std::string verification_method;  // "did:key:z6Mk…#z6Mk…", "did:web:nea.example#2026"
  std::string purpose = "assertionMethod";
  std::string id;  // needed where a later proof is to name this one
  std::optional<Instant> expires;
  std::string domain, challenge;             // of a presentation
  std::vector<std::string> previous_proofs;  // ids: the new proof covers these too (a proof chain)
};

/// The document with one more proof, always in a list. A document whose contexts do not define
/// DataIntegrityProof gets the context that does. Fails with "unknown-suite", "wrong-key" (not for this
/// suite), "previous-proof-not-found", "too-large" and the reasons of JSON-LD in safe mode ("undefined-term",
/// …).
Result<boost::json::object> sign(boost::json::object document, const keys::KeyPair& key,
                                 const ProofOptions& options, const DocumentLoader* loader = nullptr);

/// A document without its proofs, and the proofs.
struct Secured {
  boost::json::value document;  // an object
  boost::json::array proofs;    // of objects
  const boost::json::object& object() const { return document.get_object(); }
};
/// Fails with "invalid-proof" where a proof is no object, "too-large" where there are more than proofs_max.
Result<Secured> split(boost::json::object document);

/// Whether this proof of `secured` was made by `key` over this document and, in a chain, over the proofs it
/// names. Looks at nothing else: not whose key it is, nor at dates. Fails with "invalid-signature" and,
/// before that, with "unknown-suite", "invalid-proof", "wrong-key", "previous-proof-not-found" or the reasons
/// of JSON-LD.
Result<void> verify(const Secured& secured, const boost::json::object& proof, const keys::PublicKey& key,
                    const jsonld::Options& json_ld);

}  // namespace laurel::credential::data_integrity
