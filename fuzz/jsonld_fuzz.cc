// Any JSON is expanded or refused; what becomes RDF can be written and read; what safe mode accepts means the
// same without it.
#include "base/check.h"
#include "credential/json/json.h"
#include "credential/jsonld/expand.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/rdf/nquads.h"

namespace {

using namespace laurel::credential;

/// A few contexts that lead to each other.
class Shelf final : public DocumentLoader {
 public:
  Result<Document> load(std::string_view url) const override {
    const char* body = nullptr;
    if (url == "urn:a") body = R"({"@context": ["urn:b", {"a": "urn:a"}]})";
    if (url == "urn:b")
      body = R"({"@context": {"t": {"@id": "urn:t", "@context": "urn:b"}, "@propagate": false}})";
    if (url == "urn:c") body = R"({"@context": ["urn:a", "urn:c"]})";
    if (body == nullptr) return failure("not-loaded", "There is no such document.");
    return Document{std::string(url), "application/ld+json", body, {}};
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto document = json::parse({reinterpret_cast<const char*>(data), size});
  if (!document) return 0;
  Shelf shelf;
  jsonld::Options options{.base = "https://example.org/base/", .loader = &shelf};
  options.limits = {.depth_max = 80,
                    .remote_contexts_max = 8,
                    .terms_max = 20'000,
                    .bytes_max = 16'000'000,
                    .quads_max = 50'000};
  auto safe = jsonld::to_rdf(*document, options);
  options.safe = false;
  auto loose = jsonld::to_rdf(*document, options);
  if (safe)
    CHECK(loose && rdf::to_nquads(*loose) == rdf::to_nquads(*safe),
          "safe mode changes nothing that it accepts");
  if (loose) CHECK(rdf::parse_nquads(rdf::to_nquads(*loose)).has_value(), "what becomes RDF is N-Quads");
  auto expanded = jsonld::expand(*document, options);
  CHECK(expanded.has_value() == loose.has_value() || !loose, "what becomes RDF can be expanded");
  return 0;
}
