#include <boost/json.hpp>

#include "award/award_test_world.h"
#include "award/badge_file.h"
#include "award/did_document.h"
#include "award/installation_secret.h"
#include "award/issuing_token.h"
#include "award/queries.h"
#include "credential/jose/jws.h"
#include "storage/file.h"

namespace laurel::award {

TEST(Addresses, NameIssuersAndKnowTheirOwnSite) {
  const Addresses addresses("http://127.0.0.1:8103");
  EXPECT_EQ(addresses.issuer_did("sample"), "did:web:127.0.0.1%3A8103:issuers:sample");
  EXPECT_EQ(addresses.issuer_of("did:web:127.0.0.1%3A8103:issuers:sample"), "sample");
  EXPECT_FALSE(addresses.issuer_of("did:web:127.0.0.1:issuers:sample"));
  EXPECT_EQ(addresses.path_of("https://127.0.0.1:8103/status/x?y#z"), "/status/x");
  EXPECT_EQ(addresses.path_of("http://127.0.0.1:8103"), "/");
  EXPECT_FALSE(addresses.path_of("https://127.0.0.1:81030/status/x"));
  EXPECT_FALSE(addresses.path_of("https://evil.example/127.0.0.1:8103/status/x"));
  EXPECT_FALSE(addresses.path_of("file:///etc/passwd"));
}

TEST(Status, ARevocationIsForGoodAndASuspensionIsNot) {
  const Standing none;
  const Standing suspended = TakenBack{Purpose::suspension, "Under inquiry.", {}};
  const Standing revoked = TakenBack{Purpose::revocation, "Not their own.", {}};
  constexpr auto reason = "The inquiry ended without a finding.";
  EXPECT_TRUE(check_take_back(none, Purpose::revocation, reason));
  EXPECT_TRUE(check_take_back(suspended, Purpose::revocation, reason));
  EXPECT_EQ(check_take_back(suspended, Purpose::suspension, reason).error(), Refusal::already_suspended);
  EXPECT_EQ(check_take_back(revoked, Purpose::suspension, reason).error(), Refusal::already_revoked);
  EXPECT_EQ(check_take_back(none, Purpose::revocation, " short ").error(), Refusal::reason_missing);
  EXPECT_EQ(check_take_back(none, Purpose::revocation, std::string(1001, 'x')).error(),
            Refusal::reason_too_long);
  EXPECT_TRUE(check_reinstate(suspended, reason));
  EXPECT_EQ(check_reinstate(none, reason).error(), Refusal::not_suspended);
  EXPECT_EQ(check_reinstate(revoked, reason).error(), Refusal::already_revoked);
}

TEST(Secret, IsMadeOnceForItsOwnerAloneAndRefusedWhenShort) {
  const test::TemporaryFolder folder;
  SystemRandom random;
  const auto file = folder.path() / "secret.key";
  const auto first = installation_secret("", file, random);
  EXPECT_GE(first.reveal().size(), secret_characters_min);
  EXPECT_EQ(installation_secret("", file, random).reveal(), first.reveal());
  EXPECT_EQ(std::filesystem::status(file).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  EXPECT_THROW(installation_secret("too short", file, random), std::invalid_argument);
  storage::write_file(file, "cut");
  EXPECT_THROW(installation_secret("", file, random), std::invalid_argument);
}

class AwardTest : public AwardWorld {};
INSTANTIATE_TEST_SUITE_P(Both, AwardTest, test::both_databases(), test::database_name);

TEST_P(AwardTest, EveryQueryPrepares) {
  database().read([&](storage::Session& session) {
    EXPECT_NO_THROW(credentials_of_issuer(session, "sample", "100%_!", 1));
    EXPECT_NO_THROW(keys_of(session, "sample"));
    EXPECT_NO_THROW(tokens_of(session, "sample"));
  });
  EXPECT_GT(std::size(sql::all), 30U);
}

TEST_P(AwardTest, WhatWasMetIsIssuedOnceHoweverOftenTheJobRuns) {
  const auto submission = met("exit-tickets");
  room->issuance.issue(submission);
  room->issuance.issue(submission);
  ASSERT_EQ(credentials().size(), 1U);
  const auto credential = credentials().front().credential;
  EXPECT_EQ(credential.minutes, 1050);
  EXPECT_EQ(credential.earner_name, "Renata Holloway");
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM journey WHERE earned_at IS NOT NULL"), 1);
  EXPECT_EQ(count("SELECT COUNT(*) AS n FROM event WHERE kind = 'award.issued'"), 1);
  EXPECT_EQ(told, std::vector{NewsKind::earned});
}

TEST_P(AwardTest, WhatIsNotMetIsNotIssued) {
  room->issuance.issue(met("exit-tickets", "not-yet"));
  room->issuance.issue("not an id");
  EXPECT_TRUE(credentials().empty());
  EXPECT_EQ(room->issuance.issue_forgotten(), 0);
}

TEST_P(AwardTest, AForgottenDecisionIsFoundAfterAMinute) {
  met("exit-tickets");
  EXPECT_EQ(room->issuance.issue_forgotten(), 0);
  clock.advance(std::chrono::minutes(2));
  EXPECT_EQ(room->issuance.issue_forgotten(), 1);
  EXPECT_EQ(room->issuance.issue_forgotten(), 0);
  EXPECT_EQ(credentials().size(), 1U);
}

// REQ A1
TEST_P(AwardTest, TheCredentialSaysWhatReviewersAndClockSaid) {
  const auto document = boost::json::parse(texts(earned()).document);
  const auto& subject = document.at("credentialSubject");
  EXPECT_EQ(subject.at("achievement").at("achievementType"), "MicroCredential");
  EXPECT_EQ(subject.at("achievement").at("creditsAvailable"), 15.0);
  EXPECT_EQ(subject.at("creditsEarned"), 17.5);
  const auto& result = subject.at("result").at(0);
  const auto& description = subject.at("achievement").at("resultDescription").at(0);
  EXPECT_EQ(result.at("resultDescription"), description.at("id"));
  EXPECT_EQ(result.at("achievedLevel"), description.at("requiredLevel"));
  EXPECT_EQ(document.at("credentialStatus").as_array().size(), 2U);
  EXPECT_EQ(document.at("proof").at(0).at("cryptosuite"), "eddsa-rdfc-2022");
  EXPECT_EQ(texts(credentials().front().credential).document.find("Jamie"), std::string::npos)
      << "a file's own name may hold a student's";
}

// REQ A1, REQ A3
TEST_P(AwardTest, EveryFormVerifiesAndOneChangedByteDoesNot) {
  const auto credential = earned();
  const auto [document, jwt] = texts(credential);
  const auto catalog = shelf->shelf();
  const auto png = baked(badge_png(*catalog, credential, 240), document);
  const auto svg = baked(badge_svg(*catalog, credential), document);
  for (const auto& form : {document, jwt, png, svg}) {
    const auto report = verify(form);
    EXPECT_TRUE(report.verified) << report.summary.container << to_json(report);
    ASSERT_NE(report.find("issuer"), nullptr);
    EXPECT_EQ(report.find("issuer")->outcome, credential::verify::Outcome::passed);
    EXPECT_EQ(report.find("schema")->outcome, credential::verify::Outcome::passed);
    auto changed = form;
    const auto at = changed.find("Renata");
    if (at != std::string::npos) {
      changed[at] = 'S';
    } else {
      changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
    }
    EXPECT_FALSE(verify(changed).verified) << report.summary.container;
  }
}

// REQ A4
TEST_P(AwardTest, AListSignedDuringACheckIsValidForIt) {
  const auto document = texts(earned()).document;
  const auto began = clock.now();
  clock.advance(std::chrono::seconds(2));
  const auto report = credential::verify::verify(document, {.loader = &room->documents, .now = began});
  EXPECT_EQ(report.find("status")->outcome, credential::verify::Outcome::passed) << to_json(report);
}

// REQ A4
TEST_P(AwardTest, RevokingAndSuspendingTurnTheAnswerAndReinstatingTurnsItBack) {
  const auto credential = earned();
  const auto document = texts(credential).document;
  EXPECT_TRUE(verify(document).verified);
  ASSERT_TRUE(take_back_now(Purpose::suspension, credential));
  EXPECT_EQ(verify(document).find("status")->code, "suspended");
  EXPECT_EQ(take_back_now(Purpose::suspension, credential).error(), Refusal::already_suspended);
  const auto ended = database().write([&](storage::Transaction& transaction) {
    return reinstate(transaction, {credential, "The inquiry found nothing.", "", clock.now()});
  });
  ASSERT_TRUE(ended);
  EXPECT_TRUE(verify(document).verified);
  ASSERT_TRUE(take_back_now(Purpose::suspension, credential));
  ASSERT_TRUE(take_back_now(Purpose::revocation, credential));
  EXPECT_EQ(verify(document).find("status")->code, "revoked");
  EXPECT_EQ(credentials().size(), 1U);
  EXPECT_EQ(credentials().front().standing->purpose, Purpose::revocation);
}

// REQ A4
TEST_P(AwardTest, OldCredentialsStayValidWhenTheKeyIsReplaced) {
  const auto first = earned("exit-tickets");
  const auto list = room->lists.published(first.status_list.text() + "-revocation");
  room->keys.replace_key("sample", renata->id.text(), "Yearly change.");
  open_room();
  const auto second = earned("wait-time");
  const auto method = [&](const Credential& credential) {
    return boost::json::parse(texts(credential).document).at("proof").at(0).at("verificationMethod");
  };
  EXPECT_NE(method(first), method(second));
  EXPECT_TRUE(verify(texts(first).document).verified);
  EXPECT_TRUE(verify(texts(first).jwt).verified);
  EXPECT_TRUE(verify(texts(second).jwt).verified);
  EXPECT_EQ(room->lists.published(first.status_list.text() + "-revocation"), list) << "nothing changed in it";
}

TEST_P(AwardTest, AnotherInstallationSecretOpensNoKey) {
  earned();
  AwardRoom stranger(database(), *shelf, clock, random, "http://127.0.0.1:8103",
                     Secret<std::string>("another secret of many characters"),
                     [](storage::Transaction&, const News&) {});
  EXPECT_THROW(stranger.keys.signing_key("sample"), std::runtime_error);
}

// REQ C4
TEST_P(AwardTest, AStacksOwnCredentialFollowsItsLastMicroCredential) {
  jobs::Worker worker(database(), clock, random);
  worker.on(std::string(stack_job), [&](const std::string& payload) { room->issuance.issue_stack(payload); });
  earned("exit-tickets");
  EXPECT_EQ(worker.run_due(), 0);
  earned("wait-time");
  EXPECT_EQ(worker.run_due(), 1);
  room->issuance.issue_stack(renata->id.text() + " evidence");
  ASSERT_EQ(credentials().size(), 3U);
  const auto stack = database().read([&](storage::Session& session) {
    return find_credential(session, renata->id, Kind::stack, "evidence");
  });
  ASSERT_TRUE(stack);
  EXPECT_EQ(stack->minutes, 2100);
  EXPECT_TRUE(verify(texts(*stack).document).verified);
  EXPECT_TRUE(verify(baked(badge_svg(*shelf->shelf(), *stack), texts(*stack).document)).verified);
}

// The job dies at every operation in turn; run again, it leaves exactly one credential that verifies.
TEST_P(AwardTest, AJobKilledAnywhereIssuesExactlyOneCredential) {
  int killed = 0;
  for (int nth = 1; nth < 200; ++nth) {
    database().write([&](storage::Transaction& transaction) {
      for (auto table : {"shared_evidence", "publication", "revocation", "credential_text", "credential",
                         "status_document", "status_list", "issuer_key", "decision", "score", "review",
                         "submission", "time_entry", "evidence", "journey"})
        run(transaction, std::string("DELETE FROM ") + table, {});
    });
    open_room();
    const auto submission = met("exit-tickets");
    faults().fail(nth);
    bool died = false;
    try {
      room->issuance.issue(submission);
    } catch (const std::exception&) {
      died = true;
    }
    faults().fail(0);
    if (!died) break;
    ++killed;
    open_room();
    room->issuance.issue(submission);
    ASSERT_EQ(credentials().size(), 1U) << "after a failure of operation " << nth;
    ASSERT_TRUE(verify(texts(credentials().front().credential).document).verified);
    ASSERT_EQ(count("SELECT COUNT(*) AS n FROM journey WHERE earned_at IS NOT NULL"), 1);
  }
  EXPECT_GT(killed, 10);
}

// REQ A2
TEST_P(AwardTest, OnlyWhatTheEarnerChoseIsPublic) {
  const auto credential = earned();
  const auto now_public = [&] {
    return database().read([&](storage::Session& session) { return publication_of(session, credential.id); });
  };
  const auto choose = [&](const Choice& choice) {
    return database().write([&](storage::Transaction& transaction) {
      return publish(transaction, credential, choice, clock.now());
    });
  };
  EXPECT_FALSE(now_public().is_public);
  EXPECT_EQ(choose({.evidence = {"another"}, .nobody_identified = true}).error(), Refusal::unknown_evidence);
  EXPECT_EQ(choose({.evidence = {exhibit().id}}).error(), Refusal::statement_missing);
  EXPECT_FALSE(now_public().is_public) << "a refusal changes nothing";
  ASSERT_TRUE(choose({.show_feedback = true}));
  EXPECT_TRUE(now_public().is_public);
  EXPECT_TRUE(now_public().show_feedback);
  database().write(
      [&](storage::Transaction& transaction) { withdraw(transaction, credential, clock.now()); });
  EXPECT_FALSE(now_public().is_public);
  ASSERT_TRUE(choose({}));
  EXPECT_TRUE(now_public().is_public);
  EXPECT_FALSE(now_public().show_feedback);
}

TEST_P(AwardTest, ATokenStandsForItsIssuerUntilItIsEnded) {
  const auto make = [&](const std::string& name) {
    return database().write([&](storage::Transaction& transaction) {
      return make_token(transaction, "sample", name, renata->id.text(), clock.now(), random);
    });
  };
  const auto issuer = [&](const std::string& token) {
    return database().read([&](storage::Session& session) { return issuer_of_token(session, token); });
  };
  EXPECT_EQ(make("  ").error(), Refusal::name_missing);
  const auto token = make("District records");
  ASSERT_TRUE(token);
  EXPECT_EQ(issuer(*token), "sample");
  EXPECT_FALSE(issuer(*token + "x"));
  const auto listed =
      database().read([&](storage::Session& session) { return tokens_of(session, "sample"); });
  ASSERT_EQ(listed.size(), 1U);
  ASSERT_TRUE(room->keys.signer_of_token(*token));
  EXPECT_EQ(room->keys.signer_of_token(*token)->issuer, "sample");
  EXPECT_FALSE(room->keys.signer_of_token(*token + "x"));
  room->keys.end_token("sample", listed.front().id, renata->id.text());
  EXPECT_FALSE(room->keys.signer_of_token(*token));
  EXPECT_FALSE(issuer(*token));
}

// REQ A4
TEST_P(AwardTest, WhatAnotherProcessDidToATokenOrAKeyHoldsASecondLater) {
  const auto token = database().write([&](storage::Transaction& transaction) {
    return make_token(transaction, "sample", "District records", renata->id.text(), clock.now(), random);
  });
  ASSERT_TRUE(token);
  const auto signs_with = [&] { return room->keys.signer_of_token(*token)->key.public_key().multikey(); };
  const auto first = signs_with();
  KeyRing other(database(), clock, random, secret());
  other.replace_key("sample", renata->id.text(), "Yearly change.");
  EXPECT_EQ(signs_with(), first);
  clock.advance(KeyRing::belief);
  EXPECT_NE(signs_with(), first);
  const auto listed =
      database().read([&](storage::Session& session) { return tokens_of(session, "sample"); });
  other.end_token("sample", listed.front().id, renata->id.text());
  EXPECT_TRUE(room->keys.signer_of_token(*token));
  clock.advance(KeyRing::belief);
  EXPECT_FALSE(room->keys.signer_of_token(*token));
}

TEST_P(AwardTest, TheDidDocumentHasTheKeyThatATokenNames) {
  const auto jwt = credential::jose::parse_jws(texts(earned()).jwt);
  ASSERT_TRUE(jwt);
  const auto document = boost::json::parse(*room->documents.at("/issuers/sample/did.json"));
  bool found = false;
  for (const auto& method : document.at("verificationMethod").as_array())
    found |= method.at("id") == jwt->header.at("kid") && method.as_object().contains("publicKeyJwk");
  EXPECT_TRUE(found);
  EXPECT_FALSE(room->documents.at("/issuers/nobody/did.json"));
  EXPECT_FALSE(room->documents.at("/status/nothing-revocation"));
  EXPECT_FALSE(room->documents.load("https://elsewhere.example/issuers/sample/did.json"));
}

}  // namespace laurel::award
