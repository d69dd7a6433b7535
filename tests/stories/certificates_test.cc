// REQ R3, W5: an affiliate certifies by a rule, an educator without a license gets 21 PDUs, anybody checks
// them.
#include <poppler-document.h>
#include <poppler-page.h>

#include "app/demo/demo_work.h"
#include "billing/invoice_store.h"
#include "earning/payment.h"
#include "identity/notice_store.h"
#include "identity/organization_store.h"
#include "recognition/unit_certificate.h"
#include "review/training_store.h"
#include "stories/browser.h"

namespace laurel::stories {

class CertificatesStory : public Story {
 protected:
  static constexpr auto micro_credential = "who-gets-called-on";
  static constexpr auto rule = "oea-or-plc-pdu";

  void SetUp() override {
    Story::SetUp();
    if (IsSkipped()) return;
    for (const auto& [name, email] :
         {std::pair("Tomás Ibarra", "tomas@example.org"), std::pair("Alma Reyes", "alma@example.org"),
          std::pair("June Okafor", "june@example.org"), std::pair("Marcus Lindqvist", "marcus@example.org")})
      make_account(at(email), name, email);
    house->site().database.write([&](storage::Transaction& transaction) {
      auto& random = house->site().random;
      const auto issuer = house->site().catalog.shelf()->issuers()[0].organization;
      const auto affiliate =
          identity::ensure_organization(transaction, identity::OrganizationKind::affiliate, "sea-or",
                                        "Sample Education Association of Oregon", "OR", clock->now(), random);
      const auto grant = [&](const char* email, const identity::OrganizationId& where, identity::Role role) {
        identity::grant_role(transaction, person(email).id, where, role, "", clock->now(), random);
      };
      grant("alma@example.org", affiliate.id, identity::Role::membership_officer);
      grant("june@example.org", issuer, identity::Role::reviewer);
      grant("marcus@example.org", issuer, identity::Role::issuing_officer);
      review::set_training(transaction, issuer, person("june@example.org").id, {micro_credential},
                           person("marcus@example.org").id, clock->now());
    });
    confirm("tomas@example.org");
  }
  Browser& at(const std::string& email) {
    auto& browser = browsers_[email];
    if (!browser) browser = std::make_unique<Browser>(house->application());
    return *browser;
  }
  Browser& tomas() { return at("tomas@example.org"); }
  Browser& alma() { return at("alma@example.org"); }
  identity::Person person(const std::string& email) {
    return *house->site().database.read(
        [&](storage::Session& session) { return identity::find_person_by_email(session, email); });
  }

  void adopt() {
    alma().get("/roster/certificates");
    EXPECT_EQ(alma().post("/roster/certificates/rules", {{"pack", rule}, {"basis", "Motion 7"}}).status, 422)
        << "an address comes first";
    EXPECT_EQ(alma().post("/roster/certificates/contact", {{"contact", "44 Cedar Street"}}).status, 422)
        << "a telephone too";
    EXPECT_EQ(alma()
                  .post("/roster/certificates/contact",
                        {{"contact", "44 Cedar Street, Salem. Telephone 555-0177."}})
                  .status,
              200);
    EXPECT_EQ(alma().post("/roster/certificates/rules", {{"pack", "us-or"}, {"basis", "Motion 7"}}).status,
              404)
        << "nobody certifies by that pack";
    EXPECT_EQ(alma().post("/roster/certificates/rules", {{"pack", rule}, {"basis", ""}}).status, 422);
    EXPECT_EQ(alma().post("/roster/certificates/rules", {{"pack", rule}, {"basis", "Motion 7"}}).status, 200);
  }

  // Paid, handed in, found met, issued.
  void earn() {
    auto& site = house->site();
    const auto today = utc_date(clock->now());
    const auto begun = today.plus_days(-60);
    const auto journey = app::start_work(site, person("tomas@example.org"), micro_credential, begun);
    site.database.write([&](storage::Transaction& transaction) {
      const auto invoice = billing::invoice_of_journey(transaction.session(), journey.text());
      ASSERT_TRUE(earning::pay_and_open(transaction, invoice->id, "check", "1042", 6,
                                        person("marcus@example.org").id, begun, clock->now()));
    });
    app::go_on_with_work(site, journey, begun, app::all_pieces);
    const auto submission = app::submit_work(site, journey, app::school_day(today.plus_days(-5)));
    app::review_work(site, person("june@example.org"), submission, app::school_day(today.plus_days(-2)),
                     true);
    house->worker().run_due();
    activity = journey.text();
  }
  void revoke() {
    auto& marcus = at("marcus@example.org");
    const auto list = std::string(marcus.get("/issuing/credentials").text());
    const auto link = list.find("\"/issuing/credentials/") + 1;
    const auto address = list.substr(link, list.find('"', link) - link);
    marcus.get(address);
    EXPECT_EQ(
        marcus.post(address + "/status", {{"decision", "revoke"}, {"reason", "It was another's."}}).status,
        200);
    house->worker().run_due();
  }

