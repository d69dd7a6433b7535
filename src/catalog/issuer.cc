#include "catalog/issuer.h"

#include "catalog/described.h"

namespace laurel::catalog {

std::string text_of(ChargePoint point) {
  return enumerator_text(point);
}
std::optional<ChargePoint> parse_charge_point(std::string_view text) {
  return parse_enumerator<ChargePoint>(text);
}

const Price* price_on(const std::vector<Price>& prices, Date day) {
  const Price* newest = nullptr;
  for (const auto& price : prices)
    if (price.from <= day && (!newest || price.from >= newest->from)) newest = &price;
  return newest;
}

}  // namespace laurel::catalog
