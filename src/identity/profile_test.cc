#include "identity/profile.h"

#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/profile_store.h"
#include "identity/typed_day.h"
#include "support/databases.h"

namespace laurel::identity {
namespace {

const Date today(2026, 11, 22);

EmploymentForm teaching() {
  return {"Maple Hollow City Schools", "Maple Hollow Elementary", "OH", "Grade 4 teacher", "2019-08-19", ""};
}
LicenseForm five_years() {
  return {"OH", "Five-year professional, grades 4 to 9", "OH-3141592", "2022-07-01", "2027-06-30"};
}

using Refusals = std::vector<FieldRefusal>;

Refusals refusals_of(const EmploymentForm& form, const std::vector<Employment>& others = {}) {
  auto checked = check_employment(form, others, today);
  return checked ? Refusals{} : checked.error();
}
Refusals refusals_of(const LicenseForm& form, const std::vector<License>& others = {}) {
  auto checked = check_license(form, others, today);
  return checked ? Refusals{} : checked.error();
}

}  // namespace

TEST(TypedDay, IsReadAsAmericansAndComputersWriteIt) {
  EXPECT_EQ(read_typed_day(" 2026-08-19 "), Date(2026, 8, 19));
  EXPECT_EQ(read_typed_day("8/19/2026"), Date(2026, 8, 19));
  EXPECT_EQ(read_typed_day("08/09/2026"), Date(2026, 8, 9));
  for (auto bad : {"", "19/8/2026", "2/30/2026", "8/19/26", "8-19-2026", "8/19", "+8/19/2026", "8//2026"})
    EXPECT_FALSE(read_typed_day(bad)) << bad;
}

TEST(Profile, AnEmploymentIsKeptAsTypedWithoutSpaceAround) {
  auto form = teaching();
  form.district = "  Maple Hollow City Schools ";
  form.to = "6/1/2026";
  auto checked = check_employment(form, {}, today);
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->district, "Maple Hollow City Schools");
  EXPECT_EQ(checked->to, Date(2026, 6, 1));
}

TEST(Profile, EveryFieldThatIsWrongIsNamedOnce) {
  EXPECT_EQ(refusals_of(EmploymentForm{}), (Refusals{{"district", ProfileRefusal::district_missing},
                                                     {"state", ProfileRefusal::state_unknown},
                                                     {"position", ProfileRefusal::position_missing},
                                                     {"from", ProfileRefusal::day_missing}}));
  EXPECT_EQ(refusals_of(LicenseForm{"ZZ", "", "<b>", "2024-02-30", "0202-01-01"}),
            (Refusals{{"state", ProfileRefusal::state_unknown},
                      {"type", ProfileRefusal::type_missing},
                      {"number", ProfileRefusal::number_malformed},
                      {"effective", ProfileRefusal::day_malformed},
                      {"expires", ProfileRefusal::day_too_early}}));
}

TEST(Profile, AbsurdAndContradictoryDaysAreRefusedAtTheirField) {
  auto form = teaching();
  form.from = "2029-01-01";
  EXPECT_EQ(refusals_of(form), (Refusals{{"from", ProfileRefusal::day_too_late}}));
  form = teaching();
  form.to = "2019-08-18";
  EXPECT_EQ(refusals_of(form), (Refusals{{"to", ProfileRefusal::ends_before_it_begins}}));
  form.to = "2019-08-19";
  EXPECT_EQ(refusals_of(form), Refusals{});
  auto license = five_years();
  license.expires = "2022-06-30";
  EXPECT_EQ(refusals_of(license), (Refusals{{"expires", ProfileRefusal::ends_before_it_begins}}));
  license.expires = "9999-12-31";
  EXPECT_EQ(refusals_of(license), (Refusals{{"expires", ProfileRefusal::day_too_late}}));
}

TEST(Profile, WhatIsTooLongToBeTrueIsRefused) {
  auto form = teaching();
  form.school = std::string(profile_text_bytes_max + 1, 'x');
  EXPECT_EQ(refusals_of(form), (Refusals{{"school", ProfileRefusal::text_too_long}}));
}

TEST(Profile, TheSameJobTwiceAtATimeIsRefusedAndTwoJobsAreNot) {
  const auto first = check_employment(teaching(), {}, today).value();
  EXPECT_EQ(refusals_of(teaching(), {first}), (Refusals{{"from", ProfileRefusal::employment_twice}}));
  auto coaching = teaching();
  coaching.position = "Track coach";
  EXPECT_EQ(refusals_of(coaching, {first}), Refusals{});
  auto ended = end_employment(first, Date(2022, 6, 1)).value();
  auto again = teaching();
  again.from = "2022-06-02";
  EXPECT_EQ(refusals_of(again, {ended}), Refusals{});
}

