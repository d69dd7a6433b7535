// https://w3c.github.io/json-ld-api/tests/
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "conformance.h"
#include "credential/json/json.h"
#include "credential/jsonld/expand.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/rdf/canonize.h"
#include "credential/rdf/nquads.h"
#include "test_loader.h"

namespace laurel::conformance {
namespace {

using boost::json::value;
using credential::Result;
using credential::jsonld::Options;
using credential::jsonld::ProcessingMode;
using credential::jsonld::RdfDirection;

std::string text_of(const boost::json::object& object, std::string_view key) {
  const value* found = object.if_contains(key);
  return found != nullptr && found->is_string() ? found->get_string().c_str() : "";
}

/// A case of a manifest with its options.
struct Case {
  explicit Case(const boost::json::object& test)
      : id(text_of(test, "@id").substr(1)), input(text_of(test, "input")) {
    for (const value& type : test.at("@type").as_array()) {
      is_negative |= type == "jld:NegativeEvaluationTest";
      is_syntax |= type == "jld:PositiveSyntaxTest";
    }
    expect = text_of(test, "expect");
    expected_code = code_of(text_of(test, "expectErrorCode"));
    url = std::string(suite_base) + input;
    options.base = url;
    options.safe = false;
    options.loader = &loader;
    if (const value* given = test.if_contains("option")) read_options(given->as_object());
  }
  Case(const Case&) = delete;
  Case& operator=(const Case&) = delete;

  /// "invalid @id value" of the standard is "invalid-id-value" here.
  static std::string code_of(std::string code) {
    std::erase(code, '@');
    std::ranges::replace(code, ' ', '-');
    std::ranges::transform(code, code.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return code;
  }

  void read_options(const boost::json::object& given) {
    if (given.contains("base")) base = text_of(given, "base"), options.base = base;
    if (text_of(given, "processingMode") == "json-ld-1.0")
      options.processing_mode = ProcessingMode::json_ld_1_0;
    if (text_of(given, "rdfDirection") == "i18n-datatype")
      options.rdf_direction = RdfDirection::i18n_datatype;
    if (text_of(given, "rdfDirection") == "compound-literal")
      options.rdf_direction = RdfDirection::compound_literal;
    if (given.contains("expandContext")) {
      expand_context = read_json(data_folder() / "json-ld-api" / text_of(given, "expandContext"));
      options.expand_context = &expand_context;
    }
    TestLoader::Answer answer{text_of(given, "contentType"), text_of(given, "redirectTo"), {}};
    if (const value* links = given.if_contains("httpLink")) {
      if (links->is_string()) answer.links.emplace_back(links->get_string());
      if (links->is_array())
        for (const value& link : links->get_array()) answer.links.emplace_back(link.as_string());
    }
    loader.answer(url, std::move(answer));
  }

  std::filesystem::path file(const std::string& name) const { return data_folder() / "json-ld-api" / name; }

  std::string id, input, expect, expected_code, url, base;
  bool is_negative = false;
  bool is_syntax = false;
  value expand_context;
  TestLoader loader;
  Options options;
};

/// Arrays compare without order but in @list: each is sorted by the canonical text of its elements.
value in_order(const value& given, bool is_list = false) {
  if (const auto* object = given.if_object()) {
    boost::json::object out;
    for (const auto& member : *object) out[member.key()] = in_order(member.value(), member.key() == "@list");
    if (object->contains("@value")) out["@value"] = object->at("@value");
    return out;
  }
  const auto* array = given.if_array();
  if (array == nullptr) return given;
  boost::json::array out;
  for (const value& element : *array) out.push_back(in_order(element));
  auto less = [](const value& a, const value& b) {
    return credential::json::canonicalize(a) < credential::json::canonicalize(b);
  };
  if (!is_list) std::sort(out.begin(), out.end(), less);
  return out;
}

std::string check_failure(const Case& test, const credential::Failure& failure) {
  if (!test.is_negative) return "fails: " + failure.code + ": " + failure.detail;
  return failure.code == test.expected_code ? ""
                                            : "fails with " + failure.code + ", not " + test.expected_code;
}

std::string check_expanded(const Case& test, const Result<value>& expanded) {
  if (!expanded) return check_failure(test, expanded.error());
  if (test.is_negative) return "does not fail with " + test.expected_code;
  auto got = credential::json::canonicalize(in_order(*expanded));
  auto wanted = credential::json::canonicalize(in_order(read_json(test.file(test.expect))));
  return got == wanted ? "" : "gives\n" + got + "\nnot\n" + wanted;
}

/// Two datasets are the same but for blank nodes' names when their canonical forms are.
std::string check_quads(const Case& test, const Result<credential::rdf::Dataset>& dataset) {
  if (!dataset) return check_failure(test, dataset.error());
  if (test.is_negative) return "does not fail with " + test.expected_code;
  if (test.is_syntax) return "";
  auto wanted = credential::rdf::parse_nquads(read_text(test.file(test.expect)));
  if (!wanted) return wanted.error().detail;
  auto got_text = credential::rdf::canonize(*dataset);
  auto wanted_text = credential::rdf::canonize(*wanted);
  if (!got_text || !wanted_text) return "has no canonical form";
  return *got_text == *wanted_text ? "" : "gives\n" + *got_text + "\nnot\n" + *wanted_text;
}

template <class Run>
void run_suite(const std::string& name, Run run) {
  Suite suite("json-ld-api/" + name);
  auto manifest = read_json(data_folder() / "json-ld-api" / (name + "-manifest.jsonld"));
  for (const value& entry : manifest.at("sequence").as_array()) {
    Case test(entry.as_object());
    suite.record(test.id, run(test));
  }
}

TEST(JsonLdApi, EveryCaseOfExpand) {
  REQUIRE_CONFORMANCE_DATA();
  run_suite("expand", [](const Case& test) {
    return check_expanded(test, credential::jsonld::expand(read_json(test.file(test.input)), test.options));
  });
}

TEST(JsonLdApi, EveryCaseOfToRdf) {
  REQUIRE_CONFORMANCE_DATA();
  run_suite("toRdf", [](const Case& test) {
    return check_quads(test, credential::jsonld::to_rdf(read_json(test.file(test.input)), test.options));
  });
}

TEST(JsonLdApi, EveryCaseOfRemoteDoc) {
  REQUIRE_CONFORMANCE_DATA();
  run_suite("remote-doc", [](Case& test) {
    test.options.base = {};
    return check_expanded(test, credential::jsonld::expand_url(test.url, test.options));
  });
}

}  // namespace
}  // namespace laurel::conformance
