// For this room's tests: an issuer with a stack of two micro-credentials, and Renata, who met them.
#pragma once
#include <gtest/gtest.h>

#include "award/award_room.h"
#include "award/publication.h"
#include "catalog/catalog_store.h"
#include "credential/verify/verify.h"
#include "earning/journey_store.h"
#include "identity/account_store.h"
#include "jobs/jobs.h"
#include "support/databases.h"

namespace laurel::award {

inline catalog::Package small_package() {
  catalog::Package package;
  package.issuer.id = "sample";
  package.issuer.name = "Sample Issuer";
  package.issuer.description = "An issuer for tests.";
  package.issuer.email = "credentials@sample.example";
  package.issuer.contact = "Write to us.";
  package.issuer.copyright = "© 2026 Sample Issuer";
  package.issuer.license = "CC-BY-4.0";
  package.issuer.completion_months = 6;
  package.issuer.review_days = 15;
  package.issuer.prices = {
      {Date(2020, 1, 1), catalog::ChargePoint::start, Money::dollars(0), Money::dollars(75)}};
  for (const auto* id : {"exit-tickets", "wait-time"}) {
    const catalog::Criterion criterion{
        "clear", "Clear", "met", {{"not-yet", "Not yet", "Dim."}, {"met", "Met", "Bright."}}};
    catalog::Piece piece{
        .id = "1a", .title = "Your question", .prompt = "Write it.", .words = catalog::Range{1, 20}};
    piece.rubric = {criterion};
    catalog::MicroCredential made{
        .id = id, .version = 1, .title = "Exit Tickets", .summary = "Ask and sort."};
    made.competency = "Asks one question and sorts the answers.";
    made.passing_rule = "Every criterion is met.";
    made.key_method = "Ask, sort, answer.";
    made.components = {{"Ask", "One question."}};
    made.research = {"It works.", {{"A book.", ""}}};
    made.resources = {{"A page", "https://example.org/", "Read it."}};
    made.hours = {15, "Tried by teachers.", {{catalog::Activity::planning, 15}}};
    made.evidence = {catalog::EvidenceKind::writing};
    made.self_check = {"I teach a class now."};
    made.alignment = {{"InTASC", "6", "Assessment", "https://standards.example/6"}};
    made.parts = {{.id = "1", .title = "Before", .pieces = {piece}}};
    package.micro_credentials.push_back(made);
  }
  package.stacks = {{.id = "evidence",
                     .title = "Evidence of Learning",
                     .summary = "See what students think.",
                     .description = "Two ways to see it.",
                     .learn = {"To ask"},
                     .audience = {"Teachers"},
                     .hue = "#2B4C7E",
                     .device = "magnifier",
                     .order = 1,
                     .micro_credentials = {"exit-tickets", "wait-time"}}};
  return package;
}

class AwardWorld : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](storage::Transaction& transaction) {
      ASSERT_TRUE(catalog::import_package(transaction, small_package(), "", clock.now(), random));
      renata = *identity::add_person(transaction,
                                     {"Renata Holloway", "renata@example.org", Secret<std::string>(""), "en"},
                                     "hash", clock.now(), random);
    });
    shelf = std::make_unique<catalog::ShelfKeeper>(database(), clock);
    open_room();
  }

  static Secret<std::string> secret() { return Secret<std::string>("a secret of thirty-two characters"); }
  /// As a process that starts anew: nothing in memory.
  void open_room() {
    room = std::make_unique<AwardRoom>(
        database(), *shelf, clock, random, "http://127.0.0.1:8103", secret(),
        [this](storage::Transaction&, const News& news) { told.push_back(news.kind); });
  }

  static void run(storage::Transaction& transaction, std::string_view text, const storage::Binds& binds) {
    transaction.execute({text, text, text}, binds);
  }
  std::int64_t count(std::string_view text) {
    return database().read(
        [&](storage::Session& session) { return session.query_first({text, text, text})->integer("n"); });
  }

  /// A journey with a submission that the reviewers found met; the submission's id.
  std::string met(const std::string& micro_credential, const std::string& outcome = "met") {
    return database().write([&](storage::Transaction& transaction) {
      const auto now = clock.now();
      const auto journey = earning::JourneyId::generate(now, random);
      const auto submission = earning::SubmissionId::generate(now, random);
      const auto review = Id<struct ReviewRow>::generate(now, random);
      earning::Manifest manifest{
          .journey = journey.text(), .number = 1, .micro_credential = micro_credential};
      manifest.version = 1;
      manifest.submitted_at = now;
      manifest.pieces = {{.piece = "1a", .text = "What would you ask?", .evidence = {exhibit()}}};
      run(transaction,
          "INSERT INTO journey (id, person, micro_credential, version, started_at, opened_at) VALUES (:id, "
          ":person, "
          ":mc, 1, :started, :opened)",
          {{"id", journey},
           {"person", renata->id},
           {"mc", micro_credential},
           {"started", now},
           {"opened", now}});
      run(transaction,
          "INSERT INTO evidence (id, journey, piece, kind, name, media_type, sha256, bytes, added_at) VALUES "
          "(:id, "
          ":journey, '1a', 'document', 'Plan.pdf', 'application/pdf', :sha, 12, :now)",
          {{"id", exhibit().id + micro_credential},
           {"journey", journey},
           {"sha", exhibit().sha256},
           {"now", now}});
      run(transaction,
          "INSERT INTO time_entry (id, journey, day, minutes, activity, note, created_at) VALUES (:id, "
          ":journey, "
          "'2026-08-30', 1050, 'planning', '', :now)",
          {{"id", Id<struct Entry>::generate(now, random)}, {"journey", journey}, {"now", now}});
      run(transaction,
          "INSERT INTO submission (id, journey, number, submitted_at, manifest, sha256, original_work, "
          "student_consent) VALUES (:id, :journey, 1, :now, :manifest, 'x', 1, 1)",
          {{"id", submission}, {"journey", journey}, {"now", now}, {"manifest", manifest_text(manifest)}});
      run(transaction,
          "INSERT INTO review (id, submission, reviewer, claimed_at, finished_at, outcome) VALUES (:id, "
          ":submission, "
          ":person, :claimed, :finished, :outcome)",
          {{"id", review},
           {"submission", submission},
           {"person", renata->id},
           {"claimed", now},
           {"finished", now},
           {"outcome", outcome}});
      run(transaction,
          "INSERT INTO score (review, piece, criterion, level, seen, missing, next_step, saved_at) VALUES "
          "(:review, "
          "'1a', 'clear', :level, 'A clear question.', '', '', :now)",
          {{"review", review}, {"level", outcome}, {"now", now}});
      run(transaction,
          "INSERT INTO decision (submission, outcome, decided_at) VALUES (:submission, :outcome, :now)",
          {{"submission", submission}, {"outcome", outcome}, {"now", now}});
      return submission.text();
    });
  }
  static earning::SubmittedEvidence exhibit() {
    return {.id = "evidence1",
            .kind = catalog::FileKind::document,
            .name = "Plan of Jamie.pdf",
            .media_type = "application/pdf",
            .bytes = 12,
            .sha256 = std::string(64, 'a')};
  }

  std::vector<Listed> credentials() {
    return database().read([&](storage::Session& session) { return credentials_of(session, renata->id); });
  }
  Credential earned(const std::string& micro_credential = "exit-tickets") {
    room->issuance.issue(met(micro_credential));
    return credentials().front().credential;
  }
  SignedTexts texts(const Credential& credential) {
    return database().read([&](storage::Session& session) { return texts_of(session, credential.id); });
  }
  credential::verify::Report verify(std::string_view bytes) {
    return credential::verify::verify(bytes, {.loader = &room->documents, .now = clock.now()});
  }
  std::expected<void, Refusal> take_back_now(
      Purpose purpose, const Credential& credential,
      const std::string& reason = "The work was not the earner's own.") {
    return database().write([&](storage::Transaction& transaction) {
      return take_back(transaction, purpose, {credential, reason, renata->id.text(), clock.now()}, random);
    });
  }

  FixedClock clock{*Instant::parse("2026-08-31T12:00:00Z")};
  SeededRandom random{1};
  std::optional<identity::Person> renata;
  std::unique_ptr<catalog::ShelfKeeper> shelf;
  std::unique_ptr<AwardRoom> room;
  std::vector<NewsKind> told;
};

}  // namespace laurel::award
