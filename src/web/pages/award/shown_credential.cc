#include "web/pages/award/shown_credential.h"

namespace laurel::web {

std::optional<ShownCredential> find_shown(Visit& visit) {
  const auto id = visit.id<award::CredentialId>("credential");
  if (!id) return {};
  return visit.site.database.read([&](storage::Session& session) -> std::optional<ShownCredential> {
    auto credential = award::find_credential(session, *id);
    if (!credential) return {};
    ShownCredential shown{.credential = *std::move(credential),
                          .publication = award::publication_of(session, *id)};
    shown.is_owner = visit.visitor && visit.visitor->person.id == shown.credential.person;
    if (!shown.is_owner && !shown.publication.is_public) return {};
    shown.standing = award::standing_of(session, *id);
    return shown;
  });
}

std::optional<ShownCredential> find_own(Visit& visit) {
  auto shown = find_shown(visit);
  return shown && shown->is_owner ? std::move(shown) : std::nullopt;
}

std::string path_of(const award::Credential& credential) {
  return "/credentials/" + credential.id.text();
}

void forget_pages(Site& site, const award::Credential& credential) {
  for (const auto* file : {"", "/card", "/medal.svg", "/preview.png", "/qr.svg", "/badge.svg", "/badge.png",
                           "/credential.json", "/credential.jwt", "/certificate.pdf"})
    site.cache.forget(path_of(credential) + file);
}

std::string issuer_name(const catalog::Shelf& shelf, const award::Credential& credential) {
  const auto* stored = shelf.find_issuer(credential.issuer);
  return stored == nullptr ? credential.issuer : stored->issuer.name;
}

std::string logged_words(const Visit& visit, const award::Credential& credential) {
  if (credential.minutes == 0) return visit.say("award.not_logged");
  return visit.say("award.logged", {{"TIME", minutes_words(credential.minutes)}});
}

}  // namespace laurel::web
