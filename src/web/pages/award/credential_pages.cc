#include "web/pages/award/credential_pages.h"

#include <boost/json.hpp>

#include "base/text.h"
#include "earning/submission_store.h"
#include "web/page/form_errors.h"
#include "web/pages/award/shown_credential.h"
#include "web/pages/award/verdict.h"

namespace laurel::web {
namespace {

using award::AwardRoom;
using award::Credential;
using award::Refusal;

// --- my credentials

std::string standing_class(const award::Listed& listed) {
  return listed.standing ? "is-late" : "is-earned";
}

std::string standing_words(const Visit& visit, const award::Listed& listed) {
  if (!listed.standing) return visit.say("award.earned");
  return visit.say(listed.standing->purpose == award::Purpose::revocation ? "award.is_revoked"
                                                                          : "award.is_suspended");
}

Response own_list(Visit& visit) {
  const auto all = visit.site.database.read(
      [&](storage::Session& session) { return award::credentials_of(session, visit.person().id); });
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  page.show_if(all.empty(), "EMPTY");
  for (const auto& listed : all) {
    const auto& credential = listed.credential;
    auto item = page.add("ITEM");
    item.set("ADDRESS", path_of(credential))
        .set("TITLE", credential.title)
        .set("ISSUER", issuer_name(*shelf, credential))
        .set("WORK", logged_words(visit, credential))
        .set("STANDING_CLASS", standing_class(listed))
        .set("STANDING", standing_words(visit, listed))
        .set("DATE", visit.date(credential.issued_at))
        .set("SEEN", visit.say(listed.is_public ? "award.is_public" : "award.is_private"));
    item.show_if(credential.kind == award::Kind::stack, "STACK");
  }
  visit.set_section("credentials");
  return visit.page("award/credentials", visit.say("award.my_credentials"), page);
}

// --- the page of one

// The shown version's rubric and what reviewers found, criterion by criterion.
void fill_findings(Page& page, const Visit& visit, const ShownCredential& shown,
                   const catalog::Shelf& shelf) {
  const auto& credential = shown.credential;
  const auto* version = credential.kind == award::Kind::stack
                            ? nullptr
                            : shelf.find(credential.achievement, credential.version);
  const auto submission = earning::SubmissionId::parse(credential.submission);
  if (version == nullptr || !submission) return;
  const auto [findings, reviewers] = visit.site.database.read([&](storage::Session& session) {
    return std::pair(earning::findings_of(session, *submission), award::reviewers_of(session, *submission));
  });
  auto section = page.add("FINDINGS");
  section.set("TITLE", visit.count("award.reviewers_saw", reviewers))
      .set("MORE", visit.count("award.reviewers_more", reviewers))
      .set("VERSION", static_cast<std::int64_t>(credential.version))
      .set("RUBRIC", "/micro-credentials/" + credential.achievement +
                         "?version=" + std::to_string(credential.version) + "#scored");
  for (const auto& finding : findings) {
    const auto* piece = version->find_piece(finding.piece);
    const auto* criterion = piece == nullptr ? nullptr : piece->find_criterion(finding.criterion);
    const auto* level = criterion == nullptr ? nullptr : criterion->find_level(finding.level);
    if (level == nullptr) continue;
    const bool own_words = shown.publication.show_feedback && !trim(finding.seen).empty();
    section.add("FINDING")
        .set("CRITERION", criterion->criterion)
        .set("LEVEL", level->name)
        .set("TEXT", own_words ? finding.seen : level->text);
  }
}

std::string file_words(const Visit& visit, const award::Exhibit& exhibit) {
  if (!exhibit.file.link.empty()) return visit.say("award.a_link");
  const auto dot = exhibit.file.name.rfind('.');
  auto kind = dot == std::string::npos ? exhibit.file.media_type : exhibit.file.name.substr(dot + 1);
  for (char& c : kind) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return kind + ", " + bytes_words(exhibit.file.bytes);
}

void fill_evidence(Page& page, const Visit& visit, const ShownCredential& shown,
                   const std::vector<award::Exhibit>& exhibits) {
  const auto is_shared = [](const award::Exhibit& exhibit) { return exhibit.is_shared; };
  const auto shared = std::ranges::count_if(exhibits, is_shared);
  if (shared == 0) return;
  auto section = page.add("EVIDENCE");
  section.set("LEAD", visit.count("award.evidence_lead", shared,
                                  {{"PERSON", shown.credential.earner_name},
                                   {"ALL", std::to_string(exhibits.size())}}));
  for (const auto& exhibit : exhibits) {
    if (!exhibit.is_shared) continue;
    section.add("EXHIBIT")
        .set("ADDRESS", exhibit.file.link.empty() ? path_of(shown.credential) + "/evidence/" + exhibit.file.id
                                                  : exhibit.file.link)
        .set("NAME", exhibit.file.name)
        .set("KIND", file_words(visit, exhibit))
        .show_if(!exhibit.file.sha256.empty(), "FINGERPRINT");
  }
}

void fill_share(Page& page, const Visit& visit, const AwardRoom& room, const ShownCredential& shown,
                const std::string& issuer) {
  if (!shown.publication.is_public) return;
  const auto& credential = shown.credential;
  const auto address = room.addresses.credential(credential.id.text());
  const auto issued = visit.site.zone.day(credential.issued_at).civil();
  const auto linked_in = fmt::format(
      "https://www.linkedin.com/profile/"
      "add?startTask=CERTIFICATION_NAME&name={}&organizationName={}&issueYear={}&issueMonth={}&certUrl={}&"
      "certId={}",
      percent_encode(credential.title), percent_encode(issuer), static_cast<int>(issued.year()),
      static_cast<unsigned>(issued.month()), percent_encode(address), credential.id.text());
  page.add("SHARE")
      .set("URL", address)
      .set("TITLE", credential.title)
      .set("LINKED_IN", linked_in)
      .set("EMBED", fmt::format("<iframe src=\"{}/card\" width=\"320\" height=\"440\" title=\"{}\"></iframe>",
                                address, escape_html(credential.title)));
}

// What the earner decides, above the page as others see it.
void fill_decision(Page& page, const Visit& visit, const ShownCredential& shown,
                   const std::vector<award::Exhibit>& exhibits, const FormErrors& errors) {
  if (!shown.is_owner) return;
  auto section = page.add("DECISION");
  const bool is_public = shown.publication.is_public;
  section.set("ADDRESS", path_of(shown.credential))
      .set("TITLE", visit.say(is_public ? "award.is_public_title" : "award.is_private_title"))
      .set("LEAD", visit.say(is_public ? "award.is_public_lead" : "award.is_private_lead"))
      .set("SAVE", visit.say(is_public ? "award.save_choice" : "award.publish"));
  section.show_if(is_public, "PUBLIC");
  section.show_if(shown.publication.show_feedback, "SHOWS_FEEDBACK");
  section.show_if(shown.credential.kind == award::Kind::micro_credential, "HAS_FEEDBACK");
  if (!exhibits.empty()) {
    auto choice = section.add("CHOICE");
    choice.show_if(!shown.publication.evidence.empty(), "STATED");
    for (const auto& exhibit : exhibits)
      choice.add("EXHIBIT")
          .set("ID", exhibit.file.id)
          .set("NAME", exhibit.file.name)
          .set("KIND", file_words(visit, exhibit))
          .show_if(exhibit.is_shared, "SHARED");
    errors.fill(choice);
  }
}

Response credential_page(Visit& visit, const AwardRoom& room, const FormErrors& errors = {}) {
  const auto shown = find_shown(visit);
  if (!shown) return visit.not_found();
  const auto& credential = shown->credential;
  const auto [texts, exhibits] = visit.site.database.read([&](storage::Session& session) {
    return std::pair(award::texts_of(session, credential.id),
                     award::exhibits_of(session, credential, shown->publication));
  });
  const auto shelf = visit.site.catalog.shelf();
  const auto issuer = issuer_name(*shelf, credential);
  const auto document = boost::json::parse(texts.document);
  const std::string description(
      document.at("credentialSubject").at("achievement").at("description").as_string());
  Page page;
  page.set("PERSON", credential.earner_name)
      .set("TITLE", credential.title)
      .set("DESCRIPTION", description)
      .set("ADDRESS", path_of(credential))
      .set("DATE", visit.date(credential.issued_at))
      .set("ISSUER", issuer)
      .set("ISSUER_ADDRESS", "/issuers/" + credential.issuer)
      .set("WORK", logged_words(visit, credential))
      .set("CHECKED", visit.instant(visit.now));
  if (shown->standing)
    page.add("TAKEN_BACK")
        .set("DATE", visit.date(shown->standing->decided_at))
        .set("REASON", shown->is_owner ? shown->standing->reason : "");
  fill_verdict(page, visit, verify_here(room, texts.document, visit.now),
               {.kind = Signer::Kind::ours, .name = issuer});
  fill_decision(page, visit, *shown, exhibits, errors);
  fill_findings(page, visit, *shown, *shelf);
  fill_evidence(page, visit, *shown, exhibits);
  fill_share(page, visit, room, *shown, issuer);
  if (const auto* version = shelf->find(credential.achievement, credential.version);
      version != nullptr && credential.kind == award::Kind::micro_credential)
    page.add("WORTH")
        .set("HOURS", static_cast<std::int64_t>(version->hours.estimate))
        .set("UNITS", fmt::format("{}.{}", version->hours.estimate / 10, version->hours.estimate % 10));
  if (!shown->publication.is_public) visit.set_private();
  const auto address = room.addresses.credential(credential.id.text());
  visit.set_preview(
      visit.say("award.preview_title", {{"PERSON", credential.earner_name}, {"TITLE", credential.title}}),
      description, address + "/preview.png", address);
  visit.set_section(shown->is_owner ? "credentials" : "");
  return visit.page("award/credential", credential.title, page, errors.any() ? 422 : 200);
}

// --- the earner's decision

Response publish(Visit& visit, AwardRoom& room) {
  const auto shown = find_own(visit);
  if (!shown) return visit.not_found();
  award::Choice choice{.show_feedback = visit.form.has("feedback"),
                       .nobody_identified = visit.form.has("statement")};
  for (const auto& id : visit.form.all("evidence")) choice.evidence.insert(id);
  const auto done = visit.site.database.write([&](storage::Transaction& transaction) {
    return award::publish(transaction, shown->credential, choice, visit.now);
  });
  if (!done) {
    FormErrors errors;
    errors.add(done.error() == Refusal::statement_missing ? "statement" : "evidence",
               visit.say(award::refusal_key(done.error())));
    return credential_page(visit, room, errors);
  }
  forget_pages(visit.site, shown->credential);
  return visit.done(path_of(shown->credential),
                    shown->publication.is_public ? "notices.saved" : "notices.credential_published");
}

Response withdraw(Visit& visit) {
  const auto shown = find_own(visit);
  if (!shown) return visit.not_found();
  visit.site.database.write(
      [&](storage::Transaction& transaction) { award::withdraw(transaction, shown->credential, visit.now); });
  forget_pages(visit.site, shown->credential);
  return visit.done(path_of(shown->credential), "notices.credential_withdrawn");
}

}  // namespace

void add_credential_pages(Routes& routes, award::AwardRoom& room) {
  routes.get("/credentials", Access::signed_in(), own_list);
  routes
      .get("/credentials/:credential", Access::anyone(),
           [&room](Visit& visit) { return credential_page(visit, room); })
      .cache_for_visitors();
  routes.post("/credentials/:credential/publication", Access::signed_in(),
              [&room](Visit& visit) { return publish(visit, room); });
  routes.post("/credentials/:credential/withdrawal", Access::signed_in(), withdraw);
}

}  // namespace laurel::web