TEST(Profile, ALicenseIsRenewedUnderItsNumberButNotHeldTwice) {
  const auto first = check_license(five_years(), {}, today).value();
  EXPECT_EQ(refusals_of(five_years(), {first}), (Refusals{{"number", ProfileRefusal::license_twice}}));
  auto renewed = five_years();
  renewed.effective = "2027-07-01";
  renewed.expires = "2032-06-30";
  EXPECT_EQ(refusals_of(renewed, {first}), Refusals{});
}

TEST(Profile, NobodyHoldsMoreThanFifty) {
  const auto first = check_license(five_years(), {}, today).value();
  std::vector<License> many;
  for (std::size_t i = 0; i < profile_entries_max; ++i) {
    many.push_back(first);
    many.back().number += std::to_string(i);
  }
  EXPECT_EQ(refusals_of(five_years(), many), (Refusals{{"state", ProfileRefusal::too_many}}));
}

TEST(Profile, AnEmploymentCannotEndBeforeItBegan) {
  const auto employment = check_employment(teaching(), {}, today).value();
  EXPECT_EQ(end_employment(employment, Date(2019, 8, 18)).error(), ProfileRefusal::ends_before_it_begins);
  EXPECT_EQ(end_employment(employment, today).value().to, today);
}

class ProfileStoreTest : public test::OnBothDatabases {
 protected:
  Person add(const std::string& email) {
    return *database().write([&](storage::Transaction& transaction) {
      return add_person(transaction, {"Somebody", email, Secret<std::string>(), "en"}, "hash", now, random);
    });
  }
  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, ProfileStoreTest, test::both_databases(), test::database_name);

// REQ J1
TEST_P(ProfileStoreTest, EmploymentsAndLicensesAreKeptChangedAndRemoved) {
  const auto renata = add("renata@example.org");
  auto employment = check_employment(teaching(), {}, today).value();
  auto license = check_license(five_years(), {}, today).value();
  const auto [job, paper] = database().write([&](storage::Transaction& transaction) {
    return std::pair(add_employment(transaction, renata.id, employment, now, random),
                     add_license(transaction, renata.id, license, now, random));
  });
  employment.to = today;
  license.type = "Senior professional";
  database().write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(change_employment(transaction, renata.id, job, employment, now));
    EXPECT_TRUE(change_license(transaction, renata.id, paper, license, now));
    EXPECT_EQ(employments_of(transaction.session(), renata.id).at(0).value, employment);
    EXPECT_EQ(licenses_of(transaction.session(), renata.id).at(0).value, license);
    EXPECT_TRUE(remove_employment(transaction, renata.id, job, now));
    EXPECT_TRUE(remove_license(transaction, renata.id, paper, now));
    EXPECT_TRUE(employments_of(transaction.session(), renata.id).empty());
    EXPECT_TRUE(licenses_of(transaction.session(), renata.id).empty());
  });
}

TEST_P(ProfileStoreTest, NobodyChangesWhatIsSomebodyElses) {
  const auto renata = add("renata@example.org");
  const auto other = add("other@example.org");
  const auto employment = check_employment(teaching(), {}, today).value();
  database().write([&](storage::Transaction& transaction) {
    const auto job = add_employment(transaction, renata.id, employment, now, random);
    EXPECT_FALSE(change_employment(transaction, other.id, job, employment, now));
    EXPECT_FALSE(remove_employment(transaction, other.id, job, now));
    EXPECT_EQ(employments_of(transaction.session(), renata.id).size(), 1u);
  });
}

TEST_P(ProfileStoreTest, SigningOutEverywhereEndsEverySession) {
  const auto renata = add("renata@example.org");
  const auto [here, there] = database().write([&](storage::Transaction& transaction) {
    return std::pair(start_session(transaction, renata.id, now, random),
                     start_session(transaction, renata.id, now, random));
  });
  database().write([&](storage::Transaction& transaction) { end_all_sessions(transaction, renata.id, now); });
  database().read([&, here = here, there = there](storage::Session& session) {
    EXPECT_FALSE(find_session(session, here, now));
    EXPECT_FALSE(find_session(session, there, now));
  });
}

}  // namespace laurel::identity
