// The bylaws: a policy pack of the committee's own, written here and in force from a day.
#include "base/text.h"
#include "catalog/wording.h"
#include "recognition/committee/bylaws.h"
#include "recognition/committee/bylaws_text.h"
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/committee/committee_pages.h"

namespace laurel::web {
namespace {

// What a committee without bylaws begins with.
std::string first_text(const CommitteeDesk& desk, const std::string& id, Date from) {
  return fmt::format(
      "pack: {}\ntitle: \"Bylaws of {}\"\npurpose: license\nversion: {}\nas_of: \"adopted {}\"\ntrust: "
      "secondary\n"
      "source: \"Bylaws of {}\"\nextends: us-oh\n\ncommittee:\n  quorum: 3\n"
      "  meets: {{week: 2, weekday: monday, months: [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6]}}\n"
      "  papers_by: {{days_before: 7}}\n  reconsideration_within_workdays: 20\n"
      "  third_party_within_workdays: 10\n  panel_meets_within_workdays: 30\n  retention_years: 5\n",
      id, desk.committee.name, from.text(), from.text(), desk.committee.name);
}

// The text in force, under the id that rules from this day on will have.
std::string text_for(const Visit& visit, const CommitteeDesk& desk, Date from) {
  const auto id = lpdc::bylaws_id(desk.committee, from);
  if (!desk.bylaws) return first_text(desk, id, from);
  const auto revisions = visit.site.database.read(
      [&](storage::Session& session) { return recognition::revisions_of(session, desk.bylaws->pack->id); });
  if (revisions.empty()) return first_text(desk, id, from);
  std::string text = revisions.front().text;
  const auto start = text.find("pack: ");
  if (start == std::string::npos) return text;
  return text.replace(start, text.find('\n', start) - start, "pack: " + id);
}

void add_pair(Page& page, const Visit& visit, std::string_view key, const std::string& value) {
  page.add("PAIR").set("LABEL", visit.say(key)).set("VALUE", value);
}

void fill_rules(Page& page, const Visit& visit, const CommitteeDesk& desk) {
  const auto& rules = desk.bylaws->rules();
  page.set("SINCE", visit.date(desk.bylaws->since)).set("PACK_TITLE", desk.bylaws->pack->title);
  add_pair(page, visit, "committee.rule_quorum", std::to_string(desk.quorum(visit.today())));
  for (Date day : lpdc::meeting_days(rules, visit.today(), 1)) {
    add_pair(page, visit, "committee.rule_next", visit.date(day));
    add_pair(page, visit, "committee.rule_papers", visit.date(lpdc::papers_due(rules, day)));
  }
  std::string chair;
  for (const auto& kind : rules.chair_may_decide)
    chair += (chair.empty() ? "" : ", ") + visit.say("committee.kind_" + kind);
  add_pair(page, visit, "committee.rule_chair", chair.empty() ? visit.say("committee.rule_nothing") : chair);
  const auto workdays = [&](int days) { return visit.count("committee.workdays", days); };
  add_pair(page, visit, "committee.rule_reconsideration",
           rules.reconsideration_workdays ? workdays(*rules.reconsideration_workdays)
                                          : visit.say("committee.any_day"));
  add_pair(page, visit, "committee.rule_third_party", workdays(rules.third_party_workdays));
  add_pair(page, visit, "committee.rule_panel", workdays(rules.panel_workdays));
  add_pair(page, visit, "committee.rule_retention", visit.count("committee.years", rules.retention_years));
}

// W1 and W2 hold for every text that people write into rules.
void check_wording(const Visit& visit, FormErrors& errors, const std::string& field, const std::string& text,
                   catalog::TextKind kind) {
  const auto findings = catalog::lint_words(text, kind);
  if (findings.empty()) return;
  const bool is_quota = findings.front().rule == catalog::WordingRule::no_quota;
  errors.add(field, visit.say(is_quota ? "refusals.wording_quota" : "refusals.wording_badge"));
}

// Those in force, else those a committee begins with.
recognition::CommitteeRules rules_before(const Visit& visit, const CommitteeDesk& desk, Date from) {
  if (desk.bylaws) return desk.bylaws->rules();
  const auto id = lpdc::bylaws_id(desk.committee, from);
  const auto first = visit.site.packs.check(id, first_text(desk, id, from));
  return first && first->committee ? *first->committee : recognition::CommitteeRules{};
}

lpdc::BylawsForm typed_rules(const Visit& visit) {
  const auto& form = visit.form;
  return {.quorum = form.text("quorum"),
          .week = form.text("week"),
          .weekday = form.text("weekday"),
          .papers_days = form.text("papers-days"),
          .reconsideration = form.text("reconsideration"),
          .third_party = form.text("third-party"),
          .panel = form.text("panel"),
          .retention = form.text("retention"),
          .chair_plan = form.text("chair-plan"),
          .chair_preapproval = form.text("chair-preapproval"),
          .chair_completion = form.text("chair-completion")};
}

void fill_choices(Page& page, const Visit& visit, std::string_view section, std::string_view key, int count,
                  const std::string& chosen) {
  for (int number = 1; number <= count; ++number) {
    auto option = page.add(section);
    option.set("VALUE", number).set("NAME", visit.say(fmt::format("committee.{}_{}", key, number)));
    option.show_if(chosen == std::to_string(number), "IS_CHOSEN");
  }
}

void fill_fields(Page& page, const Visit& visit, const lpdc::BylawsForm& form) {
  page.set("QUORUM", form.quorum)
      .set("PAPERS_DAYS", form.papers_days)
      .set("RECONSIDERATION", form.reconsideration)
      .set("THIRD_PARTY", form.third_party)
      .set("PANEL", form.panel)
      .set("RETENTION", form.retention);
  fill_choices(page, visit, "WEEK", "week", 5, form.week);
  fill_choices(page, visit, "WEEKDAY", "weekday", 7, form.weekday);
  page.show_if(form.chair_plan == "yes", "CHAIR_PLAN")
      .show_if(form.chair_preapproval == "yes", "CHAIR_PREAPPROVAL")
      .show_if(form.chair_completion == "yes", "CHAIR_COMPLETION");
}

// The text to adopt: as typed, or with the fields written into it.
std::string typed_text(const Visit& visit, const CommitteeDesk& desk, Date from, FormErrors& errors) {
  if (visit.form.text("how") != "fields") return visit.form.long_text("text");
  const auto rules = lpdc::read_bylaws_form(typed_rules(visit), rules_before(visit, desk, from));
  if (rules) return lpdc::with_committee_section(text_for(visit, desk, from), *rules);
  for (const auto& fault : rules.error())
    errors.add(std::string(fault.field),
               visit.say("committee.form.whole_number",
                         {{"LEAST", std::to_string(fault.least)}, {"MOST", std::to_string(fault.most)}}));
  return {};
}

Response bylaws_page(Visit& visit, const FormErrors& errors = {}) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  const auto from = Date::parse(visit.form.text("from")).value_or(visit.today());
  Page page;
  page.set("COMMITTEE", desk->committee.name).set("SLUG", desk->committee.slug);
  page.show("ON_BYLAWS");
  page.set("FROM", visit.form.has("from") ? visit.form.text("from") : from.text());
  page.set("BASIS", visit.form.text("basis"));
  const bool as_text = visit.form.has("text") && visit.form.text("how") != "fields";
  set_area(page, "TEXT", as_text ? visit.form.long_text("text") : text_for(visit, *desk, from));
  page.show_if(as_text, "AS_TEXT");
  fill_fields(
      page, visit,
      visit.form.has("quorum") ? typed_rules(visit) : lpdc::bylaws_form_of(rules_before(visit, *desk, from)));
  if (desk->bylaws) {
    auto rules = page.add("IN_FORCE");
    fill_rules(rules, visit, *desk);
  }
  visit.site.database.read([&](storage::Session& session) {
    const auto packs = visit.site.packs.shelf();
    for (const auto& adoption : recognition::adoptions_of(session, desk->committee.id)) {
      const auto pack = packs->find(adoption.pack);
      if (!pack || !pack->committee) continue;
      page.add("EDITION")
          .set("FROM_DAY", visit.date(adoption.from))
          .set("TO_DAY", adoption.to ? visit.date(*adoption.to) : visit.say("committee.until_changed"))
          .set("PACK", adoption.pack)
          .set("BASIS_WORDS", adoption.basis);
    }
  });
  errors.fill(page);
  return visit.page("committee/bylaws", visit.say("committee.bylaws_title"), page, errors.any() ? 422 : 200);
}

Response adopt(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  FormErrors errors;
  const auto from = Date::parse(visit.form.text("from"));
  const bool is_too_early = from && desk->bylaws && *from < visit.today();
  if (!from || is_too_early || *from > visit.today().plus_months(24))
    errors.add("from", visit.say("committee.form.bylaws_day"));
  const auto basis = visit.form.text("basis");
  if (basis.empty() || basis.size() > lpdc::reason_bytes_max)
    errors.add("basis", visit.say("committee.form.basis_missing"));
  else
    check_wording(visit, errors, "basis", basis, catalog::TextKind::plain);
  const auto text = from ? typed_text(visit, *desk, *from, errors) : std::string();
  if (from && !errors.any()) {
    const auto checked = visit.site.packs.check(lpdc::bylaws_id(desk->committee, *from), text);
    if (!checked) {
      errors.add("text", checked.error().text());
    } else if (!checked->committee) {
      errors.add("text", visit.say("committee.form.no_section"));
    } else if (checked->root == checked->id) {
      errors.add("text", visit.say("committee.form.extends_nothing"));
    } else {
      check_wording(visit, errors, "text", text, catalog::TextKind::yaml);
    }
  }
  if (errors.any()) return bylaws_page(visit, errors);
  const bool adopted = visit.site.database.write([&](storage::Transaction& transaction) {
    return lpdc::adopt_bylaws(transaction, desk->committee, *visit.site.packs.shelf(), text, *from, basis,
                              act_of(visit));
  });
  visit.site.packs.refresh();
  if (!adopted) return visit.not_found();
  return visit.done("/committee/bylaws?committee=" + percent_encode(desk->committee.slug),
                    "notices.bylaws_adopted");
}

}  // namespace

void add_bylaws_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.get("/committee/bylaws", member, [](Visit& visit) { return bylaws_page(visit); });
  routes.post("/committee/bylaws", member, adopt);
}

}  // namespace laurel::web
