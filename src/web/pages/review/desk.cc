#include "web/pages/review/desk.h"

#include "base/check.h"
#include "base/text.h"
#include "review/school_day.h"

namespace laurel::web {
namespace {

constexpr std::size_t numbers_named_max = 4;
constexpr std::size_t code_length = 4;

// "3", "3 and 4", "6 criteria".
std::string numbers_words(const Visit& visit, const std::vector<int>& numbers) {
  if (numbers.size() > numbers_named_max)
    return visit.say("review.so_many", {{"COUNT", std::to_string(numbers.size())}});
  std::string words;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) words += i + 1 == numbers.size() ? visit.say("review.and") : ", ";
    words += std::to_string(numbers[i]);
  }
  return words;
}

}  // namespace

review::Rubrics rubrics_of(const Visit& visit) {
  return [shelf = visit.site.catalog.shelf()](const std::string& id, int version) {
    return shelf->share(id, version);
  };
}

std::expected<ReviewDesk, review::Refusal> find_desk(Visit& visit) {
  const auto id = visit.id<review::ReviewId>("review");
  if (!id) return std::unexpected(review::Refusal::not_claimed);
  const auto rubrics = rubrics_of(visit);
  return visit.site.database.read(
      [&](storage::Session& session) -> std::expected<ReviewDesk, review::Refusal> {
        auto claim = review::find_claim(session, *id);
        if (!claim || claim->reviewer != visit.person().id || claim->released)
          return std::unexpected(review::Refusal::not_claimed);
        auto submitted = review::find_submitted(session, claim->submission);
        CHECK(submitted, "a review is of a submission");
        auto rubric = rubrics(submitted->micro_credential, submitted->version);
        if (!rubric) return std::unexpected(review::Refusal::unknown_submission);
        auto manifest = earning::read_manifest(submitted->manifest);
        auto earner = identity::identity_of(session, submitted->earner);
        return ReviewDesk{std::move(*claim),   std::move(*submitted),
                          std::move(rubric),   review::scores_of(session, *id),
                          std::move(manifest), std::move(earner)};
      });
}

Promise promise_for(const Visit& visit, const catalog::MicroCredential& rubric, Instant submitted_at) {
  const auto shelf = visit.site.catalog.shelf();
  const auto from = visit.site.zone.day(submitted_at);
  const auto due = review::plus_school_days(from, shelf->issuer_of(rubric).issuer.review_days);
  const auto today = visit.today();
  const int left =
      due < today ? -review::school_days_between(due, today) : review::school_days_between(today, due);
  return {review::school_days_between(from, today), left, due};
}

std::string left_words(const Visit& visit, const Promise& promise) {
  if (promise.left > 0) return visit.count("review.days_left", promise.left);
  if (promise.left < 0) return visit.count("review.days_late", -promise.left);
  return visit.say("review.last_day");
}

std::string code_of(const review::SubmissionId& submission) {
  auto text = submission.text();
  text = text.substr(text.size() - code_length);
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string attempt_words(const Visit& visit, int number) {
  return number == 1 ? visit.say("review.first_attempt")
                     : visit.say("review.attempt", {{"NUMBER", std::to_string(number)}});
}

std::string exhibit_words(const Visit& visit, const review::Exhibit& exhibit) {
  return visit.say(exhibit.evidence.link.empty() ? "review.file_name" : "review.link_name",
                   {{"PIECE", exhibit.piece.piece},
                    {"NUMBER", std::to_string(exhibit.number)},
                    {"FORMAT", review::format_name(exhibit.evidence.media_type)}});
}

namespace {

std::string lack_words(const Visit& visit, const review::Gap& gap) {
  const char* key = gap.seen      ? "review.lacks_seen"
                    : gap.missing ? "review.lacks_missing"
                                  : "review.lacks_next";
  return visit.say(key, {{"CRITERION", gap.title}, {"PIECE", gap.piece}});
}

}  // namespace

std::string why_words(const Visit& visit, const catalog::MicroCredential& rubric,
                      const review::Scores& scores) {
  const auto missing = review::gaps(rubric, scores);
  if (missing.empty())
    return visit.say(review::outcome_of(rubric, scores) == review::Outcome::met ? "review.ready_met"
                                                                                : "review.ready_not_yet");
  std::vector<int> begun;
  std::vector<int> open;
  std::string what;  // of the first one that was begun
  int number = 0;
  auto gap = missing.begin();
  for (const auto* piece : rubric.pieces())
    for (const auto& criterion : piece->rubric) {
      ++number;
      if (gap == missing.end() || gap->piece != piece->id || gap->criterion != criterion.id) continue;
      (gap->level ? open : begun).push_back(number);
      if (what.empty() && !gap->level) what = lack_words(visit, *gap);
      ++gap;
    }
  const Values values{
      {"BEGUN", numbers_words(visit, begun)}, {"OPEN", numbers_words(visit, open)}, {"WHAT", what}};
  if (open.empty()) return visit.say("review.why_finish", values);
  return visit.say(begun.empty() ? "review.why_score" : "review.why_both", values);
}

std::string field_name(std::string_view field, std::string_view piece, std::string_view criterion) {
  return fmt::format("{}.{}.{}", field, piece, criterion);
}

}  // namespace laurel::web
