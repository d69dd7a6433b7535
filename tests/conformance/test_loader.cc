#include "test_loader.h"

#include "conformance.h"
#include "credential/rdf/iri.h"

namespace laurel::conformance {
namespace {

using credential::Document;
using credential::failure;

struct Link {
  std::string url;
  std::string parameters;
};

/// `<url>; rel="…"; type="…"`
Link parse_link(const std::string& header) {
  std::size_t end = header.find('>');
  return {header.substr(1, end - 1), header.substr(end + 1)};
}

std::string media_type_of(std::string_view path) {
  if (path.ends_with(".jsonld")) return "application/ld+json";
  if (path.ends_with(".json")) return "application/json";
  return path.ends_with(".html") ? "text/html" : "application/octet-stream";
}

bool is_json(std::string_view type) {
  return type == "application/json" || type.ends_with("+json");
}

}  // namespace

// https://www.w3.org/TR/json-ld11-api/#loaddocumentcallback
credential::Result<Document> TestLoader::load(std::string_view url) const {
  if (!url.starts_with(suite_base)) return failure("not-loaded", std::string(url) + " is not of the suite");
  auto known = answers_.find(url);
  Answer answer = known == answers_.end() ? Answer() : known->second;
  // 3. If the response is a redirect, the document is what stands there.
  if (!answer.redirect_to.empty()) return load(std::string(suite_base) + answer.redirect_to);
  auto file = data_folder() / "json-ld-api" / url.substr(suite_base.size());
  if (!std::filesystem::exists(file)) return failure("not-loaded", std::string(url) + " does not exist");
  Document document{
      std::string(url), answer.content_type.empty() ? media_type_of(url) : answer.content_type, "", {}};
  for (const std::string& header : answer.links) {
    Link link = parse_link(header);
    // 4. A link to another representation as JSON-LD is followed.
    bool is_alternate = link.parameters.find("rel=\"alternate\"") != std::string::npos &&
                        link.parameters.find("type=\"application/ld+json\"") != std::string::npos;
    if (is_alternate && !is_json(document.media_type))
      return load(credential::rdf::resolve_iri(url, link.url));
    // 5. A link to a context holds for JSON that is not JSON-LD; there is at most one.
    if (link.parameters.find("json-ld#context") == std::string::npos ||
        document.media_type == "application/ld+json")
      continue;
    if (document.context_url)
      return failure("multiple-context-link-headers", "There are several Link headers with a context.");
    document.context_url = credential::rdf::resolve_iri(url, link.url);
  }
  document.body = read_text(file);
  return document;
}

}  // namespace laurel::conformance
