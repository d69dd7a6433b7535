#include "identity/roster.h"

#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "identity/roster_store.h"
#include "storage/event.h"
#include "support/databases.h"

namespace laurel::identity {
namespace {

const Date today(2026, 11, 22);
const std::string header = "member_number,name,email,from,to\r\n";

RosterLine line(std::string number, std::string name = "Ida Moreau", std::optional<Date> to = {}) {
  return {number, number + "@example.org", std::move(name), Date(2024, 9, 1), to};
}

Roster roster_with(std::vector<RosterLine> lines) {
  Roster roster;
  roster.lines = std::move(lines);
  return roster;
}

RosterRefusal refusal_of(const std::string& csv) {
  return read_roster(csv).error().refusal;
}

}  // namespace

TEST(Roster, ColumnsStandInAnyOrderAndOthersArePassedOver) {
  auto roster = read_roster(
      "\xEF\xBB\xBF"
      "Email,local, NAME ,From,To,member_number\n"
      "Ida.Moreau@Example.org,North,\"Moreau, Ida\",9/1/2025,,104-1\n");
  ASSERT_TRUE(roster);
  EXPECT_TRUE(roster->faults.empty());
  EXPECT_EQ(
      roster->lines,
      (std::vector<RosterLine>{{"104-1", "ida.moreau@example.org", "Moreau, Ida", Date(2025, 9, 1), {}}}));
}

TEST(Roster, EveryFaultyLineIsNamedWithItsNumberAndTheGoodOnesAreRead) {
  auto roster = read_roster(header +
                            "1,Ida,ida@example.org,2025-09-01,\n"
                            ",Ida,ida@example.org,2025-09-01,\n"
                            "1,Ida,ida@example.org,2025-09-01,\n"
                            "3,,ida@example.org,2025-09-01,\n"
                            "4,Ida,ida at home,2025-09-01,\n"
                            "5,Ida,ida@example.org,September,\n"
                            "6,Ida,ida@example.org,2025-09-01,2025-13-01\n"
                            "7,Ida,ida@example.org,2025-09-01,2025-08-31\n"
                            "8,Ida,ida@example.org,0025-09-01,\n"
                            "9,Moreau, Ida,ida@example.org,2025-09-01,\n"
                            "10,Ida,ida@example.org,2025-09-01,2026-08-31\n");
  ASSERT_TRUE(roster);
  EXPECT_EQ(roster->lines.size(), 2u);
  using enum RosterLineRefusal;
  const std::vector<std::pair<int, RosterLineRefusal>> expected{
      {3, number_missing},        {4, number_twice},     {5, name_missing},
      {6, email_malformed},       {7, from_malformed},   {8, to_malformed},
      {9, ends_before_it_begins}, {10, day_implausible}, {11, wrong_number_of_cells}};
  ASSERT_EQ(roster->faults.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(roster->faults[i].line, expected[i].first);
    EXPECT_EQ(roster->faults[i].refusal, expected[i].second) << expected[i].first;
  }
  EXPECT_EQ(roster->faults[3].found, "ida at home");
}

TEST(Roster, AFileThatIsNoRosterIsRefusedAsAWhole) {
  EXPECT_EQ(refusal_of(""), RosterRefusal::empty);
  EXPECT_EQ(refusal_of(header), RosterRefusal::empty);
  EXPECT_EQ(refusal_of("\xFF\xFEm\0e\0"), RosterRefusal::not_utf8);
  EXPECT_EQ(refusal_of(std::string("a\0b", 3)), RosterRefusal::not_utf8);
  EXPECT_EQ(refusal_of(std::string(roster_bytes_max + 1, 'x')), RosterRefusal::too_large);
  auto semicolons = read_roster("member_number;name;email;from;to\n1;Ida;ida@example.org;2025-09-01;\n");
  EXPECT_EQ(semicolons.error().columns, "member_number, name, email, from, to");
  auto open = read_roster(header + "1,\"Ida,ida@example.org,2025-09-01,\n");
  EXPECT_EQ(open.error().refusal, RosterRefusal::not_csv);
  EXPECT_EQ(read_roster(std::string(1'000'000, ',')).error().refusal, RosterRefusal::not_csv);
  EXPECT_EQ(open.error().line, 2);
}

TEST(Roster, OneLineMoreThanTheLimitIsRefused) {
  std::string csv = header;
  for (std::size_t i = 0; i < roster_lines_max; ++i) csv += "1,a,b,c,\n";
  EXPECT_EQ(read_roster(csv)->faults.size(), roster_lines_max);
  EXPECT_EQ(refusal_of(csv + "1,a,b,c,\n"), RosterRefusal::too_many_lines);
}

TEST(Roster, APlanSaysWhoIsAddedChangedAndLapsed) {
  const auto plan = plan_roster({line("1"), line("2"), line("3"), line("4", "Gone", today.plus_days(-1))},
                                roster_with({line("1"), line("2", "New Name"), line("5")}), true, today);
  EXPECT_EQ(plan.added, std::vector{line("5")});
  EXPECT_EQ(plan.changed, std::vector{line("2", "New Name")});
  EXPECT_EQ(plan.lapsed, std::vector{line("3")});
  EXPECT_EQ(plan.unchanged, 1u);
  EXPECT_FALSE(plan.loses_many);
}

TEST(Roster, NobodyLapsesByAPartOfTheRoster) {
  EXPECT_TRUE(plan_roster({line("1"), line("2")}, roster_with({line("3")}), false, today).lapsed.empty());
}

TEST(Roster, AMemberOnAFaultyLineDoesNotLapse) {
  auto roster =
      read_roster(header + "1,Ida,1@example.org,2024-09-01,\n2,,2@example.org,,\n,Joe,3@example.org,,\n");
  const auto plan = plan_roster({line("1"), line("2"), line("3"), line("4")}, *roster, true, today);
  EXPECT_EQ(plan.lapsed, std::vector{line("4")});
}

TEST(Roster, LosingHalfOfTheMembersIsRemarkable) {
  EXPECT_TRUE(plan_roster({line("1"), line("2")}, roster_with({line("1")}), true, today).loses_many);
}

TEST(Roster, AMembershipCountsFromItsFirstDayToItsLast) {
  const Date from(2025, 9, 1);
  const Date to(2026, 8, 31);
  EXPECT_EQ(standing_on(from, to, from.plus_days(-1)), MembershipStanding::coming);
  EXPECT_EQ(standing_on(from, to, from), MembershipStanding::in_force);
  EXPECT_EQ(standing_on(from, to, to), MembershipStanding::in_force);
  EXPECT_EQ(standing_on(from, to, to.plus_days(1)), MembershipStanding::ended);
  EXPECT_EQ(standing_on(from, from.plus_days(-9), from.plus_days(-10)), MembershipStanding::ended);
}

class RosterStoreTest : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](storage::Transaction& transaction) {
      affiliate = ensure_organization(transaction, OrganizationKind::affiliate, "union", "The Union", "OH",
                                      now, random);
      officer = *add_person(transaction, {"Alma", "alma@example.org", Secret<std::string>(), "en"}, "hash",
                            now, random);
    });
  }
  RosterUpload upload(bool whole) {
    RosterUpload made{.id = Id<RosterUpload>::generate(now, random),
                      .organization = affiliate->id,
                      .by = officer->id,
                      .at = now,
                      .file_name = "members.csv",
                      .sha256 = "ab",
                      .blob = "cd",
                      .whole = whole};
    database().write([&](storage::Transaction& transaction) { add_upload(transaction, made); });
    return made;
  }
  RosterImport import(const RosterUpload& from, const Roster& roster) {
    return database().write([&](storage::Transaction& transaction) {
      EXPECT_TRUE(remove_upload(transaction, from, now, random));
      return import_roster(transaction, from, roster, *officer, today, now, random);
    });
  }
  std::vector<RosterLine> kept() {
    return database().read([&](storage::Session& session) { return roster_of(session, affiliate->id); });
  }
  std::optional<Organization> affiliate;
  std::optional<Person> officer;
  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
};
INSTANTIATE_TEST_SUITE_P(Both, RosterStoreTest, test::both_databases(), test::database_name);

