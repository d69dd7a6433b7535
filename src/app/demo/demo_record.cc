#include "app/demo/demo_record.h"

#include "app/demo/demo_files.h"
#include "identity/account_store.h"
#include "recognition/local_pack.h"
#include "recognition/outside_store.h"
#include "recognition/plan_store.h"
#include "recognition/unit_certificate.h"
#include "recognition/work_details.h"

namespace laurel::app {
namespace {

using namespace recognition;
using identity::OrganizationKind;

struct Work {
  Kind kind;
  const char* title;
  const char* issuer;
  const char* issuer_kind;
  const char* amount;  // hours, or credits
  Date started, earned;
  const char* granted;   // CEU by the committee; "" where it has not decided
  const char* decision;  // its number
};

class Record {
 public:
  explicit Record(web::Site& site) : site_(site), now_(site.clock.now()) {}

  void fill() {
    const auto blob = site_.blobs.put(demo_page_pdf(
        "Certificate of attendance", {"This certifies the hours and the days of the workshop.",
                                      "Kept by the participant; a copy went to the committee."}));
    site_.database.write([&](storage::Transaction& transaction) {
      auto renata = identity::find_person_by_email(transaction.session(), "renata.holloway@example.org");
      if (!renata) return;
      me_ = renata->id;
      found(transaction);
      describe(transaction);
      for (const auto& work : works()) add(transaction, work, blob);
      plan(transaction);
    });
  }

 private:
  Act act() { return {.by = me_->text(), .now = now_, .random = site_.random}; }
  Date today() const { return site_.zone.day(now_); }

  static std::vector<Work> works() {
    return {{Kind::clock_hours, "Reading fluency workshop", "Maple Hollow City Schools", "district", "6",
             Date(2022, 11, 15), Date(2022, 11, 15), "0.6", "2022-041"},
            {Kind::clock_hours, "Summer institute: assessment for learning", "Lakeview Educational Center",
             "vendor", "18", Date(2023, 6, 19), Date(2023, 6, 21), "1.8", "2023-077"},
            {Kind::clock_hours, "Mathematics for every learner", "Sample Education Association",
             "employee_organization", "24", Date(2024, 1, 9), Date(2024, 4, 30), "2.4", "2024-052"},
            {Kind::plc, "Book study: talk in mathematics", "Birch Street Elementary", "district", "9",
             Date(2025, 1, 14), Date(2025, 3, 25), "0.9", "2025-033"},
            {Kind::clock_hours, "District literacy days", "Maple Hollow City Schools", "district", "12",
             Date(2026, 9, 9), Date(2026, 9, 10), "1.2", "2026-088"},
            {Kind::semester_credit, "EDU 6120, Assessment of student work", "State University", "ihe", "1",
             Date(2025, 1, 13), Date(2025, 5, 9), "", ""},
            {Kind::clock_hours, "Spreadsheets for teachers", "Online course", "vendor", "4",
             Date(2022, 8, 12), Date(2022, 8, 12), "", ""}};
  }

  void found(storage::Transaction& transaction) {
    auto& session = transaction.session();
    committee_ = identity::ensure_organization(transaction, OrganizationKind::lpdc, "lpdc-maple-hollow",
                                               "Maple Hollow LPDC", "OH", now_, site_.random);
    district_ = identity::ensure_organization(transaction, OrganizationKind::district, "maple-hollow-schools",
                                              "Maple Hollow City Schools", "OH", now_, site_.random);
    if (adoptions_of(session, district_->id).empty())
      adopt_pack(
          transaction,
          {district_->id, "model-district", Date(2025, 7, 1), {}, "Motion 2025-01 of the joint committee"},
          "", now_, site_.random);
    set_sponsor_contact(transaction, committee_->id,
                        "Maple Hollow LPDC, 12 Birch Street, Maple Hollow, Ohio 44000. Telephone 555-0142.",
                        act());
  }

  void describe(storage::Transaction& transaction) {
    auto& session = transaction.session();
    for (const auto& job : identity::employments_of(session, *me_)) {
      auto details = *work_details(session, *me_, job.id);
      if (!details.employer) details.employer = district_->id;
      if (!details.committee) details.committee = committee_->id;
      if (details.lane.empty()) details.lane = "BA";
      if (!details.step) details.step = 7;
      if (!details.credits) details.credits = Rational(24);
      details.fte = Rational(1);
      details.grade_band = "K-5";
      set_work_details(transaction, *me_, job.id, details, act());
    }
    for (const auto& license : identity::licenses_of(session, *me_))
      set_license_details(transaction, *me_, license.id, {"", Date(2022, 3, 15), "", ""}, act());
  }

  void add(storage::Transaction& transaction, const Work& work, const storage::Blob& blob) {
    OutsideActivity activity{.kind = work.kind,
                             .title = work.title,
                             .issuer = work.issuer,
                             .issuer_kind = work.issuer_kind,
                             .started = work.started,
                             .earned = work.earned};
    (takes_hours(work.kind) ? activity.hours : activity.quantity) = Rational::parse(work.amount);
    const auto id = *keep_outside(transaction, *me_, activity, act());
    add_outside_evidence(transaction, *me_, id,
                         {.id = Id<OutsideEvidence>::generate(now_, site_.random),
                          .activity = {},
                          .name = "Certificate.pdf",
                          .media_type = "application/pdf",
                          .sha256 = blob.sha256,
                          .bytes = blob.bytes,
                          .added_at = now_},
                         act());
    receive_document(transaction, {.person = *me_, .activity = id.text(), .on = work.earned.plus_days(6)},
                     act());
    if (*work.granted == '\0') return;
    static_cast<void>(grant_units(transaction,
                                  {.person = *me_,
                                   .activity = id.text(),
                                   .unit = Unit::CEU,
                                   .amount = *Rational::parse(work.granted),
                                   .by = committee_->id,
                                   .on = work.earned.plus_days(28),
                                   .decision = work.decision},
                                  act()));
  }

  void plan(storage::Transaction& transaction) {
    auto plans = plans_of(transaction.session(), *me_);
    if (plans.empty()) {
      DevelopmentPlan made{.from = Date(2022, 9, 1),
                           .to = Date(2027, 6, 30),
                           .committee = committee_->id,
                           .school_goal = "Every student writes every day"};
      made.goals = {{{}, "Use evidence from each week to plan the next", "Mathematics, grade 4", ""},
                    {{}, "Lead a learning team in my building", "", ""}};
      const auto id = keep_plan(transaction, *me_, made, act());
      if (!id || !submit_plan(transaction, *me_, *id, Date(2022, 9, 1), act())) return;
      approve_plan(transaction, *id, Date(2022, 9, 13), act());
      plans = plans_of(transaction.session(), *me_);
    }
    const auto& goal = *plans.front().goals.front().id;
    for (const char* subject :
         {"exit-tickets-that-change-tomorrow", "words-that-name-the-effect", "two-plans-become-one",
          "the-pause-before-you-answer", "restorative-circles", "noticing-who-gets-called-on"})
      if (site_.catalog.shelf()->find(subject) != nullptr) link_goal(transaction, *me_, goal, subject, act());
  }

  web::Site& site_;
  const Instant now_;
  std::optional<identity::PersonId> me_;
  std::optional<identity::Organization> committee_, district_;
};

}  // namespace

void fill_demo_record(web::Site& site) {
  Record(site).fill();
}

}  // namespace laurel::app
