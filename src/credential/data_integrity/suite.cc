#include "credential/data_integrity/suite.h"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>

#include "base/result.h"
#include "credential/data_model/members.h"
#include "credential/json/json.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/rdf/canonize.h"

namespace laurel::credential::data_integrity {
namespace {

using boost::json::object;

Result<std::string> canonical_rdf(const boost::json::value& value, codec::Hash hash,
                                  const jsonld::Options& json_ld) {
  auto options = json_ld;
  // Names may have a base direction (data model 2.0, 11.1); all suites in use write it as a datatype.
  options.rdf_direction = jsonld::RdfDirection::i18n_datatype;
  options.plain = true;
  TRY(auto dataset, jsonld::to_rdf(value, options));
  const auto algorithm =
      hash == codec::Hash::sha384 ? rdf::HashAlgorithm::sha384 : rdf::HashAlgorithm::sha256;
  return rdf::canonize(dataset, {.hash_algorithm = algorithm});
}

// The proof's options as a document of their own, read in the context of the document they secure.
boost::json::value proof_configuration(const object& document, const object& options,
                                       const boost::json::storage_ptr& storage) {
  object configuration(options, storage);
  configuration.erase("proofValue");
  configuration.erase("jws");
  if (const auto* context = document.if_contains("@context")) configuration["@context"] = *context;
  return configuration;
}

Bytes hashed(codec::Hash hash, std::string_view canonical_proof, std::string_view canonical_document) {
  auto bytes = codec::digest(hash, canonical_proof);
  const auto second = codec::digest(hash, canonical_document);
  bytes.insert(bytes.end(), second.begin(), second.end());
  return bytes;
}

// vc-di-eddsa, 3.3.2 step 2: the contexts the proof was made with must begin those of the document.
bool begins_with(std::span<const boost::json::value> contexts,
                 std::span<const boost::json::value> beginning) {
  return beginning.size() <= contexts.size() &&
         std::ranges::equal(beginning, contexts.first(beginning.size()));
}

}  // namespace

bool Suite::accepts(keys::KeyType type) const {
  return std::ranges::find(key_types, type) != key_types.end();
}

const Suite* find_suite(std::string_view name) {
  for (const auto* suite : {&eddsa_rdfc_2022, &eddsa_jcs_2022, &ecdsa_rdfc_2019, &ecdsa_jcs_2019,
                            &ed25519_signature_2020, &ed25519_signature_2018})
    if (suite->name == name) return suite;
  return nullptr;
}

const Suite* suite_of(const object& proof) {
  const auto type = data_model::text(proof, "type");
  const auto* suite =
      find_suite(type == "DataIntegrityProof" ? data_model::text(proof, "cryptosuite") : type);
  return suite != nullptr && suite->proof_type == type ? suite : nullptr;
}

Result<Stages> rdfc_stages(const boost::json::value& document, const object& options, codec::Hash hash,
                           const jsonld::Options& json_ld) {
  Stages stages;
  TRY(stages.canonical_document, canonical_rdf(document, hash, json_ld));
  std::array<unsigned char, 4096> buffer;
  boost::json::monotonic_resource memory(buffer.data(), buffer.size());
  const auto configuration = proof_configuration(document.get_object(), options, &memory);
  TRY(stages.canonical_proof, canonical_rdf(configuration, hash, json_ld));
  stages.hash_data = hashed(hash, stages.canonical_proof, stages.canonical_document);
  return stages;
}

Result<Stages> jcs_stages(const boost::json::value& document, const object& options, codec::Hash hash) {
  Stages stages;
  auto configuration = options;
  configuration.erase("proofValue");
  const auto* context = options.if_contains("@context");
  if (context == nullptr) {
    stages.canonical_document = json::canonicalize(document);
  } else {
    if (!begins_with(data_model::list_at(document.get_object(), "@context"), data_model::as_list(*context)))
      return failure("context-mismatch",
                     "The proof was made with another \"@context\" than the credential has.");
    auto same_context = document;
    same_context.get_object()["@context"] = *context;
    stages.canonical_document = json::canonicalize(same_context);
  }
  stages.canonical_proof = json::canonicalize(configuration);
  stages.hash_data = hashed(hash, stages.canonical_proof, stages.canonical_document);
  return stages;
}

}  // namespace laurel::credential::data_integrity
