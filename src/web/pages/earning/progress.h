// Where a journey stands, in words: the four steps, the next thing to do, what is missing.
#pragma once
#include "web/pages/earning/own_journey.h"

namespace laurel::web {

/// select · collect · submit · share (J8).
enum class Step { select = 1, collect, submit, share };
/// `ready` of `all`: how far the current step is.
void fill_steps(Page& page, const Visit& visit, Step current, int ready, int all);
Step step_of(earning::JourneyState state);

/// "8 more words", "one more file", …
std::string lack_words(const Visit& visit, const earning::Lack& lack);
/// "2b: 8 more words", "Read the guidelines and the rubric", "Submit it".
std::string next_words(const Visit& visit, const catalog::MicroCredential& micro_credential,
                       const earning::Checklist& checklist);
void fill_checklist(Page& page, const Visit& visit, const OwnJourney& own,
                    const earning::Checklist& checklist);
/// Badge, title, and at the side the deadline or the state.
void fill_head(Page& page, const Visit& visit, const OwnJourney& own, const earning::Desk& desk);
/// The address of the badge as it stands: leaves fill with the share of pieces ready.
std::string badge_of(const OwnJourney& own, earning::JourneyState state, const earning::Checklist& checklist);
/// "Due in 16 days", "Waiting for review", …
std::string state_words(const Visit& visit, const earning::Journey& journey, earning::JourneyState state);

/// The section MISSING, a line with its address for each thing that stands against submission.
void fill_missing(Page& page, const Visit& visit, const OwnJourney& own, const earning::Checklist& checklist);

}  // namespace laurel::web
