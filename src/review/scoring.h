// Scores and feedback for each criterion, what is still wanting, and what follows from them (REQ V8).
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "catalog/micro_credential.h"
#include "review/review.h"

namespace laurel::review {

/// Feedback must say something: so many characters, without the space around them.
constexpr std::size_t feedback_characters_min = 20;
constexpr std::size_t feedback_bytes_max = 4000;

/// One criterion of one piece as it stands now; a draft may lack anything.
struct Score {
  std::string piece;
  std::string criterion;
  std::string level;      // "" while none is chosen
  std::string seen;       // what was seen
  std::string missing;    // what is missing
  std::string next_step;  // what to do
  /// Met in an earlier attempt, and not judged again.
  bool carried = false;
  bool operator==(const Score&) const = default;
};
using Scores = std::vector<Score>;

const Score* find_score(const Scores& scores, std::string_view piece, std::string_view criterion);

/// Whether the rubric has the criterion and the level, and the texts can be kept.
/// Refuses unknown_criterion, text_too_long.
std::expected<void, Refusal> check_score(const catalog::MicroCredential& rubric, const Score& score);

/// What one criterion still lacks before the scores can be sent.
struct Gap {
  std::string piece;
  std::string criterion;
  std::string title;
  bool level = false;  // no level is chosen; then nothing else is asked yet
  bool seen = false;   // the field is empty or too short, and the level does not pass
  bool missing = false;
  bool next_step = false;
};

/// In the order of the rubric; none when the scores can be sent.
std::vector<Gap> gaps(const catalog::MicroCredential& rubric, const Scores& scores);

/// Whether the level of this score passes.
bool is_met(const catalog::MicroCredential& rubric, const Score& score);

/// Met when every criterion of every piece reaches its passing level. CHECKs that there are no gaps.
Outcome outcome_of(const catalog::MicroCredential& rubric, const Scores& scores);

/// What of an earlier attempt holds for the next: the criteria that were met, marked as carried.
Scores carried_over(const catalog::MicroCredential& rubric, const Scores& earlier);

/// The decision that the finished reviews give; none while reviews are outstanding.
std::optional<Outcome> decide(const std::vector<Outcome>& finished);

/// How many criteria the rubric has, over all pieces.
std::size_t criteria_count(const catalog::MicroCredential& rubric);

}  // namespace laurel::review
