// Dates, times, sizes and counts as people say them, in their language.
#pragma once
#include <string>

#include "base/instant.h"
#include "base/zone.h"
#include "web/page/messages.h"

namespace laurel::web {

/// "March 4, 2027", "4 de marzo de 2027".
std::string date_words(const Messages& messages, Language language, Date date);
/// "Thursday, March 4, 2027".
std::string weekday_date_words(const Messages& messages, Language language, Date date);
/// "today", "tomorrow", "in 12 days", "3 days ago".
std::string distance_words(const Messages& messages, Language language, Date from, Date to);
/// "March 4, 2027 at 3:52 p.m.".
std::string instant_words(const Messages& messages, Language language, Instant instant, const Zone& zone);
/// "0.4 MB", "64 KB".
std::string bytes_words(std::int64_t bytes);
/// "1 h 10 min", "50 min", "2 h".
std::string minutes_words(std::int64_t minutes);
/// "RH" for "Renata Holloway".
std::string initials(std::string_view name);

}  // namespace laurel::web
