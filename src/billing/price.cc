#include "billing/price.h"

namespace laurel::billing {

Charge charge_on(const std::vector<catalog::Price>& prices, Date day, bool is_member) {
  const auto* price = catalog::price_on(prices, day);
  if (price == nullptr) return {.is_member = is_member};
  return {is_member ? price->member : price->other, price->charge_point, is_member};
}

}  // namespace laurel::billing
