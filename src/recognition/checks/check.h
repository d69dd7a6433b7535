// A condition on one activity. One kind of check, one file; `read_check` knows them all.
#pragma once
#include <memory>

#include "recognition/evaluate/candidate.h"
#include "recognition/pack/pack_node.h"

namespace laurel::recognition {

class Check {
 public:
  virtual ~Check() = default;
  /// Lowers the candidate's outcome where the condition fails, with the reason; notes what it found
  /// otherwise.
  virtual void apply(const Situation& situation, Candidate& candidate) const = 0;
  /// Whether it refuses work that one person began without approval.
  virtual bool asks_for_approval_first() const { return false; }

  Rule rule;
  KindSet kinds = KindSet::all();
  bool waived_by_grant = true;  // a recognizer's own decision makes it moot
  bool about_timing = false;    // about when it is looked at, not about its merit
};

/// Reads one entry of `conditions`: its `check` names the kind.
std::shared_ptr<const Check> read_check(const PackNode& node, const Rule& fallback);

/// Whether work of this kind that begins on the day counts only with an approval from before.
bool must_be_approved_first(const Pack& pack, Kind kind, Date day);

std::shared_ptr<Check> read_alignment_check(const PackNode& node);
std::shared_ptr<Check> read_claim_check(const PackNode& node);
std::shared_ptr<Check> read_document_check(const PackNode& node);
std::shared_ptr<Check> read_fields_check(const PackNode& node);
std::shared_ptr<Check> read_issuer_check(const PackNode& node);
std::shared_ptr<Check> read_membership_check(const PackNode& node);
std::shared_ptr<Check> read_plan_check(const PackNode& node);
std::shared_ptr<Check> read_preapproval_check(const PackNode& node);
std::shared_ptr<Check> read_previous_cycle_check(const PackNode& node);
std::shared_ptr<Check> read_provider_check(const PackNode& node);
std::shared_ptr<Check> read_range_check(const PackNode& node);
std::shared_ptr<Check> read_request_check(const PackNode& node);
std::shared_ptr<Check> read_review_check(const PackNode& node);
std::shared_ptr<Check> read_score_check(const PackNode& node);
std::shared_ptr<Check> read_team_check(const PackNode& node);

}  // namespace laurel::recognition
