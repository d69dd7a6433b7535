// https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022
#include "credential/data_integrity/suite.h"

namespace laurel::credential::data_integrity {
namespace {

constexpr keys::KeyType key_types[] = {keys::KeyType::ed25519};

// 3.2.3 Transformation, 3.2.5 Proof Configuration, 3.2.4 Hashing: RDFC-1.0 and SHA-256 for both.
Result<Stages> transform_and_hash(const boost::json::value& document, const boost::json::object& options,
                                  keys::KeyType, const jsonld::Options& json_ld) {
  return rdfc_stages(document, options, codec::Hash::sha256, json_ld);
}

}  // namespace

const Suite eddsa_rdfc_2022{"eddsa-rdfc-2022", "DataIntegrityProof", key_types, transform_and_hash};

}  // namespace laurel::credential::data_integrity
