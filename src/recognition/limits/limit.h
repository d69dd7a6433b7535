// What restricts activities together: caps, minima, pairs. One kind of limit, one file; `read_limit` knows
// them all. Limits are tried on plain amounts, so that the choice that leaves the educator best off can be
// found.
#pragma once
#include <memory>
#include <span>

#include "recognition/evaluate/candidate.h"
#include "recognition/pack/pack_node.h"

namespace laurel::recognition {

class Limit;

/// Why a limit changed a candidate; kept only for the final application, not for trials.
struct LimitNote {
  std::size_t candidate = 0;
  Outcome most = Outcome::counted;  // what is left of the outcome
  const Rule* rule = nullptr;
  std::string text, remedy;
};

struct LimitInput {
  const Situation* situation = nullptr;
  std::span<const Candidate> candidates;                // by day earned, then id
  std::span<const std::shared_ptr<const Limit>> later;  // limits that follow
  std::vector<LimitNote>* notes = nullptr;              // null: a trial

  void note(std::size_t candidate, Outcome most, const Rule& rule, std::string text,
            std::string remedy = {}) const {
    if (notes != nullptr) notes->push_back({candidate, most, &rule, std::move(text), std::move(remedy)});
  }
};

class Limit {
 public:
  virtual ~Limit() = default;
  /// Lowers the amounts of candidates that count; others have 0 there and are not looked at.
  virtual void restrict(const LimitInput& input, Amounts& amounts) const = 0;
  /// The most that one more candidate, which does not count yet, could add after `amounts`.
  virtual Rational room(const LimitInput&, const Amounts&, std::size_t, const Rational& wanted) const {
    return wanted;
  }

  Rule rule;
  KindSet kinds = KindSet::all();

 protected:
  bool looks_at(const Candidate& candidate) const {
    return counts(candidate.outcome) && kinds.has(candidate.activity->kind);
  }
};

std::shared_ptr<const Limit> read_limit(const PackNode& node, const Rule& fallback);

std::shared_ptr<Limit> read_amount_limit(const PackNode& node);
std::shared_ptr<Limit> read_count_limit(const PackNode& node);
std::shared_ptr<Limit> read_topic_minimum(const PackNode& node);
std::shared_ptr<Limit> read_pairs_limit(const PackNode& node);
std::shared_ptr<Limit> read_last_papers_limit(const PackNode& node);

/// "topic, else category, else the activity alone": what a topic minimum and pairs go by.
std::string topic_of(const Activity& activity);

}  // namespace laurel::recognition
