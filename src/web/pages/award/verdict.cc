#include "web/pages/award/verdict.h"

namespace laurel::web {
namespace {

using credential::verify::Check;
using credential::verify::Outcome;
using credential::verify::Report;

// Passed checks that say nothing a reader needs to know.
constexpr std::string_view silent_codes[] = {"no-endorsements", "no-digests", "no-credentials",
                                             "recipient-not-asked"};

bool is_silent(const Check& check) {
  return std::ranges::find(silent_codes, check.code) != std::end(silent_codes);
}

std::string_view icon_of(Outcome outcome) {
  if (outcome == Outcome::passed) return "tick";
  return outcome == Outcome::failed ? "cross" : "dash";
}

std::string_view class_of(Outcome outcome) {
  if (outcome == Outcome::passed) return "check-passed";
  return outcome == Outcome::failed ? "check-failed" : "check-open";
}

std::string key_of(std::string_view prefix, std::string_view code) {
  std::string key = "verdict." + std::string(prefix);
  for (char c : code) key += c == '-' ? '_' : c;
  return key;
}

// The sentence for the code; where there is none, what the engine said, which is in English.
std::string sentence_of(const Visit& visit, const Check& check, const Values& values) {
  const auto key = key_of("code_", check.code);
  return visit.site.messages.has(visit.language, key) ? visit.say(key, values) : check.detail;
}

void add_check(Page& page, const Visit& visit, Outcome outcome, const std::string& title,
               const std::string& sentence) {
  page.add("CHECK")
      .set("CLASS", class_of(outcome))
      .set("ICON", icon_of(outcome))
      .set("STATE", visit.say(key_of("state_", outcome_name(outcome))))
      .set("TITLE", title)
      .set("SENTENCE", sentence);
}

void add_check(Page& page, const Visit& visit, const Check& check, const Values& values) {
  const auto key = key_of("title_", check.name + "_" + std::string(outcome_name(check.outcome)));
  const auto title = visit.site.messages.has(visit.language, key) ? visit.say(key, values)
                                                                  : visit.say("verdict.title_other");
  add_check(page, visit, check.outcome, title, sentence_of(visit, check, values));
  // One signature answers two questions; people ask both.
  if (check.name == "proof" && check.outcome == Outcome::passed)
    add_check(page, visit, Outcome::passed, visit.say("verdict.title_unaltered"),
              visit.say("verdict.unaltered"));
}

std::string_view bad_key(const Report& report) {
  const auto* status = report.find("status");
  if (status != nullptr && status->code == "revoked") return "verdict.revoked";
  if (status != nullptr && status->code == "suspended") return "verdict.suspended";
  const auto* validity = report.find("validity");
  if (validity != nullptr && validity->code == "expired") return "verdict.expired";
  const auto* proof = report.find("proof");
  if (proof != nullptr && proof->code == "invalid-signature") return "verdict.altered";
  return report.find("format") != nullptr ? "verdict.unreadable" : "verdict.bad";
}

std::string_view verdict_key(Verdict verdict, const Report& report) {
  if (verdict == Verdict::good) return "verdict.good";
  return verdict == Verdict::unsure ? "verdict.unsure" : bad_key(report);
}

}  // namespace

Verdict verdict_of(const Report& report) {
  if (report.verified) return Verdict::good;
  const auto failed = [](const Check& check) { return check.outcome == Outcome::failed; };
  return std::ranges::any_of(report.checks, failed) ? Verdict::bad : Verdict::unsure;
}

Report verify_here(const award::AwardRoom& room, std::string_view bytes, Instant now) {
  return credential::verify::verify(bytes, {.loader = &room.documents, .now = now});
}

void fill_verdict(Page& page, const Visit& visit, const Report& report, const std::string& issuer) {
  const auto verdict = verdict_of(report);
  const std::string key(verdict_key(verdict, report));
  page.add("VERDICT")
      .set("CLASS", verdict == Verdict::good  ? "verdict-good"
                    : verdict == Verdict::bad ? "verdict-bad"
                                              : "verdict-unsure")
      .set("ICON", verdict == Verdict::good  ? "tick-disc"
                   : verdict == Verdict::bad ? "triangle"
                                             : "dash")
      .set("TITLE", visit.say(key))
      .set("SENTENCE", visit.say(key + "_more"));
  Values values{{"ISSUER", issuer.empty() ? visit.say("verdict.its_issuer") : issuer}};
  if (const auto from = report.summary.valid_from) values.emplace_back("FROM", visit.date(*from));
  if (const auto until = report.summary.valid_until) values.emplace_back("UNTIL", visit.date(*until));
  for (const auto& check : report.checks)
    if (!is_silent(check)) add_check(page, visit, check, values);
}

}  // namespace laurel::web
