// The common rules of bylaws as a form, written into the text of the pack and read from it. Pure.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "recognition/pack/committee_rules.h"

namespace laurel::recognition::committee {

/// As typed; "yes" where a box is ticked. What has no field here (days without work, single meeting days,
/// months) stays as it was.
struct BylawsForm {
  std::string quorum, week, weekday, papers_days, reconsideration, third_party, panel, retention;
  std::string chair_plan, chair_preapproval, chair_completion;
};
BylawsForm bylaws_form_of(const CommitteeRules& rules);

/// A number that cannot stand: its field, and the least and the most it can be.
struct BylawsFault {
  std::string_view field;
  int least = 0, most = 0;
};
/// `before`: the rules so far.
std::expected<CommitteeRules, std::vector<BylawsFault>> read_bylaws_form(const BylawsForm& form,
                                                                         const CommitteeRules& before);

/// The text of a pack with its `committee` section, or a new one at its end, saying these rules.
std::string with_committee_section(std::string_view text, const CommitteeRules& rules);

}  // namespace laurel::recognition::committee
