// For this room's tests: Renata of Ohio with a job, a committee, a license, and micro-credentials she met.
#pragma once
#include "award/award_test_world.h"
#include "identity/profile_store.h"
#include "recognition/ledger_store.h"
#include "recognition/local_pack.h"
#include "recognition/valuation.h"

namespace laurel::recognition {

class RecognitionWorld : public award::AwardWorld {
 protected:
  void SetUp() override {
    AwardWorld::SetUp();
    if (IsSkipped()) return;
    packs = std::make_unique<PackKeeper>(database(), clock, packs_folder());
    database().write([&](storage::Transaction& transaction) {
      committee = identity::ensure_organization(transaction, identity::OrganizationKind::lpdc, "maple-hollow",
                                                "Maple Hollow LPDC", "OH", clock.now(), random);
      district = identity::ensure_organization(transaction, identity::OrganizationKind::district,
                                               "maple-hollow-schools", "Maple Hollow City Schools", "OH",
                                               clock.now(), random);
      const auto job = identity::add_employment(transaction, renata->id,
                                                {.district = "Maple Hollow City Schools",
                                                 .school = "",
                                                 .state = "OH",
                                                 .position = "Teacher",
                                                 .from = Date(2019, 8, 15),
                                                 .to = {}},
                                                clock.now(), random);
      run(transaction,
          "UPDATE employment SET organization = :district, committee = :committee, fte = '1/2', lane = 'BA', "
          "credits = '24' WHERE id = :id",
          {{"district", district->id}, {"committee", committee->id}, {"id", job}});
      identity::add_license(transaction, renata->id,
                            {"OH", "5-year professional", "OH-1", Date(2022, 7, 1), Date(2027, 6, 30)},
                            clock.now(), random);
    });
  }
  Act act() { return {.by = renata->id.text(), .now = clock.now(), .random = random}; }
  Date today() const { return utc_date(clock.now()); }

  /// An approved plan.
  void approve_plan(Date on) {
    database().write([&](storage::Transaction& transaction) {
      run(transaction,
          "INSERT INTO plan (id, person, kind, from_day, to_day, school_goal, created_at, changed_at, "
          "approved_on) VALUES (:id, :person, 'ipdp', '2022-07-01', '2027-06-30', '', :now, :now, :on)",
          {{"id", Id<struct PlanRow>::generate(clock.now(), random)},
           {"person", renata->id},
           {"now", clock.now()},
           {"on", on}});
    });
  }
  /// The id under which records name the journey of a micro-credential.
  std::string activity_of(const std::string& micro_credential) {
    for (const auto& activity : record().activities)
      if (activity.ref == micro_credential) return activity.id;
    return {};
  }
  Record record(const Viewpoint& viewpoint = {}) {
    const auto catalog = shelf->shelf();
    return database().read([&](storage::Session& session) {
      return record_of(session, {*catalog, zone}, renata->id, today(), viewpoint);
    });
  }
  std::vector<Recognizer> recognizers() {
    return database().read([&](storage::Session& session) {
      return recognizers_of(session, *packs->shelf(), renata->id, today());
    });
  }
  Valuation worth(std::string_view pack, const Viewpoint& viewpoint = {}) {
    return value(record(viewpoint), packs->shelf()->find(pack));
  }

  UtcZone zone;
  std::unique_ptr<PackKeeper> packs;
  std::optional<identity::Organization> committee, district;
};

}  // namespace laurel::recognition
