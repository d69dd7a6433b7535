#include "identity/administration.h"

#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/administration_store.h"
#include "identity/organization_store.h"
#include "jobs/jobs.h"
#include "storage/event.h"
#include "support/databases.h"

namespace laurel::identity {
namespace {

using Refusals = std::vector<OrganizationRefusal>;

Refusals refusals_of(const OrganizationForm& form) {
  auto checked = check_organization(form);
  return checked ? Refusals{} : checked.error();
}

}  // namespace

TEST(Administration, AShortNameIsMadeFromTheName) {
  EXPECT_EQ(slug_of("Maple Hollow City Schools"), "maple-hollow-city-schools");
  EXPECT_EQ(slug_of("  Educación, Ñandú & Co. "), "educacion-nandu-co");
  EXPECT_EQ(check_organization({"district", "Maple Hollow", "", "OH"})->slug, "maple-hollow");
}

TEST(Administration, EveryWrongFieldOfAnOrganizationIsNamed) {
  EXPECT_EQ(refusals_of({"house", "", "", "ZZ"}),
            (Refusals{{"kind", AdministrationRefusal::kind_unknown},
                      {"name", AdministrationRefusal::name_missing},
                      {"state", AdministrationRefusal::state_missing}}));
  EXPECT_EQ(refusals_of({"lpdc", "Name", "Not a slug", ""}),
            (Refusals{{"slug", AdministrationRefusal::slug_malformed},
                      {"state", AdministrationRefusal::state_missing}}));
  EXPECT_EQ(refusals_of({"issuer", "Everywhere", "", ""}), Refusals{});
}

TEST(Administration, ARoleIsHeldInAnOrganizationOfItsKindOnly) {
  SeededRandom random{1};
  const Organization union_{OrganizationId::generate(Instant(), random), "union", OrganizationKind::affiliate,
                            "The Union", "OH"};
  EXPECT_TRUE(check_grant(union_, Role::membership_officer, true));
  EXPECT_EQ(check_grant(union_, Role::administrator, true).error(), AdministrationRefusal::role_elsewhere);
  EXPECT_EQ(check_grant(union_, Role::membership_officer, false).error(),
            AdministrationRefusal::email_unconfirmed);
}

class AdministrationTest : public test::OnBothDatabases {
 protected:
  Person add(const std::string& email) {
    return *database().write([&](storage::Transaction& transaction) {
      return add_person(transaction, {"Somebody", email, Secret<std::string>(), "en"}, "hash", now, random);
    });
  }
  void confirm(const Person& person) {
    database().write([&](storage::Transaction& transaction) { confirm_email(transaction, person.id, now); });
  }
  Organization organization(const std::string& kind, const std::string& slug, const Person& by) {
    return *database().write([&](storage::Transaction& transaction) {
      return add_organization(transaction, {*parse_organization_kind(kind), slug, slug, "OH"}, by.id, now,
                              random);
    });
  }
  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, AdministrationTest, test::both_databases(), test::database_name);

TEST_P(AdministrationTest, TwoOrganizationsDoNotShareAShortName) {
  const auto sol = add("sol@example.org");
  organization("issuer", "one", sol);
  auto second = database().write([&](storage::Transaction& transaction) {
    return add_organization(transaction, {OrganizationKind::lpdc, "Other", "one", "OH"}, sol.id, now, random);
  });
  EXPECT_EQ(second.error(), AdministrationRefusal::slug_taken);
}

TEST_P(AdministrationTest, TheLastAdministratorStays) {
  const auto sol = add("sol@example.org");
  const auto next = add("next@example.org");
  const auto house = organization("house", "house", sol);
  const auto grant = [&](const Person& person) {
    return database().write([&](storage::Transaction& transaction) {
      return grant_checked(transaction, person.id, house.id, Role::administrator, sol.id, now, random);
    });
  };
  const auto end = [&](const Person& person) {
    return database().write([&](storage::Transaction& transaction) {
      return end_checked(transaction, person.id, house.id, Role::administrator, sol.id, now);
    });
  };
  EXPECT_EQ(grant(sol).error(), AdministrationRefusal::email_unconfirmed);
  confirm(sol);
  confirm(next);
  EXPECT_TRUE(grant(sol));
  EXPECT_EQ(end(sol).error(), AdministrationRefusal::last_administrator);
  EXPECT_TRUE(grant(next));
  EXPECT_TRUE(end(sol));
  EXPECT_TRUE(end(sol));
  EXPECT_EQ(end(next).error(), AdministrationRefusal::last_administrator);
  database().read([&](storage::Session& session) {
    ASSERT_EQ(roles_of(session, next.id).size(), 1u);
    EXPECT_EQ(roles_of(session, next.id)[0].organization.slug, "house");
    EXPECT_TRUE(roles_of(session, sol.id).empty());
    EXPECT_EQ(all_held_roles(session).size(), 1u);
    EXPECT_EQ(find_people(session, "SOL@", 10).size(), 1u);
    EXPECT_TRUE(find_people(session, "%", 10).empty());
  });
}

TEST_P(AdministrationTest, TheLogIsFilteredByKindRoomAndSubject) {
  const auto sol = add("sol@example.org");
  const auto made = organization("issuer", "one", sol);
  const auto found = [&](const storage::EventFilter& filter) {
    return database().read([&](storage::Session& session) { return storage::events(session, filter, 10); });
  };
  EXPECT_EQ(found({}).size(), 2u);
  EXPECT_EQ(found({}).front().event.kind, "identity.organization-made");
  EXPECT_EQ(found({}).front().event.actor, sol.id.text());
  EXPECT_EQ(found({.kind = "identity."}).size(), 2u);
  EXPECT_EQ(found({.kind = "identity.account-made"}).size(), 1u);
  EXPECT_EQ(found({.kind = "identity.account"}).size(), 0u);
  EXPECT_EQ(found({.kind = "", .subject = made.id.text()}).size(), 1u);
  EXPECT_EQ(found({.kind = "", .subject = "", .before = 2}).size(), 1u);
  EXPECT_EQ(found({.kind = "\\"}).size(), 0u);
}

TEST_P(AdministrationTest, AJobThatWasGivenUpIsTriedAgain) {
  FixedClock clock{now};
  jobs::Worker worker(database(), clock, random);
  bool works = false;
  worker.on("test.job", [&](const std::string&) {
    if (!works) throw std::runtime_error("the printer is out of paper");
  });
  database().write(
      [&](storage::Transaction& transaction) { jobs::enqueue(transaction, "test.job", "", now, random); });
  for (int i = 0; i < jobs::attempts_max; ++i) {
    worker.run_due();
    clock.advance(std::chrono::hours(2));
  }
  const auto open = [&] {
    return database().read([](storage::Session& session) { return jobs::open_jobs(session, 10); });
  };
  ASSERT_EQ(open().size(), 1u);
  EXPECT_TRUE(open()[0].given_up);
  EXPECT_EQ(open()[0].failure, "the printer is out of paper");
  works = true;
  const auto again = [&](const std::string& id) {
    return database().write(
        [&](storage::Transaction& transaction) { return jobs::try_again(transaction, id, "", clock.now()); });
  };
  EXPECT_FALSE(again("nothing"));
  EXPECT_TRUE(again(open()[0].id));
  EXPECT_EQ(worker.run_due(), 1);
  EXPECT_TRUE(open().empty());
}

}  // namespace laurel::identity
