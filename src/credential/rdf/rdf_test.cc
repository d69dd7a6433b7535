#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <numeric>
#include <random>
#include <sstream>

#include "credential/rdf/canonize.h"
#include "credential/rdf/iri.h"
#include "credential/rdf/language_tag.h"
#include "credential/rdf/nquads.h"

namespace laurel::credential::rdf {
namespace {

using testing::HasSubstr;

/// Reads N-Quads and writes them again, or gives the code of the failure.
std::string rewritten(std::string_view text) {
  auto dataset = parse_nquads(text);
  return dataset ? to_nquads(*dataset) : dataset.error().code;
}

std::string canonical(std::string_view text, const CanonizeOptions& options = {}) {
  auto dataset = parse_nquads(text);
  if (!dataset) return dataset.error().detail;
  auto canonized = canonize(*dataset, options);
  return canonized ? *canonized : canonized.error().code;
}

std::chrono::milliseconds time_of(const std::function<void()>& work) {
  auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
}

// Unoptimized and sanitized builds are slower than what people run.
constexpr auto bounded = std::chrono::seconds(30);

TEST(Dataset, KeepsEachTermAndQuadOnce) {
  Dataset dataset;
  TermIndex a = dataset.iri("urn:a");
  EXPECT_EQ(dataset.iri("urn:a"), a);
  EXPECT_NE(dataset.blank_node("urn:a"), a);
  EXPECT_NE(dataset.literal("x", "urn:t"), dataset.literal("x", "urn:u"));
  EXPECT_NE(dataset.literal("x", "urn:t", "en"), dataset.literal("x", "urn:t", "de"));
  EXPECT_TRUE(dataset.add({a, a, a, default_graph}));
  EXPECT_FALSE(dataset.add({a, a, a, default_graph}));
  EXPECT_TRUE(dataset.add({a, a, a, a}));
  EXPECT_EQ(dataset.quads().size(), 2U);
}

TEST(Dataset, StaysWholeWhenMoved) {
  Dataset dataset;
  TermIndex term = dataset.iri("urn:short");
  Dataset moved = std::move(dataset);
  EXPECT_EQ(moved.term(term).value, "urn:short");
  EXPECT_EQ(moved.iri("urn:short"), term);
}

TEST(NQuads, ReadsWhatTheGrammarAllows) {
  EXPECT_EQ(rewritten("# comment\n\n <urn:s>\t<urn:p><urn:o>.# more\r\n_:a.b <urn:p> \"x\"@en-US _:g . \n"),
            "<urn:s> <urn:p> <urn:o> .\n_:a.b <urn:p> \"x\"@en-US _:g .\n");
  EXPECT_EQ(rewritten("<urn:s> <urn:p> \"1\"^^<urn:t> <urn:g> ."),
            "<urn:s> <urn:p> \"1\"^^<urn:t> <urn:g> .\n");
  EXPECT_EQ(rewritten("<urn:s> <urn:p> \"a\"^^<http://www.w3.org/2001/XMLSchema#string> ."),
            "<urn:s> <urn:p> \"a\" .\n");
  EXPECT_EQ(rewritten(""), "");
}

TEST(NQuads, WritesOnlyTheNecessaryEscapes) {
  EXPECT_EQ(
      rewritten("<urn:s\\u00e9> <urn:p> \"\\t\\b\\n\\r\\f\\\"\\'\\\\\\u0000\\u007F\\u000b\\U0001F600é\" ."),
      "<urn:sé> <urn:p> \"\\t\\b\\n\\r\\f\\\"'\\\\\\u0000\\u007F\\u000B😀é\" .\n");
}

TEST(NQuads, RefusesWhatTheGrammarForbidsAndNamesTheLine) {
  for (const char* text : {"<urn:s>",
                           "<urn:s> <urn:p> .",
                           "<s> <urn:p> <urn:o> .",
                           "<urn:s> _:p <urn:o> .",
                           "\"s\" <urn:p> <urn:o> .",
                           "<urn:s> <urn:p> <urn:o>",
                           "<urn:s> <urn:p> <urn:o> . x",
                           "<urn:s> <urn:p> \"o .",
                           "<urn:s> <urn:p> \"a\nb\" .",
                           "<urn:s> <urn:p> \"\\x\" .",
                           "<urn:s> <urn:p> \"\\uD800\" .",
                           "<urn:s> <urn:p> \"\\U00110000\" .",
                           "<urn:s> <urn:p> \"\\u12\" .",
                           "<urn:s> <urn:p> \"o\"@ .",
                           "<urn:s> <urn:p> \"o\"@en- .",
                           "<urn:s> <urn:p> \"o\"^^<t> .",
                           "<urn:s> <urn:p> \"o\"^<urn:t> .",
                           "<urn:s p> <urn:p> <urn:o> .",
                           "<urn:\\u0020> <urn:p> <urn:o> .",
                           "_: <urn:p> <urn:o> .",
                           "_:.a <urn:p> <urn:o> .",
                           "<urn:s> <urn:p> <urn:o> \"g\" .",
                           "<urn:s> <urn:p> \"\xFF\" ."}) {
    EXPECT_EQ(rewritten(text), "invalid-nquads") << text;
  }
  EXPECT_THAT(parse_nquads("<urn:s> <urn:p> <urn:o> .\n<urn:s> x").error().detail, HasSubstr("Line 2"));
}

TEST(NQuads, KeepsItsLimits) {
  std::string text = "<urn:s> <urn:p> \"1\" .\n<urn:s> <urn:p> \"2\" .\n";
  EXPECT_TRUE(parse_nquads(text, {.quads_max = 2}));
  EXPECT_EQ(parse_nquads(text, {.quads_max = 1}).error().code, "too-large");
  EXPECT_EQ(parse_nquads(text, {.bytes_max = 10}).error().code, "too-large");
}

TEST(Iri, ResolvesReferencesAsRfc3986Shows) {
  constexpr std::string_view base = "http://a/b/c/d;p?q";
  std::vector<std::pair<const char*, const char*>> examples = {{"g:h", "g:h"},
                                                               {"g", "http://a/b/c/g"},
                                                               {"./g", "http://a/b/c/g"},
                                                               {"g/", "http://a/b/c/g/"},
                                                               {"/g", "http://a/g"},
                                                               {"//g", "http://g"},
                                                               {"?y", "http://a/b/c/d;p?y"},
                                                               {"g?y", "http://a/b/c/g?y"},
                                                               {"#s", "http://a/b/c/d;p?q#s"},
                                                               {"", "http://a/b/c/d;p?q"},
                                                               {"..", "http://a/b/"},
                                                               {"../g", "http://a/b/g"},
                                                               {"../../..", "http://a/"},
                                                               {"../../../g", "http://a/g"},
                                                               {"/./g", "http://a/g"},
                                                               {"g.", "http://a/b/c/g."},
                                                               {"./g/.", "http://a/b/c/g/"},
                                                               {"g/../h", "http://a/b/c/h"},
                                                               {"g;x=1/../y", "http://a/b/c/y"},
                                                               {"g?y/../x", "http://a/b/c/g?y/../x"}};
  for (const auto& [reference, iri] : examples) EXPECT_EQ(resolve_iri(base, reference), iri) << reference;
  EXPECT_EQ(resolve_iri("", "x"), "x");
}

TEST(Iri, IsAbsoluteWithoutForbiddenCharacters) {
  for (const char* iri : {"https://example.org/é?x=1#y", "urn:x", "did:web:example.org", "a+b-c.1:x"})
    EXPECT_TRUE(is_iri(iri)) << iri;
  for (const char* text : {"", "x", ":x", "1a:x", "urn:a b", "urn:<", "urn:a>", "urn:\"", "urn:{", "urn:a|b",
                           "urn:}", "urn:^", "urn:`", "urn:\\", "urn:0123456\n", "urn:\x01", "/a:b"})
    EXPECT_FALSE(is_iri(text)) << text;
  for (char allowed : std::string_view("~!$&'()*+,;=:@/?#[]%-._=zZ9_"))
    EXPECT_TRUE(has_only_iri_characters(std::string(9, allowed))) << allowed;
  EXPECT_FALSE(is_well_formed_iri("urn:a#b#c"));
}

TEST(LanguageTag, IsLettersThenGroups) {
  for (const char* tag : {"en", "en-US", "zh-Hant-TW", "x-1234"}) EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const char* tag : {"", "1a", "en-", "-en", "en_US", "abcdefghi", "a b"})
    EXPECT_FALSE(is_language_tag(tag)) << tag;
}

/// A graph with symmetric blank nodes, so that all of the algorithm is needed.
std::vector<std::string> symmetric_lines(const std::function<std::string(int)>& label) {
  std::vector<std::string> lines;
  for (int node = 0; node < 6; ++node) {
    lines.push_back(label(node) + " <urn:next> " + label((node + 1) % 6) + " .\n");
    lines.push_back(label(node) + " <urn:in> " + label(6) + " " + label(7) + " .\n");
  }
  lines.push_back(label(6) + " <urn:name> \"center\" .\n");
  lines.push_back("<urn:s> <urn:p> " + label(8) + " .\n");
  return lines;
}

TEST(Canonize, GivesTheSameForShuffledQuadsAndRenamedBlankNodes) {
  auto plain = symmetric_lines([](int node) { return "_:n" + std::to_string(node); });
  std::string expected = canonical(std::accumulate(plain.begin(), plain.end(), std::string()));
  EXPECT_THAT(expected, HasSubstr("_:c14n8"));
  std::mt19937 random(20261122);
  for (int round = 0; round < 50; ++round) {
    std::vector<int> names(9);
    std::iota(names.begin(), names.end(), 100);
    std::shuffle(names.begin(), names.end(), random);
    auto lines = symmetric_lines(
        [&](int node) { return "_:x" + std::to_string(names[static_cast<std::size_t>(node)]); });
    std::shuffle(lines.begin(), lines.end(), random);
    EXPECT_EQ(canonical(std::accumulate(lines.begin(), lines.end(), std::string())), expected);
  }
}

TEST(Canonize, ToldApartByOneQuad) {
  std::string two_triangles, hexagon;
  for (int node = 0; node < 6; ++node) {
    std::string from = "_:n" + std::to_string(node);
    hexagon += from + " <urn:p> _:n" + std::to_string((node + 1) % 6) + " .\n";
    two_triangles += from + " <urn:p> _:n" + std::to_string(node / 3 * 3 + (node + 1) % 3) + " .\n";
  }
  EXPECT_NE(canonical(two_triangles), canonical(hexagon));
}

TEST(Canonize, SortsLinesByCodePoints) {
  std::string text = canonical(
      "<urn:b> <urn:p> \"2\" .\n<urn:a> <urn:p> \"x\"@en .\n<urn:a> <urn:p> \"x\" <urn:g> .\n<urn:a> <urn:p> "
      "\"x\" .\n"
      "<urn:ab> <urn:p> \"😀\" .\n<urn:ab> <urn:p> \"\uFB33\" .\n<urn:a> <urn:p> \"x\"^^<urn:t> .\n_:x "
      "<urn:p> <urn:o> .\n"
      "<urn:a> <urn:p> \"x \" .\n<urn:a> <urn:p> _:x .\n");
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  EXPECT_EQ(lines.size(), 10U);
  EXPECT_TRUE(std::ranges::is_sorted(lines));
}

TEST(Canonize, SkipsTermsThatNoQuadMentions) {
  Dataset dataset;
  dataset.blank_node("unused");
  TermIndex iri = dataset.iri("urn:p");
  dataset.add({dataset.blank_node("used"), iri, iri, default_graph});
  EXPECT_EQ(*canonize(dataset), "_:c14n0 <urn:p> <urn:p> .\n");
  EXPECT_EQ(*canonize(Dataset()), "");
}

TEST(Canonize, DoesNotLetATextThatIsNoIriEndItsTerm) {
  Dataset dataset;
  TermIndex iri = dataset.iri("urn:a> <urn:evil");
  dataset.add({iri, iri, iri, default_graph});
  EXPECT_EQ(*canonize(dataset),
            "<urn:a\\u003E\\u0020\\u003Curn:evil> <urn:a\\u003E\\u0020\\u003Curn:evil> "
            "<urn:a\\u003E\\u0020\\u003Curn:evil> .\n");
}

TEST(Canonize, RefusesPoisonGraphsInBoundedTime) {
  std::string clique, cycle, star;
  for (int a = 0; a < 12; ++a) {
    for (int b = 0; b < 12; ++b)
      if (a != b) clique += "_:n" + std::to_string(a) + " <urn:p> _:n" + std::to_string(b) + " .\n";
  }
  for (int node = 0; node < 100'000; ++node) {
    cycle += "_:n" + std::to_string(node) + " <urn:p> _:n" + std::to_string((node + 1) % 100'000) + " .\n";
    star += "_:center <urn:p> _:n" + std::to_string(node) + " .\n";
  }
  for (const std::string* poison : {&clique, &cycle, &star}) {
    EXPECT_LT(time_of([&] { EXPECT_EQ(canonical(*poison), "graph-too-complex"); }), bounded);
  }
}

TEST(Canonize, TakesAHundredThousandBlankNodesThatDiffer) {
  std::string text;
  for (int node = 0; node < 100'000; ++node)
    text += "_:n" + std::to_string(node) + " <urn:p> \"" + std::to_string(node) + "\" .\n";
  EXPECT_LT(time_of([&] { EXPECT_GT(canonical(text).size(), 2'000'000U); }), bounded);
}

TEST(Canonize, KeepsTheLimitOfItsText) {
  EXPECT_EQ(canonical("<urn:s> <urn:p> \"0123456789\" .\n", {.bytes_max = 20}), "too-large");
  Dataset dataset;
  TermIndex large = dataset.iri("urn:" + std::string(1'000'000, 'x'));
  for (int node = 0; node < 300; ++node)
    dataset.add({dataset.blank_node(std::to_string(node)), large, large, large});
  EXPECT_LT(time_of([&] { EXPECT_EQ(canonize(dataset).error().code, "too-large"); }), bounded);
}

}  // namespace
}  // namespace laurel::credential::rdf
