#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <map>
#include <thread>

#include "credential/json/json.h"
#include "credential/jsonld/embedded_contexts.h"
#include "credential/jsonld/expand.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/rdf/canonize.h"
#include "credential/rdf/nquads.h"

namespace laurel::credential::jsonld {
namespace {

using testing::HasSubstr;

/// Documents of the test, by address.
class Shelf final : public DocumentLoader {
 public:
  explicit Shelf(std::map<std::string, std::string, std::less<>> bodies) : bodies_(std::move(bodies)) {}
  Result<Document> load(std::string_view url) const override {
    auto found = bodies_.find(url);
    if (found == bodies_.end()) return failure("not-loaded", std::string(url) + " is not there");
    return Document{std::string(url), "application/ld+json", found->second, {}};
  }

 private:
  std::map<std::string, std::string, std::less<>> bodies_;
};

constexpr std::string_view credentials_v2 = "https://www.w3.org/ns/credentials/v2";

boost::json::value read(std::string_view text) {
  auto value = json::parse(text);
  EXPECT_TRUE(value) << value.error().detail;
  return value ? *value : boost::json::value();
}

/// The canonical N-Quads of a document, or the code of the failure.
std::string quads(std::string_view text, const Options& options = {}) {
  auto dataset = to_rdf(read(text), options);
  return dataset ? *rdf::canonize(*dataset) : dataset.error().code;
}

std::string expanded(std::string_view text, const Options& options = {}) {
  auto value = expand(read(text), options);
  return value ? json::canonicalize(*value) : value.error().code;
}

std::chrono::seconds time_of(const std::function<void()>& work) {
  auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
}
constexpr auto bounded = std::chrono::seconds(30);  // unoptimized and sanitized builds are slow

std::string open_badge() {
  std::ifstream in(LAUREL_SOURCE_DIR "/tests/data/open-badge.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(EmbeddedContexts, CanAllBeProcessedAlone) {
  EXPECT_GE(embedded_contexts().size(), 25U);
  for (ContextRevision revision : {ContextRevision::latest, ContextRevision::earlier}) {
    for (const EmbeddedContext& context : embedded_contexts()) {
      std::string text = R"({"@context": ")" + std::string(context.url) + R"(", "urn:p": "x"})";
      EXPECT_EQ(quads(text, {.context_revision = revision}), "_:c14n0 <urn:p> \"x\" .\n") << context.url;
    }
  }
}

TEST(EmbeddedContexts, KnowTheRevisionBefore) {
  constexpr std::string_view url = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  EXPECT_TRUE(has_earlier_revision(url));
  EXPECT_FALSE(has_earlier_revision(credentials_v2));
  EXPECT_THAT(*embedded_context(url), HasSubstr("endorsementJwt"));
  EXPECT_THAT(*embedded_context(url, ContextRevision::earlier), testing::Not(HasSubstr("endorsementJwt")));
  EXPECT_EQ(embedded_context(credentials_v2), embedded_context(credentials_v2, ContextRevision::earlier));
  EXPECT_FALSE(embedded_context("https://example.org/"));
}

TEST(EmbeddedContexts, GiveManyThreadsTheSame) {
  auto badge = read(open_badge());
  std::vector<std::string> results(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results)
      threads.emplace_back([&] { result = *rdf::canonize(to_rdf(badge).value()); });
  }
  for (const std::string& result : results) EXPECT_EQ(result, results.front());
}

TEST(OpenBadge, HasAtLeastFiftyQuads) {
  auto dataset = to_rdf(read(open_badge()));
  ASSERT_TRUE(dataset) << dataset.error().detail;
  EXPECT_GE(dataset->quads().size(), 50U);
  EXPECT_GE(open_badge().size(), 2048U);
}

TEST(Safe, NamesTheTermThatNoContextDefines) {
  auto result = expand(read(R"({"@context": "https://www.w3.org/ns/credentials/v2", "colour": "red"})"));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "undefined-term");
  EXPECT_THAT(result.error().detail, HasSubstr("\"colour\""));
  EXPECT_EQ(
      expanded(R"({"@context": "https://www.w3.org/ns/credentials/v2", "colour": "red"})", {.safe = false}),
      "[]");
}

TEST(Safe, RefusesWhatJsonLdWouldDropOrLeaveRelative) {
  std::vector<std::pair<const char*, const char*>> documents = {
      {R"({"@id": "x", "urn:p": 1})", "relative-reference"},
      {R"({"@type": "Unknown", "urn:p": 1})", "relative-reference"},
      {R"({"@context": {"p": {"@id": "urn:p", "@type": "@id"}}, "p": "x"})", "relative-reference"},
      {R"({"@context": {"p": {"@id": "urn:p", "@type": "@vocab"}}, "p": "x"})", "relative-reference"},
      {R"({"@context": {"p": {"@id": "urn:p", "@container": "@id"}}, "p": {"x": {"urn:q": 1}}})",
       "relative-reference"},
      {R"({"@context": {"p": {"@id": "urn:p", "@container": "@type"}}, "p": {"x": {"urn:q": 1}}})",
       "relative-reference"},
      {R"({"@context": {"t": null}, "t": 1, "urn:p": 1})", "undefined-term"},
      {R"({"@context": {"t": "@ignoreMe"}, "t": 1, "urn:p": 1})", "undefined-term"},
      {R"({"urn:p": {"@value": null}})", "dropped-value"},
      {R"({"urn:p": {"@language": "en"}})", "dropped-value"},
      {R"({"urn:p": {"@value": "x", "@language": "e n"}})", "dropped-value"},
      {R"({"@graph": ["x", {"urn:p": 1}]})", "dropped-value"},
      {R"({"@graph": [{"@value": "x"}, {"urn:p": 1}]})", "dropped-value"},
      {R"({"@id": "urn:x"})", "dropped-value"},
      {R"({})", "dropped-value"},
      {R"("x")", "dropped-value"}};
  for (const auto& [document, code] : documents) {
    EXPECT_EQ(expanded(document), code) << document;
    EXPECT_THAT(expanded(document, {.safe = false}), testing::StartsWith("[")) << document;
  }
}

TEST(Safe, RefusesWhatHasNoPlaceInRdf) {
  for (const char* document :
       {R"({"@id": "urn:a b", "urn:p": 1})", R"({"@id": "urn:a", "urn:p q": 1})",
        R"({"@type": "urn:a>", "urn:p": 1})", R"({"@context": {"@vocab": "_:v"}, "p": 1})",
        R"({"urn:p": {"@value": "x", "@direction": "rtl"}})"}) {
    EXPECT_EQ(quads(document), "relative-reference") << document;
    EXPECT_NE(quads(document, {.safe = false}), "relative-reference") << document;
  }
}

TEST(ToRdf, WritesValuesInTheirCanonicalForms) {
  EXPECT_EQ(quads(R"({"@id": "urn:s", "urn:p": [true, 5, 5.0, 1e20, -0.5, 1e21, 18446744073709551615]})"),
            "<urn:s> <urn:p> \"-5.0E-1\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
            "<urn:s> <urn:p> \"1.0E21\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"
            "<urn:s> <urn:p> \"100000000000000000000\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "<urn:s> <urn:p> \"18446744073709551615\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "<urn:s> <urn:p> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "<urn:s> <urn:p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> .\n");
  EXPECT_EQ(quads(R"({"@id": "urn:s", "urn:p": {"@type": "@json", "@value": {"b": 1, "a": [1.0]}}})"),
            "<urn:s> <urn:p> "
            "\"{\\\"a\\\":[1],\\\"b\\\":1}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .\n");
}

TEST(Contexts, ComeFromTheLoaderWhereTheyAreNotEmbedded) {
  Shelf shelf({{"https://example.org/c", R"({"@context": {"p": "urn:p"}})"},
               {"https://example.org/list", R"([])"},
               {"https://example.org/broken", R"({"@context": )"},
               {std::string(credentials_v2), R"({"@context": {"p": "urn:evil"}})"}});
  Options options{.loader = &shelf};
  EXPECT_EQ(quads(R"({"@context": "https://example.org/c", "p": "x"})", options),
            "_:c14n0 <urn:p> \"x\" .\n");
  EXPECT_EQ(quads(R"({"@context": "https://example.org/c", "p": "x"})"), "loading-remote-context-failed");
  EXPECT_EQ(quads(R"({"@context": "https://example.org/none", "p": "x"})", options),
            "loading-remote-context-failed");
  EXPECT_EQ(quads(R"({"@context": "https://example.org/broken", "p": "x"})", options),
            "loading-remote-context-failed");
  EXPECT_EQ(quads(R"({"@context": "https://example.org/list", "p": "x"})", options),
            "invalid-remote-context");
  // An embedded context is never asked for.
  EXPECT_EQ(quads(R"({"@context": "https://www.w3.org/ns/credentials/v2", "p": "x"})", options),
            "undefined-term");
}

TEST(Contexts, OfADocumentDoNotChangeWhatOthersSee) {
  std::string plain =
      R"({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiableCredential"})";
  std::string before = quads(plain);
  EXPECT_EQ(
      quads(
          R"({"@context": ["https://www.w3.org/ns/credentials/v2", {"colour": "urn:colour"}], "colour": "x"})"),
      "_:c14n0 <urn:colour> \"x\" .\n");
  EXPECT_EQ(
      quads(R"({"@context": ["https://www.w3.org/ns/credentials/v2", {"type": "urn:t"}], "colour": "x"})"),
      "protected-term-redefinition");
  EXPECT_EQ(quads(R"({"@context": ["https://www.w3.org/ns/credentials/v2", null], "colour": "x"})"),
            "invalid-context-nullification");
  EXPECT_EQ(quads(plain), before);
}

TEST(Contexts, ThatLeadInACircleAreRefused) {
  Shelf shelf({{"https://example.org/a", R"({"@context": "https://example.org/b"})"},
               {"https://example.org/b", R"({"@context": ["https://example.org/a"]})"},
               {"https://example.org/i", R"({"@context": {"@import": "https://example.org/i"}})"},
               {"https://example.org/s",
                R"({"@context": {"t": {"@id": "urn:t", "@context": "https://example.org/s"}}})"}});
  Options options{.loader = &shelf};
  EXPECT_EQ(quads(R"({"@context": "https://example.org/a", "urn:p": 1})", options), "context-overflow");
  EXPECT_EQ(quads(R"({"@context": "https://example.org/i", "urn:p": 1})", options), "invalid-context-entry");
  EXPECT_EQ(quads(R"({"@context": {"a": "b:x", "b": "a:y"}, "urn:p": 1})"), "cyclic-iri-mapping");
  // A term whose own context is the one it stands in is legal.
  EXPECT_EQ(quads(R"({"@context": "https://example.org/s", "@id": "urn:s", "t": {"t": "x"}})", options),
            "<urn:s> <urn:t> _:c14n0 .\n_:c14n0 <urn:t> \"x\" .\n");
}

TEST(ToRdf, HasNoNodeForAValueThatStandsFreeInAGraph) {
  constexpr std::string_view text = R"({"@context": {"g": {"@id": "urn:g", "@container": "@graph"}},
    "@id": "urn:s", "g": {"@value": "v", "@type": "urn:t"}})";
  EXPECT_EQ(quads(text, {.safe = false}), "<urn:s> <urn:g> _:c14n0 .\n");
  EXPECT_EQ(quads(text), "relative-reference");
}

TEST(Hostile, ManyContextsInADocumentAreBounded) {
  std::string terms;
  for (int term = 0; term < 20'000; ++term) terms += R"("t)" + std::to_string(term) + R"(": "urn:x",)";
  std::string nodes;
  for (int node = 0; node < 20'000; ++node) nodes += R"({"@context": {"a": "urn:a"}, "a": 1},)";
  std::string text = R"({"@context": {)" + terms + R"("p": "urn:p"}, "p": [)" + nodes + "1]}";
  EXPECT_LT(time_of([&] { EXPECT_EQ(quads(text), "too-large"); }), bounded);
}

TEST(Hostile, AMegabyteOfNestedContextsIsBounded) {
  std::string filler;
  for (int term = 0; term < 400; ++term)
    filler += R"("t)" + std::to_string(term) + R"(": {"@id": "urn:x", "@context": {"u": "urn:u"}},)";
  std::string text;
  int depth = 30;
  for (int level = 0; level < depth; ++level)
    text += R"({"@context": {)" + filler + R"("p": "urn:p"}, "p": )";
  text += "1" + std::string(static_cast<std::size_t>(depth), '}');
  EXPECT_GT(text.size(), 500'000U);
  EXPECT_LT(time_of([&] { EXPECT_THAT(quads(text), testing::AnyOf("too-large", HasSubstr("<urn:p>"))); }),
            bounded);
}

TEST(Hostile, PrefixesThatBlowUpAreBounded) {
  std::string values;
  for (int value = 0; value < 100'000; ++value) values += R"("p:a",)";
  std::string text = R"({"@context": {"p": "urn:)" + std::string(500'000, 'x') +
                     R"(:", "q": {"@id": "urn:q", "@type": "@id"}}, "q": [)" + values + R"("p:a"]})";
  EXPECT_LT(time_of([&] { EXPECT_EQ(quads(text), "too-large"); }), bounded);
}

TEST(Hostile, DeepDocumentsAreRefused) {
  boost::json::value deep = 1;
  for (int level = 0; level < 10'000; ++level) {
    boost::json::object outer;
    outer["urn:p"] = std::move(deep);
    deep = std::move(outer);
  }
  EXPECT_EQ(to_rdf(deep).error().code, "too-large");
  std::string arrays = R"({"@context": {"p": {"@id": "urn:p", "@container": "@list"}}, "p": )" +
                       std::string(60, '[') + std::string(60, ']') + "}";
  EXPECT_THAT(quads(arrays), HasSubstr("<urn:p>"));
}

TEST(Hostile, AHundredThousandBlankNodesAreBounded) {
  std::string nodes;
  for (int node = 0; node < 100'000; ++node) nodes += "{},";
  std::string text = R"({"urn:p": [)" + nodes + "{}]}";
  EXPECT_LT(time_of([&] { EXPECT_EQ(to_rdf(read(text))->quads().size(), 100'001U); }), bounded);
}

}  // namespace
}  // namespace laurel::credential::jsonld