// REQ M2
TEST_P(RosterStoreTest, AnImportAddsChangesAndLapses) {
  import(upload(true), roster_with({line("1"), line("2"), line("3", "José \"Pepe\" O'Hara: 100%")}));
  now = now + std::chrono::hours(1);
  auto second = import(upload(true), roster_with({line("1"), line("3", "José O'Hara", today), line("4")}));
  EXPECT_EQ(std::tuple(second.members, second.added, second.changed, second.lapsed), std::tuple(3, 1, 1, 1));
  EXPECT_EQ(kept(), (std::vector{line("1"), line("2", "Ida Moreau", today), line("3", "José O'Hara", today),
                                 line("4")}));
  database().read([&](storage::Session& session) {
    const auto imports = imports_of(session, affiliate->id);
    ASSERT_EQ(imports.size(), 2u);
    EXPECT_EQ(imports[0].id, second.id);
    EXPECT_EQ(imports[0].by_name, "Alma");
    EXPECT_FALSE(storage::first_broken_event(session));
  });
}

TEST_P(RosterStoreTest, WhoLapsedComesBackWithTheNextRoster) {
  import(upload(true), roster_with({line("1"), line("2")}));
  import(upload(true), roster_with({line("1")}));
  import(upload(true), roster_with({line("1"), line("2")}));
  EXPECT_EQ(kept(), (std::vector{line("1"), line("2")}));
}

