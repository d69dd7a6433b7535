// What a committee's bylaws mean on a day: meetings, the last day for papers, workday clocks, retention.
#pragma once
#include "recognition/calendar.h"
#include "recognition/committee/committee.h"
#include "recognition/pack/committee_rules.h"

namespace laurel::recognition::committee {

/// The next meeting days from `from` on (that day included), at most `count`, looking two years ahead.
std::vector<Date> meeting_days(const CommitteeRules& rules, Date from, std::size_t count);
/// The last day on which papers for that meeting may come in.
Date papers_due(const CommitteeRules& rules, Date meeting);
/// The first meeting that hears papers received on this day; none where the bylaws name no such meeting.
std::optional<Date> hearing_of(const CommitteeRules& rules, Date received);
/// The same for what still waits `today`: the next meeting where that one is over.
std::optional<Date> next_hearing(const CommitteeRules& rules, Date received, Date today);

/// The last day to ask the committee to look again at what it decided; none where it may be asked at any
/// time.
std::optional<Date> reconsideration_due(const CommitteeRules& rules, Date decided);
/// The last day to ask for a panel after the reconsideration was decided.
Date third_party_due(const CommitteeRules& rules, Date reconsidered);
/// The day by which the panel meets.
Date panel_due(const CommitteeRules& rules, Date asked);

/// The last day on which records are kept: so many years after the end of the license in force, else after
/// the decision.
Date keep_until(const CommitteeRules& rules, Date decided, std::optional<Date> license_expires);

}  // namespace laurel::recognition::committee
