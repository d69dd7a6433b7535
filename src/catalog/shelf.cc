#include "catalog/shelf.h"

#include <algorithm>
#include <unordered_set>

#include "base/check.h"

namespace laurel::catalog {

Shelf::Shelf(StoredCatalog catalog) : catalog_(std::move(catalog)) {
  for (std::size_t i = 0; i < catalog_.issuers.size(); ++i) issuers_[catalog_.issuers[i].issuer.id] = i;
  index_versions();
  index_stacks();
  std::vector<SearchEntry> entries;
  entries.reserve(listed_.size());
  for (const auto* micro_credential : listed_)
    entries.push_back(
        {micro_credential, stacks_of_.at(micro_credential->id), &issuer_of(*micro_credential).issuer});
  search_ = std::make_unique<const Search>(std::move(entries));
}

void Shelf::index_versions() {
  for (const auto& published : catalog_.published) {
    auto& versions = versions_[published.micro_credential->id];
    const auto issuer = issuers_.find(published.issuer);
    CHECK(issuer != issuers_.end(), "every micro-credential has its issuer");
    versions.issuer = issuer->second;
    versions.all.push_back(&published);
    if (published.current) versions.current = &published;
  }
}

void Shelf::index_stacks() {
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < catalog_.stacks.size(); ++i) {
    const auto& stack = catalog_.stacks[i].stack;
    stacks_[stack.id] = i;
    for (const auto* micro_credential : in_stack(stack)) {
      stacks_of_[micro_credential->id].push_back(&stack);
      if (seen.insert(micro_credential->id).second) listed_.push_back(micro_credential);
    }
  }
}

const StoredIssuer* Shelf::find_issuer(std::string_view id) const {
  auto found = issuers_.find(id);
  return found == issuers_.end() ? nullptr : &catalog_.issuers[found->second];
}

const StoredIssuer* Shelf::find_issuer(const identity::OrganizationId& organization) const {
  auto found = std::ranges::find(catalog_.issuers, organization, &StoredIssuer::organization);
  return found == catalog_.issuers.end() ? nullptr : &*found;
}

const Stack* Shelf::find_stack(std::string_view id) const {
  auto found = stacks_.find(id);
  return found == stacks_.end() ? nullptr : &catalog_.stacks[found->second].stack;
}

const StoredIssuer& Shelf::issuer_of(const Stack& stack) const {
  auto found = stacks_.find(stack.id);
  CHECK(found != stacks_.end(), "the stack is of this shelf");
  const auto* issuer = find_issuer(catalog_.stacks[found->second].issuer);
  CHECK(issuer != nullptr, "every stack has its issuer");
  return *issuer;
}

const MicroCredential* Shelf::find(std::string_view id) const {
  auto found = versions_.find(id);
  if (found == versions_.end() || !found->second.current) return nullptr;
  return found->second.current->micro_credential.get();
}

const Published* Shelf::find_published(std::string_view id, int version) const {
  auto found = versions_.find(id);
  if (found == versions_.end()) return nullptr;
  for (const auto* published : found->second.all)
    if (published->micro_credential->version == version) return published;
  return nullptr;
}

const MicroCredential* Shelf::find(std::string_view id, int version) const {
  const auto* published = find_published(id, version);
  return published ? published->micro_credential.get() : nullptr;
}

std::shared_ptr<const MicroCredential> Shelf::share(std::string_view id, int version) const {
  const auto* published = find_published(id, version);
  return published ? published->micro_credential : nullptr;
}

std::string_view Shelf::sha256_of(std::string_view id, int version) const {
  const auto* published = find_published(id, version);
  return published ? std::string_view(published->sha256) : std::string_view();
}

const StoredIssuer& Shelf::issuer_of(const MicroCredential& micro_credential) const {
  auto found = versions_.find(micro_credential.id);
  CHECK(found != versions_.end(), "the micro-credential is of this shelf");
  return catalog_.issuers[found->second.issuer];
}

std::span<const Stack* const> Shelf::stacks_of(std::string_view id) const {
  auto found = stacks_of_.find(id);
  if (found == stacks_of_.end()) return {};
  return found->second;
}

std::vector<const MicroCredential*> Shelf::in_stack(const Stack& stack) const {
  std::vector<const MicroCredential*> all;
  for (const auto& id : stack.micro_credentials)
    if (const auto* micro_credential = find(id)) all.push_back(micro_credential);
  return all;
}

std::string_view Shelf::copyright_of(const MicroCredential& micro_credential) const {
  return micro_credential.copyright.empty() ? issuer_of(micro_credential).issuer.copyright
                                            : micro_credential.copyright;
}

std::string_view Shelf::license_of(const MicroCredential& micro_credential) const {
  return micro_credential.license.empty() ? issuer_of(micro_credential).issuer.license
                                          : micro_credential.license;
}

ShelfKeeper::ShelfKeeper(storage::Database& database, const Clock& clock)
    : newest_(clock, [&database](const std::shared_ptr<const Shelf>& old) {
        return database.read([&](storage::Session& session) -> std::shared_ptr<const Shelf> {
          if (old && catalog_generation(session) == old->generation()) return old;
          return std::make_shared<const Shelf>(
              load_catalog(session, old ? old->published() : std::vector<Published>()));
        });
      }) {}

}  // namespace laurel::catalog
