// The credential engine on one committed Open Badge of real size, and beside it what Ed25519 alone costs.
#include <benchmark/benchmark.h>
#include <sodium.h>

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <fstream>
#include <stdexcept>
#include <string>

#include "credential/json/json.h"
#include "credential/jsonld/expand.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/rdf/canonize.h"

namespace laurel::credential {
namespace {

std::string sample() {
  std::ifstream in(LAUREL_SOURCE_DIR "/tests/data/open-badge.json", std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (text.empty()) throw std::runtime_error("tests/data/open-badge.json is missing");
  return text;
}

const auto sample_value = [] { return json::parse(sample()).value(); };

void parse_open_badge(benchmark::State& state) {
  std::string text = sample();
  for (auto _ : state) {
    boost::json::monotonic_resource memory;
    benchmark::DoNotOptimize(json::parse(text, {}, &memory));
  }
}
BENCHMARK(parse_open_badge)->Name("parse/open-badge");

void jcs_open_badge(benchmark::State& state) {
  auto value = sample_value();
  for (auto _ : state) benchmark::DoNotOptimize(json::canonicalize(value));
}
BENCHMARK(jcs_open_badge)->Name("jcs/open-badge");

void expand_open_badge(benchmark::State& state) {
  auto value = sample_value();
  for (auto _ : state) benchmark::DoNotOptimize(jsonld::expand(value).value());
}
BENCHMARK(expand_open_badge)->Name("expand/open-badge");

void to_rdf_open_badge(benchmark::State& state) {
  auto value = sample_value();
  for (auto _ : state) benchmark::DoNotOptimize(jsonld::to_rdf(value).value());
  state.counters["quads"] = static_cast<double>(jsonld::to_rdf(value)->quads().size());
}
BENCHMARK(to_rdf_open_badge)->Name("to-rdf/open-badge");

/// RDFC-1.0 alone.
void rdfc_open_badge(benchmark::State& state) {
  auto dataset = jsonld::to_rdf(sample_value()).value();
  for (auto _ : state) benchmark::DoNotOptimize(rdf::canonize(dataset).value());
}
BENCHMARK(rdfc_open_badge)->Name("rdfc/open-badge");

/// From text to canonical N-Quads: parse, safe expansion, RDF, RDFC-1.0.
void canonize_open_badge(benchmark::State& state) {
  std::string text = sample();
  for (auto _ : state) {
    boost::json::monotonic_resource memory;
    auto value = json::parse(text, {}, &memory).value();
    benchmark::DoNotOptimize(rdf::canonize(jsonld::to_rdf(value).value()).value());
  }
}
BENCHMARK(canonize_open_badge)->Name("canonize/open-badge");

struct RawKey {
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_key{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_key{};
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  std::array<unsigned char, 64> message{};  // the two hashes of eddsa-rdfc-2022
  RawKey() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    crypto_sign_keypair(public_key.data(), secret_key.data());
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_key.data());
  }
};

void raw_verify(benchmark::State& state) {
  RawKey key;
  for (auto _ : state)
    benchmark::DoNotOptimize(crypto_sign_verify_detached(key.signature.data(), key.message.data(),
                                                         key.message.size(), key.public_key.data()));
}
BENCHMARK(raw_verify)->Name("raw/ed25519-verify");

void raw_sign(benchmark::State& state) {
  RawKey key;
  for (auto _ : state)
    benchmark::DoNotOptimize(crypto_sign_detached(key.signature.data(), nullptr, key.message.data(),
                                                  key.message.size(), key.secret_key.data()));
}
BENCHMARK(raw_sign)->Name("raw/ed25519-sign");

}  // namespace
}  // namespace laurel::credential
