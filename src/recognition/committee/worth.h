// What asked-for work is worth by the committee's rules, and why: the engine's answer for one request.
#pragma once
#include "recognition/committee/request.h"
#include "recognition/valuation.h"

namespace laurel::recognition::committee {

struct Worth {
  Valuation valuation;
  const Item* item = nullptr;  // the work asked for; null where the rules do not see it
  Outcome outcome() const { return item == nullptr ? Outcome::not_covered : item->outcome; }
  /// The most it can be worth; 0 where it counts for nothing.
  Rational most() const { return item == nullptr ? Rational() : item->amount; }
  /// Every reason, with its rule.
  std::vector<Reason> reasons() const;
  /// Why it can never count: the reasons of a refusal only.
  std::vector<Reason> refusals() const;
};

/// The work as it is asked for.
struct AskedWork {
  RequestKind kind = RequestKind::preapproval;
  std::string micro_credential;  // its id
  std::string activity;          // of a completion: its journey or outside activity
  std::string title;
  std::int64_t minutes = 0;
  Date starts_on, ends_on;
  bool for_team = false;
  Date asked_on;  // the day the request came in
};
AskedWork asked_work(const Request& request, Date asked_on);

/// Work to come is valued as if it were approved on the day it was asked for, done as planned and handed in
/// at its end; finished work as if its papers came in on that day. `record`: as the committee sees it on
/// `asked_on`.
Worth worth_of(Record record, const AskedWork& work, const SharedPack& pack);

}  // namespace laurel::recognition::committee
