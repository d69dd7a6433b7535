// How long records are kept, and what would be deleted when. Nothing goes by itself.
#include "recognition/committee/register_store.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/committee/committee_pages.h"

namespace laurel::web {
namespace {

Response retention_page(Visit& visit, const std::string& alert = "") {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  const auto files = visit.site.database.read(
      [&](storage::Session& session) { return lpdc::kept_files(session, desk->committee.id); });
  Page page;
  page.set("COMMITTEE", desk->committee.name).set("SLUG", desk->committee.slug);
  page.set("YEARS", desk->bylaws ? visit.count("committee.years", desk->bylaws->rules().retention_years)
                                 : visit.say("committee.no_day"));
  if (!alert.empty()) page.add("ALERT").set("SENTENCE", alert);
  page.show_if(files.empty(), "EMPTY");
  if (!files.empty()) {
    auto table = page.add("FILES");
    for (const auto& file : files) {
      auto row = table.add("FILE");
      row.set("PERSON", file.name).set("PERSON_ID", file.person.text()).set("REQUESTS", file.requests);
      row.set("UNTIL", file.open > 0 || !file.keep_until ? visit.say("committee.kept_open")
                                                         : visit.date(*file.keep_until));
      row.show_if(file.may_go(visit.today()), "MAY_GO");
    }
  }
  return visit.page("committee/retention", visit.say("committee.retention_title"), page,
                    alert.empty() ? 200 : 409);
}

Response delete_file(Visit& visit) {
  const auto desk = chosen_desk(visit);
  const auto person = identity::PersonId::parse(visit.form.text("person"));
  if (!desk || !person) return visit.not_found();
  const auto deleted = visit.site.database.write([&](storage::Transaction& transaction) {
    return lpdc::delete_file(transaction, desk->committee.id, *person, visit.today(), act_of(visit));
  });
  if (!deleted && deleted.error() == lpdc::Refusal::not_found) return visit.not_found();
  if (!deleted) return retention_page(visit, refusal_words(visit, deleted.error()));
  return visit.done("/committee/retention?committee=" + percent_encode(desk->committee.slug),
                    "notices.file_deleted");
}

}  // namespace

void add_retention_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.get("/committee/retention", member, [](Visit& visit) { return retention_page(visit); });
  routes.post("/committee/retention", member, delete_file);
}

}  // namespace laurel::web
