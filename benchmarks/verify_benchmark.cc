// Verifying and signing whole credentials; credential_benchmark.cc has the stages and the bare signature.
#include <benchmark/benchmark.h>

#include <boost/json/serialize.hpp>
#include <fstream>

#include "base/check.h"
#include "credential/data_integrity/proof.h"
#include "credential/did/did_key.h"
#include "credential/jose/vc_jwt.h"
#include "credential/json/json.h"
#include "credential/verify/verify.h"

namespace {

using namespace laurel;
using namespace laurel::credential;

const auto now = *Instant::parse("2026-12-01T00:00:00Z");

// The committed badge, issued by the key itself so that nothing has to be loaded.
boost::json::object badge_of(const keys::KeyPair& key) {
  std::ifstream file(LAUREL_SOURCE_DIR "/tests/data/open-badge.json");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  auto badge = json::parse(text).value().as_object();
  badge["issuer"].as_object()["id"] = did::did_key(key.public_key());
  badge.erase("credentialStatus");
  return badge;
}

struct Sample {
  keys::KeyPair key = *keys::KeyPair::from_seed(keys::KeyType::ed25519, Bytes(32, 7));
  std::string method = did::did_key_method(key.public_key());
  boost::json::object credential = badge_of(key);
  data_integrity::ProofOptions proof{.created = now, .verification_method = method};
};

const Sample& sample() {
  static const Sample one;
  return one;
}

void verify_repeatedly(benchmark::State& state, const std::string& text) {
  CHECK(verify::verify(text, {.now = now}).verified, "the sample is verified");
  for (auto _ : state) benchmark::DoNotOptimize(verify::verify(text, {.now = now}));
  state.counters["bytes"] = static_cast<double>(text.size());
  state.SetItemsProcessed(state.iterations());
}

void verify_eddsa_rdfc_2022(benchmark::State& state) {
  verify_repeatedly(state, boost::json::serialize(
                               *data_integrity::sign(sample().credential, sample().key, sample().proof)));
}

void verify_vc_jwt_eddsa(benchmark::State& state) {
  verify_repeatedly(state, *jose::sign_vc_jwt(sample().credential, sample().key, sample().method));
}

void sign_eddsa_rdfc_2022(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(data_integrity::sign(sample().credential, sample().key, sample().proof));
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(verify_eddsa_rdfc_2022)->Name("verify/eddsa-rdfc-2022");
BENCHMARK(sign_eddsa_rdfc_2022)->Name("sign/eddsa-rdfc-2022");
BENCHMARK(verify_vc_jwt_eddsa)->Name("verify/vc-jwt-eddsa");

}  // namespace
