#include <iostream>

#include "award/issuing_token.h"
#include "billing/invoice_store.h"
#include "earning/deadline_store.h"
#include "earning/payment.h"
#include "earning/submission_store.h"
#include "earning/time_log.h"
#include "faults/operation_world.h"
#include "identity/administration_store.h"
#include "identity/attempt.h"
#include "identity/letter.h"
#include "identity/notice_store.h"
#include "identity/organization_store.h"
#include "identity/profile_store.h"
#include "identity/roster_store.h"
#include "review/score_store.h"
#include "review/training_store.h"
#include "storage/event.h"
#include "storage/setting.h"

namespace laurel::faults {

using storage::Transaction;

void OperationWorld::identity_writes() {
  for (const auto* name : {"alma", "june", "marcus", "otis"})
    write("add_person", [&](Transaction& t) {
      must(identity::add_person(t, {name, fmt::format("{}@example.org", name), Secret<std::string>(), "en"},
                                "hash", clock.now(), random));
    });
  const auto id = person("alma@example.org").id;
  write("confirm_email", [&](Transaction& t) { identity::confirm_email(t, id, clock.now()); });
  write("set_password", [&](Transaction& t) { identity::set_password(t, id, "other", clock.now()); });
  write("set_language", [&](Transaction& t) { identity::set_language(t, id, "es"); });
  write("change_person", [&](Transaction& t) {
    identity::change_person(t, person("alma@example.org"), "Alma Reyes", "en", clock.now());
  });
  std::string token, link;
  write("start_session",
        [&](Transaction& t) { token = identity::start_session(t, id, clock.now(), random); });
  write("touch_session",
        [&](Transaction& t) { identity::touch_session(t, token, clock.now() + std::chrono::hours(1)); });
  write("end_session", [&](Transaction& t) { identity::end_session(t, token); });
  write("start_session",
        [&](Transaction& t) { token = identity::start_session(t, id, clock.now(), random); });
  write("end_all_sessions", [&](Transaction& t) { identity::end_all_sessions(t, id, clock.now()); });
  write("make_link", [&](Transaction& t) {
    link = identity::make_link(t, id, identity::LinkPurpose::reset, clock.now(), random);
  });
  write("use_link", [&](Transaction& t) {
    must(identity::use_link(t, link, identity::LinkPurpose::reset, clock.now()));
  });
  write("begin_attempt", [&](Transaction& t) {
    if (!identity::begin_attempt(t, identity::Attempt::sign_in, "a@b.org", "10.0.0.1", clock.now()))
      throw std::logic_error("the first attempt is taken");
  });
  write("forgive_attempt", [&](Transaction& t) {
    identity::forgive_attempt(t, identity::Attempt::sign_in, "a@b.org", "10.0.0.1", clock.now());
  });
  write("forget_expired",
        [&](Transaction& t) { identity::forget_expired(t, clock.now() + std::chrono::hours(9999)); });
  write("give_notice", [&](Transaction& t) {
    identity::give_notice(t, id, "test.told", "Told.", "/work", clock.now(), random);
  });
  const auto notice = database().read([&](storage::Session& s) { return identity::notices_of(s, id, 1, 0); });
  write("read_notice", [&](Transaction& t) { identity::read_notice(t, id, notice.at(0).id, clock.now()); });
  write("read_all_notices", [&](Transaction& t) { identity::read_all_notices(t, id, clock.now()); });
  write("send_letter", [&](Transaction& t) {
    identity::send_letter(t, {"a@b.org", "Subject", "Text"}, clock.now(), random);
  });
}

void OperationWorld::role_writes() {
  const auto alma = person("alma@example.org").id, june = person("june@example.org").id;
  const auto now = clock.now();
  std::optional<Id<identity::Employment>> job;
  std::optional<Id<identity::License>> license;
  identity::Employment employment{"Maple Hollow", "Birch Street", "OH", "Teacher", Date(2019, 8, 15), {}};
  const identity::License kept{"OH", "5-year", "OH-1", Date(2022, 7, 1), Date(2027, 6, 30)};
  write("add_employment",
        [&](Transaction& t) { job = identity::add_employment(t, alma, employment, now, random); });
  employment.position = "Principal";
  write("change_employment",
        [&](Transaction& t) { identity::change_employment(t, alma, *job, employment, now); });
  write("remove_employment", [&](Transaction& t) { identity::remove_employment(t, alma, *job, now); });
  write("add_license", [&](Transaction& t) { license = identity::add_license(t, alma, kept, now, random); });
  write("change_license", [&](Transaction& t) { identity::change_license(t, alma, *license, kept, now); });
  write("remove_license", [&](Transaction& t) { identity::remove_license(t, alma, *license, now); });
  std::optional<identity::OrganizationId> oea;
  write("add_organization", [&](Transaction& t) {
    oea = must(identity::add_organization(t, {identity::OrganizationKind::affiliate, "OEA", "oea", "OH"},
                                          alma, now, random))
              .id;
  });
  write("ensure_organization", [&](Transaction& t) {
    identity::ensure_organization(t, identity::OrganizationKind::district, "maple", "Maple", "OH", now,
                                  random);
  });
  const auto role = identity::Role::reviewer;
  write("grant_role",
        [&](Transaction& t) { identity::grant_role(t, june, issuer(), role, "", now, random); });
  write("end_role", [&](Transaction& t) { identity::end_role(t, june, issuer(), role, "", now); });
  write("confirm_email", [&](Transaction& t) { identity::confirm_email(t, june, now); });
  write("grant_checked",
        [&](Transaction& t) { must(identity::grant_checked(t, june, issuer(), role, alma, now, random)); });
  write("end_checked",
        [&](Transaction& t) { must(identity::end_checked(t, june, issuer(), role, alma, now)); });
  write("grant_role",
        [&](Transaction& t) { identity::grant_role(t, june, issuer(), role, "", now, random); });
}

void OperationWorld::roster_writes() {
  const auto now = clock.now();
  const auto alma = person("alma@example.org");
  const auto oea =
      database().read([&](storage::Session& s) { return identity::find_organization_by_slug(s, "oea")->id; });
  const auto roster = [](const char* lines) {
    return *identity::read_roster(std::string("member_number,name,email,from,to\r\n") + lines);
  };
  const auto upload = [&] {
    return identity::RosterUpload{
        Id<identity::RosterUpload>::generate(now, random), oea, alma.id, now, "r.csv", "x", "y", true};
  };
  auto kept = upload();
  write("add_upload", [&](Transaction& t) { identity::add_upload(t, kept); });
  write("import_roster", [&](Transaction& t) {
    identity::import_roster(
        t, kept, roster("1,Renata,renata@example.org,2020-01-01,\r\n2,Ada,ada@example.org,2020-01-01,\r\n"),
        alma, today(), now, random);
  });
  write("import_roster again", [&](Transaction& t) {
    identity::import_roster(t, kept, roster("1,Renata H.,renata@example.org,2020-01-01,\r\n"), alma, today(),
                            now, random);
  });
  write("remove_upload", [&](Transaction& t) { identity::remove_upload(t, kept, now, random); });
  kept = upload();
  write("add_upload", [&](Transaction& t) { identity::add_upload(t, kept); });
  write("forget_uploads",
        [&](Transaction& t) { identity::forget_uploads(t, now + identity::roster_upload_time * 2, random); });
}

void OperationWorld::catalog_writes() {
  auto package = award::small_package();
  package.issuer.affiliates = {"oea"};
  const auto import = [&](Transaction& t) {
    if (!catalog::import_package(t, package, "", clock.now(), random)) throw std::logic_error("not imported");
  };
  write("import_package, another issuer's statement", import);
  package.micro_credentials[1].version = 2;
  package.micro_credentials[1].summary = "Ask, wait and sort.";
  write("import_package, another version", import);
  shelf->refresh();
}

void OperationWorld::money_writes() {
  const auto marcus = person("marcus@example.org");
  const auto& shown = *shelf->shelf();
  const earning::Start start{marcus, micro_credential(), shown.issuers()[0].issuer};
  std::optional<earning::JourneyId> paid;
  write("start_journey, to be paid",
        [&](Transaction& t) { paid = must(earning::start_journey(t, start, today(), clock.now(), random)); });
  const auto invoice =
      database().read([&](storage::Session& s) { return billing::invoice_of_journey(s, paid->text())->id; });
  write("set_purchase_order", [&](Transaction& t) {
    must(billing::set_purchase_order(t, invoice, "PO-1", marcus.id, clock.now()));
  });
  write("pay_and_open", [&](Transaction& t) {
    must(earning::pay_and_open(t, invoice, "check", "1042", 6, marcus.id, today(), clock.now()));
  });
  write("refund_and_end", [&](Transaction& t) {
    must(earning::refund_and_end(t, invoice, "Sick for months.", marcus.id, clock.now()));
  });
}

void OperationWorld::work_writes() {
  const auto renata_now = person("renata@example.org");
  write("confirm_email", [&](Transaction& t) { identity::confirm_email(t, renata_now.id, clock.now()); });
  const auto member = person("renata@example.org");
  const auto& shown = *shelf->shelf();
  const earning::Start start{member, micro_credential(), shown.issuers()[0].issuer};
  write("start_journey, free",
        [&](Transaction& t) { work = must(earning::start_journey(t, start, today(), clock.now(), random)); });
  const auto one = journey(*work);
  const auto& piece = *micro_credential().pieces().front();
  catalog::Piece files{.id = "2a", .title = "Files", .files = catalog::Range{1, 9}};
  files.accepts = {catalog::FileKind::document, catalog::FileKind::link};
  std::optional<earning::EvidenceId> evidence;
  std::optional<earning::TimeEntryId> entry;
  write("open_guidelines",
        [&](Transaction& t) { earning::open_guidelines(t, one, earning::Company::own, clock.now()); });
  write("save_answer", [&](Transaction& t) {
    must(earning::save_answer(t, one, &piece, "What would you ask?", 0, today(), clock.now()));
  });
  write("save_answer again", [&](Transaction& t) {
    must(earning::save_answer(t, one, &piece, "What would you ask them?", 1, today(), clock.now()));
  });
  write("add_link", [&](Transaction& t) {
    evidence = must(
        earning::add_link(t, one, &files, "Tickets", "https://example.org/t", today(), clock.now(), random));
  });
  write("remove_evidence",
        [&](Transaction& t) { must(earning::remove_evidence(t, one, *evidence, today(), clock.now())); });
  write("add_file", [&](Transaction& t) {
    evidence = must(earning::add_file(
        t, one, &files, {catalog::FileKind::document, "a.txt", "text/plain", std::string(64, 'a'), 3},
        today(), clock.now(), random));
  });
  write("set_preview", [&](Transaction& t) { earning::set_preview(t, *evidence, std::string(64, 'b'), 2); });
  write("save_self_score", [&](Transaction& t) {
    must(earning::save_self_score(t, one, piece, piece.rubric[0].id, piece.rubric[0].passing));
  });
  const earning::NewTimeEntry time{today(), 30, catalog::Activity::planning, "Sorted"};
  for (int i = 0; i < 2; ++i)
    write("add_time", [&](Transaction& t) {
      entry = must(earning::add_time(t, one, time, today(), clock.now(), random));
    });
  write("remove_time", [&](Transaction& t) { earning::remove_time(t, one.id, *entry); });
  write("submit", [&](Transaction& t) {
    submission =
        must(earning::submit(t, one, micro_credential(), {true, true}, today(), clock.now(), random)).id;
  });
}

void OperationWorld::upload_writes() {
  const auto& second = *shelf->shelf()->find("wait-time");
  const auto& shown = *shelf->shelf();
  const auto renata_now = person("renata@example.org");
  const earning::Start start{renata_now, second, shown.issuers()[0].issuer};
  std::optional<earning::JourneyId> id;
  write("start_journey, free",
        [&](Transaction& t) { id = must(earning::start_journey(t, start, today(), clock.now(), random)); });
  const auto one = journey(*id);
  catalog::Piece piece{.id = "2a", .title = "Files", .files = catalog::Range{1, 9}};
  piece.accepts = {catalog::FileKind::document};
  const earning::Intake intake(database(), *blobs, folder() / "spool", 1'000'000, random);
  std::optional<earning::Upload> upload;
  whole("Intake::create",
        [&] { upload = must(intake.create(one, piece, "a.txt", 10, today(), clock.now())); });
  const auto evidence = [&] { return number("SELECT COUNT(*) AS n FROM evidence WHERE sha256 IS NOT NULL"); };
  const auto before = evidence();
  whole("Intake::append", [&] {
    auto same = *upload;
    if (intake.append(same, 0, "0123456789", clock.now()) != earning::Intake::Written::kept)
      throw std::logic_error("the upload stands elsewhere");
  });
  several(
      "Intake::finish", [&] { must(intake.finish(*upload, one, piece, today(), clock.now())); },
      [&] { return evidence() == before + 1 && std::filesystem::is_empty(folder() / "spool"); });
  whole("Intake::take_whole",
        [&] { must(intake.take_whole(one, piece, "b.txt", "More words.", today(), clock.now())); });
  whole("Intake::create",
        [&] { upload = must(intake.create(one, piece, "c.txt", 10, today(), clock.now())); });
  whole("Intake::remove", [&] { intake.remove(upload->id); });
  whole("Intake::create",
        [&] { upload = must(intake.create(one, piece, "d.txt", 10, today(), clock.now())); });
  // Each upload in a transaction of its own.
  several(
      "Intake::remove_expired", [&] { intake.remove_expired(clock.now() + earning::upload_time * 2); },
      [&] { return number("SELECT COUNT(*) AS n FROM upload") == 0; });
  EXPECT_TRUE(std::filesystem::is_empty(folder() / "spool"));

  const auto say = [](const earning::Reminder&) {
    return earning::Announcement{{"a@b.org", "Subject", "Text"}, "Time is up.", "/work"};
  };
  several(
      "sweep_deadlines",
      [&] { earning::sweep_deadlines(database(), say, today().plus_months(8), clock.now(), random); },
      [&] {
        return number("SELECT COUNT(*) AS n FROM journey WHERE end_reason = 'time-up'") == 1 &&
               number("SELECT COUNT(*) AS n FROM reminder") <= 2;
      });
  write("restart_journey", [&](Transaction& t) {
    id = must(earning::restart_journey(t, *earning::find_journey(t.session(), one.id), start, today(),
                                       clock.now(), random));
  });
  write("end_journey",
        [&](Transaction& t) { earning::end_journey(t, *id, earning::EndReason::time_up, clock.now()); });
}

void OperationWorld::review_writes() {
  const auto june = person("june@example.org").id, marcus = person("marcus@example.org").id;
  const auto shown = shelf->shelf();
  const review::Rubrics rubrics = [shown](const std::string& id, int version) {
    return shown->share(id, version);
  };
  const auto now = clock.now();
  std::optional<review::ReviewId> id;
  write("set_training",
        [&](Transaction& t) { review::set_training(t, issuer(), june, {"exit-tickets"}, marcus, now); });
  const auto claim = [&](Transaction& t) {
    id = must(review::claim(t, june, *submission, rubrics, today(), now, random));
  };
  write("claim", claim);
  write("release",
        [&](Transaction& t) { must(review::release(t, june, *id, review::ReleaseReason::none, now)); });
  write("claim", claim);
  write("release_untouched",
        [&](Transaction& t) { review::release_untouched(t, now + std::chrono::hours(24 * 60)); });
  write("claim", claim);
  const auto& piece = *micro_credential().pieces().front();
  const review::Scores scores{{piece.id, piece.rubric[0].id, piece.rubric[0].passing}};
  write("save_scores",
        [&](Transaction& t) { must(review::save_scores(t, june, *id, {}, scores, rubrics, now)); });
  write("finish", [&](Transaction& t) { must(review::finish(t, june, *id, rubrics, today(), now, random)); });
  write("set_training, none",
        [&](Transaction& t) { review::set_training(t, issuer(), june, {}, marcus, now); });
}

void OperationWorld::award_writes() {
  const auto count = [&](const char* kind) {
    return number(fmt::format("SELECT COUNT(*) AS n FROM credential WHERE kind = '{}'", kind));
  };
  whole("KeyRing::signing_key", [&] { room->keys.signing_key("sample"); });
  whole("KeyRing::replace_key", [&] { room->keys.replace_key("sample", renata->id.text(), "Yearly."); });
  several(
      "Issuance::issue", [&] { room->issuance.issue(submission->text()); },
      [&] { return count("micro-credential") == 1; });
  room->issuance.issue(met("wait-time"));
  several(
      "Issuance::issue_stack", [&] { room->issuance.issue_stack(renata->id.text() + " evidence"); },
      [&] { return count("stack") == 1; });
  several(
      "Issuance::issue_forgotten", [&] { room->issuance.issue_forgotten(); },
      [&] { return count("micro-credential") == 2; });
  const auto credential = credentials().back().credential;
  const award::StatusDecision decision{credential, "The work was not the earner's own.", renata->id.text(),
                                       clock.now()};
  write("publish",
        [&](Transaction& t) { must(award::publish(t, credential, {.show_feedback = true}, clock.now())); });
  write("withdraw", [&](Transaction& t) { award::withdraw(t, credential, clock.now()); });
  write("take_back, suspended",
        [&](Transaction& t) { must(award::take_back(t, award::Purpose::suspension, decision, random)); });
  write("reinstate", [&](Transaction& t) { must(award::reinstate(t, decision)); });
  write("take_back, revoked",
        [&](Transaction& t) { must(award::take_back(t, award::Purpose::revocation, decision, random)); });
  write("make_token", [&](Transaction& t) {
    must(award::make_token(t, "sample", "District", renata->id.text(), clock.now(), random));
  });
  const auto token =
      database().read([](storage::Session& s) { return award::tokens_of(s, "sample").at(0).id; });
  whole("KeyRing::end_token", [&] { room->keys.end_token("sample", token, renata->id.text()); });
}

void OperationWorld::job_writes() {
  const auto now = clock.now();
  write("set_setting", [&](Transaction& t) { storage::set_setting(t, "name", "value"); });
  write("record", [&](Transaction& t) { storage::record(t, {now, "", "test.happened", "x"}); });
  write("enqueue", [&](Transaction& t) { jobs::enqueue(t, "test.count", "x", now, random); });
  int ran = 0;
  jobs::Worker worker(database(), clock, random);
  worker.on("test.count", [&](const std::string&) { ++ran; });
  const std::string open = "SELECT COUNT(*) AS n FROM job WHERE kind = 'test.count' AND finished_at IS NULL";
  // Each failure leaves the job to be run again: at least once, and in the end done.
  several(
      "Worker::run_due",
      [&] {
        clock.set(clock.now() + std::chrono::hours(2));
        worker.run_due();
      },
      [&] { return ran >= 1 && number(open) <= 1; });
  write("forget and enqueue",
        [&](Transaction& t) { jobs::enqueue(t, "test.fails", "x", clock.now(), random); });
  jobs::Worker failing(database(), clock, random);
  failing.on("test.fails", [](const std::string&) { throw std::runtime_error("no"); });
  for (int i = 0; i < 2 * jobs::attempts_max; ++i) {
    clock.set(clock.now() + std::chrono::hours(2));
    failing.run_due();
  }
  const auto given_up = database().read([](storage::Session& s) { return jobs::open_jobs(s, 100); });
  const auto job = std::find_if(given_up.begin(), given_up.end(),
                                [](const auto& one) { return one.kind == "test.fails"; });
  ASSERT_NE(job, given_up.end());
  EXPECT_TRUE(job->given_up);
  write("try_again", [&](Transaction& t) {
    if (!jobs::try_again(t, job->id, renata->id.text(), clock.now())) throw std::logic_error("no such job");
  });
}

namespace {

class OperationTest : public OperationWorld {};
INSTANTIATE_TEST_SUITE_P(Both, OperationTest, test::both_databases(), test::database_name);

// REQ O2, O4
TEST_P(OperationTest, WhateverOperationFailsNothingIsHalfDoneAndTheNextAttemptSucceeds) {
  identity_writes();
  role_writes();
  roster_writes();
  catalog_writes();
  money_writes();
  work_writes();
  upload_writes();
  review_writes();
  award_writes();
  certificate_writes();
  job_writes();
  std::cout << fmt::format("  writes {}, failures injected {}, lost {}\n", tally.operations, tally.failures,
                           tally.lost);
  EXPECT_EQ(tally.lost, 0);
}

}  // namespace
}  // namespace laurel::faults
