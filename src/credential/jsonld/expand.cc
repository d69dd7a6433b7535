#include "credential/jsonld/expand.h"

#include "base/result.h"
#include "credential/json/json.h"
#include "credential/jsonld/expander.h"

namespace laurel::credential::jsonld {
namespace {

Result<boost::json::value> expand_with(const boost::json::value& document, const Options& options,
                                       const boost::json::value* link_context) {
  rdf::Arena arena;
  Expander expander(arena, options);
  expander.set_link_context(link_context);
  TRY(auto expanded, expander.expand_document(document));
  return to_json({expanded.begin(), expanded.size()});
}

bool is_json_media_type(std::string_view type) {
  return type == "application/json" || type == "application/ld+json" || type.ends_with("+json");
}

}  // namespace

Result<boost::json::value> expand(const boost::json::value& document, const Options& options) {
  return expand_with(document, options, nullptr);
}

// https://www.w3.org/TR/json-ld11-api/#dom-jsonldprocessor-expand with an IRI for input
Result<boost::json::value> expand_url(std::string_view url, const Options& options) {
  if (options.loader == nullptr)
    return jsonld_error("loading-document-failed", url, "was not loaded: there is no loader");
  auto document = options.loader->load(url);
  if (!document) {
    bool is_own = document.error().code == "multiple-context-link-headers";
    return failure(is_own ? document.error().code : "loading-document-failed", document.error().detail);
  }
  if (!is_json_media_type(document->media_type))
    return jsonld_error("loading-document-failed", url, "is neither JSON nor JSON-LD");
  auto parsed = json::parse(document->body);
  if (!parsed) return failure("loading-document-failed", parsed.error().detail);
  Options with_base = options;
  if (with_base.base.empty()) with_base.base = document->url;
  // 5. and 6. A context named by an HTTP Link header holds for JSON that is not JSON-LD.
  if (!document->context_url || document->media_type == "application/ld+json")
    return expand_with(*parsed, with_base, nullptr);
  boost::json::value link_context(boost::json::string(*document->context_url));
  return expand_with(*parsed, with_base, &link_context);
}

}  // namespace laurel::credential::jsonld
