#include "web/pages/roster/roster_pages.h"

#include "base/csv.h"
#include "identity/organization_store.h"
#include "identity/roster_store.h"
#include "web/page/download.h"
#include "web/page/page_number.h"

namespace laurel::web {
namespace {

using identity::MembershipStanding;
using identity::Organization;
using identity::RosterLine;

constexpr std::int64_t members_on_a_page = 50;

// Runs `page` with the affiliate that was asked for, where it is the visitor's.
template <class F>
Response with_affiliate(Visit& visit, F&& page) {
  visit.set_section("roster");
  auto affiliate =
      visit.site.database.read([&](storage::Session& session) { return chosen_affiliate(session, visit); });
  return affiliate ? page(*affiliate) : visit.not_found();
}

std::string standing_words(const Visit& visit, const RosterLine& line) {
  const auto standing = identity::standing_on(line.from, line.to, visit.today());
  return visit.say(standing == MembershipStanding::in_force ? "roster.in_force"
                   : standing == MembershipStanding::coming ? "roster.coming"
                                                            : "roster.ended");
}

void fill_members(const Visit& visit, Page& page, const std::vector<RosterLine>& members) {
  if (members.empty()) return;
  auto table = page.add("MEMBERS");
  for (const auto& line : members)
    table.add("MEMBER")
        .set("NAME", line.name)
        .set("EMAIL", line.email)
        .set("NUMBER", line.member_number)
        .set("FROM", visit.date(line.from))
        .set("TO", line.to ? visit.date(*line.to) : "")
        .set("STANDING", standing_words(visit, line));
}

void fill_affiliates(const Visit& visit, Page& page, const Organization& chosen) {
  auto all =
      visit.site.database.read([&](storage::Session& session) { return own_affiliates(session, visit); });
  if (all.size() < 2) return;
  auto choice = page.add("AFFILIATES");
  for (const auto& affiliate : all) {
    auto item = choice.add("AFFILIATE_ITEM");
    item.set("SLUG", affiliate.slug).set("ITEM_NAME", affiliate.name);
    item.show_if(affiliate.id == chosen.id, "IS_CHOSEN");
  }
}

Response roster_page(Visit& visit) {
  return with_affiliate(visit, [&](const Organization& affiliate) {
    const identity::MemberSearch search{affiliate.id, std::string(visit.request.parameter("q"))};
    const identity::MemberSearch everyone{affiliate.id, ""};
    std::int64_t total = 0;
    std::int64_t found = 0;
    std::vector<RosterLine> members;
    PageNumber number(visit.request.parameter("page"), members_on_a_page);
    visit.site.database.read([&](storage::Session& session) {
      total = identity::count_members(session, everyone);
      found = search.words.empty() ? total : identity::count_members(session, search);
      number.limit(found);
      members = identity::find_members(session, search, members_on_a_page, number.offset());
    });
    Page page;
    page.set("AFFILIATE", affiliate.name).set("SLUG", affiliate.slug).set("QUERY", search.words);
    page.set("COUNT_WORDS", visit.count("roster.members_count", total));
    page.show_if(total == 0, "NOBODY")
        .show_if(total > 0, "SOMEBODY")
        .show_if(total > 0 && found == 0, "NOT_FOUND");
    if (!search.words.empty()) page.set("FOUND_WORDS", visit.count("roster.found_count", found));
    fill_members(visit, page, members);
    fill_affiliates(visit, page, affiliate);
    number.fill(visit, page, "/roster?affiliate=" + affiliate.slug + "&q=" + percent_encode(search.words));
    return visit.page("roster/roster", visit.say("roster.title"), page);
  });
}

Response members_csv(Visit& visit) {
  return with_affiliate(visit, [&](const Organization& affiliate) {
    auto lines = visit.site.database.read(
        [&](storage::Session& session) { return identity::roster_of(session, affiliate.id); });
    std::string csv = csv_line({"member_number", "name", "email", "from", "to"});
    for (const auto& line : lines)
      csv += csv_line(
          {line.member_number, line.name, line.email, line.from.text(), line.to ? line.to->text() : ""});
    return csv_download("members.csv", std::move(csv));
  });
}

Response history_page(Visit& visit) {
  return with_affiliate(visit, [&](const Organization& affiliate) {
    auto imports = visit.site.database.read(
        [&](storage::Session& session) { return identity::imports_of(session, affiliate.id); });
    Page page;
    page.set("AFFILIATE", affiliate.name).set("SLUG", affiliate.slug);
    page.show_if(imports.empty(), "NONE");
    if (!imports.empty()) {
      auto table = page.add("IMPORTS");
      for (const auto& import : imports)
        table.add("IMPORT")
            .set("AT", visit.instant(import.at))
            .set("BY", import.by_name)
            .set("MEMBERS", import.members)
            .set("ADDED", import.added)
            .set("CHANGED", import.changed)
            .set("LAPSED", import.lapsed);
    }
    return visit.page("roster/history", visit.say("roster.history_title"), page);
  });
}

Response history_csv(Visit& visit) {
  return with_affiliate(visit, [&](const Organization& affiliate) {
    auto imports = visit.site.database.read(
        [&](storage::Session& session) { return identity::imports_of(session, affiliate.id); });
    std::string csv =
        csv_line({"imported_at", "imported_by", "members", "added", "changed", "lapsed", "sha256"});
    for (const auto& import : imports)
      csv += csv_line({import.at.text(), import.by_name, std::to_string(import.members),
                       std::to_string(import.added), std::to_string(import.changed),
                       std::to_string(import.lapsed), import.sha256});
    return csv_download("roster-imports.csv", std::move(csv));
  });
}

}  // namespace

std::vector<Organization> own_affiliates(storage::Session& session, const Visit& visit) {
  std::vector<Organization> own;
  for (auto& organization : identity::organizations(session))
    if (identity::holds(visit.visitor->grants, identity::Role::membership_officer, organization.id))
      own.push_back(std::move(organization));
  return own;
}

std::optional<Organization> chosen_affiliate(storage::Session& session, const Visit& visit) {
  const auto slug = visit.form.has("affiliate") ? visit.form.text("affiliate")
                                                : std::string(visit.request.parameter("affiliate"));
  for (auto& affiliate : own_affiliates(session, visit))
    if (slug.empty() || affiliate.slug == slug) return std::move(affiliate);
  return {};
}

std::string affiliate_query(const Organization& affiliate) {
  return "?affiliate=" + percent_encode(affiliate.slug);
}

void add_roster_pages(Routes& routes) {
  const auto officer = Access::role(identity::Role::membership_officer);
  routes.get("/roster", officer, roster_page);
  routes.get("/roster/members.csv", officer, members_csv);
  routes.get("/roster/imports", officer, history_page);
  routes.get("/roster/imports.csv", officer, history_csv);
  add_roster_import_pages(routes);
  add_affiliate_certificate_pages(routes);
}

}  // namespace laurel::web
