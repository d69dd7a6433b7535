// The parts of the room that live as long as the installation runs; made in app/.
#pragma once
#include "award/issuance.h"
#include "award/site_documents.h"

namespace laurel::award {

/// All thread-safe.
class AwardRoom {
 public:
  AwardRoom(storage::Database& database, catalog::ShelfKeeper& catalog, const Clock& clock, Random& random,
            const std::string& public_url, Secret<std::string> secret, Tell told)
      : addresses(public_url),
        tell(std::move(told)),
        keys(database, clock, random, std::move(secret)),
        lists(database, clock, keys, addresses),
        issuance(database, catalog, clock, random, keys, addresses, tell),
        documents(database, catalog, lists, addresses) {}
  AwardRoom(const AwardRoom&) = delete;
  AwardRoom& operator=(const AwardRoom&) = delete;

  const Addresses addresses;
  const Tell tell;
  KeyRing keys;
  StatusLists lists;
  Issuance issuance;
  const SiteDocuments documents;
};

}  // namespace laurel::award
