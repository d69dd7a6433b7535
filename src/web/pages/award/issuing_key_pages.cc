#include "web/pages/award/issuing_key_pages.h"

#include "award/issuing_token.h"
#include "web/page/form_errors.h"
#include "web/pages/award/own_issuers.h"

namespace laurel::web {
namespace {

using award::AwardRoom;

void fill_issuer(Page& page, const Visit& visit, const AwardRoom& room, const catalog::Issuer& issuer) {
  const auto [keys, tokens] = visit.site.database.read([&](storage::Session& session) {
    return std::pair(award::keys_of(session, issuer.id), award::tokens_of(session, issuer.id));
  });
  auto section = page.add("ISSUER");
  section.set("NAME", issuer.name).set("ID", issuer.id).set("DID", room.addresses.issuer_did(issuer.id));
  section.show_if(keys.empty(), "NO_KEYS").show_if(!keys.empty(), "HAS_KEYS");
  for (const auto& key : keys)
    section.add("KEY")
        .set("NAME", key.multikey)
        .set("FROM", visit.date(key.created_at))
        .set("STATE", key.retired_at ? visit.say("award.key_until", {{"DATE", visit.date(*key.retired_at)}})
                                     : visit.say("award.key_signs"));
  section.show_if(tokens.empty(), "NO_TOKENS");
  for (const auto& token : tokens)
    section.add("TOKEN")
        .set("TOKEN_ID", token.id.text())
        .set("NAME", token.name)
        .set("FROM", visit.date(token.created_at));
}

Response keys_page(Visit& visit, const AwardRoom& room, const FormErrors& errors = {},
                   const std::string& new_token = {}) {
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  errors.fill(page);
  if (!new_token.empty()) page.add("NEW_TOKEN").set("TOKEN", new_token);
  for (const auto* stored : own_issuers(visit, *shelf)) fill_issuer(page, visit, room, stored->issuer);
  visit.set_section("issuing");
  return visit.page("award/keys", visit.say("award.keys_title"), page, errors.any() ? 422 : 200);
}

Response refused(Visit& visit, const AwardRoom& room, std::string field, award::Refusal refusal) {
  FormErrors errors;
  errors.add(std::move(field), visit.say(award::refusal_key(refusal)));
  return keys_page(visit, room, errors);
}

Response replace_key(Visit& visit, AwardRoom& room) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* stored = own_issuer(visit, *shelf, visit.parameter("issuer"));
  if (stored == nullptr) return visit.not_found();
  const auto reason = visit.form.text("reason");
  if (auto good = award::check_reason(reason); !good)
    return refused(visit, room, "reason-" + stored->issuer.id, good.error());
  room.keys.replace_key(stored->issuer.id, visit.person().id.text(), reason);
  return visit.done("/issuing/keys", "notices.key_replaced");
}

// The token stands on this answer alone, so it is not a redirect.
Response make_token(Visit& visit, const AwardRoom& room) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* stored = own_issuer(visit, *shelf, visit.parameter("issuer"));
  if (stored == nullptr) return visit.not_found();
  const auto token = visit.site.database.write([&](storage::Transaction& transaction) {
    return award::make_token(transaction, stored->issuer.id, visit.form.text("name"),
                             visit.person().id.text(), visit.now, visit.site.random);
  });
  if (!token) return refused(visit, room, "name-" + stored->issuer.id, token.error());
  return keys_page(visit, room, {}, *token);
}

Response end_token(Visit& visit, AwardRoom& room) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* stored = own_issuer(visit, *shelf, visit.parameter("issuer"));
  const auto id = visit.id<award::IssuingTokenId>("token");
  if (stored == nullptr || !id) return visit.not_found();
  room.keys.end_token(stored->issuer.id, *id, visit.person().id.text());
  return visit.done("/issuing/keys", "notices.token_ended");
}

}  // namespace

void add_issuing_key_pages(Routes& routes, AwardRoom& room) {
  const auto officer = Access::role(identity::Role::issuing_officer);
  routes.get("/issuing/keys", officer, [&room](Visit& visit) { return keys_page(visit, room); });
  routes.post("/issuing/keys/:issuer/replacement", officer,
              [&room](Visit& visit) { return replace_key(visit, room); });
  routes.post("/issuing/keys/:issuer/tokens", officer,
              [&room](Visit& visit) { return make_token(visit, room); });
  routes.post("/issuing/keys/:issuer/tokens/:token/end", officer,
              [&room](Visit& visit) { return end_token(visit, room); });
}

}  // namespace laurel::web
