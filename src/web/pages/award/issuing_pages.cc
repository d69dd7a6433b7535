#include "web/pages/award/issuing_pages.h"

#include <charconv>

#include "base/csv.h"
#include "base/result.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/award/issuing_key_pages.h"
#include "web/pages/award/own_issuers.h"
#include "web/pages/award/shown_credential.h"

namespace laurel::web {
namespace {

using award::AwardRoom;
using award::NewsKind;
using award::Purpose;

constexpr int page_max = 10'000;

int page_number(const Visit& visit) {
  const auto text = visit.request.parameter("page");
  int number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::clamp(number, 1, page_max);
}

std::string standing_text(const Visit& visit, const award::Standing& standing) {
  if (!standing) return visit.say("award.in_force");
  return visit.say(standing->purpose == Purpose::revocation ? "award.is_revoked" : "award.is_suspended");
}

void fill_list(Page& page, const Visit& visit, const catalog::StoredIssuer& stored) {
  const auto words = std::string(visit.request.parameter("q"));
  const int number = page_number(visit);
  auto listed = visit.site.database.read([&](storage::Session& session) {
    return award::credentials_of_issuer(session, stored.issuer.id, words, number);
  });
  const bool more = listed.size() > award::issuer_page_size;
  if (more) listed.pop_back();
  auto section = page.add("ISSUER");
  section.set("NAME", stored.issuer.name).show_if(listed.empty(), "NOTHING");
  for (const auto& [credential, standing, is_public] : listed)
    section.add("ROW")
        .set("ADDRESS", "/issuing/credentials/" + credential.id.text())
        .set("EARNER", credential.earner_name)
        .set("TITLE", credential.title)
        .set("DATE", visit.date(credential.issued_at))
        .set("STANDING", standing_text(visit, standing));
  const auto address = [&](int other) {
    return fmt::format("/issuing/credentials?q={}&page={}", percent_encode(words), other);
  };
  if (number > 1) section.add("PREVIOUS").set("ADDRESS", address(number - 1));
  if (more) section.add("NEXT").set("ADDRESS", address(number + 1));
}

Response list_csv(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto words = std::string(visit.request.parameter("q"));
  std::string csv = csv_line({"issuer", "earner", "achievement", "awarded", "standing"});
  for (const auto* stored : own_issuers(visit, *shelf))
    visit.site.database.read([&](storage::Session& session) {
      for (int number = 1; number <= page_max; ++number) {
        const auto listed = award::credentials_of_issuer(session, stored->issuer.id, words, number);
        for (std::size_t i = 0; i < std::min<std::size_t>(listed.size(), award::issuer_page_size); ++i) {
          const auto& [credential, standing, is_public] = listed[i];
          csv += csv_line({stored->issuer.name, credential.earner_name, credential.title,
                           visit.site.zone.day(credential.issued_at).text(), standing_text(visit, standing)});
        }
        if (listed.size() <= award::issuer_page_size) return;
      }
    });
  return csv_download("issued.csv", csv);
}

Response list_page(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  page.set("Q", visit.request.parameter("q"));
  for (const auto* stored : own_issuers(visit, *shelf)) fill_list(page, visit, *stored);
  visit.set_section("issuing");
  return visit.page("award/issuing_credentials", visit.say("award.issued_credentials"), page);
}

struct Issued {
  award::Credential credential;
  award::Standing standing;
  std::vector<award::PastDecision> decisions;
};

std::optional<Issued> find_issued(Visit& visit) {
  const auto id = visit.id<award::CredentialId>("credential");
  if (!id) return {};
  auto issued = visit.site.database.read([&](storage::Session& session) -> std::optional<Issued> {
    auto credential = award::find_credential(session, *id);
    if (!credential) return {};
    return Issued{*std::move(credential), award::standing_of(session, *id),
                  award::decisions_on(session, *id)};
  });
  const auto shelf = visit.site.catalog.shelf();
  if (!issued || own_issuer(visit, *shelf, issued->credential.issuer) == nullptr) return {};
  return issued;
}

// What was chosen stays chosen when a refusal brings the form back: another press must not decide otherwise.
void fill_choice(Page& form, const Visit& visit, const award::Standing& standing) {
  const auto chosen = visit.form.text("decision");
  const bool revoke = chosen == "revoke";
  form.show_if(revoke, "CHOSE_REVOKE")
      .show_if(!revoke && !standing, "CHOSE_SUSPEND")
      .show_if(!revoke && standing, "CHOSE_REINSTATE");
}

Response issued_page(Visit& visit, const FormErrors& errors = {}) {
  const auto issued = find_issued(visit);
  if (!issued) return visit.not_found();
  const auto& credential = issued->credential;
  Page page;
  page.set("TITLE", credential.title)
      .set("EARNER", credential.earner_name)
      .set("ADDRESS", "/issuing/credentials/" + credential.id.text())
      .set("DATE", visit.date(credential.issued_at))
      .set("ID", credential.id.text())
      .set("STANDING", standing_text(visit, issued->standing))
      .set("REASON", visit.form.text("reason"));
  const bool revoked = issued->standing && issued->standing->purpose == Purpose::revocation;
  if (!revoked) {
    auto form = page.add("DECIDE");
    form.show_if(!issued->standing, "MAY_SUSPEND").show_if(issued->standing.has_value(), "MAY_REINSTATE");
    fill_choice(form, visit, issued->standing);
    errors.fill(form);
  }
  for (const auto& past : issued->decisions) {
    auto item = page.add("PAST");
    item.set("DATE", visit.date(past.taken_back.decided_at))
        .set("WHAT", standing_text(visit, past.taken_back))
        .set("REASON", past.taken_back.reason);
    if (past.ended_at) item.add("ENDED").set("UNTIL", visit.date(*past.ended_at));
  }
  visit.set_section("issuing");
  return visit.page("award/issued", credential.title, page, errors.any() ? 422 : 200);
}

std::expected<NewsKind, award::Refusal> decide(storage::Transaction& transaction, const std::string& decision,
                                               const award::StatusDecision& made, Random& random) {
  if (decision == "reinstate") {
    TRY_VOID(award::reinstate(transaction, made));
    return NewsKind::reinstated;
  }
  const auto purpose = decision == "suspend" ? Purpose::suspension : Purpose::revocation;
  TRY_VOID(award::take_back(transaction, purpose, made, random));
  return purpose == Purpose::suspension ? NewsKind::suspended : NewsKind::revoked;
}

Response change_status(Visit& visit, AwardRoom& room) {
  const auto issued = find_issued(visit);
  if (!issued) return visit.not_found();
  const auto& credential = issued->credential;
  const auto decision = visit.form.text("decision");
  if (decision != "revoke" && decision != "suspend" && decision != "reinstate")
    return visit.refuse(400, "refusals.bad_form");
  const award::StatusDecision made{credential, visit.form.text("reason"), visit.person().id.text(),
                                   visit.now};
  const auto done = visit.site.database.write(
      [&](storage::Transaction& transaction) -> std::expected<void, award::Refusal> {
        TRY(const auto news, decide(transaction, decision, made, visit.site.random));
        if (auto earner = identity::find_person(transaction.session(), credential.person))
          room.tell(transaction, {news, *std::move(earner), credential, made.reason, visit.now});
        return {};
      });
  if (!done) {
    FormErrors errors;
    errors.add("reason", visit.say(award::refusal_key(done.error())));
    return issued_page(visit, errors);
  }
  forget_pages(visit.site, credential);
  visit.site.worker.wake();
  return visit.done("/issuing/credentials/" + credential.id.text(), "notices.status_changed");
}

}  // namespace

void add_issuing_pages(Routes& routes, award::AwardRoom& room) {
  const auto officer = Access::role(identity::Role::issuing_officer);
  routes.get("/issuing/credentials", officer, list_page);
  routes.get("/issuing/credentials.csv", officer, list_csv);
  routes.get("/issuing/credentials/:credential", officer, [](Visit& visit) { return issued_page(visit); });
  routes.post("/issuing/credentials/:credential/status", officer,
              [&room](Visit& visit) { return change_status(visit, room); });
  add_issuing_key_pages(routes, room);
}

}  // namespace laurel::web
