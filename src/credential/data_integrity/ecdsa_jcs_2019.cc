// https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019
#include "credential/data_integrity/suite.h"

namespace laurel::credential::data_integrity {
namespace {

constexpr keys::KeyType key_types[] = {keys::KeyType::p256, keys::KeyType::p384};

// 3.3.3 Transformation, 3.3.5 Proof Configuration, 3.3.4 Hashing: JCS, and SHA-256 for P-256, SHA-384 for
// P-384.
Result<Stages> transform_and_hash(const boost::json::value& document, const boost::json::object& options,
                                  keys::KeyType key_type, const jsonld::Options&) {
  return jcs_stages(document, options, keys::signature_hash(key_type));
}

}  // namespace

const Suite ecdsa_jcs_2019{"ecdsa-jcs-2019", "DataIntegrityProof", key_types, transform_and_hash};

}  // namespace laurel::credential::data_integrity
