// https://w3c.github.io/rdf-canon/tests/
#include <gtest/gtest.h>

#include "conformance.h"
#include "credential/rdf/canonize.h"
#include "credential/rdf/nquads.h"

namespace laurel::conformance {
namespace {

using credential::rdf::Canonical;
using credential::rdf::CanonizeOptions;
using credential::rdf::HashAlgorithm;

credential::Result<Canonical> canonical_of(const std::filesystem::path& file,
                                           const CanonizeOptions& options) {
  auto dataset = credential::rdf::parse_nquads(read_text(file));
  if (!dataset) return std::unexpected(dataset.error());
  auto text = credential::rdf::canonize(*dataset, options);
  auto canonical = credential::rdf::canonize_with_identifiers(*dataset, options);
  EXPECT_EQ(text.value_or(""), canonical ? canonical->nquads : "") << file;
  return canonical;
}

std::string compare_identifiers(const Canonical& canonical, const boost::json::object& expected) {
  if (canonical.issued_identifiers.size() != expected.size()) return "issues another number of identifiers";
  for (const auto& [label, identifier] : canonical.issued_identifiers) {
    const auto* value = expected.if_contains(label);
    if (value == nullptr || *value != boost::json::string(identifier))
      return "issues " + identifier + " for " + label;
  }
  return "";
}

std::string run(const boost::json::object& test) {
  auto folder = data_folder() / "rdf-canon";
  CanonizeOptions options;
  if (const auto* algorithm = test.if_contains("hashAlgorithm");
      algorithm != nullptr && *algorithm == "SHA384")
    options.hash_algorithm = HashAlgorithm::sha384;
  auto canonical = canonical_of(folder / test.at("action").as_string().c_str(), options);
  std::string_view type = test.at("type").as_string();
  if (type == "rdfc:RDFC10NegativeEvalTest") return canonical ? "is not refused" : "";
  if (!canonical) return canonical.error().detail;
  auto expected = folder / test.at("result").as_string().c_str();
  if (type == "rdfc:RDFC10MapTest") return compare_identifiers(*canonical, read_json(expected).as_object());
  return canonical->nquads == read_text(expected) ? "" : "gives\n" + canonical->nquads;
}

TEST(RdfCanon, EveryCaseOfTheSuite) {
  REQUIRE_CONFORMANCE_DATA();
  Suite suite("rdf-canon");
  auto manifest = read_json(data_folder() / "rdf-canon/manifest.jsonld");
  for (const auto& test : manifest.at("entries").as_array())
    suite.record(test.at("id").as_string().c_str(), run(test.as_object()));
}

}  // namespace
}  // namespace laurel::conformance
