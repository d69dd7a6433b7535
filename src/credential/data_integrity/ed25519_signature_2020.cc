// https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020, the suite before data integrity.
#include "credential/data_integrity/suite.h"

namespace laurel::credential::data_integrity {
namespace {

constexpr keys::KeyType key_types[] = {keys::KeyType::ed25519};

// The stages of eddsa-rdfc-2022; the proof has a type of its own and no cryptosuite.
Result<Stages> transform_and_hash(const boost::json::value& document, const boost::json::object& options,
                                  keys::KeyType, const jsonld::Options& json_ld) {
  return rdfc_stages(document, options, codec::Hash::sha256, json_ld);
}

}  // namespace

const Suite ed25519_signature_2020{"Ed25519Signature2020", "Ed25519Signature2020", key_types,
                                   transform_and_hash};

}  // namespace laurel::credential::data_integrity