  // With a file for each of the names, as a browser sends them.
  web::Response keep(const std::string& address, const std::string& file_field) {
    std::string body;
    const auto part = [&](const std::string& name, const std::string& more, const std::string& value) {
      body +=
          "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value + "\r\n";
    };
    for (const auto& [name, value] : Fields{{"kind", "plc"},
                                            {"title", "Lesson study in science"},
                                            {"issuer", "Ridgeline School District"},
                                            {"issuer-kind", "district"},
                                            {"hours", "12"},
                                            {"quantity", "10"},
                                            {"started", "2026-08-31"},
                                            {"earned", "2026-11-09"}})
      part(name, "", value);
    if (!file_field.empty()) part(file_field, "; filename=\"Roster.pdf\"", "%PDF-1.4 who took part");
    body += "--x--\r\n";
    return tomas().send(web::Method::post, address, body,
                        {{"Content-Type", "multipart/form-data; boundary=x"}});
  }
  web::Response ask(const std::string& of) {
    return tomas().post("/unit-certificates", {{"sponsor", "sea-or"}, {"pack", rule}, {"activity", of}});
  }
  std::vector<recognition::UnitCertificate> certificates() {
    return house->site().database.read([&](storage::Session& session) {
      return recognition::unit_certificates_of(session, person("tomas@example.org").id);
    });
  }
  std::string address_of(const std::string& of) {
    for (const auto& one : certificates())
      if (one.units.granted.activity == of) return "/unit-certificates/" + one.serial;
    return {};
  }
  static bool has(const web::Response& response, std::string_view words) {
    return response.text().find(words) != std::string_view::npos;
  }
  static std::string text_of_pdf(const web::Response& response) {
    const auto text = response.text();
    poppler::byte_array bytes(text.begin(), text.end());
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
    if (!document) return {};
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    const auto utf8 = page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
    std::string words(utf8.begin(), utf8.end());
    std::ranges::replace(words, '\n', ' ');
    return words;
  }
  // The id of the only outside activity.
  std::string community() {
    const auto list = std::string(tomas().get("/outside-activities").text());
    constexpr std::string_view mark = "href=\"/outside-activities/";
    for (auto place = list.find(mark); place != std::string::npos; place = list.find(mark, place + 1)) {
      const auto id = list.substr(place + mark.size(), 22);
      if (id.find('"') == std::string::npos) return id;
    }
    return {};
  }

  std::string activity;  // the earned micro-credential's

