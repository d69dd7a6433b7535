#include "recognition/committee/bylaws.h"
#include "web/pages/committee/own_request.h"

namespace laurel::web {
namespace {

bool is_chosen(const lpdc::RequestForm& form, const std::string& goal) {
  return std::ranges::any_of(form.goals, [&](const auto& chosen) { return chosen.id == goal; });
}

void fill_goals(Page& page, const Visit& visit, const RequestDraft& draft) {
  const auto plans = visit.site.database.read(
      [&](storage::Session& session) { return recognition::plans_of(session, visit.person().id); });
  if (!plans.empty() && !plans.front().goals.empty()) {
    auto list = page.add("PLAN_GOALS");
    for (const auto& goal : plans.front().goals) {
      auto item = list.add("GOAL_ITEM");
      const auto id = goal.id ? goal.id->text() : std::string();
      item.set("GOAL_ID", id).set("GOAL_TEXT", goal.text);
      item.show_if(is_chosen(draft.typed.form, id), "IS_CHOSEN");
    }
  }
  for (const auto& goal : draft.typed.form.goals)
    if (goal.id.empty()) page.set("GOAL", goal.text);
}

void fill_positions(Page& page, const Visit& visit, const RequestDraft& draft) {
  for (auto kind : {lpdc::MemberKind::teacher, lpdc::MemberKind::administrator, lpdc::MemberKind::other}) {
    auto item = page.add("POSITION");
    item.set("CODE", text_of(kind)).set("NAME", member_kind_words(visit, kind));
    item.show_if(draft.position == kind, "IS_CHOSEN");
  }
}

void fill_texts(Page& page, const RequestDraft& draft) {
  const auto& form = draft.typed.form;
  page.set("TITLE", draft.typed.title)
      .set("HOURS", draft.typed.hours)
      .set("STARTS_ON", draft.typed.starts_on)
      .set("ENDS_ON", draft.typed.ends_on)
      .set("MICRO_CREDENTIAL", draft.micro_credential)
      .set("CREDENTIAL", draft.credential)
      .set("TEAM_NAME", draft.team_name);
  set_area(page, "CONTENT_STANDARDS", form.content_standards);
  set_area(page, "EDUCATOR_STANDARDS", form.educator_standards);
  set_area(page, "DEVELOPMENT_STANDARDS", form.development_standards);
  set_area(page, "PROCESS", form.process);
  set_area(page, "PRODUCT", form.product);
  set_area(page, "COMMENTS", form.comments);
  set_area(page, "HOURS_REASON", form.hours_reason);
  set_area(page, "EVIDENCE", form.evidence);
  set_area(page, "TEAM_MEMBERS", draft.team_members);
}

void fill_log(Page& section, const Visit& visit, const RequestDraft& draft) {
  if (draft.typed.form.log.empty()) {
    section.show("NO_LOG");
    return;
  }
  auto log = section.add("LOG");
  int total = 0;
  for (const auto& work : draft.typed.form.log) {
    total += work.minutes;
    log.add("LOG_ROW")
        .set("DAY", visit.date(work.day))
        .set("TASK", work.task)
        .set("TIME", minutes_words(work.minutes));
  }
  log.set("LOG_TOTAL", minutes_words(total));
}

// The meeting that can hear what is sent today.
void fill_hearing(Page& page, const Visit& visit) {
  const auto own =
      visit.site.database.read([&](storage::Session& session) { return own_committee(session, visit); });
  if (!own || !own->bylaws) return;
  if (const auto heard = lpdc::next_hearing(own->bylaws->rules(), visit.today(), visit.today()))
    page.add("HEARING").set("HEARD_ON", visit.date(*heard));
}

std::string title_key(const RequestDraft& draft) {
  if (draft.existing && draft.existing->state == lpdc::RequestState::invited) return "committee.join_title";
  if (draft.existing) return "committee.again_title";
  return draft.kind == lpdc::RequestKind::completion ? "committee.completion_title"
                                                     : "committee.preapproval_title";
}

}  // namespace

Response draft_page(Visit& visit, const RequestDraft& draft, const FormErrors& errors) {
  const bool is_completion = draft.kind == lpdc::RequestKind::completion;
  Page page;
  const auto title = visit.say(title_key(draft));
  page.set("PAGE_TITLE", title);
  page.set("LEAD", visit.say(is_completion ? "committee.completion_lead" : "committee.preapproval_lead"));
  page.set("ACTION", draft.existing  ? "/lpdc/requests/" + draft.existing->id.text() + "/edit"
                     : is_completion ? "/lpdc/completion"
                                     : "/lpdc/preapproval");
  fill_texts(page, draft);
  fill_goals(page, visit, draft);
  fill_positions(page, visit, draft);
  page.show_if(draft.micro_credential.empty(), "OTHER_WORK");
  page.show_if(!draft.micro_credential.empty(), "NAMED_WORK");
  if (is_completion) {
    auto section = page.add("COMPLETION");
    fill_log(section, visit, draft);
  } else {
    page.show("PREAPPROVAL");
    fill_hearing(page, visit);
    page.show_if(!draft.existing, "TEAM");
  }
  errors.fill(page);
  return visit.page("committee/draft", title, page, errors.any() ? 422 : 200);
}

}  // namespace laurel::web
