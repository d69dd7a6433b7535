// The credential that a request is about, where the one who asks may see it.
#pragma once
#include "award/award_room.h"
#include "award/publication.h"
#include "web/page/visit.h"

namespace laurel::web {

struct ShownCredential {
  award::Credential credential;
  award::Standing standing;
  award::Publication publication;
  bool is_owner = false;
};

/// The one that ":credential" names: its earner sees it always, everybody else while it is public. None for
/// others, who cannot tell that it is there.
std::optional<ShownCredential> find_shown(Visit& visit);
/// The same, only for its earner.
std::optional<ShownCredential> find_own(Visit& visit);

/// Where it is found: "/credentials/<id>".
std::string path_of(const award::Credential& credential);
/// Its pages as visitors have them in memory are made anew.
void forget_pages(Site& site, const award::Credential& credential);
/// The issuer's name; its id where it has left the catalog.
std::string issuer_name(const catalog::Shelf& shelf, const award::Credential& credential);
/// "17 h 30 min logged".
std::string logged_words(const Visit& visit, const award::Credential& credential);

}  // namespace laurel::web
