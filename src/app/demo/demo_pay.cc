#include "app/demo/demo_pay.h"

#include "app/demo/demo.h"
#include "app/demo/demo_work.h"
#include "earning/journey_store.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "identity/profile_store.h"
#include "web/pages/district/claim_decisions.h"
#include "web/pages/district/district_pages.h"

namespace laurel::app {
namespace {

using namespace recognition::pay;

constexpr std::string_view schedule_csv =
    "step,BA,BA+15,BA+30,MA,MA+15\r\ncredits,0,15,30,36,51\r\n"
    "1,41200,42650,44100,46300,47900\r\n2,42440,43930,45420,47690,49340\r\n3,43710,45250,46780,49120,"
    "50820\r\n"
    "4,45020,46610,48190,50590,52340\r\n5,46370,48010,49630,52110,53910\r\n6,47760,49450,51120,53670,"
    "55530\r\n"
    "7,49190,50930,52650,55280,57200\r\n8,50670,52460,54230,56940,58920\r\n";

class DistrictPay {
  // First, since its answer's type is deduced.
  template <class F>
  auto write(F&& work) {
    return site_.database.write([&](storage::Transaction& transaction) { return work(transaction); });
  }

 public:
  explicit DistrictPay(web::Site& site)
      : site_(site),
        now_(site.clock.now()),
        today_(site.zone.day(now_)),
        officer_(person("jonah.tully@example.org")) {}

  void fill() {
    set_up();
    const auto reviewer = person("june.okafor@example.org");
    const auto renata = person("renata.holloway@example.org");
    const auto ida = teacher("Ida Moreau", "ida.moreau@example.org", "BA+15", 4);
    const auto otis = teacher("Otis Brandt", "otis.brandt@example.org", "BA", 2);
    const auto lena = teacher("Lena Voss", "lena.voss@example.org", "MA", 7);
    write([&](storage::Transaction& transaction) {
      join_district(transaction, renata.id, *district_);
      set_place(transaction, renata.id, district_->id, {"BA", 7, Rational(6)}, today_);
    });
    const auto tickets = earn(ida, reviewer, "exit-tickets-that-change-tomorrow", -80);
    const auto pause = earn(ida, reviewer, "the-pause-before-you-answer", -50);
    const auto circles = earn(otis, reviewer, "restorative-circles", -120);
    const auto words = earn(otis, reviewer, "words-that-name-the-effect", -115);
    const auto plans = earn(lena, reviewer, "two-plans-become-one", -60);
    const auto routine = earn(lena, reviewer, "teach-the-routine", -30);
    issue();
    approve(claim(ida, tickets, -70), -60);
    pay();
    approve(claim(ida, pause, -40), -20);
    refuse(claim(otis, circles, -25), -10);
    claim(otis, words, -4);
    claim(lena, plans, -36);
    web::approve_unanswered_claims(site_);
    claim(lena, routine, -12);
    claim_earned(renata, "two-plans-become-one", 0);
  }

 private:
  identity::Person person(const std::string& email) { return find_demo_person(site_, email); }
  recognition::Act act(int days) { return {officer_.id.text(), at(days), site_.random}; }
  Instant at(int days) const { return now_ + std::chrono::hours(24 * days); }

  void set_up() {
    write([&](storage::Transaction& transaction) {
      district_ = identity::ensure_organization(transaction, identity::OrganizationKind::district,
                                                "maple-hollow-schools", "Maple Hollow City Schools", "OH",
                                                now_, site_.random);
      identity::grant_role(transaction, officer_.id, district_->id, identity::Role::district_officer, "",
                           now_, site_.random);
      const auto lanes = read_schedule(schedule_csv);
      if (!lanes) throw std::runtime_error("the demonstration's salary schedule cannot be read");
      set_schedule(transaction, *district_, {today_.plus_months(-12), *lanes}, today_, act(-300));
      Terms terms{.from = today_.plus_months(-10), .basis = "Motion 2026-03 of the joint committee"};
      terms.proof_days = 90;
      set_terms(transaction, *district_, terms, today_, act(-300));
    });
    site_.packs.refresh();
  }

