#include "base/zone.h"

#include <ctime>

namespace laurel {
namespace {
std::tm local(Instant instant) {
  auto seconds = static_cast<std::time_t>(instant.milliseconds() / 1000);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return parts;
}
}  // namespace

Date SystemZone::day(Instant instant) const {
  auto parts = local(instant);
  return {parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon + 1),
          static_cast<unsigned>(parts.tm_mday)};
}

int SystemZone::minute_of_day(Instant instant) const {
  auto parts = local(instant);
  return parts.tm_hour * 60 + parts.tm_min;
}
}  // namespace laurel
