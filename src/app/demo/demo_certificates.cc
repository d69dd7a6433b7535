#include "app/demo/demo_certificates.h"

#include "app/demo/demo.h"
#include "app/demo/demo_files.h"
#include "app/demo/demo_work.h"
#include "billing/invoice_store.h"
#include "earning/payment.h"
#include "identity/account_store.h"
#include "recognition/certification.h"
#include "recognition/local_pack.h"
#include "recognition/outside_store.h"

namespace laurel::app {
namespace {

using namespace recognition;
using identity::OrganizationKind;

constexpr const char* certifying_pack = "oea-or-plc-pdu";
constexpr const char* micro_credential = "student-work-on-the-table";

class Certificates {
 public:
  explicit Certificates(web::Site& site)
      : site_(site),
        today_(site.zone.day(site.clock.now())),
        teacher_(person("tomas.ibarra@example.org")),
        officer_(person("alma.reyes@example.org")) {}

  void fill() {
    adopt();
    const auto journey = earn();
    site_.worker.run_due();  // issues the credential
    add_learning_community();
    certify_one(journey.text());
  }

 private:
  identity::Person person(const std::string& email) { return find_demo_person(site_, email); }
  Instant at(Date day) const { return std::min(day.start() + std::chrono::hours(18), site_.clock.now()); }
  Act act(const identity::Person& by, Date day) { return {by.id.text(), at(day), site_.random}; }

  void adopt() {
    const auto since = today_.plus_months(-9);
    site_.database.write([&](storage::Transaction& transaction) {
      sponsor_ = identity::ensure_organization(
          transaction, OrganizationKind::affiliate, "sample-education-association-oregon",
          "Sample Education Association of Oregon", "OR", at(since), site_.random);
      identity::grant_role(transaction, officer_.id, sponsor_->id, identity::Role::membership_officer, "",
                           at(since), site_.random);
      set_sponsor_contact(transaction, sponsor_->id,
                          "44 Cedar Street, Ridgeline, Oregon 97000. Telephone 555-0177.",
                          act(officer_, since));
      adopt_pack(transaction,
                 {sponsor_->id, certifying_pack, since, {}, "Motion 2026-07 of the board of directors"},
                 officer_.id.text(), at(since), site_.random);
    });
  }

  // He is no member: the work opens when the office has booked his check.
  earning::JourneyId earn() {
    const auto day = today_.plus_months(-5);
    const auto journey = start_work(site_, teacher_, micro_credential, day);
    const auto marcus = person("marcus.lindqvist@example.org");
    site_.database.write([&](storage::Transaction& transaction) {
      const auto invoice = billing::invoice_of_journey(transaction.session(), journey.text());
      if (!invoice ||
          !earning::pay_and_open(transaction, invoice->id, "check", "Check 2207", 6, marcus.id, day, at(day)))
        throw std::runtime_error("the demonstration cannot book a payment");
    });
    go_on_with_work(site_, journey, day, all_pieces);
    review_work(site_, person("june.okafor@example.org"),
                submit_work(site_, journey, school_day(today_.plus_days(-60))),
                school_day(today_.plus_days(-52)), true);
    return journey;
  }

  void add_learning_community() {
    const auto last = school_day(today_.plus_days(-20));
    const auto roster = site_.blobs.put(demo_page_pdf(
        "Lesson study: who took part", {"Six meetings, every second Tuesday after school.",
                                        "Tomás Ibarra, and five colleagues of Ridgeline Middle School.",
                                        "Each was there for at least five of the six."}));
    site_.database.write([&](storage::Transaction& transaction) {
      const auto id = keep_outside(transaction, teacher_.id,
                                   {.id = {},
                                    .kind = Kind::plc,
                                    .title = "Lesson study: student talk in science",
                                    .issuer = "Ridgeline School District",
                                    .issuer_kind = "district",
                                    .hours = Rational(12),
                                    .quantity = Rational(10),
                                    .started = last.plus_days(-70),
                                    .earned = last},
                                   act(teacher_, last));
      add_outside_evidence(transaction, teacher_.id, *id,
                           {.id = Id<OutsideEvidence>::generate(at(last), site_.random),
                            .activity = {},
                            .document = Document::roster,
                            .name = "Roster.pdf",
                            .media_type = "application/pdf",
                            .sha256 = roster.sha256,
                            .bytes = roster.bytes,
                            .added_at = at(last)},
                           act(teacher_, last));
    });
  }

  void certify_one(const std::string& activity) {
    const auto packs = site_.packs.shelf();
    const auto catalog = site_.catalog.shelf();
    const auto day = today_.plus_days(-40);
    const auto certified = site_.database.write([&](storage::Transaction& transaction) {
      return certify(transaction, {*catalog, site_.zone}, teacher_.id,
                     {packs->find(certifying_pack), "", sponsor_}, activity, day, act(teacher_, day));
    });
    if (!certified) throw std::runtime_error("the demonstration cannot certify");
  }

  web::Site& site_;
  const Date today_;
  const identity::Person teacher_, officer_;
  std::optional<identity::Organization> sponsor_;
};

}  // namespace

void fill_demo_certificates(web::Site& site) {
  Certificates(site).fill();
}

}  // namespace laurel::app
