#include "web/pages/home/home_pages.h"

namespace laurel::web {
namespace {

Response words_page(Visit& visit, std::string_view name) {
  return visit.page(fmt::format("home/{}", name), visit.say(fmt::format("home.{}_title", name)), Page());
}

}  // namespace

void add_home_pages(Routes& routes) {
  for (const char* name : {"accessibility", "privacy"})
    routes
        .get(fmt::format("/{}", name), Access::anyone(),
             [name](Visit& visit) { return words_page(visit, name); })
        .cache_for_visitors();
}

}  // namespace laurel::web
