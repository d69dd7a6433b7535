// What the engine answers. It points into the pack and the record it was made from: keep both alive.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "recognition/calendar.h"
#include "recognition/pack/pack.h"
#include "recognition/record/record.h"

namespace laurel::recognition {

struct Reason {
  const Rule* rule = nullptr;
  std::string text;
  std::string remedy;               // what would change a 'no' or a 'pending'; empty where nothing would
  Outcome most = Outcome::counted;  // what this reason alone allows at most
};

struct Item {
  const Activity* activity = nullptr;
  Outcome outcome = Outcome::counted;
  bool granted = false;  // basis: a recognizer's decision, else the engine's own valuation
  Rational amount;
  std::vector<Reason> reasons;
};

/// How far one part, option or the whole is.
struct Progress {
  std::string name;
  Unit unit = Unit::hour;
  std::optional<Rational> needed;  // none: a field of the record is missing
  Rational counted;
  bool met = false;
  std::optional<Rational> short_by() const {
    if (!needed) return {};
    return counted < *needed ? *needed - counted : Rational();
  }
};

struct RequirementResult {
  Progress whole;
  std::optional<Period> period;
  std::vector<Progress> parts;
  std::vector<Progress> options;
  bool has_parts = false;
};

struct Carry {
  Unit unit = Unit::hour;
  Rational in, out;
};

struct Window {
  Date opens, closes;
  bool open = false;
};

struct SalaryResult {
  std::optional<std::string> lane;
  std::int64_t lanes_moved = 0;
  std::optional<Rational> base;
};

struct Decision {
  const Pack* pack = nullptr;
  Date as_of;
  Unit unit = Unit::hour;
  Rational total;
  std::optional<std::string> display;
  std::optional<RequirementResult> requirement;
  std::vector<Item> items;  // by day earned, then id: the order of the record never matters
  std::optional<Carry> carry;
  std::optional<Window> window;
  std::optional<SalaryResult> salary;
  std::optional<Date> effective;
  std::vector<Reason> rules;  // of the whole: period, requirement, carry-over, window, salary, effect
  std::vector<std::string> next;
};

}  // namespace laurel::recognition
