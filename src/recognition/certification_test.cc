// REQ R3, W5: what a pack's rule counts is certified without a vote, once, and only where that may be.
#include "recognition/certification.h"

#include "recognition/outside_store.h"
#include "recognition/recognition_test_world.h"

namespace laurel::recognition {

class Certification : public RecognitionWorld {
 protected:
  static constexpr const char* rule = "oea-or-plc-pdu";

  void SetUp() override {
    RecognitionWorld::SetUp();
    if (IsSkipped()) return;
    database().write([&](storage::Transaction& transaction) {
      sponsor = identity::ensure_organization(transaction, identity::OrganizationKind::affiliate, "sponsor",
                                              "A Sponsor", "OH", clock.now(), random);
      set_sponsor_contact(transaction, sponsor->id, "12 Birch Street. Telephone 555-0142.", act());
      adopt_pack(transaction, {sponsor->id, rule, Date(2026, 1, 1), {}, "Motion 1"}, "", clock.now(), random);
    });
  }
  Recognizer certifier() { return {packs->shelf()->find(rule), "", sponsor}; }
  std::vector<Recognizer> certifiers(const identity::PersonId& person) {
    return database().read(
        [&](storage::Session& session) { return certifiers_of(session, *packs->shelf(), person, today()); });
  }
  auto certify_now(const std::string& activity) {
    const auto catalog = shelf->shelf();
    return database().write([&](storage::Transaction& transaction) {
      return certify(transaction, {*catalog, zone}, renata->id, certifier(), activity, today(), act());
    });
  }
  std::vector<UnitCertificate> certificates() {
    return database().read(
        [&](storage::Session& session) { return unit_certificates_of(session, renata->id); });
  }
  OutsideId learning_community() {
    return database().write([&](storage::Transaction& transaction) {
      return *keep_outside(transaction, renata->id,
                           {.id = {},
                            .kind = Kind::plc,
                            .title = "Lesson study",
                            .issuer = "District",
                            .issuer_kind = "district",
                            .hours = Rational(12),
                            .started = Date(2026, 1, 8),
                            .earned = Date(2026, 3, 12)},
                           act());
    });
  }
  void hand_in(const OutsideId& activity, Document document) {
    database().write([&](storage::Transaction& transaction) {
      add_outside_evidence(transaction, renata->id, activity,
                           {.id = Id<OutsideEvidence>::generate(clock.now(), random),
                            .activity = {},
                            .document = document,
                            .name = "Roster.pdf",
                            .media_type = "application/pdf",
                            .sha256 = std::string(64, 'a'),
                            .bytes = 1,
                            .added_at = clock.now()},
                           act());
    });
  }
  void withdraw(const UnitCertificate& certificate) {
    database().write([&](storage::Transaction& transaction) {
      ASSERT_TRUE(
          withdraw_grant(transaction, certificate.units.id, "The roster was another's.", today(), act()));
    });
  }
  std::size_t withdraw_revoked_now() {
    return database()
        .write([&](storage::Transaction& transaction) {
          return withdraw_revoked(transaction, renata->id, today(), act());
        })
        .size();
  }

  std::optional<identity::Organization> sponsor;
};
INSTANTIATE_TEST_SUITE_P(Both, Certification, test::both_databases(), test::database_name);

TEST_P(Certification, APLCAndAMicroCredentialAre21PDUsTogetherAndAskingTwiceGivesOneOfEach) {
  earned("exit-tickets");
  const auto community = learning_community();
  EXPECT_EQ(certify_now(community.text()).error(), CertificationRefusal::not_counted) << "no roster";
  EXPECT_TRUE(certificates().empty());
  hand_in(community, Document::evidence);
  EXPECT_EQ(certify_now(community.text()).error(), CertificationRefusal::not_counted) << "no roster yet";
  hand_in(community, Document::roster);
  const auto serials = *certify_now("");
  ASSERT_EQ(serials.size(), 2u);
  Rational together;
  for (const auto& certificate : certificates()) together += certificate.units.granted.amount;
  EXPECT_EQ(together, Rational(21));
  const auto granted = certificates().back().units.granted;
  EXPECT_EQ(granted.unit, Unit::PDU);
  EXPECT_TRUE(granted.decision.starts_with("oea-or-plc-pdu 2026-01-15: ")) << granted.decision;
  EXPECT_EQ(*certify_now(""), serials);
  EXPECT_EQ(certify_now(community.text())->size(), 1u);
  EXPECT_EQ(certificates().size(), 2u);
}

TEST_P(Certification, WhatASponsorCertifiesHidesNothingThatACommitteeGranted) {
  earned("exit-tickets");
  const auto activity = activity_of("exit-tickets");
  database().write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(grant_units(transaction,
                            {.person = renata->id,
                             .activity = activity,
                             .unit = Unit::CEU,
                             .amount = *Rational::parse("1.5"),
                             .by = committee->id,
                             .on = today(),
                             .decision = "2026-14"},
                            act()));
  });
  ASSERT_TRUE(certify_now(activity));
  const auto ohio = worth("us-oh");
  EXPECT_TRUE(ohio.decision.items.at(0).granted);
  EXPECT_EQ(ohio.decision.total, *Rational::parse("1.5"));
  EXPECT_FALSE(worth("us-or").decision.items.at(0).granted) << "hours count there, as before";
  EXPECT_TRUE(worth(rule, viewpoint_of(certifier())).decision.items.at(0).granted);
}

