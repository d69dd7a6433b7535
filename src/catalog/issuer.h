// Who publishes micro-credentials, and what the issuer promises and charges.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/money.h"

namespace laurel::catalog {

/// When a journey is paid for.
enum class ChargePoint { start, submission };
std::string text_of(ChargePoint point);
std::optional<ChargePoint> parse_charge_point(std::string_view text);

/// What one micro-credential costs from a day on.
struct Price {
  Date from;
  ChargePoint charge_point = ChargePoint::start;
  Money member;  // for members of the issuer's affiliates
  Money other;   // same currency
  bool operator==(const Price&) const = default;
};

struct Issuer {
  std::string id;
  std::string name;
  std::string description;
  std::string url;  // "" where none
  std::string email;
  std::string contact;
  int completion_months = 0;  // from Start to the deadline
  int review_days = 0;        // school days promised from submission to decision
  std::vector<Price> prices;  // by day, oldest first
  std::vector<std::string> affiliates;
  std::string copyright;
  std::string license;  // SPDX id
  bool operator==(const Issuer&) const = default;
};

/// The newest line that is not after the day; none before the first.
const Price* price_on(const std::vector<Price>& prices, Date day);

}  // namespace laurel::catalog
