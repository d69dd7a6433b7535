#include "web/pages/award/certificate_words.h"

#include "award/badge_file.h"

namespace laurel::web {
namespace {

using award::Certificate;

std::int64_t criteria_count(const catalog::MicroCredential& micro_credential) {
  std::size_t count = 0;
  for (const auto* piece : micro_credential.pieces()) count += piece->rubric.size();
  return static_cast<std::int64_t>(count);
}

void add_mastery(Certificate& certificate, const Visit& visit, const award::Credential& credential,
                 const catalog::MicroCredential& micro_credential) {
  certificate.accomplishment = visit.say("award.paper_mastery");
  certificate.competency = micro_credential.competency;
  if (const auto submission = earning::SubmissionId::parse(credential.submission)) {
    const auto reviewers = visit.site.database.read(
        [&](storage::Session& session) { return award::reviewers_of(session, *submission); });
    certificate.facts.push_back(
        {visit.say("award.paper_scored"), visit.count("award.paper_reviewers", reviewers)});
  }
  certificate.facts.push_back(
      {visit.say("award.paper_result"), visit.count("award.paper_met", criteria_count(micro_credential))});
  const int hours = micro_credential.hours.estimate;
  certificate.note = visit.say("award.paper_note", {{"HOURS", std::to_string(hours)},
                                                    {"UNITS", fmt::format("{}.{}", hours / 10, hours % 10)}});
}

void add_completion(Certificate& certificate, const Visit& visit, const catalog::Stack* stack) {
  certificate.accomplishment = visit.say("award.paper_completion");
  certificate.note = visit.say("award.paper_note_stack");
  if (stack == nullptr) return;
  certificate.competency = stack->summary;
  certificate.facts.push_back(
      {visit.say("award.paper_result"),
       visit.count("award.paper_members", static_cast<std::int64_t>(stack->micro_credentials.size()))});
}

}  // namespace

Certificate certificate_of(const Visit& visit, const ShownCredential& shown, award::Paper paper) {
  const auto& credential = shown.credential;
  const auto shelf = visit.site.catalog.shelf();
  Certificate certificate{.paper = paper,
                          .language = visit.language == Language::spanish ? "es" : "en-US",
                          .medal = award::medal_of(*shelf, credential),
                          .issuer = issuer_name(*shelf, credential),
                          .certifies = visit.say("award.paper_certifies"),
                          .name = credential.earner_name,
                          .title = credential.title,
                          .check_heading = visit.say("award.paper_signed"),
                          .check_text = visit.say("award.paper_check"),
                          .address = visit.site.options.public_url + path_of(credential),
                          .issued = credential.issued_at};
  certificate.facts.push_back({visit.say("award.awarded"), visit.date(credential.issued_at)});
  const auto* version = shelf->find(credential.achievement, credential.version);
  if (credential.kind == award::Kind::stack)
    add_completion(certificate, visit, shelf->find_stack(credential.achievement));
  else if (version != nullptr)
    add_mastery(certificate, visit, credential, *version);
  return certificate;
}

}  // namespace laurel::web
