// For this room's tests: an issuer, its officer, an earner and two trained reviewers, in both databases.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "review/score_store.h"
#include "review/test_rubric.h"
#include "review/training_store.h"
#include "support/databases.h"

namespace laurel::review {

using identity::PersonId;

inline storage::Sql sql_of(std::string_view text) {
  return {text, text, text};
}

class ReviewWorld : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](storage::Transaction& transaction) {
      issuer = identity::ensure_organization(transaction, identity::OrganizationKind::issuer, "issuer",
                                             "Issuer", "", now, random)
                   .id;
      transaction.execute(
          sql_of("INSERT INTO issuer (id, organization, document) VALUES ('issuer', :o, '{}')"),
          {{"o", *issuer}});
      transaction.execute(sql_of(
          "INSERT INTO micro_credential (id, issuer, current_version) VALUES ('exit-tickets', 'issuer', 1)"));
      transaction.execute(
          sql_of("INSERT INTO micro_credential_version (micro_credential, version, document, "
                 "sha256, published_at) VALUES ('exit-tickets', 1, '{}', '', '')"));
    });
    earner = person("renata");
    reviewer = trained("otis");
    other = trained("paz");
    officer = person("officer");
  }

  PersonId person(const std::string& name) {
    return database().write([&](storage::Transaction& transaction) {
      return identity::add_person(transaction, {name, name + "@example.org", Secret<std::string>(""), "en"},
                                  "hash", now, random)
          ->id;
    });
  }
  PersonId trained(const std::string& name) {
    auto id = person(name);
    database().write([&](storage::Transaction& transaction) {
      identity::grant_role(transaction, id, *issuer, identity::Role::reviewer, "", now, random);
      set_training(transaction, *issuer, id, {"exit-tickets"}, id, now);
    });
    return id;
  }
  void employ(const PersonId& who, const std::string& district, const std::string& from,
              const std::string& to) {
    database().write([&](storage::Transaction& transaction) {
      transaction.execute(
          sql_of("INSERT INTO employment (id, person, district, school, state, position, from_day, to_day) "
                 "VALUES (:id, :person, :district, '', 'OH', 'teacher', :a, :b)"),
          {{"id", PersonId::generate(now, random)},
           {"person", who},
           {"district", district},
           {"a", from},
           {"b", to.empty() ? std::nullopt : std::optional(to)}});
    });
  }
  JourneyId journey(const PersonId& who) {
    auto id = JourneyId::generate(now, random);
    database().write([&](storage::Transaction& transaction) {
      transaction.execute(
          sql_of("INSERT INTO journey (id, person, micro_credential, version, started_at) VALUES "
                 "(:id, :person, 'exit-tickets', 1, :now)"),
          {{"id", id}, {"person", who}, {"now", now}});
    });
    return id;
  }
  SubmissionId submit(const JourneyId& of, int number) {
    auto id = SubmissionId::generate(now, random);
    database().write([&](storage::Transaction& transaction) {
      transaction.execute(
          sql_of(
              "INSERT INTO submission (id, journey, number, submitted_at, manifest, sha256, original_work, "
              "student_consent) VALUES (:id, :journey, :number, :now, :manifest, '', 1, 1)"),
          {{"id", id}, {"journey", of}, {"number", number}, {"now", now}, {"manifest", test_manifest()}});
    });
    return id;
  }
  SubmissionId submission() { return submit(journey(earner), 1); }
  SubmissionId submission_of_another() { return submit(journey(person(random.token())), 1); }

  std::vector<Waiting> queue(const PersonId& who, std::size_t most = 100) {
    return database().read([&](storage::Session& session) {
      return waiting_for(session, find_reviewer(session, who, today), today, most);
    });
  }
  auto take(const PersonId& who, const SubmissionId& which) {
    return database().write([&](storage::Transaction& transaction) {
      return claim(transaction, who, which, rubrics, today, now, random);
    });
  }
  auto save(const PersonId& who, const ReviewId& id, const Scores& scores,
            std::optional<std::int64_t> revision = {}) {
    return database().write([&](storage::Transaction& transaction) {
      return save_scores(transaction, who, id, revision, scores, rubrics, now);
    });
  }
  auto send(const PersonId& who, const ReviewId& id) {
    return database().write([&](storage::Transaction& transaction) {
      return finish(transaction, who, id, rubrics, today, now, random);
    });
  }
  auto give_back(const PersonId& who, const ReviewId& id, ReleaseReason reason) {
    return database().write(
        [&](storage::Transaction& transaction) { return release(transaction, who, id, reason, now); });
  }
  int expire() {
    return database().write(
        [&](storage::Transaction& transaction) { return release_untouched(transaction, now); });
  }
  std::int64_t count(std::string_view text) {
    return database().read(
        [&](storage::Session& session) { return session.query_first(sql_of(text))->integer("n"); });
  }
  void train(const PersonId& who, const std::set<std::string>& for_what) {
    database().write([&](storage::Transaction& transaction) {
      set_training(transaction, *issuer, who, for_what, *officer, now);
    });
  }

  Instant now = *Instant::parse("2026-11-20T08:00:00Z");
  Date today = utc_date(now);
  SeededRandom random{1};
  Rubrics rubrics = [](const std::string& id,
                       int version) -> std::shared_ptr<const catalog::MicroCredential> {
    if (id != "exit-tickets" || version != 1) return nullptr;
    return std::make_shared<const catalog::MicroCredential>(test_rubric());
  };
  std::optional<identity::OrganizationId> issuer;
  PersonId earner = PersonId::generate(now, random);
  PersonId reviewer = earner;
  PersonId other = earner;
  std::optional<PersonId> officer;
};

}  // namespace laurel::review
