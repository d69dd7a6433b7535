// An open review with everything its pages need, and the words they share.
#pragma once
#include "identity/profile_store.h"
#include "review/exhibit.h"
#include "review/score_store.h"
#include "web/page/visit.h"

namespace laurel::web {

struct ReviewDesk {
  review::Claim claim;
  review::Submitted submitted;
  std::shared_ptr<const catalog::MicroCredential> rubric;
  review::Scores scores;
  earning::Manifest manifest;
  identity::Identity earner;  // only to cover it where it stands in a text
};

review::Rubrics rubrics_of(const Visit& visit);

/// The visitor's own review of the route's ":review". Refuses not_claimed: it is somebody else's, or was
/// given back.
std::expected<ReviewDesk, review::Refusal> find_desk(Visit& visit);

/// The issuer's promise for one submission.
struct Promise {
  int waited = 0;  // school days since it was submitted
  int left = 0;    // school days to the last one promised; below 0: so many too late
  Date due;
};
Promise promise_for(const Visit& visit, const catalog::MicroCredential& rubric, Instant submitted_at);
/// "8 school days left", "2 school days late".
std::string left_words(const Visit& visit, const Promise& promise);

/// The last signs of the id: enough to talk about it.
std::string code_of(const review::SubmissionId& submission);
/// "first attempt", "attempt 2".
std::string attempt_words(const Visit& visit, int number);
/// "2b, file 1 (PDF)".
std::string exhibit_words(const Visit& visit, const review::Exhibit& exhibit);
/// What has to be done before the scores can be sent, or what they say when there is nothing left.
std::string why_words(const Visit& visit, const catalog::MicroCredential& rubric,
                      const review::Scores& scores);

/// The name of a form's field for one criterion: "level.2a.path".
std::string field_name(std::string_view field, std::string_view piece, std::string_view criterion);

}  // namespace laurel::web
