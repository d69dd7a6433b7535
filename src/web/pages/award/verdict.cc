#include "web/pages/award/verdict.h"

#include "base/text.h"

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

std::string_view verdict_key(Verdict verdict, const Report& report, const Signer& signer) {
  if (report.verified && signer.kind == Signer::Kind::unknown) return "verdict.unvouched";
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

namespace {

bool passed(const Report& report, std::string_view name) {
  const auto* check = report.find(name);
  return check != nullptr && check->outcome == Outcome::passed;
}

// "example.org" of "did:web:example.org%3A8443:issuers:a" or "https://example.org/a"; "" of other names.
std::string domain_of(std::string_view id) {
  constexpr std::string_view web = "did:web:", https = "https://";
  std::string domain;
  if (id.starts_with(web)) {
    domain = id.substr(web.size());
    domain = domain.substr(0, domain.find(':'));
    if (const auto port = domain.find("%3A"); port != std::string::npos) domain.replace(port, 3, ":");
  } else if (id.starts_with(https)) {
    domain = id.substr(https.size());
    domain = domain.substr(0, domain.find_first_of("/?#"));
  }
  return lower(domain);
}

// What a key says about itself is nobody's word; without a signature that fits nobody knows who signed.
Check as_people_ask(const Check& check, const Report& report, const Signer& signer) {
  if (check.name != "issuer") return check;
  auto shown = check;
  if (!passed(report, "proof")) {
    shown.outcome = Outcome::not_checked;
    shown.code = "nobody-signed";
  } else if (signer.kind == Signer::Kind::unknown && check.outcome == Outcome::passed) {
    shown.outcome = Outcome::not_checked;
    shown.code = "key-alone";
  }
  return shown;
}

}  // namespace

Signer signer_of(const Visit& visit, const award::AwardRoom& room, const Report& report) {
  const auto& summary = report.summary;
  Signer signer{
      .name = summary.issuer_name, .domain = domain_of(summary.issuer_id), .identifier = summary.issuer_id};
  if (!passed(report, "proof")) return signer;
  signer.kind = Signer::Kind::unknown;
  if (!passed(report, "issuer")) return signer;
  if (const auto ours = room.addresses.issuer_of(summary.issuer_id)) {
    signer.kind = Signer::Kind::ours;
    const auto shelf = visit.site.catalog.shelf();
    for (const auto& stored : shelf->issuers())
      if (stored.issuer.id == *ours) signer.name = stored.issuer.name;
  } else if (!signer.domain.empty()) {
    signer.kind = Signer::Kind::domain;
  }
  return signer;
}

std::string signer_words(const Visit& visit, const Signer& signer) {
  const Values values{{"NAME", signer.name}, {"DOMAIN", signer.domain}};
  switch (signer.kind) {
    case Signer::Kind::ours:
      return visit.say("verdict.signer_ours", values);
    case Signer::Kind::domain:
      return visit.say(signer.name.empty() ? "verdict.signer_domain" : "verdict.signer_domain_named", values);
    case Signer::Kind::unknown:
      return visit.say(signer.name.empty() ? "verdict.signer_key" : "verdict.signer_key_named", values);
    case Signer::Kind::nobody:
      return visit.say(signer.name.empty() ? "verdict.signer_nobody" : "verdict.signer_nobody_named", values);
  }
  return {};
}

void fill_verdict(Page& page, const Visit& visit, const Report& report, const Signer& signer) {
  const bool unvouched = report.verified && signer.kind == Signer::Kind::unknown;
  const auto verdict = unvouched ? Verdict::unsure : verdict_of(report);
  const std::string key(verdict_key(verdict, report, signer));
  page.add("VERDICT")
      .set("CLASS", verdict == Verdict::good  ? "verdict-good"
                    : verdict == Verdict::bad ? "verdict-bad"
                                              : "verdict-unsure")
      .set("ICON", verdict == Verdict::good  ? "tick-disc"
                   : verdict == Verdict::bad ? "triangle"
                                             : "dash")
      .set("TITLE", visit.say(key))
      .set("SENTENCE", visit.say(key + "_more"));
  const auto issuer = signer.kind == Signer::Kind::ours     ? signer.name
                      : signer.kind == Signer::Kind::domain ? signer.domain
                                                            : visit.say("verdict.its_issuer");
  Values values{{"ISSUER", issuer}, {"NAMED", signer.name.empty() ? signer.identifier : signer.name}};
  if (const auto from = report.summary.valid_from) values.emplace_back("FROM", visit.date(*from));
  if (const auto until = report.summary.valid_until) values.emplace_back("UNTIL", visit.date(*until));
  for (const auto& check : report.checks)
    if (!is_silent(check)) add_check(page, visit, as_people_ask(check, report, signer), values);
}

}  // namespace laurel::web