TEST_P(Certification, NoSponsorGrantsCEUsOrCollegeCredit) {
  earned("exit-tickets");
  for (const auto unit : {Unit::CEU, Unit::credit, Unit::semester_credit, Unit::quarter_credit}) {
    const auto granted = database().write([&](storage::Transaction& transaction) {
      return grant_units(transaction,
                         {.person = renata->id,
                          .activity = activity_of("exit-tickets"),
                          .unit = unit,
                          .amount = Rational(1),
                          .by = sponsor->id,
                          .on = today(),
                          .decision = "ours"},
                         act());
    });
    EXPECT_EQ(granted.error(), GrantRefusal::only_lpdc) << word(unit);
  }
}

TEST_P(Certification, WithoutAnAddressAndTelephoneNothingIsCertified) {
  earned("exit-tickets");
  database().write(
      [&](storage::Transaction& transaction) { set_sponsor_contact(transaction, sponsor->id, "", act()); });
  EXPECT_EQ(certify_now("").error(), CertificationRefusal::contact_missing);
  EXPECT_TRUE(certificates().empty());
}

TEST_P(Certification, ARevokedCredentialTakesItsCertificateWithItAndASuspendedOneDoesNot) {
  const auto credential = earned("exit-tickets");
  ASSERT_TRUE(certify_now(""));
  EXPECT_EQ(withdraw_revoked_now(), 0u);
  ASSERT_TRUE(take_back_now(award::Purpose::suspension, credential));
  EXPECT_EQ(withdraw_revoked_now(), 0u);
  ASSERT_TRUE(take_back_now(award::Purpose::revocation, credential));
  EXPECT_EQ(withdraw_revoked_now(), 1u);
  EXPECT_EQ(withdraw_revoked_now(), 0u);
  EXPECT_EQ(certificates().at(0).withdrawn_reason, credential_revoked);
  EXPECT_EQ(certify_now("").error(), CertificationRefusal::not_counted);
}

TEST_P(Certification, WhatTheSponsorTookBackTheRuleAloneDoesNotGiveAgain) {
  earned("exit-tickets");
  ASSERT_TRUE(certify_now(""));
  withdraw(certificates().at(0));
  EXPECT_EQ(certify_now("").error(), CertificationRefusal::withdrawn_before);
  EXPECT_EQ(certificates().size(), 1u);
}

TEST_P(Certification, ASponsorConcernsThoseOfItsStateAndThoseWhoseStateIsNotKnown) {
  EXPECT_EQ(certifiers(renata->id).size(), 1u);
  std::optional<identity::PersonId> newcomer;
  database().write([&](storage::Transaction& transaction) {
    newcomer =
        identity::add_person(transaction, {"Newcomer", "new@example.org", Secret<std::string>(""), "en"},
                             "hash", clock.now(), random)
            ->id;
  });
  EXPECT_EQ(certifiers(*newcomer).size(), 1u) << "no license is needed";
  database().write([&](storage::Transaction& transaction) {
    identity::add_license(transaction, *newcomer, {"MA", "Initial", "1", Date(2025, 7, 1), Date(2030, 6, 30)},
                          clock.now(), random);
  });
  EXPECT_TRUE(certifiers(*newcomer).empty());
  database().write([&](storage::Transaction& transaction) {
    end_adoption(transaction, sponsor->id, rule, today().plus_days(-1), "", clock.now());
  });
  EXPECT_TRUE(certifiers(renata->id).empty());
}

}  // namespace laurel::recognition
