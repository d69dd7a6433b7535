#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "identity/password.h"
#include "support/databases.h"

namespace laurel::identity {

TEST(Account, AnAddressIsComparedWithoutCaseAndSpace) {
  EXPECT_EQ(normalize_email(" Renata.Holloway@Example.ORG "), "renata.holloway@example.org");
  for (auto bad :
       {"", "renata", "@example.org", "a@b@c", "a b@example.org", "a@.org", "a@example.org\r\nBcc: x@y"})
    EXPECT_FALSE(normalize_email(bad)) << bad;
}

TEST(Account, PasswordsThatEverybodyTriesAreRefused) {
  EXPECT_EQ(check_password("short", "a@b.c").error(), AccountRefusal::password_too_short);
  EXPECT_EQ(check_password("Password123", "a@b.c").error(), AccountRefusal::password_too_common);
  for (auto repeated : {"passwordpassword", "abcabcabcabc", "aaaaaaaaaa"})
    EXPECT_EQ(check_password(repeated, "a@b.c").error(), AccountRefusal::password_too_common) << repeated;
  EXPECT_TRUE(check_password("bicycle and bicycle", "a@b.c"));
  EXPECT_EQ(check_password("renata@example.org", "renata@example.org").error(),
            AccountRefusal::password_too_common);
  EXPECT_TRUE(check_password("four green bicycles", "a@b.c"));
}

// REQ O1
TEST(Account, OnlyTheRightPasswordFits) {
  auto hash = hash_password(Secret<std::string>("four green bicycles"));
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(password_fits(Secret<std::string>("four green bicycles"), hash));
  EXPECT_FALSE(password_fits(Secret<std::string>("four green bicycle"), hash));
  EXPECT_FALSE(password_fits(Secret<std::string>("nobody has this password"), ""));
}

class AccountStoreTest : public test::OnBothDatabases {
 protected:
  Person renata() {
    return *database().write([&](storage::Transaction& transaction) {
      return add_person(transaction, {"Renata Holloway", "renata@example.org", Secret<std::string>(""), "en"},
                        "hash", now, random);
    });
  }
  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, AccountStoreTest, test::both_databases(), test::database_name);

// REQ J1
TEST_P(AccountStoreTest, AnAddressHasOneAccount) {
  renata();
  auto second = database().write([&](storage::Transaction& transaction) {
    return add_person(transaction, {"Other", "renata@example.org", Secret<std::string>(""), "en"}, "hash",
                      now, random);
  });
  EXPECT_EQ(second.error(), AccountRefusal::email_taken);
}

TEST_P(AccountStoreTest, ASessionEndsByItsTimeAndByANewPassword) {
  auto person = renata();
  auto token = database().write(
      [&](storage::Transaction& transaction) { return start_session(transaction, person.id, now, random); });
  auto signed_in = [&](Instant at) {
    return database().read(
        [&](storage::Session& session) { return find_session(session, token, at).has_value(); });
  };
  EXPECT_TRUE(signed_in(now));
  EXPECT_FALSE(signed_in(now + session_time));
  database().write(
      [&](storage::Transaction& transaction) { set_password(transaction, person.id, "other", now); });
  EXPECT_FALSE(signed_in(now));
}

TEST_P(AccountStoreTest, ALinkWorksOnceForItsPurposeAndInTime) {
  auto person = renata();
  auto use = [&](const std::string& token, LinkPurpose purpose, Instant at) {
    return database()
        .write([&](storage::Transaction& transaction) { return use_link(transaction, token, purpose, at); })
        .has_value();
  };
  auto token = database().write([&](storage::Transaction& transaction) {
    return make_link(transaction, person.id, LinkPurpose::reset, now, random);
  });
  EXPECT_FALSE(use(token, LinkPurpose::confirm, now));
  EXPECT_FALSE(use(token, LinkPurpose::reset, now + reset_link_time));
  EXPECT_TRUE(use(token, LinkPurpose::reset, now));
  EXPECT_FALSE(use(token, LinkPurpose::reset, now));
}

TEST_P(AccountStoreTest, GuessingIsThrottledAndForgivenWithTime) {
  for (int i = 0; i < guesses_per_email_max; ++i)
    database().write([&](storage::Transaction& transaction) {
      record_guess(transaction, "renata@example.org", "10.0.0.1", now);
    });
  auto throttled = [&](const std::string& email, Instant at) {
    return database().read(
        [&](storage::Session& session) { return is_throttled(session, email, "10.0.0.1", at); });
  };
  EXPECT_TRUE(throttled("renata@example.org", now));
  EXPECT_FALSE(throttled("someone@example.org", now));
  EXPECT_FALSE(throttled("renata@example.org", now + guess_window + std::chrono::seconds(1)));
}

TEST_P(AccountStoreTest, ARoleCountsInItsOrganizationOnlyAndUntilItEnds) {
  auto person = renata();
  auto [issuer, other] = database().write([&](storage::Transaction& transaction) {
    auto first = ensure_organization(transaction, OrganizationKind::issuer, "one", "One", "", now, random);
    auto second = ensure_organization(transaction, OrganizationKind::issuer, "two", "Two", "", now, random);
    grant_role(transaction, person.id, first.id, Role::reviewer, "", now, random);
    grant_role(transaction, person.id, first.id, Role::reviewer, "", now, random);
    return std::pair(first, second);
  });
  auto grants = [&] {
    return database().write([&](storage::Transaction& transaction) {
      auto token = start_session(transaction, person.id, now, random);
      return find_session(transaction.session(), token, now)->grants;
    });
  };
  EXPECT_EQ(grants().size(), 1u);
  EXPECT_TRUE(holds(grants(), Role::reviewer, issuer.id));
  EXPECT_FALSE(holds(grants(), Role::reviewer, other.id));
  database().write([&](storage::Transaction& transaction) {
    end_role(transaction, person.id, issuer.id, Role::reviewer, "", now);
  });
  EXPECT_TRUE(grants().empty());
}

}  // namespace laurel::identity
