#include "web/pages/award/issuer_pages.h"

#include "award/key_ring.h"

namespace laurel::web {
namespace {

// Programs on other sites read these, too.
Response json_document(std::string_view media_type, std::string body) {
  auto response = text_response(200, media_type, std::move(body));
  response.set("Access-Control-Allow-Origin", "*");
  response.set("Cache-Control", "public, max-age=60");
  return response;
}

Response site_document(Visit& visit, const award::AwardRoom& room, std::string_view media_type) {
  auto body = room.documents.at(visit.request.path);
  return body ? json_document(media_type, *std::move(body)) : visit.not_found();
}

bool wants_json(const Request& request) {
  const auto accept = request.header("Accept");
  return accept.find("text/html") == std::string_view::npos && accept.find("json") != std::string_view::npos;
}

Response issuer_page(Visit& visit, const award::AwardRoom& room) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* stored = shelf->find_issuer(visit.parameter("issuer"));
  if (stored == nullptr) return visit.not_found();
  if (wants_json(visit.request)) return site_document(visit, room, "application/ld+json");
  const auto& issuer = stored->issuer;
  const auto keys =
      visit.site.database.read([&](storage::Session& session) { return award::keys_of(session, issuer.id); });
  Page page;
  page.set("NAME", issuer.name)
      .set("DESCRIPTION", issuer.description)
      .set("CONTACT_HTML", render_markdown(issuer.contact))
      .set("EMAIL", issuer.email)
      .set("DID", room.addresses.issuer_did(issuer.id))
      .set("DID_ADDRESS", "/issuers/" + issuer.id + "/did.json");
  if (!issuer.url.empty()) page.add("SITE").set("URL", issuer.url);
  page.show_if(keys.empty(), "NO_KEYS");
  for (const auto& key : keys)
    page.add("KEY")
        .set("NAME", key.multikey)
        .set("FROM", visit.date(key.created_at))
        .set("STATE", key.retired_at ? visit.say("award.key_until", {{"DATE", visit.date(*key.retired_at)}})
                                     : visit.say("award.key_signs"));
  for (const auto& listed : shelf->stacks())
    if (listed.issuer == issuer.id)
      page.add("STACK").set("ADDRESS", "/stacks/" + listed.stack.id).set("TITLE", listed.stack.title);
  return visit.page("award/issuer", issuer.name, page);
}

}  // namespace

void add_issuer_pages(Routes& routes, const award::AwardRoom& room) {
  const auto document = [&room](std::string_view media_type) {
    return [&room, media_type](Visit& visit) { return site_document(visit, room, media_type); };
  };
  routes.get("/.well-known/did.json", Access::anyone(), document("application/did+json"));
  routes.get("/issuers/:issuer/did.json", Access::anyone(), document("application/did+json"));
  routes.get("/status/:list", Access::anyone(), document("application/vc+ld+json"));
  routes.get("/issuers/:issuer", Access::anyone(),
             [&room](Visit& visit) { return issuer_page(visit, room); });
}

}  // namespace laurel::web