  identity::Person teacher(const std::string& name, const std::string& email, const std::string& lane,
                           int step) {
    return write([&](storage::Transaction& transaction) {
      auto made = identity::add_person(transaction, {name, email, Secret<std::string>(), "en"}, "none", now_,
                                       site_.random);
      if (!made) throw std::runtime_error("the demonstration cannot add " + name);
      identity::confirm_email(transaction, made->id, now_);
      made->email_confirmed = true;
      identity::add_employment(
          transaction, made->id,
          {district_->name, "Birch Street Elementary", "OH", "Teacher", Date(2018, 8, 15), {}}, now_,
          site_.random);
      join_district(transaction, made->id, *district_);
      set_place(transaction, made->id, district_->id, {lane, step, Rational(lane == "BA" ? 4 : 20)}, today_);
      return *made;
    });
  }

  /// Met on that day; the activity's id, which is the journey's.
  std::string earn(const identity::Person& who, const identity::Person& reviewer,
                   const std::string& micro_credential, int days) {
    const auto journey = complete_work(site_, who, micro_credential, today_.plus_days(days - 60));
    review_work(site_, reviewer, submit_work(site_, journey, school_day(today_.plus_days(days - 6))),
                school_day(today_.plus_days(days)), true);
    return journey.text();
  }
  /// The credentials bear the day on which the reviewers found the work met.
  void issue() { site_.worker.run_due(); }
  Claim claim(const identity::Person& who, const std::string& activity, int days) {
    const auto packs = site_.packs.shelf();
    return write([&](storage::Transaction& transaction) {
      const auto day = today_.plus_days(days);
      const auto catalog = site_.catalog.shelf();
      const auto record = recognition::record_of(transaction, {*catalog, site_.zone}, who.id, today_);
      const auto found = std::ranges::find(record.activities, activity, &recognition::Activity::id);
      if (found == record.activities.end())
        throw std::runtime_error("the demonstration's record lacks an activity");
      auto made = make_claim(
          transaction,
          {district_->id, who.id, activity, found->title, policy_id(*district_), day, day.plus_days(30)},
          {who.id.text(), at(days), site_.random});
      if (!made) throw std::runtime_error("the demonstration cannot claim");
      return *find_claim(transaction.session(), *made);
    });
  }
  void claim_earned(const identity::Person& who, const std::string& micro_credential, int days) {
    const auto catalog = site_.catalog.shelf();
    const auto record = site_.database.read([&](storage::Session& session) {
      return recognition::record_of(session, {*catalog, site_.zone}, who.id, today_);
    });
    for (const auto& activity : record.activities)
      if (activity.ref == micro_credential) claim(who, activity.id, days);
  }
  void approve(const Claim& which, int days) {
    const auto done = write([&](storage::Transaction& transaction) {
      return web::approve_claim(site_, transaction, which, officer_.id.text(), at(days));
    });
    if (!done)
      throw std::runtime_error("the demonstration cannot approve: " + std::string(refusal_key(done.error())));
  }
  void refuse(const Claim& which, int days) {
    const auto done = write([&](storage::Transaction& transaction) {
      return web::refuse_claim(site_, transaction, which,
                               "The proof came in after 90 days. The agreement leaves us no choice.",
                               officer_.id.text(), at(days));
    });
    if (!done) throw std::runtime_error("the demonstration cannot refuse");
  }
  void pay() {
    write([&](storage::Transaction& transaction) {
      return make_payroll(transaction, district_->id, act(-55));
    });
  }

  web::Site& site_;
  Instant now_;
  Date today_;
  identity::Person officer_;
  std::optional<identity::Organization> district_;
};

}  // namespace

void fill_pay(web::Site& site) {
  DistrictPay(site).fill();
}

}  // namespace laurel::app
