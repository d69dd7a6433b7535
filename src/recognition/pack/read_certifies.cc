#include <fmt/core.h>

#include "recognition/pack/read_parts.h"

namespace laurel::recognition {
namespace {

constexpr std::string_view remedy =
    "take \"certifies\" out, or count in hour, PDU, PDP, PLU, CLU, point or renewal_unit";

std::string_view objection_to(Unit unit) {
  if (unit == Unit::CEU) return "only an LPDC grants CEUs, by its own decision (W5)";
  if (unit == Unit::credit || unit == Unit::semester_credit || unit == Unit::quarter_credit)
    return "only an institution of higher education grants college credit (W5)";
  return "nobody certifies that unit to an educator";
}

}  // namespace

bool read_certifies(const PackNode& node, const Pack& pack) {
  static_cast<void>(read_choice(node, {"by_rule"}));
  if (pack.purpose != Purpose::license)
    node.refuse("only what counts toward a license is certified; take \"certifies\" out");
  for (const Version& version : pack.versions)
    for (const Route& route : version.routes)
      if (!may_be_certified(route.body.unit))
        node.refuse(fmt::format("{}; {}", objection_to(route.body.unit), remedy));
  return true;
}

}  // namespace laurel::recognition
