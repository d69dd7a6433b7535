// Who sits on the committee, and whether it is composed as the law asks.
#include "base/csv.h"
#include "identity/account_store.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/committee/committee_pages.h"

namespace laurel::web {
namespace {

bool is_chair(const Visit& visit, const CommitteeDesk& desk) {
  return std::ranges::any_of(desk.serving(visit.today()), [&](const lpdc::Member& member) {
    return member.is_chair && member.person == visit.person().id;
  });
}

void fill_composition(Page& page, const Visit& visit, const CommitteeDesk& desk) {
  const auto composition = lpdc::composition_of(desk.serving(visit.today()));
  page.set("TEACHERS", composition.teachers)
      .set("ADMINISTRATORS", composition.administrators)
      .set("OTHERS", composition.others)
      .set("SEATS", composition.seats());
  page.set("QUORUM", desk.quorum(visit.today()));
  if (composition.is_lawful())
    page.show("LAWFUL");
  else
    page.add("UNLAWFUL")
        .set("SENTENCE", visit.count("committee.teachers_missing", composition.teachers_missing()));
}

void fill_members(Page& page, const Visit& visit, const CommitteeDesk& desk, bool may_change) {
  for (const auto& member : desk.members) {
    const bool is_over = member.to && *member.to < visit.today();
    auto row = page.add(is_over ? "PAST" : "MEMBER");
    row.set("MEMBER_ID", member.id.text()).set("NAME", member.name);
    row.set("MEMBER_KIND", member_kind_words(visit, member.kind));
    row.set("FROM", visit.date(member.from)).set("TO", member.to ? visit.date(*member.to) : "");
    row.show_if(member.is_chair, "IS_CHAIR").show_if(member.is_substitute, "IS_SUBSTITUTE");
    row.show_if(may_change && !is_over, "MAY_END");
  }
}

Response members_page(Visit& visit, const FormErrors& errors = {}) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  Page page;
  page.set("COMMITTEE", desk->committee.name).set("SLUG", desk->committee.slug);
  page.show("ON_MEMBERS");
  fill_composition(page, visit, *desk);
  const bool may_change = is_chair(visit, *desk);
  fill_members(page, visit, *desk, may_change);
  if (may_change) {
    auto form = page.add("APPOINT");
    const auto& typed = visit.form;
    form.set("EMAIL", typed.text("email"))
        .set("FROM_DAY", typed.has("from") ? typed.text("from") : visit.today().text())
        .set("TO_DAY", typed.text("to"));
    form.show_if(typed.has("substitute"), "SUBSTITUTE").show_if(typed.has("chair"), "CHAIR");
    for (auto kind : {lpdc::MemberKind::teacher, lpdc::MemberKind::administrator, lpdc::MemberKind::other}) {
      auto item = form.add("KIND");
      item.set("CODE", text_of(kind)).set("KIND_NAME", member_kind_words(visit, kind));
      item.show_if(typed.text("kind") == text_of(kind), "IS_CHOSEN");
    }
  }
  errors.fill(page);
  return visit.page("committee/members", visit.say("committee.members_title"), page,
                    errors.any() ? 422 : 200);
}

Response members_csv(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  std::string csv = csv_line({"member", "seat", "chair", "substitute", "from", "to"});
  for (const auto& member : desk->members)
    csv +=
        csv_line({member.name, std::string(text_of(member.kind)), member.is_chair ? "yes" : "",
                  member.is_substitute ? "yes" : "", member.from.text(), member.to ? member.to->text() : ""});
  return csv_download("members.csv", csv);
}

Response appoint(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk || !is_chair(visit, *desk)) return visit.not_found();
  FormErrors errors;
  const auto& form = visit.form;
  const auto email = identity::normalize_email(form.text("email"));
  const auto person = visit.site.database.read([&](storage::Session& session) {
    return email ? identity::find_person_by_email(session, *email) : std::nullopt;
  });
  if (!person) errors.add("email", visit.say("committee.form.nobody"));
  if (person && !person->email_confirmed) errors.add("email", visit.say("committee.form.unconfirmed"));
  const auto kind = lpdc::parse_member_kind(form.text("kind"));
  if (!kind) errors.add("kind", visit.say("committee.form.kind_missing"));
  const auto from = Date::parse(form.text("from"));
  const auto to = Date::parse(form.text("to"));
  if (!from) errors.add("from", visit.say("committee.form.day_malformed"));
  if (!form.text("to").empty() && (!to || (from && *to < *from)))
    errors.add("to", visit.say("committee.form.ends_before_start"));
  const bool serves = person && from && std::ranges::any_of(desk->members, [&](const lpdc::Member& member) {
                        return member.person == person->id && (!member.to || *member.to >= *from) &&
                               (!to || member.from <= *to);
                      });
  if (serves) errors.add("email", visit.say("committee.form.serves_already"));
  if (errors.any()) return members_page(visit, errors);
  visit.site.database.write([&](storage::Transaction& transaction) {
    lpdc::appoint(
        transaction,
        {desk->committee.id, person->id, *kind, form.has("substitute"), form.has("chair"), *from, to},
        act_of(visit));
  });
  return visit.done("/committee/members?committee=" + percent_encode(desk->committee.slug), "notices.saved");
}

Response end_term(Visit& visit) {
  const auto desk = chosen_desk(visit);
  const auto member = lpdc::MemberId::parse(visit.form.text("member"));
  if (!desk || !member || !is_chair(visit, *desk)) return visit.not_found();
  const bool ended = visit.site.database.write([&](storage::Transaction& transaction) {
    return lpdc::end_term(transaction, desk->committee.id, *member, visit.today().plus_days(-1),
                          visit.today(), act_of(visit));
  });
  if (!ended) return visit.not_found();
  return visit.done("/committee/members?committee=" + percent_encode(desk->committee.slug), "notices.saved");
}

}  // namespace

void add_member_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.get("/committee/members", member, [](Visit& visit) { return members_page(visit); });
  routes.get("/committee/members.csv", member, members_csv);
  routes.post("/committee/members", member, appoint);
  routes.post("/committee/members/end", member, end_term);
}

}  // namespace laurel::web
