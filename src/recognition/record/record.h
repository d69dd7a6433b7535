// What is known of one educator, as a recognizer sees it. Days are the recognizer's; absent is unknown.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/rational.h"
#include "recognition/vocabulary.h"

namespace laurel::recognition {

struct Membership {
  std::string organization;
  std::optional<Date> from, to;
};

struct Salary {
  std::optional<std::string> lane;
  std::optional<Rational> credits;            // credited toward lanes already
  std::optional<Rational> index;              // dollars, the base a percentage is taken of
  std::optional<Rational> annual_difference;  // dollars a year to the next lane
};

struct Employment {
  std::string organization, state, role, grade_band, lpdc;
  std::optional<Rational> fte, leave_share;
  std::optional<Date> from, to;
  std::optional<Salary> salary;
};

struct License {
  std::string id, type;
  std::optional<Date> issued, effective, expires;
  std::vector<std::string> endorsements, elections;
};

struct Degree {
  std::string level;
  std::optional<Date> on;
};

struct Plan {
  std::string kind;
  std::optional<Date> approved, certified;
  std::optional<bool> progress;
};

struct Team {
  std::optional<Date> preapproved;
  bool documented = false;
};

struct Receipt {
  std::optional<Date> on;
  Rational amount;
  std::string category;
};

struct Grant {
  std::optional<Unit> unit;  // none: a word that is no unit
  Rational amount;
  std::string by;
  std::optional<Date> on;
};

struct Activity {
  std::string id;
  Kind kind = Kind::unit;
  std::string issuer, issuer_kind, ref, title, topic, license;
  std::vector<std::string> categories;
  std::optional<Rational> hours, quantity;
  std::optional<Date> started, earned, preapproved;
  std::optional<bool> aligned;
  std::optional<std::vector<std::string>> provider_approved_by;
  std::array<std::optional<Date>, document_count> documents{};
  std::optional<Team> team;
  bool similar_work = false;
  Status status = Status::valid;
  std::optional<Date> status_since;
  bool suspended = false;               // revoked only until its issuer decides otherwise
  std::string score;                    // as written: "skilled", "0.92"
  std::vector<std::size_t> components;  // places in Record::activities
  std::vector<Receipt> receipts;
  std::optional<Grant> granted;

  const std::optional<Date>& document(Document which) const {
    return documents[static_cast<std::size_t>(which)];
  }
};

/// What an earlier decision has used up.
struct LedgerEntry {
  std::string activity, purpose, pack;
  std::optional<Date> on;
  std::optional<Rational> amount;
};

struct CarryOver {
  std::optional<Unit> unit;
  Rational amount;
  std::optional<Date> from_period_ending;
};

struct Record {
  Date as_of;
  std::vector<Membership> memberships;
  bool memberships_known = false;
  std::vector<Employment> employments;
  bool employments_known = false;
  std::vector<License> licenses;
  std::vector<Degree> degrees;
  std::vector<Plan> plans;
  std::vector<Activity> activities;
  std::vector<LedgerEntry> counted;
  std::vector<CarryOver> carryover;
};

}  // namespace laurel::recognition