 private:
  std::map<std::string, std::unique_ptr<Browser>> browsers_;
};
INSTANTIATE_TEST_SUITE_P(Both, CertificatesStory, test::both_databases(), test::database_name);

TEST_P(CertificatesStory, AnEducatorWithoutALicenseGets21PDUsForAPLCAndAMicroCredential) {
  adopt();
  earn();
  EXPECT_TRUE(has(tomas().get("/license"), "/unit-certificates"));
  tomas().get("/outside-activities/new");
  EXPECT_EQ(keep("/outside-activities", "").status, 303);
  const auto plc = community();
  const auto before = tomas().get("/unit-certificates");
  EXPECT_TRUE(has(before, "What Sample Education Association of Oregon certifies"));
  EXPECT_TRUE(has(before, "15 PDUs together: 0 certified, 15 ready"));
  EXPECT_TRUE(has(before, "/outside-activities/" + plc)) << "the way to what is missing";
  const auto refused = ask(plc);
  EXPECT_EQ(refused.status, 409);
  EXPECT_TRUE(has(refused, "can’t certify “Lesson study in science” now."));
  EXPECT_TRUE(certificates().empty());
  tomas().get("/outside-activities/" + plc);
  EXPECT_EQ(keep("/outside-activities/" + plc, "roster").status, 303);
  EXPECT_TRUE(has(tomas().get("/unit-certificates"), "21 PDUs together: 0 certified, 21 ready"));
  EXPECT_EQ(ask("").status, 200);
  EXPECT_TRUE(has(tomas().get("/unit-certificates"), "21 PDUs together: 21 certified, 0 ready"));
  ask(plc);
  ask("");
  EXPECT_EQ(certificates().size(), 2u) << "asked again, each is one";
  EXPECT_EQ(tomas().get("/outside-activities/" + plc).status, 409) << "it stays as it was certified";

  Browser officer(house->application());
  const auto address = address_of(plc);
  const auto paper = text_of_pdf(tomas().get(address + "/certificate.pdf"));
  const auto serial = address.substr(address.rfind('/') + 1);
  for (const std::string fact :
       {"Sample Education Association of Oregon", "44 Cedar Street, Salem. Telephone 555-0177.",
        "Authorizing signature", "Tomás Ibarra", "6 PDUs", "12 h", "Lesson study in science",
        "Professional learning community.", "Presented by Ridgeline School District.", "November 9, 2026",
        "November 22, 2026", "oea-or-plc-pdu 2026-01-15: plc", serial.c_str()})
    EXPECT_NE(paper.find(fact), std::string::npos) << fact << " in " << paper;
  for (const std::string fact : {"genuine and in force", "6 PDUs", "12 h", "Tomás Ibarra", "555-0177",
                                 "oea-or-plc-pdu 2026-01-15: plc"})
    EXPECT_TRUE(has(officer.get(address), fact)) << fact;
  const auto mine = text_of_pdf(tomas().get(address_of(activity) + "/certificate.pdf"));
  for (const std::string fact :
       {"15 PDUs", "Noticing Who Gets Called On", "oea-or-plc-pdu 2026-01-15: micro-"})
    EXPECT_NE(mine.find(fact), std::string::npos) << fact << " in " << mine;
}

TEST_P(CertificatesStory, ARevokedCredentialWithdrawsTheCertificateAndItsOwnerHearsOfIt) {
  adopt();
  earn();
  EXPECT_EQ(ask(activity).status, 200);
  const auto address = address_of(activity);
  letters.clear();
  revoke();
  house->worker().run_due();
  Browser officer(house->application());
  const auto checked = officer.get(address);
  EXPECT_TRUE(has(checked, "This certificate was withdrawn"));
  EXPECT_TRUE(has(checked, "The credential was revoked."));
  EXPECT_EQ(tomas().get(address + "/certificate.pdf").status, 404);
  EXPECT_EQ(
      std::ranges::count(letters, "A certificate of granted units was withdrawn", &identity::Letter::subject),
      1);
  EXPECT_TRUE(has(tomas().get("/notices"), "A certificate of granted units was withdrawn"));
  EXPECT_EQ(ask(activity).status, 409);
}

TEST_P(CertificatesStory, StrangersForgedFormsAndWhatIsNotCoveredChangeNothing) {
  adopt();
  earn();
  EXPECT_EQ(ask("somebody-elses").status, 404);
  EXPECT_EQ(
      tomas()
          .post("/unit-certificates", {{"sponsor", "sea-or"}, {"pack", "us-or"}, {"activity", activity}})
          .status,
      404);
  const std::string body = "sponsor=sea-or&pack=oea-or-plc-pdu&activity=" + activity;
  EXPECT_EQ(tomas()
                .send(web::Method::post, "/unit-certificates", body,
                      {{"Content-Type", "application/x-www-form-urlencoded"}, {"X-CSRF-Token", "forged"}})
                .status,
            403);
  auto& june = at("june@example.org");
  june.get("/unit-certificates");
  EXPECT_EQ(
      june.post("/unit-certificates", {{"sponsor", "sea-or"}, {"pack", rule}, {"activity", activity}}).status,
      404)
      << "another's work";
  EXPECT_EQ(june.post("/unit-certificates", {{"sponsor", "sea-or"}, {"pack", rule}, {"activity", ""}}).status,
            409)
      << "nothing of her own";
  EXPECT_TRUE(certificates().empty());
  EXPECT_EQ(ask(activity).status, 200);
  EXPECT_EQ(june.get(address_of(activity) + "/certificate.pdf").status, 404);
}

TEST_P(CertificatesStory, TheSponsorTakesACertificateBackAndEndsItsRule) {
  adopt();
  earn();
  EXPECT_EQ(ask(activity).status, 200);
  const auto serial = certificates().at(0).serial;
  EXPECT_TRUE(has(alma().get("/roster/certificates"), serial));
  EXPECT_EQ(alma().post("/roster/certificates/withdrawal", {{"serial", serial}, {"reason", ""}}).status, 422);
  EXPECT_EQ(
      alma().post("/roster/certificates/withdrawal", {{"serial", "2026-guessed"}, {"reason", "Why."}}).status,
      422);
  EXPECT_EQ(alma()
                .post("/roster/certificates/withdrawal",
                      {{"serial", serial}, {"reason", "It was certified by mistake."}})
                .status,
            200);
  EXPECT_TRUE(has(tomas().get("/unit-certificates/" + serial), "It was certified by mistake."));
  const auto again = ask(activity);
  EXPECT_EQ(again.status, 409);
  EXPECT_TRUE(has(again, "has withdrawn its certificate"));
  EXPECT_EQ(alma().post("/roster/certificates/rules/end", {{"pack", rule}}).status, 200);
  EXPECT_FALSE(has(tomas().get("/unit-certificates"), "What Sample Education Association of Oregon"));
  EXPECT_EQ(ask(activity).status, 404);
}

}  // namespace laurel::stories
