// The fan chart of a projection: drawn from the same figures as the table beside it.
#pragma once
#include "recognition/projection/outlook.h"
#include "web/page/html.h"

namespace laurel::web {

/// The words in the figure, in the reader's language.
struct FanWords {
  std::string description;                                  // for who cannot see it
  std::string set_aside, high, low, without_cap, with_cap;  // after or over their figures
  std::string keeps_out, half;                              // with theirs
  // The same where there is little room.
  std::string high_short, low_short, without_short, with_short, keeps_short;
};

/// Where it will stand: its labels are at the right of a wide one, and the years are fewer on a narrow one.
enum class FanSize { wide, narrow };
Html draw_fan(const recognition::projection::Outlook& outlook, const FanWords& words, FanSize size);

}  // namespace laurel::web
