// The did documents, profiles and status lists of this installation, for the engine: answered from the
// database, never from the network.
#pragma once
#include "award/addresses.h"
#include "award/status_lists.h"
#include "catalog/shelf.h"
#include "credential/document_loader.h"

namespace laurel::award {

/// Thread-safe. Knows exactly what this installation serves at the same addresses; for all others it says
/// that they were not loaded.
class SiteDocuments final : public credential::DocumentLoader {
 public:
  SiteDocuments(storage::Database& database, catalog::ShelfKeeper& catalog, StatusLists& lists,
                const Addresses& addresses)
      : database_(database), catalog_(catalog), lists_(lists), addresses_(addresses) {}

  credential::Result<credential::Document> load(std::string_view url) const override;
  /// What stands at a path of this site: "/.well-known/did.json", "/issuers/<id>", "/issuers/<id>/did.json",
  /// "/status/<list>".
  std::optional<std::string> at(std::string_view path) const;

 private:
  std::optional<std::string> of_issuer(const std::string& issuer, std::string_view rest) const;

  storage::Database& database_;
  catalog::ShelfKeeper& catalog_;
  StatusLists& lists_;
  const Addresses& addresses_;
};

}  // namespace laurel::award
