// https://w3c-ccg.github.io/lds-ed25519-2018/: the first suite, whose signature is a JWS with its payload
// left out.
#include "credential/data_integrity/suite.h"

namespace laurel::credential::data_integrity {
namespace {

constexpr keys::KeyType key_types[] = {keys::KeyType::ed25519};

// The stages of eddsa-rdfc-2022; what they give is the payload of the JWS (RFC 7797, unencoded).
Result<Stages> transform_and_hash(const boost::json::value& document, const boost::json::object& options,
                                  keys::KeyType, const jsonld::Options& json_ld) {
  return rdfc_stages(document, options, codec::Hash::sha256, json_ld);
}

}  // namespace

const Suite ed25519_signature_2018{.name = "Ed25519Signature2018",
                                   .proof_type = "Ed25519Signature2018",
                                   .key_types = key_types,
                                   .transform_and_hash = transform_and_hash,
                                   .detached_jws = true};

}  // namespace laurel::credential::data_integrity
