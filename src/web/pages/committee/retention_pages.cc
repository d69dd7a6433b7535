// How long records are kept, and what would be deleted when. Nothing goes by itself.
#include "recognition/committee/bylaws.h"
#include "recognition/committee/register_store.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/committee/committee_pages.h"

namespace laurel::web {
namespace {

// What is open is decided today at the earliest, and its years are counted from then.
std::string until_words(const Visit& visit, const CommitteeDesk& desk, const lpdc::KeptFile& file) {
  if (file.open == 0 && file.keep_until) return visit.date(*file.keep_until);
  if (!desk.bylaws) return visit.say("committee.kept_open");
  const auto least = lpdc::keep_until(desk.bylaws->rules(), visit.today(), {});
  return visit.say("committee.kept_open_until",
                   {{"DAY", visit.date(std::max(least, file.keep_until.value_or(least)))}});
}

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
    const bool any_may_go =
        std::ranges::any_of(files, [&](const lpdc::KeptFile& file) { return file.may_go(visit.today()); });
    auto table = page.add("FILES");
    table.show_if(any_may_go, "ANY_MAY_GO");
    for (const auto& file : files) {
      auto row = table.add("FILE");
      row.set("PERSON", file.name).set("PERSON_ID", file.person.text()).set("REQUESTS", file.requests);
      row.set("UNTIL", until_words(visit, *desk, file)).show_if(any_may_go, "HAS_ACTION");
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
