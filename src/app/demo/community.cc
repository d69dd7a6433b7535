#include "app/demo/community.h"

#include "app/demo/demo.h"
#include "app/demo/demo_work.h"
#include "earning/deadline_store.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "identity/profile_store.h"
#include "identity/roster_store.h"
#include "review/training_store.h"

namespace laurel::app {
namespace {

using identity::OrganizationKind;
using identity::Role;

constexpr std::string_view renata = "renata.holloway@example.org";
constexpr std::string_view tomas = "tomas.ibarra@example.org";
constexpr std::string_view june = "june.okafor@example.org";
constexpr std::string_view marcus = "marcus.lindqvist@example.org";
constexpr std::string_view alma = "alma.reyes@example.org";
constexpr std::string_view sol = "sol.adler@example.org";
// Nobody can sign in with a password as one of the cast: only by the demo page, which real installations do
// not have.
constexpr const char* no_password = "none";

class Community {
 public:
  explicit Community(web::Site& site) : site_(site), now_(site.clock.now()), today_(site.zone.day(now_)) {}

  void fill() {
    site_.database.write([&](storage::Transaction& transaction) {
      add_people(transaction);
      add_organizations(transaction);
      add_profiles(transaction);
      add_roster(transaction);
      train(transaction);
    });
    work_in_every_state();
  }

 private:
  const identity::PersonId& id(std::string_view email) const { return people_.at(std::string(email)).id; }

  void add_people(storage::Transaction& transaction) {
    for (const auto& [email, name, role_key] : demo_people()) {
      auto person = identity::add_person(transaction,
                                         {std::string(name), std::string(email), Secret<std::string>(), "en"},
                                         no_password, now_, site_.random);
      if (!person) continue;
      identity::confirm_email(transaction, person->id, now_);
      person->email_confirmed = true;
      people_.emplace(email, *person);
    }
  }

  void add_organizations(storage::Transaction& transaction) {
    issuer_ = site_.catalog.shelf()->issuers().front().organization;
    auto house = identity::ensure_organization(transaction, OrganizationKind::house, "house", "Laurel", "",
                                               now_, site_.random);
    affiliate_ = identity::ensure_organization(transaction, OrganizationKind::affiliate,
                                               "sample-education-association", "Sample Education Association",
                                               "OH", now_, site_.random)
                     .id;
    auto grant = [&](std::string_view email, const identity::OrganizationId& organization, Role role) {
      identity::grant_role(transaction, id(email), organization, role, "", now_, site_.random);
    };
    grant(june, *issuer_, Role::reviewer);
    grant(marcus, *issuer_, Role::issuing_officer);
    grant(marcus, *issuer_, Role::billing_officer);
    grant(alma, *affiliate_, Role::membership_officer);
    grant(sol, house.id, Role::administrator);
  }

  void add_profiles(storage::Transaction& transaction) {
    auto employ = [&](std::string_view email, const char* district, const char* school, const char* state) {
      identity::add_employment(transaction, id(email),
                               {district, school, state, "Teacher", Date(2019, 8, 15), {}}, now_,
                               site_.random);
    };
    employ(renata, "Maple Hollow City Schools", "Birch Street Elementary", "OH");
    employ(tomas, "Ridgeline School District", "Ridgeline Middle School", "OR");
    employ(june, "Lakeshore Unified", "Lakeshore High School", "WI");
    identity::add_license(transaction, id(renata),
                          {"OH", "5-year professional", "OH-204417", Date(2022, 7, 1), Date(2027, 6, 30)},
                          now_, site_.random);
  }

  void add_roster(storage::Transaction& transaction) {
    const std::string csv =
        "member_number,name,email,from,to\r\n10117,Renata "
        "Holloway,renata.holloway@example.org,2019-09-01,\r\n"
        "10242,Ada Brandt,ada.brandt@example.org,2021-09-01,\r\n10301,Ida "
        "Moreau,ida.moreau@example.org,2019-09-01,\r\n10302,Otis "
        "Brandt,otis.brandt@example.org,2019-09-01,\r\n10303,Lena Voss,lena.voss@example.org,2019-09-01,\r\n";
    auto roster = identity::read_roster(csv);
    if (!roster) throw std::runtime_error("the demo's roster cannot be read");
    identity::RosterUpload upload{Id<identity::RosterUpload>::generate(now_, site_.random),
                                  *affiliate_,
                                  id(alma),
                                  now_,
                                  "roster.csv",
                                  "",
                                  "",
                                  true};
    identity::import_roster(transaction, upload, *roster, people_.at(std::string(alma)), today_, now_,
                            site_.random);
  }

  void train(storage::Transaction& transaction) {
    std::set<std::string> all;
    for (const auto* micro_credential : site_.catalog.shelf()->micro_credentials())
      all.insert(micro_credential->id);
    review::set_training(transaction, *issuer_, id(june), all, id(marcus), now_);
  }

  void work_in_every_state() {
    const auto& teacher = people_.at(std::string(renata));
    const auto& reviewer = people_.at(std::string(june));
    const auto& paying = people_.at(std::string(tomas));
    // Five and a half months ago, so that the deadline is near.
    begin_work(site_, teacher, "exit-tickets-that-change-tomorrow", today_.plus_months(-6).plus_days(16), 3);
    auto waiting = complete_work(site_, teacher, "the-pause-before-you-answer", today_.plus_months(-2));
    submit_work(site_, waiting, school_day(today_.plus_days(-4)));
    auto sent_back = complete_work(site_, teacher, "restorative-circles", today_.plus_months(-3));
    review_work(site_, reviewer, submit_work(site_, sent_back, school_day(today_.plus_days(-12))),
                school_day(today_.plus_days(-5)), false);
    for (const char* met : {"words-that-name-the-effect", "two-plans-become-one"}) {
      auto earned = complete_work(site_, teacher, met, today_.plus_months(-5));
      // Long enough ago for the committee's last meeting to have heard of it, also after the summer.
      review_work(site_, reviewer, submit_work(site_, earned, school_day(today_.plus_days(-92))),
                  school_day(today_.plus_days(-84)), true);
    }
    begin_work(site_, teacher, "teach-the-routine", today_.plus_months(-8), 2);
    start_work(site_, paying, "clear-lines-online", today_.plus_days(-1));
  }

  web::Site& site_;
  Instant now_;
  Date today_;
  std::map<std::string, identity::Person, std::less<>> people_;
  std::optional<identity::OrganizationId> issuer_;
  std::optional<identity::OrganizationId> affiliate_;
};

}  // namespace

void fill_community(web::Site& site) {
  Community(site).fill();
}

}  // namespace laurel::app
