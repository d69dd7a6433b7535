// The words of the room: who looks at which submission, and why something cannot be done.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "earning/journey.h"

namespace laurel::review {

using earning::JourneyId;
using earning::SubmissionId;
using ReviewId = Id<struct Review>;
/// "met", "not-yet"
using earning::Outcome;
using earning::parse_outcome;
using earning::text_of;

/// Why something in this room cannot be done. Each has a sentence in messages/*/review.yaml.
enum class Refusal {
  not_trained,         // the issuer has not marked the reviewer as trained for it, or ended that
  own_work,            // the reviewer's own journey
  own_team,            // they share a team with the earner
  same_employer,       // a school or district in common, today
  conflict_declared,   // they once said that they know the person or school
  too_many_claims,     // claims_max are open already
  taken,               // somebody else has it
  decided,             // there is a decision
  unknown_submission,  // no such submission, or of a version that is not in the catalog
  not_claimed,         // not this reviewer's claim, or not any more
  finished,            // the scores were sent already
  changed_elsewhere,   // saved in another tab or on another device since
  unknown_criterion,   // the rubric has no such criterion or level
  text_too_long,       // over feedback_bytes_max
  not_ready,           // something is still to be scored or explained
};
/// Where work of somebody the reviewer is too near to was asked for, the sentence does not say how near: that
/// would tell whose it is.
std::string_view refusal_key(Refusal refusal);

/// Why a reviewer gives a submission back.
enum class ReleaseReason {
  none,
  conflict_of_interest,
  cannot_open,
  not_my_field,
  no_time,
  expired,
  training_ended
};
std::string_view text_of(ReleaseReason reason);  // "", "conflict-of-interest", …
std::optional<ReleaseReason> parse_release_reason(std::string_view text);

/// How many finished reviews a decision takes.
constexpr std::size_t reviews_per_submission = 1;
/// Claims one reviewer may hold open at a time, so that nothing waits behind a single desk.
constexpr std::size_t claims_max = 10;
/// A claim in which nothing was saved for so long returns to the queue.
constexpr std::chrono::hours claim_time{24 * 3};

}  // namespace laurel::review
