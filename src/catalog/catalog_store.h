// The catalog in the database. A published version never changes: a journey stays on the one it started.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/random.h"
#include "catalog/package.h"
#include "identity/role.h"
#include "storage/database.h"

namespace laurel::catalog {

/// What an import changed.
struct ImportReport {
  std::vector<std::string> published;  // ids that came for the first time
  std::vector<std::string> raised;     // ids that got a new version
  bool issuer_changed = false;         // its statement or prices
  bool stacks_changed = false;
  bool changed() const { return issuer_changed || stacks_changed || !published.empty() || !raised.empty(); }
};

/// Makes the database hold this package of its issuer: issuer, prices and stacks are replaced, new versions
/// are added. Refused where a published version has another content, an older one comes again, or an id
/// belongs to somebody else. Importing the same package again changes nothing. `by`: who did it, "" for
/// Laurel itself.
Result<ImportReport, Findings> import_package(storage::Transaction& transaction, const Package& package,
                                              const std::string& by, Instant now, Random& random);

/// One stored version.
struct Published {
  std::shared_ptr<const MicroCredential> micro_credential;
  std::string issuer;
  std::string sha256;  // of its document
  bool current = false;
};

struct StoredIssuer {
  Issuer issuer;
  identity::OrganizationId organization;
};

struct StoredStack {
  Stack stack;
  std::string issuer;
};

/// Everything, in one consistent state.
struct StoredCatalog {
  std::int64_t generation = 0;  // changes with every import that changes something
  std::vector<StoredIssuer> issuers;
  std::vector<StoredStack> stacks;   // by order
  std::vector<Published> published;  // all versions, by id and version
};

/// `known`: versions already in memory; they never change, so they are used again instead of being read.
StoredCatalog load_catalog(storage::Session& session, const std::vector<Published>& known = {});

std::int64_t catalog_generation(storage::Session& session);

/// The ids of the issuers, in order.
std::vector<std::string> issuer_ids(storage::Session& session);
/// What this issuer publishes now, as a package to export.
std::optional<Package> stored_package(storage::Session& session, const std::string& issuer);

/// The issuer's dated prices, oldest first; for billing, inside its own transaction.
std::vector<Price> prices_of(storage::Session& session, const std::string& issuer);

}  // namespace laurel::catalog