TEST_P(RosterStoreTest, ManyLinesAreWrittenAThousandAtATime) {
  std::vector<RosterLine> many;
  for (int i = 0; i < 2345; ++i) many.push_back(line(fmt::format("{:05}", i)));
  import(upload(true), roster_with(many));
  EXPECT_EQ(kept(), many);
  import(upload(true), roster_with({many.front()}));
  EXPECT_EQ(kept().back().to, today);
}

TEST_P(RosterStoreTest, AMembershipCountsOnlyForAConfirmedAddressEqualToTheLine) {
  auto own = line("7");
  own.email = "alma@example.org";
  import(upload(true), roster_with({own, line("8")}));
  const auto memberships = [&] {
    return database().read([&](storage::Session& session) {
      return memberships_of(session, *find_person(session, officer->id));
    });
  };
  EXPECT_TRUE(memberships().empty());
  database().write([&](storage::Transaction& transaction) { confirm_email(transaction, officer->id, now); });
  ASSERT_EQ(memberships().size(), 1u);
  EXPECT_EQ(memberships()[0].member_number, "7");
  EXPECT_EQ(memberships()[0].organization_name, "The Union");
}

TEST_P(RosterStoreTest, MembersAreFoundByAPartOfNameAddressOrNumber) {
  import(upload(true),
         roster_with({line("100", "Ida Moreau"), line("200", "100% Real_Name"), line("300", "Joe")}));
  const auto found = [&](const std::string& words) {
    return database().read([&](storage::Session& session) {
      const MemberSearch search{affiliate->id, words};
      const auto members = find_members(session, search, 10, 0);
      EXPECT_EQ(count_members(session, search), static_cast<std::int64_t>(members.size()));
      return members.size();
    });
  };
  EXPECT_EQ(found(""), 3u);
  EXPECT_EQ(found("MOREAU"), 1u);
  EXPECT_EQ(found("300@EXAMPLE"), 1u);
  EXPECT_EQ(found("00"), 3u);
  EXPECT_EQ(found("%"), 1u);
  EXPECT_EQ(found("l_n"), 1u);
}

TEST_P(RosterStoreTest, ASecondClickFindsTheUploadGoneAndOldUploadsAreForgotten) {
  const auto first = upload(true);
  import(first, roster_with({line("1")}));
  const auto second = upload(true);
  database().write([&](storage::Transaction& transaction) {
    EXPECT_FALSE(remove_upload(transaction, first, now, random));
    forget_uploads(transaction, now + roster_upload_time, random);
    EXPECT_TRUE(find_upload(transaction.session(), second.id));
    forget_uploads(transaction, now + roster_upload_time + std::chrono::seconds(1), random);
    EXPECT_FALSE(find_upload(transaction.session(), second.id));
  });
}

TEST_P(RosterStoreTest, AnImportThatFailsAtAnyPointLeavesTheRosterAsItWas) {
  import(upload(true), roster_with({line("1"), line("2")}));
  const auto before = kept();
  const auto waiting = upload(true);
  const auto next = roster_with({line("1", "Other"), line("3")});
  int failed = 0;
  for (int nth = 1;; ++nth) {
    faults().fail(nth);
    try {
      import(waiting, next);
      break;
    } catch (const storage::DatabaseError&) {
      ++failed;
      faults().fail(0);
      EXPECT_EQ(kept(), before) << nth;
      EXPECT_TRUE(
          database().read([&](storage::Session& session) { return find_upload(session, waiting.id); }));
    }
  }
  faults().fail(0);
  EXPECT_GE(failed, 8);
  EXPECT_EQ(kept(), (std::vector{line("1", "Other"), line("2", "Ida Moreau", today), line("3")}));
}

}  // namespace laurel::identity
