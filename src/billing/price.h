// What a start costs a person on a day: the issuer's dated price list, and whether one is a member.
#pragma once
#include "base/money.h"
#include "catalog/issuer.h"

namespace laurel::billing {

/// What is asked of one person for one micro-credential.
struct Charge {
  Money amount;
  catalog::ChargePoint point = catalog::ChargePoint::start;
  bool is_member = false;
  bool is_free() const { return amount.is_zero(); }
};

/// The price in force on the day; before the first line of the list nothing is asked.
Charge charge_on(const std::vector<catalog::Price>& prices, Date day, bool is_member);

}  // namespace laurel::billing
