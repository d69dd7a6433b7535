#include "web/pages/recognition/engine_phrases.h"

#include "base/instant.h"
#include "base/rational.h"
#include "recognition/vocabulary.h"

namespace laurel::web {
namespace {

constexpr EnginePhrase phrases[] = {
    {"nobody has said whether it is aligned (`aligned` is missing)", "aligned_unknown"},
    {"Have its alignment to the plan confirmed (`aligned`).", "confirm_alignment"},
    {"not aligned (`aligned` is false)", "not_aligned"},
    {"aligned", "aligned"},
    {"${MONEY} was paid before", "paid_before"},
    {"requested {ON}, after {LAST} ({N} days of the start)", "requested_late_start", true},
    {"requested {ON} and no answer for {N} days: deemed approved on {DAY}", "deemed"},
    {"requested {ON}, not answered yet", "not_answered"},
    {"requested {ON}, after {LAST}", "requested_late", true},
    {"documents.{DOC} is missing", "missing"},
    {"Hand in the request.", "hand_in_request"},
    {"Hand in the application.", "hand_in_application"},
    {"proof {ON} by {LAST}", "proof_in_time", true},
    {"Hand in the proof by {LAST}.", "hand_in_proof"},
    {"no proof by {LAST}; ${MONEY} paid before is taken back", "no_proof"},
    {"documents.{DOC} received {ON}, after the last day {LAST}", "received_late", true},
    {"documents.{DOC} received {ON}", "received", true},
    {"documents.{DOC} still missing after {LAST}", "still_missing"},
    {"Hand in documents.{DOC} of the former committee.", "hand_in_former"},
    {"Hand in documents.{DOC} by {LAST}.", "hand_in_by"},
    {"Hand in documents.{DOC}.", "hand_in"},
    {"the certificate states everything it must", "certificate_whole"},
    {"the certificate does not state: {LIST}", "certificate_short"},
    {"Ask the provider for a corrected document.", "ask_provider"},
    {"`issuer_kind` is missing; it must be {A}", "issuer_unknown"},
    {"Say who gave it (`issuer_kind`).", "say_issuer"},
    {"given by an issuer of kind {A}", "issuer_kind"},
    {"given by {A}; only {B} may give it", "issuer_wrong"},
    {"`memberships` is missing", "membership_unknown"},
    {"Have the membership confirmed.", "confirm_membership"},
    {"no member of {A} on {ON}, the day of the application", "no_member"},
    {"member of {A} on {ON}", "member"},
    {"A member may apply anew, at any time of the school year.", "apply_anew"},
    {"Have a plan of kind {PLAN} approved.", "have_plan"},
    {"`plans` holds no approved plan of kind {PLAN}", "no_plan"},
    {"earned {ON}, before the plan ({PLAN}) was approved on {DAY}", "before_plan"},
    {"plan ({PLAN}) approved {ON}", "plan", true},
    {"no team pre-approval", "no_team_preapproval"},
    {"no pre-approval", "no_preapproval"},
    {"Ask the local decision maker: without approval before the start it cannot be guaranteed.",
     "ask_decider"},
    {"Have the next activity approved before it starts.", "approve_next"},
    {"team pre-approval on {ON}, after the start on {DAY}", "team_preapproval_late"},
    {"pre-approval on {ON}, after the start on {DAY}", "preapproval_late"},
    {"team pre-approval on {ON}, before the start", "team_preapproval"},
    {"pre-approval on {ON}, before the start", "preapproval"},
    {"Apply again once the earlier cycle is completed.", "apply_later"},
    {"nobody asks for an approved provider in this category", "no_provider"},
    {"issuers of kind {A} are approved", "issuers_approved"},
    {"provider approved by {A}", "provider"},
    {"the provider is not approved by {A}", "provider_wrong"},
    {"`provider_approved_by` is missing: is the provider approved?", "provider_unknown"},
    {"Find out whether the provider is approved (`provider_approved_by`).", "find_provider"},
    {"Say how many hours it took (`hours`).", "say_hours"},
    {"Say how much it was (`quantity`).", "say_quantity"},
    {"Say what the result was (`score`).", "say_score"},
    {"{N} hours, fewer than {M} (advice, no rule)", "fewer_hours_advice"},
    {"{N} hours, more than {M} (advice, no rule)", "more_hours_advice"},
    {"{N} hours, fewer than {M}", "fewer_hours"},
    {"{N} hours, more than {M}", "more_hours"},
    {"{N} quantity, fewer than {M} (advice, no rule)", "fewer_quantity_advice"},
    {"{N} quantity, more than {M} (advice, no rule)", "more_quantity_advice"},
    {"{N} quantity, fewer than {M}", "fewer_quantity"},
    {"{N} quantity, more than {M}", "more_quantity"},
    {"denied in writing on {ON}", "denied"},
    {"The denial must give its reasons in writing.", "denial_reasons"},
    {"approved on {ON}", "approved"},
    {"Wait for the answer; without one it is approved on {ON}.", "wait_answer"},
    {"It is reviewed on {ON}.", "reviewed_on"},
    {"evidence came in {ON}: reviewed {DAY}, in a later school year", "reviewed_later", true},
    {"evidence came in {ON}: reviewed {DAY}", "reviewed_at", true},
    {"reviewed {ON}: that school year's decision", "reviewed"},
    {"score {A}; needed: {B}", "score_short"},
    {"score {A} is worth {N}", "score_worth"},
    {"score {A}", "score"},
    {"It may be improved and handed in again.", "improve"},
    {"team work with both approvals and an own time log", "team"},
    {"team work without: {LIST}", "team_short"},
    {"Hand in the educator's own time log and both approvals of the team work.", "team_remedy"},
    {"at most {N} together in the year from {YEAR}: {TAKEN} of {WANTED} counts", "cap_year_part"},
    {"at most {N} in {A} in the year from {YEAR}: {TAKEN} of {WANTED} counts", "cap_category_year_part"},
    {"at most {N} together: {TAKEN} of {WANTED} counts", "cap_part"},
    {"at most {N} in {A}: {TAKEN} of {WANTED} counts", "cap_category_part"},
    {"at most {N} together in the year from {YEAR}", "cap_year"},
    {"at most {N} in {A} in the year from {YEAR}", "cap_category_year"},
    {"at most {N} together", "cap"},
    {"at most {N} in {A}", "cap_category"},
    {"half a pair: it counts only with a second one in its topic", "half_pair"},
    {"Earn a second one in the same topic.", "second"},
    {"{N} in its topic; nothing in a topic counts below {M}", "topic_short"},
    {"Add work in the same topic, up to at least {N}.", "add_topic"},
    {"the amount stands on the credit whose papers came last", "last_papers"},
    {"papers complete {ON}, effective {DAY}: {REST}", "papers_complete", true},
    {"{N} clock hours {RATE} = {AMOUNT} {UNIT}", "hours"},
    {"{N} {KIND} {OP} {RATE} = {AMOUNT} {UNIT}", "quantity"},
    {"{AMOUNT} {UNIT} for each {KIND}", "each"},
    {"the lane change is worth ${MONEY} a year", "lane_worth"},
    {"it counts where it is asked for, without an amount of its own", "no_amount"},
    {"a grant by {A} is ignored: it has no say here", "grant_ignored"},
    {"{A} granted {AMOUNT} {UNIT} on {ON}", "granted_on"},
    {"{A} granted {AMOUNT} {UNIT}", "granted"},
    {"a {KIND} does not count on this route", "route"},
    {"this pack has no rule for such a {KIND}", "no_rule"},
    {"Ask the recognizer: no rule was found, and none is guessed.", "no_rule_ask"},
    {"it counts only once the recognizer has granted it", "once_granted"},
    {"Ask the recognizer to decide.", "ask_to_decide"},
    {"not earned yet (`earned` is missing or later)", "not_finished"},
    {"Complete it.", "finish"},
    {"earned {ON}, outside the period {FROM} to {TO}", "outside_period", true},
    {"revoked after it was granted: the grantor decides again", "revoked_granted"},
    {"Ask the grantor to decide again.", "decide_again"},
    {"suspended after it was granted", "suspended_granted"},
    {"the credential is suspended", "suspended"},
    {"Its issuer decides whether it is restored.", "wait_for_issuer"},
    {"the credential was revoked", "revoked"},
    {"similar work inside a team that the approval documents", "team_similar"},
    {"similar work was found elsewhere: a person looks, the flag decides nothing", "similar"},
    {"Have the team documented in the approval, or wait for the person who looks at it.", "similar_remedy"},
    {"already counted on {ON} under {A}", "counted_before_on"},
    {"already counted under {A}", "counted_before"},
    {"the same ({A}, {B}) was earned before", "earned_before"},
    {"granted by {A}, which is not the present committee", "former_committee"},
    {"it counts through what was built on it", "through_stack"},
    {"what it was built on counts instead, and is worth no less", "components_instead"},
    {"it counts in its stack", "in_stack"},
    {"the other side was counted by an earlier decision", "other_side"},
    {"{N} components; at least {M} are needed", "components_short"},
    {"work counts from {FROM} to {TO}", "period"},
    {"part {A}: {N} of {M} {UNIT}: met", "part_met"},
    {"part {A}: {N} of {M} {UNIT}: not met", "part_open"},
    {"option {A}: {N} of {M} {UNIT}: met", "option_met"},
    {"option {A}: {N} of {M} {UNIT}: not met", "option_open"},
    {"{N} of {M} {UNIT}: met", "whole_met"},
    {"{N} of {M} {UNIT}: not met", "whole_open"},
    {"{AMOUNT} {UNIT} counted; needed: not known", "whole_unknown"},
    {"carried in {N}, carried out {M}", "carry"},
    {"application from {FROM} to {TO}", "window"},
    {"{N} lanes moved", "lanes"},
    {"effective {ON}", "effective"},
    {"{AMOUNT} {UNIT} short of {M}.", "short"},
    {"{N} more in the part \"{A}\".", "part_short"},
    {"Complete the record: how much is needed depends on `employments` (fte).", "complete_fte"},
    {"Complete the record: `employments[].grade_band` says which parts are needed.", "complete_grades"},
    {"Complete the record: `employments[].salary` says the present lane and credits.", "complete_salary"},
    {"Complete the record: `{FIELD}`.", "complete"},
    {"Say what it is: `{FIELD}`.", "say"},
    {"`{FIELD}` is missing", "field_missing"}};

bool is_day(std::string_view name) {
  return name == "ON" || name == "DAY" || name == "LAST" || name == "FROM" || name == "TO";
}

bool is_kind(std::string_view text) {
  for (int kind = 0; kind < static_cast<int>(recognition::kind_count); ++kind)
    if (recognition::phrase(static_cast<recognition::Kind>(kind)) == text) return true;
  return false;
}

bool may_hold(std::string_view name, std::string_view text) {
  if (text.empty()) return false;
  if (is_day(name)) return Date::parse(text).has_value();
  if (name == "DOC") return recognition::parse_document(text).has_value();
  if (name == "UNIT") return recognition::parse_unit(text).has_value();
  if (name == "KIND") return is_kind(text);
  if (name == "OP") return text == "×" || text == "÷";
  if (name == "RATE") return text.find('=') == std::string_view::npos;
  if (name == "FIELD") return text.find('`') == std::string_view::npos;
  const bool is_number = name == "N" || name == "M" || name == "MONEY" || name == "AMOUNT" ||
                         name == "YEAR" || name == "TAKEN" || name == "WANTED";
  return !is_number || Rational::parse(text).has_value();
}

bool match(std::string_view pattern, std::string_view text, PhraseValues& values) {
  const auto open = pattern.find('{');
  if (open == std::string_view::npos) return pattern == text;
  if (!text.starts_with(pattern.substr(0, open))) return false;
  text.remove_prefix(open);
  const auto close = pattern.find('}', open);
  const auto name = pattern.substr(open + 1, close - open - 1);
  const auto rest = pattern.substr(close + 1);
  for (std::size_t length = 1; length <= text.size(); ++length) {
    if (!may_hold(name, text.substr(0, length))) continue;
    if (!match(rest, text.substr(length), values)) continue;
    values.insert_or_assign(std::string(name), std::string(text.substr(0, length)));
    return true;
  }
  return false;
}

}  // namespace

std::span<const EnginePhrase> engine_phrases() {
  return phrases;
}

std::optional<PhraseValues> match_phrase(std::string_view pattern, std::string_view text) {
  PhraseValues values;
  return match(pattern, text, values) ? std::optional(std::move(values)) : std::nullopt;
}

std::optional<FoundPhrase> find_phrase(std::string_view text) {
  for (const auto& phrase : phrases)
    if (auto values = match_phrase(phrase.pattern, text)) return FoundPhrase{&phrase, *std::move(values)};
  return {};
}

}  // namespace laurel::web
