#include "web/pages/identity/notice_pages.h"

#include "identity/notice_store.h"
#include "web/page/page_number.h"

namespace laurel::web {
namespace {

using identity::Notice;

constexpr std::int64_t notices_on_a_page = 30;

Response notices_page(Visit& visit) {
  const auto& me = visit.person().id;
  PageNumber number(visit.request.parameter("page"), notices_on_a_page);
  std::vector<Notice> notices;
  visit.site.database.read([&](storage::Session& session) {
    number.limit(identity::count_notices(session, me));
    notices = identity::notices_of(session, me, notices_on_a_page, number.offset());
  });
  Page page;
  page.show_if(notices.empty(), "NONE");
  const auto unread = visit.visitor->unread_notices;
  page.show_if(unread > 0, "UNREAD");
  if (!notices.empty()) {
    auto list = page.add("SOME");
    list.set("UNREAD_WORDS",
             unread > 0 ? visit.count("notice.unread", unread) : visit.say("notice.all_read"));
    for (const auto& notice : notices) {
      auto item = list.add("NOTICE");
      item.set("ID", notice.id.text()).set("TITLE", notice.title).set("AT", visit.instant(notice.at));
      item.set("DAY", visit.site.zone.day(notice.at).text());
      item.show_if(!notice.is_read, "IS_NEW");
    }
  }
  number.fill(visit, page, "/notices?");
  return visit.page("identity/notices", visit.say("notice.title"), page);
}

// Opening is a form: a link that the browser fetches ahead would mark the notice as read.
Response open(Visit& visit) {
  const auto id = visit.id<Id<Notice>>("notice");
  if (!id) return visit.not_found();
  auto notice = visit.site.database.write([&](storage::Transaction& transaction) {
    return identity::read_notice(transaction, visit.person().id, *id, visit.now);
  });
  if (!notice) return visit.not_found();
  return redirect(is_own_address(notice->link) ? notice->link : "/notices");
}

Response read_all(Visit& visit) {
  visit.site.database.write([&](storage::Transaction& transaction) {
    identity::read_all_notices(transaction, visit.person().id, visit.now);
  });
  return redirect("/notices");
}

}  // namespace

void add_notice_pages(Routes& routes) {
  routes.get("/notices", Access::signed_in(), notices_page);
  routes.post("/notices/read", Access::signed_in(), read_all);
  routes.post("/notices/:notice", Access::signed_in(), open);
}

}  // namespace laurel::web
