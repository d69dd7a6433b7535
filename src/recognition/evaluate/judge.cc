#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "recognition/checks/check.h"
#include "recognition/evaluate/common_rules.h"
#include "recognition/evaluate/stages.h"

namespace laurel::recognition {
namespace {

void judge_coverage(const Situation& situation, Candidate& candidate) {
  const Body& body = *situation.body;
  const Kind kind = candidate.activity->kind;
  if (body.only && !body.only->kinds.has(kind)) {
    candidate.lower(Outcome::refused, body.only->rule,
                    [&] { return fmt::format("on this route it does not count ({})", phrase(kind)); });
  } else if (candidate.value == nullptr) {
    candidate.lower(
        Outcome::not_covered, common::no_rule,
        [&] { return fmt::format("this pack has no rule for it ({})", phrase(kind)); },
        "Ask the recognizer: no rule was found, and none is guessed.");
  }
  if (body.grants.only_granted.has(kind) && candidate.grant == nullptr)
    candidate.lower(
        Outcome::pending, body.grants.rule,
        [] { return "it counts only once the recognizer has granted it"; }, "Ask the recognizer to decide.");
}

void judge_day(const Situation& situation, Candidate& candidate) {
  if (!situation.missing.empty()) {
    const std::string remedy =
        candidate.explain ? fmt::format("Complete the record: `{}`.", situation.missing) : std::string();
    candidate.lower(
        Outcome::pending, common::license_needed,
        [&] { return fmt::format("`{}` is missing", situation.missing); }, remedy);
  }
  if (situation.body->day_is_start) return;
  if (!candidate.earned) {
    candidate.lower(
        Outcome::pending, common::not_yet, [] { return "not earned yet (`earned` is missing or later)"; },
        "Complete it.");
  } else if (situation.period && !situation.period->has(*candidate.earned)) {
    const Rule& rule = situation.body->period.rule.id.empty() ? common::period : situation.body->period.rule;
    candidate.lower(Outcome::refused, rule, [&] {
      return fmt::format("earned {}, outside the period {} to {}", candidate.earned->text(),
                         situation.period->from.text(), situation.period->to.text());
    });
  }
}

// Nothing is lost yet, and nothing that the educator hands in would change it.
void judge_suspension(Candidate& candidate) {
  const bool granted = candidate.grant != nullptr;
  candidate.lower(
      Outcome::pending, common::revoked,
      [&] { return granted ? "suspended after it was granted" : "the credential is suspended"; },
      "Its issuer decides whether it is restored.");
}

// FORMAT "Exact meaning" 7.
void judge_validity(const Situation& situation, Candidate& candidate) {
  const Activity& activity = *candidate.activity;
  const bool revoked = activity.status == Status::revoked &&
                       (!activity.status_since || *activity.status_since <= situation.as_of);
  if (revoked && activity.suspended)
    judge_suspension(candidate);
  else if (revoked && candidate.grant != nullptr)
    candidate.lower(
        Outcome::pending, common::revoked,
        [] { return "revoked after it was granted: the grantor decides again"; },
        "Ask the grantor to decide again.");
  else if (revoked)
    candidate.lower(Outcome::refused, common::revoked, [] { return "the credential was revoked"; });
  if (activity.aligned == false && candidate.grant == nullptr)
    candidate.lower(Outcome::refused, common::not_aligned, [] { return "not aligned (`aligned` is false)"; });
  if (!activity.similar_work) return;
  if (activity.team && activity.team->documented)
    candidate.note(common::similar_work,
                   [] { return "similar work inside a team that the approval documents"; });
  else
    candidate.lower(
        Outcome::pending, common::similar_work,
        [] { return "similar work was found elsewhere: a person looks, the flag decides nothing"; },
        "Have the team documented in the approval, or wait for the person who looks at it.");
}

void judge_ledger(const Situation& situation, std::span<Candidate> candidates) {
  if (situation.body->ledger_is_instalments) return;
  std::vector<const LedgerEntry*> entries;
  for (const LedgerEntry& entry : situation.record->counted)
    if (situation.in_ledger(entry)) entries.push_back(&entry);
  // The order of the record never matters, not even for the order of the reasons.
  std::ranges::sort(entries, {}, [](const LedgerEntry* one) { return std::tie(one->on, one->pack); });
  for (const LedgerEntry* entry : entries) {
    for (Candidate& candidate : candidates) {
      if (candidate.activity->id != entry->activity) continue;
      candidate.used = true;
      candidate.lower(Outcome::refused, common::counted_once, [&] {
        return fmt::format("already counted{} under {}", entry->on ? " on " + entry->on->text() : "",
                           entry->pack);
      });
    }
  }
}

// The later of two with the same issuer and ref; candidates stand by day earned and id.
void judge_duplicates(const Situation& situation, std::span<Candidate> candidates) {
  std::vector<std::size_t> with_ref;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (!candidates[i].activity->ref.empty() && !candidates[i].activity->issuer.empty())
      with_ref.push_back(i);
  const auto key = [&](std::size_t place) {
    const Activity& activity = *candidates[place].activity;
    return std::tuple(std::string_view(activity.ref), std::string_view(activity.issuer));
  };
  const bool by_start = situation.body->day_is_start;
  const auto day = [&](std::size_t place) {
    const auto started = by_start ? candidates[place].started : std::nullopt;
    return std::tuple(!started, started.value_or(Date()), place);
  };
  std::ranges::sort(with_ref, {}, [&](std::size_t place) { return std::tuple_cat(key(place), day(place)); });
  for (std::size_t i = 1; i < with_ref.size(); ++i) {
    if (key(with_ref[i]) != key(with_ref[i - 1])) continue;
    Candidate& candidate = candidates[with_ref[i]];
    candidate.merit = std::min(candidate.merit, Outcome::refused);
    candidate.lower(Outcome::refused, common::duplicate, [&] {
      return fmt::format("the same ({}, {}) was {} before", candidate.activity->issuer,
                         candidate.activity->ref, by_start ? "started" : "earned");
    });
  }
}

// A grant by the committee of a former employer needs that state's transfer document.
void judge_transfer(const Situation& situation, Candidate& candidate) {
  const GrantRule& rule = situation.body->grants;
  if (candidate.grant == nullptr || !rule.transfer || !candidate.grant->by.starts_with(rule.transfer_from))
    return;
  bool named = false;
  for (const Employment* employment : situation.employments) {
    named = named || !employment->lpdc.empty();
    if (employment->lpdc == candidate.grant->by) return;
  }
  if (!named) return;
  const auto received = situation.happened(candidate.activity->document(*rule.transfer));
  if (received) {
    candidate.note(rule.rule, [&] {
      return fmt::format("documents.{} received {}", word(*rule.transfer), received->text());
    });
    return;
  }
  const std::string remedy =
      candidate.explain ? fmt::format("Hand in documents.{} of the former committee.", word(*rule.transfer))
                        : "";
  candidate.lower(
      Outcome::pending, rule.rule,
      [&] { return fmt::format("granted by {}, which is not the present committee", candidate.grant->by); },
      remedy);
}

void judge_conditions(const Situation& situation, Candidate& candidate) {
  for (const bool timing : {false, true}) {
    for (const Check* check : situation.body->checks_of[static_cast<std::size_t>(candidate.activity->kind)])
      if (check->about_timing == timing && !(candidate.grant != nullptr && check->waived_by_grant))
        check->apply(situation, candidate);
    if (!timing) candidate.merit = std::min(candidate.merit, candidate.outcome);
  }
}

}  // namespace

void judge(const Situation& situation, std::span<Candidate> candidates) {
  for (Candidate& candidate : candidates) {
    judge_coverage(situation, candidate);
    judge_day(situation, candidate);
    judge_validity(situation, candidate);
    judge_transfer(situation, candidate);
    if (candidate.outcome > Outcome::not_covered) judge_conditions(situation, candidate);
  }
  judge_duplicates(situation, candidates);
  judge_ledger(situation, candidates);
}

}  // namespace laurel::recognition
