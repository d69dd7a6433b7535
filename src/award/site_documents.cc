#include "award/site_documents.h"

#include <boost/json/serialize.hpp>

#include "award/did_document.h"

namespace laurel::award {

credential::Result<credential::Document> SiteDocuments::load(std::string_view url) const {
  const auto path = addresses_.path_of(url);
  auto body = path ? at(*path) : std::nullopt;
  if (!body) return credential::NoDocuments().load(url);
  return credential::Document{std::string(url), "application/ld+json", *std::move(body), {}};
}

std::optional<std::string> SiteDocuments::at(std::string_view path) const {
  constexpr std::string_view issuers = "/issuers/";
  constexpr std::string_view status = "/status/";
  if (path.starts_with(status)) return lists_.published(path.substr(status.size()));
  if (path == "/.well-known/did.json") {
    std::vector<std::string> ids;
    const auto shelf = catalog_.shelf();
    for (const auto& stored : shelf->issuers()) ids.push_back(stored.issuer.id);
    return boost::json::serialize(house_document(addresses_, ids));
  }
  if (!path.starts_with(issuers)) return {};
  const auto rest = path.substr(issuers.size());
  const auto slash = rest.find('/');
  return of_issuer(std::string(rest.substr(0, slash)),
                   slash == std::string_view::npos ? std::string_view() : rest.substr(slash));
}

std::optional<std::string> SiteDocuments::of_issuer(const std::string& issuer, std::string_view rest) const {
  const auto shelf = catalog_.shelf();
  const auto* stored = shelf->find_issuer(issuer);
  if (stored == nullptr) return {};
  if (rest.empty()) return boost::json::serialize(profile_document(addresses_, stored->issuer));
  if (rest != "/did.json") return {};
  const auto keys = database_.read([&](storage::Session& session) { return keys_of(session, issuer); });
  return boost::json::serialize(did_document(addresses_, stored->issuer, keys));
}

}  // namespace laurel::award
