// For this room's tests: Renata, a small micro-credential and its issuer, in both databases.
#pragma once
#include <gtest/gtest.h>

#include "earning/submission_store.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "support/databases.h"

namespace laurel::earning {

/// One piece of writing (10 to 20 words), one of files (1 to 2 documents or links, of student work).
inline catalog::MicroCredential small_micro_credential() {
  const catalog::Criterion criterion{
      "clear", "Clear", "met", {{"not-yet", "Not yet", "Dim."}, {"met", "Met", "Bright."}}};
  catalog::Piece writing{.id = "1a", .title = "Your question", .words = catalog::Range{10, 20}};
  writing.rubric = {criterion};
  catalog::Piece files{.id = "2a", .title = "The tickets", .files = catalog::Range{1, 2}};
  files.accepts = {catalog::FileKind::document, catalog::FileKind::link};
  files.student_work = true;
  files.rubric = {criterion};
  catalog::MicroCredential made{.id = "exit-tickets", .version = 1, .title = "Exit Tickets"};
  made.parts = {{.id = "1", .title = "Before", .pieces = {writing}},
                {.id = "2", .title = "The work", .pieces = {files}}};
  return made;
}

inline std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word ";
  return text;
}

class EarningWorld : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    issuer.id = "sample";
    issuer.completion_months = 6;
    issuer.prices = {{Date(2020, 1, 1), catalog::ChargePoint::start, Money::dollars(0), Money::dollars(75)}};
    issuer.affiliates = {"oea"};
    database().write([&](storage::Transaction& transaction) {
      person = *identity::add_person(transaction,
                                     {"Renata Holloway", "renata@example.org", Secret<std::string>(""), "en"},
                                     "hash", now, random);
      identity::confirm_email(transaction, person->id, now);
      person->email_confirmed = true;
      auto of = identity::ensure_organization(transaction, identity::OrganizationKind::issuer, "sample",
                                              "Sample", "", now, random);
      auto oea = identity::ensure_organization(transaction, identity::OrganizationKind::affiliate, "oea",
                                               "OEA", "OH", now, random);
      run(transaction, "INSERT INTO issuer (id, organization, document) VALUES ('sample', :o, '{}')",
          {{"o", of.id}});
      run(transaction,
          "INSERT INTO micro_credential (id, issuer, current_version) VALUES ('exit-tickets', 'sample', 1)");
      run(transaction,
          "INSERT INTO micro_credential_version (micro_credential, version, document, sha256, published_at) "
          "VALUES ('exit-tickets', 1, '{}', 'x', '2026-01-01')");
      run(transaction,
          "INSERT INTO membership (id, organization, member_number, email, name, from_day, roster_import) "
          "VALUES ('m', :o, '1', 'renata@example.org', 'R', '2026-01-01', 'r')",
          {{"o", oea.id}});
    });
  }

  static void run(storage::Transaction& transaction, std::string_view text,
                  const storage::Binds& binds = {}) {
    transaction.execute({text, text, text}, binds);
  }
  Date today() const { return utc_date(now); }

  std::expected<JourneyId, Refusal> start() {
    return database().write([&](storage::Transaction& transaction) {
      return start_journey(transaction, {*person, micro_credential, issuer}, today(), now, random);
    });
  }
  Journey journey(const JourneyId& id) {
    return *database().read([&](storage::Session& session) { return find_journey(session, id); });
  }
  std::expected<SaveOutcome, Refusal> save(const JourneyId& id, const std::string& text,
                                           std::int64_t revision, const std::string& piece = "1a") {
    return database().write([&](storage::Transaction& transaction) {
      return save_answer(transaction, *find_journey(transaction.session(), id),
                         micro_credential.find_piece(piece), text, revision, today(), now);
    });
  }
  std::expected<EvidenceId, Refusal> link(const JourneyId& id,
                                          const std::string& address = "https://example.org/t") {
    return database().write([&](storage::Transaction& transaction) {
      return add_link(transaction, *find_journey(transaction.session(), id),
                      micro_credential.find_piece("2a"), "Tickets", address, today(), now, random);
    });
  }
  void read_guidelines(const JourneyId& id) {
    database().write([&](storage::Transaction& transaction) {
      open_guidelines(transaction, *find_journey(transaction.session(), id), Company::own, now);
    });
  }
  std::expected<Submission, Refusal> send(const JourneyId& id, Statements statements = {true, true}) {
    return database().write([&](storage::Transaction& transaction) {
      return submit(transaction, *find_journey(transaction.session(), id), micro_credential, statements,
                    today(), now, random);
    });
  }
  /// Started, guidelines read, everything there.
  JourneyId ready_journey() {
    auto id = *start();
    read_guidelines(id);
    EXPECT_TRUE(save(id, words(12), 0));
    EXPECT_TRUE(link(id));
    return id;
  }
  /// As the review room will: one review that scores 1a and 2a, and the decision.
  void decide(const SubmissionId& submission, const std::string& level_1a, const std::string& level_2a) {
    const bool met = level_1a == "met" && level_2a == "met";
    database().write([&](storage::Transaction& transaction) {
      const auto review = Id<struct ReviewRow>::generate(now, random);
      run(transaction,
          "INSERT INTO review (id, submission, reviewer, claimed_at, finished_at, outcome) VALUES (:id, "
          ":submission, :person, :claimed, :finished, :outcome)",
          {{"id", review},
           {"submission", submission},
           {"person", person->id},
           {"claimed", now},
           {"finished", now},
           {"outcome", met ? "met" : "not-yet"}});
      for (const auto& [piece, level] :
           {std::pair<std::string, std::string>("1a", level_1a), {"2a", level_2a}})
        run(transaction,
            "INSERT INTO score (review, piece, criterion, level, seen, missing, next_step, saved_at) VALUES "
            "(:review, :piece, 'clear', :level, 'seen', 'missing', 'next', :at)",
            {{"review", review}, {"piece", piece}, {"level", level}, {"at", now}});
      run(transaction,
          "INSERT INTO decision (submission, outcome, decided_at) VALUES (:submission, :outcome, :at)",
          {{"submission", submission}, {"outcome", met ? "met" : "not-yet"}, {"at", now}});
    });
  }

  Instant now = *Instant::parse("2026-08-31T12:00:00Z");
  SeededRandom random{1};
  std::optional<identity::Person> person;
  catalog::Issuer issuer;
  catalog::MicroCredential micro_credential = small_micro_credential();
};

}  // namespace laurel::earning
