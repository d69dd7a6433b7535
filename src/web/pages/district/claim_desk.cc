#include "web/pages/district/claim_desk.h"

#include <algorithm>
#include <set>

#include "recognition/recognizers.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using recognition::Activity;
using recognition::Document;
using recognition::Purpose;
using recognition::Record;

bool may_be_claimed(const Activity& activity, const std::set<std::string>& claimed) {
  return activity.earned && activity.status == recognition::Status::valid && !claimed.contains(activity.id) &&
         (activity.kind == recognition::Kind::micro_credential || activity.kind == recognition::Kind::stack);
}

}  // namespace

std::optional<ClaimDesk> claim_desk(const Visit& visit, storage::Session& session) {
  const auto packs = visit.site.packs.shelf();
  const auto& person = visit.person().id;
  for (const auto& recognizer : recognition::for_purpose(
           recognition::recognizers_of(session, *packs, person, visit.today()), Purpose::pay)) {
    if (!recognizer.organization) continue;
    const auto all = terms_of(session, recognizer.organization->id);
    const auto* terms = terms_on(all, visit.today());
    if (terms == nullptr || recognizer.pack->id != policy_id(*recognizer.organization)) continue;
    ClaimDesk desk{*recognizer.organization,          *terms, recognizer.pack->id, {},
                   claims_of_person(session, person), {}};
    std::set<std::string> claimed;
    for (const auto& claim : desk.claims) claimed.insert(claim.activity);
    const auto catalog = visit.site.catalog.shelf();
    Record record = recognition::record_of(session, {*catalog, visit.site.zone}, person, visit.today(),
                                           {.purpose = Purpose::pay});
    for (auto& activity : record.activities)
      if (may_be_claimed(activity, claimed))
        for (const auto document : {Document::evidence, Document::request})
          if (auto& day = activity.documents[static_cast<std::size_t>(document)]; !day) day = visit.today();
    desk.valuation = recognition::value(std::move(record), recognizer.pack);
    for (const auto& activity : desk.valuation.record->activities)
      if (may_be_claimed(activity, claimed)) desk.claimable.push_back(&activity);
    return desk;
  }
  return {};
}

bool ClaimDesk::is_claimable(const Activity& activity) const {
  return std::ranges::any_of(claimable, [&](const Activity* one) { return one->id == activity.id; });
}

std::optional<Date> ClaimDesk::last_day(const Activity& activity) const {
  if (!terms.proof_days || !activity.earned) return {};
  return activity.earned->plus_days(*terms.proof_days);
}

}  // namespace laurel::web
