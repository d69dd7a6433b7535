#include "review/scoring.h"

#include "base/check.h"
#include "base/text.h"

namespace laurel::review {
namespace {

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool says_little(std::string_view text) {
  return count_characters(trim(text)) < feedback_characters_min;
}

const catalog::Criterion* find_criterion(const catalog::MicroCredential& rubric, std::string_view piece,
                                         std::string_view criterion) {
  const auto* found = rubric.find_piece(piece);
  return found == nullptr ? nullptr : found->find_criterion(criterion);
}

std::optional<Gap> gap_of(const catalog::Piece& piece, const catalog::Criterion& criterion,
                          const Scores& scores) {
  Gap gap{piece.id, criterion.id, criterion.criterion};
  const auto* score = find_score(scores, piece.id, criterion.id);
  if (score == nullptr || criterion.find_level(score->level) == nullptr) {
    gap.level = true;
    return gap;
  }
  if (criterion.is_met_by(score->level)) return {};
  gap.seen = says_little(score->seen);
  gap.missing = says_little(score->missing);
  gap.next_step = says_little(score->next_step);
  return gap.seen || gap.missing || gap.next_step ? std::optional(gap) : std::nullopt;
}

}  // namespace

const Score* find_score(const Scores& scores, std::string_view piece, std::string_view criterion) {
  for (const auto& score : scores)
    if (score.piece == piece && score.criterion == criterion) return &score;
  return nullptr;
}

std::expected<void, Refusal> check_score(const catalog::MicroCredential& rubric, const Score& score) {
  const auto* criterion = find_criterion(rubric, score.piece, score.criterion);
  if (criterion == nullptr) return std::unexpected(Refusal::unknown_criterion);
  if (!score.level.empty() && criterion->find_level(score.level) == nullptr)
    return std::unexpected(Refusal::unknown_criterion);
  for (const auto* text : {&score.seen, &score.missing, &score.next_step})
    if (text->size() > feedback_bytes_max) return std::unexpected(Refusal::text_too_long);
  return {};
}

std::vector<Gap> gaps(const catalog::MicroCredential& rubric, const Scores& scores) {
  std::vector<Gap> all;
  for (const auto* piece : rubric.pieces())
    for (const auto& criterion : piece->rubric)
      if (auto gap = gap_of(*piece, criterion, scores)) all.push_back(std::move(*gap));
  return all;
}

bool is_met(const catalog::MicroCredential& rubric, const Score& score) {
  const auto* criterion = find_criterion(rubric, score.piece, score.criterion);
  return criterion != nullptr && criterion->is_met_by(score.level);
}

Outcome outcome_of(const catalog::MicroCredential& rubric, const Scores& scores) {
  CHECK(gaps(rubric, scores).empty(), "an outcome follows from complete scores");
  for (const auto* piece : rubric.pieces())
    for (const auto& criterion : piece->rubric)
      if (!criterion.is_met_by(find_score(scores, piece->id, criterion.id)->level)) return Outcome::not_yet;
  return Outcome::met;
}

Scores carried_over(const catalog::MicroCredential& rubric, const Scores& earlier) {
  Scores carried;
  for (const auto& score : earlier) {
    if (!is_met(rubric, score)) continue;
    carried.push_back(score);
    carried.back().carried = true;
  }
  return carried;
}

std::optional<Outcome> decide(const std::vector<Outcome>& finished) {
  if (finished.size() < reviews_per_submission) return {};
  const bool all_met =
      std::all_of(finished.begin(), finished.end(), [](Outcome one) { return one == Outcome::met; });
  return all_met ? Outcome::met : Outcome::not_yet;
}

std::size_t criteria_count(const catalog::MicroCredential& rubric) {
  std::size_t count = 0;
  for (const auto* piece : rubric.pieces()) count += piece->rubric.size();
  return count;
}

}  // namespace laurel::review
