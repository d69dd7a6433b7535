// https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022
#include "credential/data_integrity/suite.h"

namespace laurel::credential::data_integrity {
namespace {

constexpr keys::KeyType key_types[] = {keys::KeyType::ed25519};

// 3.3.3 Transformation, 3.3.5 Proof Configuration, 3.3.4 Hashing: JCS and SHA-256 for both.
Result<Stages> transform_and_hash(const boost::json::value& document, const boost::json::object& options,
                                  keys::KeyType, const jsonld::Options&) {
  return jcs_stages(document, options, codec::Hash::sha256);
}

}  // namespace

const Suite eddsa_jcs_2022{"eddsa-jcs-2022", "DataIntegrityProof", key_types, transform_and_hash};

}  // namespace laurel::credential::data_integrity
