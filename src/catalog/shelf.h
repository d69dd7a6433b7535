// The published catalog in memory: what pages, search and rules read. Never changes; a newer one takes its
// place.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/catalog_store.h"
#include "catalog/search.h"
#include "storage/newest.h"

namespace laurel::catalog {

/// Immutable and thread-safe. Pointers and references live as long as the shelf: hold the shared_ptr.
class Shelf {
 public:
  explicit Shelf(StoredCatalog catalog);
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  std::int64_t generation() const { return catalog_.generation; }
  std::span<const StoredIssuer> issuers() const { return catalog_.issuers; }
  /// In catalog order.
  std::span<const StoredStack> stacks() const { return catalog_.stacks; }
  /// The current versions that stand in a stack, in catalog order, each once.
  std::span<const MicroCredential* const> micro_credentials() const { return listed_; }

  const StoredIssuer* find_issuer(std::string_view id) const;
  const StoredIssuer* find_issuer(const identity::OrganizationId& organization) const;
  const Stack* find_stack(std::string_view id) const;
  const StoredIssuer& issuer_of(const Stack& stack) const;
  /// The current version, also of one that stands in no stack any more.
  const MicroCredential* find(std::string_view id) const;
  /// Any published version.
  const MicroCredential* find(std::string_view id, int version) const;
  std::shared_ptr<const MicroCredential> share(std::string_view id, int version) const;
  /// The SHA-256 of the version's document, hexadecimal; "" where there is none.
  std::string_view sha256_of(std::string_view id, int version) const;
  const StoredIssuer& issuer_of(const MicroCredential& micro_credential) const;
  /// The stacks it stands in, in catalog order.
  std::span<const Stack* const> stacks_of(std::string_view id) const;
  /// The current micro-credentials of a stack, in the order advised.
  std::vector<const MicroCredential*> in_stack(const Stack& stack) const;
  /// Its own, or the issuer's where it has none.
  std::string_view copyright_of(const MicroCredential& micro_credential) const;
  std::string_view license_of(const MicroCredential& micro_credential) const;

  const Search& search() const { return *search_; }
  const std::vector<Published>& published() const { return catalog_.published; }

 private:
  struct Versions {
    std::size_t issuer = 0;
    const Published* current = nullptr;
    std::vector<const Published*> all;
  };
  const Published* find_published(std::string_view id, int version) const;
  void index_versions();
  void index_stacks();

  StoredCatalog catalog_;
  std::unordered_map<std::string_view, std::size_t> issuers_;
  std::unordered_map<std::string_view, std::size_t> stacks_;
  std::unordered_map<std::string_view, Versions> versions_;
  std::unordered_map<std::string_view, std::vector<const Stack*>> stacks_of_;
  std::vector<const MicroCredential*> listed_;
  std::unique_ptr<const Search> search_;
};

/// Hands out the newest shelf (storage::Newest). Thread-safe.
class ShelfKeeper {
 public:
  static constexpr auto look_interval = storage::Newest<Shelf>::look_interval;

  /// Loads the first shelf; throws DatabaseError when that fails.
  ShelfKeeper(storage::Database& database, const Clock& clock);
  std::shared_ptr<const Shelf> shelf() { return newest_.get(); }
  /// Looks now; for the one who has just imported.
  void refresh() { newest_.refresh(); }

 private:
  storage::Newest<Shelf> newest_;
};

}  // namespace laurel::catalog
