#include "catalog/catalog_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalog/queries.h"
#include "catalog/shelf.h"
#include "identity/organization_store.h"
#include "storage/event.h"
#include "storage/queries.h"
#include "support/databases.h"
#include "support/sample_catalog.h"

namespace laurel::catalog {

using testing::HasSubstr;

class CatalogStoreTest : public test::OnBothDatabases {
 protected:
  Result<ImportReport, Findings> import(const Package& offered) {
    return database().write([&](storage::Transaction& transaction) {
      return import_package(transaction, offered, "", now, random);
    });
  }
  std::string refusal(const Package& offered) {
    auto imported = import(offered);
    return imported ? "imported" : text_of(imported.error().front());
  }
  StoredCatalog load() {
    return database().read([](storage::Session& session) { return load_catalog(session); });
  }
  std::size_t count_events() {
    return database().read([](storage::Session& session) {
      return session.query(storage::sql::events_after, {{"sequence", 0}}).size();
    });
  }

  Package package = test::small_catalog();
  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, CatalogStoreTest, test::both_databases(), test::database_name);

TEST_P(CatalogStoreTest, WhatIsImportedComesBackTheSame) {
  auto imported = import(package);
  ASSERT_TRUE(imported) << text_of(imported.error().front());
  EXPECT_EQ(imported->published.size(), package.micro_credentials.size());
  EXPECT_TRUE(imported->issuer_changed);
  EXPECT_EQ(
      database().read([&](storage::Session& session) { return stored_package(session, package.issuer.id); }),
      package);
  EXPECT_EQ(database().read([&](storage::Session& session) { return prices_of(session, package.issuer.id); }),
            package.issuer.prices);
  EXPECT_EQ(database().read(issuer_ids), std::vector<std::string>{package.issuer.id});
}

TEST_P(CatalogStoreTest, TheIssuerAndItsAffiliatesBecomeOrganizations) {
  ASSERT_TRUE(import(package));
  auto find = [&](const std::string& slug) {
    return *database().read(
        [&](storage::Session& session) { return identity::find_organization_by_slug(session, slug); });
  };
  EXPECT_EQ(find(package.issuer.id).kind, identity::OrganizationKind::issuer);
  EXPECT_EQ(find(package.issuer.id).name, package.issuer.name);
  ASSERT_FALSE(package.issuer.affiliates.empty());
  EXPECT_EQ(find(package.issuer.affiliates.front()).kind, identity::OrganizationKind::affiliate);
  EXPECT_EQ(load().issuers.front().organization, find(package.issuer.id).id);
}

TEST_P(CatalogStoreTest, AnAffiliateKeepsTheNameItIsKnownBy) {
  const auto slug = package.issuer.affiliates.front();
  database().write([&](storage::Transaction& transaction) {
    identity::ensure_organization(transaction, identity::OrganizationKind::affiliate, slug, "Our Own Name",
                                  "OH", now, random);
  });
  ASSERT_TRUE(import(package));
  auto found = database().read(
      [&](storage::Session& session) { return identity::find_organization_by_slug(session, slug); });
  EXPECT_EQ(found->name, "Our Own Name");
}

TEST_P(CatalogStoreTest, TheSamePackageAgainChangesNothing) {
  ASSERT_TRUE(import(package));
  const auto generation = load().generation;
  const auto events = count_events();
  auto again = import(package);
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->changed());
  EXPECT_EQ(load().generation, generation);
  EXPECT_EQ(count_events(), events);
}

// REQ C3
TEST_P(CatalogStoreTest, APublishedVersionNeverChanges) {
  ASSERT_TRUE(import(package));
  auto& changed = package.micro_credentials.front();
  const auto first = changed;
  changed.title = "Another Title";
  EXPECT_THAT(refusal(package), HasSubstr("raise “version” to 2"));
  EXPECT_EQ(load().published.size(), package.micro_credentials.size());

  changed.version = 2;
  auto raised = import(package);
  ASSERT_TRUE(raised);
  EXPECT_EQ(raised->raised, std::vector<std::string>{changed.id});
  const Shelf shelf(load());
  EXPECT_EQ(shelf.find(changed.id)->title, "Another Title");
  EXPECT_EQ(*shelf.find(changed.id, 1), first);
  EXPECT_EQ(shelf.find(changed.id, 3), nullptr);
  EXPECT_NE(shelf.sha256_of(changed.id, 1), shelf.sha256_of(changed.id, 2));

  package.micro_credentials.front() = first;
  EXPECT_THAT(refusal(package), HasSubstr("older than version 2"));
}

TEST_P(CatalogStoreTest, StacksAndPricesAreReplaced) {
  ASSERT_TRUE(import(package));
  const auto dropped = package.stacks[0].micro_credentials.back();
  package.stacks[0].title = "A New Name";
  package.stacks[0].micro_credentials.pop_back();
  std::erase_if(package.micro_credentials, [&](const auto& each) { return each.id == dropped; });
  package.issuer.prices.push_back(
      {*Date::parse("2030-01-01"), ChargePoint::submission, Money(0, "USD"), Money(9000, "USD")});
  auto imported = import(package);
  ASSERT_TRUE(imported);
  EXPECT_TRUE(imported->stacks_changed);
  EXPECT_EQ(
      database().read([&](storage::Session& session) { return stored_package(session, package.issuer.id); }),
      package);
  EXPECT_EQ(database().read([&](storage::Session& session) { return prices_of(session, package.issuer.id); }),
            package.issuer.prices);
  const Shelf shelf(load());
  EXPECT_NE(shelf.find(dropped), nullptr);
  EXPECT_TRUE(shelf.stacks_of(dropped).empty());
  EXPECT_EQ(shelf.micro_credentials().size(), package.micro_credentials.size());
}

