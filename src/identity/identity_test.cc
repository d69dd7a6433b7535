#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/attempt.h"
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

TEST(Account, ANameBringsNoLinesAndNoAddressesIntoALetter) {
  for (auto bad : {"Ann\nVisit us", "Ann\tB", "http://evil.example", "See WWW.evil.example", "HTTPS://x"})
    EXPECT_EQ(check_name(bad).error(), AccountRefusal::name_unfit) << bad;
  for (auto good : {"José Ángel Núñez-O'Neill", "Dr. W. Wu (Sr.)", "李 明"})
    EXPECT_TRUE(check_name(good)) << good;
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

TEST_P(AccountStoreTest, ANewPasswordAndANewerLinkEndTheLinksBefore) {
  auto person = renata();
  const auto make = [&](LinkPurpose purpose) {
    return database().write([&](storage::Transaction& transaction) {
      return make_link(transaction, person.id, purpose, now, random);
    });
  };
  const auto is_good = [&](const std::string& token, LinkPurpose purpose) {
    return database().read(
        [&](storage::Session& session) { return link_is_good(session, token, purpose, now); });
  };
  const auto confirmation = make(LinkPurpose::confirm);
  const auto first = make(LinkPurpose::reset), second = make(LinkPurpose::reset);
  EXPECT_FALSE(is_good(first, LinkPurpose::reset));
  EXPECT_TRUE(is_good(second, LinkPurpose::reset));
  database().write(
      [&](storage::Transaction& transaction) { set_password(transaction, person.id, "other", now); });
  EXPECT_FALSE(is_good(second, LinkPurpose::reset));
  EXPECT_TRUE(is_good(confirmation, LinkPurpose::confirm));
}

TEST_P(AccountStoreTest, AttemptsAreLimitedByAddressAndNetworkEachKindApart) {
  const auto limit = limit_of(Attempt::sign_in);
  const auto begin = [&](Attempt attempt, const std::string& email, const std::string& network, Instant at) {
    return database().write([&](storage::Transaction& transaction) {
      return begin_attempt(transaction, attempt, email, network, at);
    });
  };
  for (int i = 0; i < limit.per_email_max; ++i)
    EXPECT_TRUE(begin(Attempt::sign_in, "renata@example.org", "10.0.0.1", now));
  EXPECT_FALSE(begin(Attempt::sign_in, "renata@example.org", "10.0.0.1", now));
  EXPECT_FALSE(begin(Attempt::sign_in, "renata@example.org", "10.0.0.2", now));
  EXPECT_TRUE(begin(Attempt::reset, "renata@example.org", "10.0.0.1", now));
  EXPECT_TRUE(begin(Attempt::sign_in, "someone@example.org", "10.0.0.1", now));
  EXPECT_TRUE(begin(Attempt::sign_in, "renata@example.org", "10.0.0.1",
                    now + limit.window + std::chrono::seconds(1)));
  int taken = 0;
  while (begin(Attempt::sign_in, fmt::format("a{}@example.org", taken), "10.0.0.9", now)) ++taken;
  EXPECT_EQ(taken, limit.per_network_max);
}

TEST_P(AccountStoreTest, ARightPasswordIsNoGuess) {
  const auto limit = limit_of(Attempt::sign_in);
  for (int i = 0; i < limit.per_network_max + 1; ++i)
    database().write([&](storage::Transaction& transaction) {
      const auto at = now + std::chrono::milliseconds(i);
      EXPECT_TRUE(begin_attempt(transaction, Attempt::sign_in, "renata@example.org", "10.0.0.1", at)) << i;
      forgive_attempt(transaction, Attempt::sign_in, "renata@example.org", "10.0.0.1", at);
    });
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
