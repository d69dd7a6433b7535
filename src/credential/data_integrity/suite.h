// A cryptosuite of Verifiable Credential Data Integrity 1.0: how a document and its proof become the bytes
// that are signed. Each suite is one file that names the stages of its standard.
#pragma once
#include <boost/json/value.hpp>
#include <span>
#include <string>
#include <string_view>

#include "base/encoding.h"
#include "credential/failure.h"
#include "credential/jsonld/options.h"
#include "credential/keys/key_type.h"

namespace laurel::credential::data_integrity {

/// What one stage hands to the next; kept so that the vectors of the standards can be followed step by step.
struct Stages {
  std::string canonical_document;
  std::string canonical_proof;
  Bytes hash_data;  // hash of the proof's options, then hash of the document: what is signed
};

struct Suite {
  std::string_view name;        // "eddsa-rdfc-2022"
  std::string_view proof_type;  // "DataIntegrityProof"
  std::span<const keys::KeyType> key_types;
  /// `document` has no proof (or, in a chain, the ones before this), `options` is the proof without its
  /// value.
  Result<Stages> (*transform_and_hash)(const boost::json::value& document, const boost::json::object& options,
                                       keys::KeyType key_type, const jsonld::Options& json_ld);

  /// The signature is a JWS without its payload ("jws") rather than "proofValue".
  bool detached_jws = false;

  bool accepts(keys::KeyType type) const;
};

extern const Suite eddsa_rdfc_2022;
extern const Suite eddsa_jcs_2022;
extern const Suite ecdsa_rdfc_2019;
extern const Suite ecdsa_jcs_2019;
/// Verified for what was issued before data integrity; never chosen for signing.
extern const Suite ed25519_signature_2020;
extern const Suite ed25519_signature_2018;

/// By name ("eddsa-rdfc-2022"); null for others.
const Suite* find_suite(std::string_view name);
/// The suite a proof names by its type and cryptosuite; null for others.
const Suite* suite_of(const boost::json::object& proof);

/// Transformation to RDF and RDFC-1.0, then hashing, with `hash` for all of it.
Result<Stages> rdfc_stages(const boost::json::value& document, const boost::json::object& options,
                           codec::Hash hash, const jsonld::Options& json_ld);
/// The JSON Canonicalization Scheme, then hashing.
Result<Stages> jcs_stages(const boost::json::value& document, const boost::json::object& options,
                          codec::Hash hash);

}  // namespace laurel::credential::data_integrity