TEST_P(CatalogStoreTest, NobodyTakesWhatBelongsToAnother) {
  ASSERT_TRUE(import(package));
  auto other = package;
  other.issuer.id = "another-issuer";
  other.issuer.affiliates.clear();
  EXPECT_THAT(refusal(other), HasSubstr("belongs to the issuer " + package.issuer.id));
  for (auto& micro_credential : other.micro_credentials) {
    auto& ids = other.stacks[0].micro_credentials;
    std::replace(ids.begin(), ids.end(), micro_credential.id, micro_credential.id + "-2");
    micro_credential.id += "-2";
  }
  EXPECT_THAT(refusal(other), HasSubstr("stacks/"));
  other.stacks[0].id += "-2";
  EXPECT_EQ(refusal(other), "imported");
  EXPECT_EQ(load().issuers.size(), 2u);

  auto thief = package;
  thief.issuer.id = package.issuer.affiliates.front();
  EXPECT_THAT(refusal(thief), HasSubstr("organization of another kind"));
}

TEST_P(CatalogStoreTest, WhenTheNthOperationFailsNothingIsHalfImported) {
  int failures = 0;
  for (int nth = 1;; ++nth) {
    faults().fail(nth);
    bool failed = false;
    try {
      ASSERT_TRUE(import(package));
    } catch (const storage::DatabaseError&) {
      failed = true;
      ++failures;
    }
    faults().fail(0);
    const auto catalog = load();
    if (!failed) {
      EXPECT_EQ(catalog.published.size(), package.micro_credentials.size());
      EXPECT_EQ(catalog.generation, 1);
      break;
    }
    EXPECT_TRUE(catalog.issuers.empty() && catalog.stacks.empty() && catalog.published.empty());
    EXPECT_EQ(catalog.generation, 0);
    EXPECT_EQ(count_events(), 0u);
  }
  EXPECT_GT(failures, 20);
  EXPECT_FALSE(database().read(storage::first_broken_event));
}

TEST_P(CatalogStoreTest, TheKeeperShowsAnImportWithinASecond) {
  FixedClock clock(now);
  ShelfKeeper keeper(database(), clock);
  const auto empty = keeper.shelf();
  EXPECT_TRUE(empty->micro_credentials().empty());
  ASSERT_TRUE(import(package));
  EXPECT_EQ(keeper.shelf(), empty);
  clock.advance(ShelfKeeper::look_interval);
  const auto filled = keeper.shelf();
  EXPECT_EQ(filled->micro_credentials().size(), package.micro_credentials.size());
  EXPECT_TRUE(empty->micro_credentials().empty());

  package.micro_credentials.front().version = 2;
  ASSERT_TRUE(import(package));
  keeper.refresh();
  const auto newer = keeper.shelf();
  const auto& id = package.micro_credentials.front().id;
  EXPECT_EQ(newer->find(id)->version, 2);
  EXPECT_EQ(newer->find(id, 1), filled->find(id)) << "versions in memory are used again";
}

TEST_P(CatalogStoreTest, TheKeeperGoesOnWithoutADatabase) {
  ASSERT_TRUE(import(package));
  FixedClock clock(now);
  ShelfKeeper keeper(database(), clock);
  clock.advance(ShelfKeeper::look_interval);
  faults().fail(1);
  const auto shelf = keeper.shelf();
  EXPECT_GT(faults().count(), 0);
  EXPECT_EQ(shelf->micro_credentials().size(), package.micro_credentials.size());
  faults().fail(0);
}

TEST_P(CatalogStoreTest, TheSampleCatalogStandsOnTheShelf) {
  const auto& sample = test::sample_catalog();
  ASSERT_TRUE(import(sample));
  const Shelf shelf(load());
  EXPECT_EQ(shelf.stacks().size(), sample.stacks.size());
  EXPECT_EQ(shelf.micro_credentials().size(), sample.micro_credentials.size());
  for (std::size_t i = 1; i < shelf.stacks().size(); ++i)
    EXPECT_LE(shelf.stacks()[i - 1].stack.order, shelf.stacks()[i].stack.order);
  for (const auto& micro_credential : sample.micro_credentials) {
    EXPECT_EQ(*shelf.find(micro_credential.id), micro_credential);
    EXPECT_FALSE(shelf.stacks_of(micro_credential.id).empty());
    EXPECT_EQ(shelf.issuer_of(*shelf.find(micro_credential.id)).issuer, sample.issuer);
    EXPECT_FALSE(shelf.license_of(*shelf.find(micro_credential.id)).empty());
  }
  EXPECT_EQ(shelf.find("nowhere"), nullptr);
  EXPECT_EQ(shelf.find_stack("nowhere"), nullptr);
}

}  // namespace laurel::catalog
