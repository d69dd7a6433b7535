#include <gtest/gtest.h>

#include "earning/earning_test_world.h"
#include "earning/time_log.h"

namespace laurel::earning {
namespace {

constexpr Instant noon = Instant::from_milliseconds(1'800'000'000'000);

struct Rules : testing::Test {
  SeededRandom random{1};
  catalog::MicroCredential micro_credential = small_micro_credential();
  const catalog::Piece* writing = micro_credential.find_piece("1a");
  const catalog::Piece* files = micro_credential.find_piece("2a");
  Journey journey{.id = JourneyId::generate(noon, random),
                  .person = identity::PersonId::generate(noon, random),
                  .opened_at = noon,
                  .deadline = Date(2027, 2, 28),
                  .guidelines_opened_at = noon};
  Work work;

  Evidence evidence(const std::string& name, catalog::FileKind kind = catalog::FileKind::document) {
    return {.id = EvidenceId::generate(noon, random),
            .journey = journey.id,
            .piece = "2a",
            .kind = kind,
            .name = name};
  }
  Attempt attempt(std::optional<Outcome> outcome) {
    return {SubmissionId::generate(noon, random), 1, noon, outcome, noon};
  }
  Standing standing() const { return {micro_credential, journey, work}; }
  std::vector<Lack> lacks(const std::string& piece) const {
    for (const auto& item : checklist(standing()))
      if (item.piece == piece) return item.lacks;
    return {};
  }
};

}  // namespace

// REQ J3
TEST(Deadline, IsSoManyMonthsAfterTheOpeningDay) {
  EXPECT_EQ(deadline_for(Date(2026, 8, 31), 6), Date(2027, 2, 28));
  EXPECT_EQ(deadline_for(Date(2027, 8, 31), 6), Date(2028, 2, 29));
  EXPECT_EQ(deadline_for(Date(2026, 9, 4), 6), Date(2027, 3, 4));
}

TEST(Deadline, RemindersComeAtFourNearnesses) {
  EXPECT_FALSE(reminder_for(31));
  EXPECT_EQ(reminder_for(30), 30);
  EXPECT_EQ(reminder_for(15), 30);
  EXPECT_EQ(reminder_for(14), 14);
  EXPECT_EQ(reminder_for(4), 14);
  EXPECT_EQ(reminder_for(3), 3);
  EXPECT_EQ(reminder_for(1), 1);
  EXPECT_EQ(reminder_for(0), 1);
  EXPECT_FALSE(reminder_for(-1));
}

// REQ J3
TEST_F(Rules, TimeIsUpWhenTheDeadlineDayHasEnded) {
  EXPECT_TRUE(check_may_work(journey, {}, Date(2027, 2, 28)));
  EXPECT_EQ(check_may_work(journey, {}, Date(2027, 3, 1)).error(), Refusal::deadline_passed);
}

TEST_F(Rules, TheDayARequestArrivedDecidesEvenWhenTheSweepWasFaster) {
  journey.ended_at = noon;
  journey.end_reason = EndReason::time_up;
  EXPECT_TRUE(check_may_work(journey, {}, Date(2027, 2, 28)));
  EXPECT_EQ(check_may_work(journey, {}, Date(2027, 3, 1)).error(), Refusal::deadline_passed);
}

TEST_F(Rules, EveryStateSaysWhyWorkMayNotChange) {
  const Date day(2027, 1, 1);
  EXPECT_EQ(check_may_work(journey, attempt({}), day).error(), Refusal::waiting_for_review);
  EXPECT_EQ(check_may_work(journey, attempt(Outcome::met), day).error(), Refusal::already_earned);
  EXPECT_TRUE(check_may_work(journey, attempt(Outcome::not_yet), day));
  journey.ended_at = noon;
  journey.end_reason = EndReason::refunded;
  EXPECT_EQ(check_may_work(journey, {}, day).error(), Refusal::ended);
  journey.ended_at.reset();
  journey.opened_at.reset();
  EXPECT_EQ(check_may_work(journey, {}, day).error(), Refusal::not_open);
}

TEST_F(Rules, OnlyAJourneyWhoseTimeIsUpBeginsAgain) {
  const Date in_time(2027, 1, 1), too_late = journey.deadline->plus_days(1);
  EXPECT_EQ(check_may_restart(journey, {}, in_time).error(), Refusal::not_ended);
  EXPECT_TRUE(check_may_restart(journey, {}, too_late));  // the sweep has not come by yet
  EXPECT_TRUE(check_may_restart(journey, attempt(Outcome::not_yet), too_late));
  EXPECT_EQ(check_may_restart(journey, attempt({}), too_late).error(), Refusal::not_ended);
  journey.ended_at = noon;
  EXPECT_TRUE(check_may_restart(journey, {}, in_time));
  journey.earned_at = noon;
  EXPECT_EQ(check_may_restart(journey, {}, too_late).error(), Refusal::already_earned);
}

TEST_F(Rules, TextBelongsToAPieceThatAsksForWriting) {
  EXPECT_TRUE(check_text(writing, "x"));
  EXPECT_EQ(check_text(nullptr, "x").error(), Refusal::unknown_piece);
  EXPECT_EQ(check_text(files, "x").error(), Refusal::takes_no_writing);
  EXPECT_EQ(check_text(writing, std::string(text_bytes_max + 1, 'x')).error(), Refusal::text_too_long);
}

TEST_F(Rules, LinksAreAddressesOfTheWeb) {
  EXPECT_TRUE(check_link(files, "https://example.org/a?b=c#d"));
  for (auto bad : {"", "example.org", "javascript:alert(1)", "https://", "https://localhost",
                   "http://me:secret@example.org", "https://example.org/a b", "data:text/html,x",
                   "https://example.org/\"><script>"})
    EXPECT_EQ(check_link(files, bad).error(), Refusal::link_malformed) << bad;
  EXPECT_EQ(check_link(files, "https://example.org/" + std::string(link_bytes_max, 'a')).error(),
            Refusal::link_malformed);
}

TEST_F(Rules, EvidenceIsOfAKindThePieceTakes) {
  EXPECT_TRUE(check_evidence(files, work, catalog::FileKind::document));
  EXPECT_EQ(check_evidence(files, work, catalog::FileKind::video).error(), Refusal::kind_not_accepted);
  EXPECT_EQ(check_evidence(writing, work, catalog::FileKind::document).error(), Refusal::takes_no_files);
  for (int i = 0; i < evidence_per_piece_max; ++i) work.evidence.push_back(evidence("a.pdf"));
  EXPECT_EQ(check_evidence(files, work, catalog::FileKind::document).error(), Refusal::too_much_evidence);
}

TEST_F(Rules, TheSameNameTwiceIsKeptApart) {
  work.evidence = {evidence("Plan.pdf"), evidence("plan (2).pdf"), evidence("notes")};
  EXPECT_EQ(free_name(work, "2a", "plan.pdf"), "plan (3).pdf");
  EXPECT_EQ(free_name(work, "2a", "notes"), "notes (2)");
  EXPECT_EQ(free_name(work, "1a", "plan.pdf"), "plan.pdf");
}

// REQ J4
TEST_F(Rules, TheChecklistNamesWhatIsMissing) {
  journey.guidelines_opened_at.reset();
  work.answers["1a"].text = words(8);
  auto items = checklist(standing());
  EXPECT_EQ(items[0].lacks, std::vector<Lack>{{Lack::What::guidelines}});
  EXPECT_EQ(lacks("1a"), (std::vector<Lack>{{Lack::What::words_few, 2}}));
  EXPECT_EQ(lacks("2a"), (std::vector<Lack>{{Lack::What::files_few, 1}}));
  work.answers["1a"].text = words(25);
  EXPECT_EQ(lacks("1a"), (std::vector<Lack>{{Lack::What::words_many, 5}}));
  work.evidence = {evidence("a"), evidence("b"), evidence("c")};
  EXPECT_EQ(lacks("2a"), (std::vector<Lack>{{Lack::What::files_many, 1}}));
}

// REQ J4, C6
TEST_F(Rules, SubmissionIsRefusedForTheFirstThingThatStandsAgainstIt) {
  const Date day(2027, 2, 28);
  const Statements both{true, true};
  auto refused = [&](const Statements& statements = {true, true}, bool paid = true) {
    auto now = standing();
    now.is_paid = paid;
    auto answer = check_submission(now, {}, statements, day);
    return answer ? std::optional<Refusal>() : std::optional(answer.error());
  };
  EXPECT_EQ(refused(), Refusal::something_missing);
  work.answers["1a"].text = words(10);
  work.evidence = {evidence("a.pdf")};
  EXPECT_EQ(refused(both, false), Refusal::not_paid);
  EXPECT_EQ(refused({true, false}), Refusal::statements_missing);
  EXPECT_EQ(refused({false, true}), Refusal::statements_missing);
  EXPECT_EQ(refused({true, true, "what stood there an hour ago"}), Refusal::changed_since_seen);
  EXPECT_EQ(refused(both), std::nullopt);
  journey.guidelines_opened_at.reset();
  EXPECT_EQ(refused(both), Refusal::guidelines_unread);
  EXPECT_EQ(check_submission(standing(), {}, both, Date(2027, 3, 1)).error(), Refusal::deadline_passed);
  EXPECT_EQ(check_submission(standing(), attempt({}), both, day).error(), Refusal::waiting_for_review);
}

TEST_F(Rules, WithoutStudentWorkNoConsentIsAsked) {
  for (auto& part : micro_credential.parts)
    for (auto& piece : part.pieces) piece.student_work = false;
  work.answers["1a"].text = words(10);
  work.evidence = {evidence("a.pdf")};
  EXPECT_TRUE(check_submission(standing(), {}, {true, false}, Date(2027, 1, 1)));
}

// REQ J6
TEST_F(Rules, AfterNotYetOnlyWhatWasNotMetMustChange) {
  work.answers["1a"].text = words(10);
  work.evidence = {evidence("a.pdf")};
  const auto manifest = make_manifest(standing(), 1, {true, true}, noon);
  const auto previous = previous_of(manifest, {"1a"});
  auto now = standing();
  now.previous = &previous;
  const auto latest = attempt(Outcome::not_yet);
  const Date day(2027, 1, 1);
  EXPECT_EQ(check_submission(now, latest, {true, true}, day).error(), Refusal::something_missing);
  work.answers["1a"].text += "  \n";  // white space is no change
  EXPECT_EQ(check_submission(now, latest, {true, true}, day).error(), Refusal::something_missing);
  work.answers["1a"].text = words(11);
  EXPECT_TRUE(check_submission(now, latest, {true, true}, day));
  const auto second = make_manifest(now, 2, {true, true}, noon);
  EXPECT_FALSE(second.find("1a")->carried);
  EXPECT_TRUE(second.find("2a")->carried);
}

// REQ J5
TEST_F(Rules, AManifestReadsBackAsItWasAndNamesNobody) {
  work.answers["1a"].text = "señor \"数学\" \n😀";
  auto file = evidence("a.pdf");
  file.media_type = "application/pdf";
  file.sha256 = std::string(64, 'a');
  file.bytes = 1234;
  auto link = evidence("Video", catalog::FileKind::link);
  link.link = "https://example.org/v";
  work.evidence = {file, link};
  const auto manifest = make_manifest(standing(), 1, {true, false}, noon);
  const auto text = manifest_text(manifest);
  EXPECT_EQ(read_manifest(text), manifest);
  EXPECT_EQ(manifest_text(read_manifest(text)), text);
  EXPECT_EQ(text.find(journey.person.text()), std::string::npos);
}

TEST(TimeLog, ReadsHoursAsPeopleWriteThem) {
  for (auto [text, minutes] : std::vector<std::pair<const char*, int>>{{"2", 120},
                                                                       {"1.5", 90},
                                                                       {"1,25 h", 75},
                                                                       {"0:50", 50},
                                                                       {"1 h 10 min", 70},
                                                                       {"1h10", 70},
                                                                       {"50 min", 50},
                                                                       {"2 hours", 120},
                                                                       {" 2 horas ", 120}})
    EXPECT_EQ(parse_minutes(text), minutes) << text;
  for (auto bad : {"", "some", "-1", "1:75", "1.234", "1 h 90", "99999999999", "1.5 km", "."})
    EXPECT_FALSE(parse_minutes(bad)) << bad;
}

TEST(TimeLog, RefusesWhatCannotBe) {
  const Date today(2026, 11, 22);
  NewTimeEntry entry{today, 60, catalog::Activity::research, ""};
  EXPECT_TRUE(check_time_entry(entry, {}, today));
  EXPECT_EQ(check_time_entry(entry, {.entries = time_entries_max}, today).error(), Refusal::too_many_entries);
  auto with = [&](auto change) {
    auto other = entry;
    change(other);
    return check_time_entry(other, {}, today).error();
  };
  EXPECT_EQ(with([&](auto& e) { e.day = today.plus_days(1); }), Refusal::day_out_of_range);
  EXPECT_EQ(with([&](auto& e) { e.day = today.plus_days(-400); }), Refusal::day_out_of_range);
  EXPECT_EQ(with([&](auto& e) { e.day.reset(); }), Refusal::day_out_of_range);
  EXPECT_EQ(with([&](auto& e) { e.minutes = 0; }), Refusal::minutes_out_of_range);
  EXPECT_EQ(with([&](auto& e) { e.minutes = 1441; }), Refusal::minutes_out_of_range);
  EXPECT_EQ(with([&](auto& e) { e.activity.reset(); }), Refusal::unknown_activity);
  EXPECT_EQ(with([&](auto& e) { e.note = std::string(301, 'x'); }), Refusal::note_too_long);
}

TEST(TimeLog, ADayHasTwentyFourHoursHoweverManyEntriesItIsLoggedIn) {
  const Date today(2026, 11, 22);
  const NewTimeEntry entry{today, 9 * 60, catalog::Activity::research, "", true};
  EXPECT_TRUE(check_time_entry(entry, {.minutes = 15 * 60}, today));
  EXPECT_EQ(check_time_entry(entry, {.minutes = 15 * 60 + 1}, today).error(), Refusal::day_full);
}

TEST(TimeLog, MoreThanTwelveHoursInADayIsAskedAboutThenTaken) {
  const Date today(2026, 11, 22);
  NewTimeEntry entry{today, 4 * 60, catalog::Activity::research, ""};
  EXPECT_TRUE(check_time_entry(entry, {.minutes = 8 * 60}, today));
  EXPECT_EQ(check_time_entry(entry, {.minutes = 8 * 60 + 1}, today).error(), Refusal::day_long);
  entry.is_long_day_right = true;
  EXPECT_TRUE(check_time_entry(entry, {.minutes = 8 * 60 + 1}, today));
}

TEST(TimeLog, KnowsMinutesThatWereWrittenWithoutTheirWord) {
  EXPECT_TRUE(are_minutes_meant("90"));
  EXPECT_TRUE(are_minutes_meant(" 25 "));
  for (auto fine : {"24", "2", "90 min", "1:30", "", "some", "90.5"})
    EXPECT_FALSE(are_minutes_meant(fine)) << fine;
}

}  // namespace laurel::earning
