#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/notice_store.h"
#include "support/databases.h"

namespace laurel::identity {

class NoticeTest : public test::OnBothDatabases {
 protected:
  Person add(const std::string& email) {
    return *database().write([&](storage::Transaction& transaction) {
      return add_person(transaction, {"Somebody", email, Secret<std::string>(), "en"}, "hash", now, random);
    });
  }
  void give(const Person& person, const std::string& title, Instant at) {
    database().write([&](storage::Transaction& transaction) {
      give_notice(transaction, person.id, "review.decided", title, "/work", at, random);
    });
  }
  std::vector<Notice> of(const Person& person) {
    return database().read([&](storage::Session& session) { return notices_of(session, person.id, 10, 0); });
  }
  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, NoticeTest, test::both_databases(), test::database_name);

// REQ O5
TEST_P(NoticeTest, WhatIsUnreadStandsFirstAndIsCountedInTheSession) {
  const auto renata = add("renata@example.org");
  give(renata, "first", now);
  give(renata, "second", now + std::chrono::hours(1));
  const auto unread = [&] {
    return database().write([&](storage::Transaction& transaction) {
      const auto token = start_session(transaction, renata.id, now, random);
      return find_session(transaction.session(), token, now)->unread_notices;
    });
  };
  ASSERT_EQ(of(renata).size(), 2u);
  EXPECT_EQ(of(renata)[0].title, "second");
  EXPECT_EQ(unread(), 2);
  database().write([&](storage::Transaction& transaction) {
    const auto second = notices_of(transaction.session(), renata.id, 1, 0).front().id;
    EXPECT_EQ(read_notice(transaction, renata.id, second, now)->title, "second");
  });
  EXPECT_EQ(of(renata)[0].title, "first");
  EXPECT_TRUE(of(renata)[1].is_read);
  EXPECT_EQ(unread(), 1);
  database().write([&](storage::Transaction& transaction) { read_all_notices(transaction, renata.id, now); });
  EXPECT_EQ(unread(), 0);
}

TEST_P(NoticeTest, NobodyReadsTheNoticesOfAnother) {
  const auto renata = add("renata@example.org");
  const auto other = add("other@example.org");
  give(renata, "first", now);
  const auto id = of(renata)[0].id;
  EXPECT_FALSE(database().write(
      [&](storage::Transaction& transaction) { return read_notice(transaction, other.id, id, now); }));
  EXPECT_FALSE(of(renata)[0].is_read);
  EXPECT_TRUE(of(other).empty());
}

}  // namespace laurel::identity
