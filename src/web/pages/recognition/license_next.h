// The one next step toward a license, with its date and its button; and the days on the way there.
#pragma once
#include "earning/journey_store.h"
#include "recognition/plan.h"
#include "web/pages/committee/own_request.h"
#include "web/pages/recognition/explained.h"

namespace laurel::web {

struct OnTheWay {
  std::vector<recognition::DevelopmentPlan> plans;
  std::vector<earning::JourneyWithAttempt> journeys;
  std::optional<OwnCommittee> committee;
  std::vector<lpdc::Request> requests;  // the educator's own
  /// Earned, and neither reported to the committee nor granted.
  struct Unreported {
    std::string credential, title;
    Date earned;
  };
  std::vector<Unreported> unreported;
  /// Earned or under way, and refused by the decision: nothing that is done for it now would make it count.
  std::vector<const recognition::Item*> without_effect;
};
/// `decision`: what is granted in it needs no report, and what it refuses is not worth one; keep it alive.
OnTheWay on_the_way(Visit& visit, const recognition::Decision& decision);

/// TITLE, WORDS and, where there is something to press, BUTTON with LABEL and ADDRESS in the section STEP; in
/// it WITHOUT_EFFECT with WORDS for what cannot count.
void fill_next_step(Page& page, const Visit& visit, const OnTheWay& way,
                    const recognition::Decision& decision);
/// The section TIMELINE with its MARKs: the committee's days over the line, one's own under it.
void fill_timeline(Page& page, const Visit& visit, const OnTheWay& way,
                   const recognition::Decision& decision);

}  // namespace laurel::web
