#include "web/pages/committee/own_request.h"

#include "award/credential_store.h"
#include "base/text.h"
#include "earning/journey_store.h"
#include "earning/work_store.h"
#include "identity/profile_store.h"
#include "recognition/committee/bylaws.h"
#include "web/pages/recognition/engine_words.h"

namespace laurel::web {
namespace {

constexpr std::size_t team_members_max = 20;

std::string hours_text(std::int64_t minutes) {
  return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

void fill_from_log(RequestDraft& draft, const Visit& visit, storage::Session& session,
                   const earning::Journey& journey) {
  auto log = earning::time_log_of(session, journey.id);
  std::ranges::reverse(log);
  std::int64_t total = 0;
  for (const auto& entry : log) {
    const auto activity = visit.say("catalog.activity_" + catalog::text_of(entry.activity));
    draft.typed.form.log.push_back(
        {entry.day, entry.minutes, entry.note.empty() ? activity : activity + ": " + entry.note});
    total += entry.minutes;
  }
  draft.typed.hours = hours_text(total);
  const auto first = log.empty() ? visit.site.zone.day(journey.started_at)
                                 : std::min(log.front().day, visit.site.zone.day(journey.started_at));
  draft.typed.starts_on = first.text();
}

// A credential of the visitor's that is not reported yet.
bool fill_from_credential(RequestDraft& draft, Visit& visit, storage::Session& session) {
  const auto id = award::CredentialId::parse(draft.credential);
  const auto credential = id ? award::find_credential(session, *id) : std::nullopt;
  if (!credential || credential->person != visit.person().id ||
      credential->kind != award::Kind::micro_credential)
    return false;
  const auto journey = earning::current_journey(session, visit.person().id, credential->achievement);
  if (!journey) return false;
  draft.micro_credential = credential->achievement;
  draft.activity = journey->id.text();
  draft.typed.title = credential->title;
  fill_from_log(draft, visit, session, *journey);
  draft.typed.ends_on = visit.site.zone.day(journey->earned_at.value_or(credential->issued_at)).text();
  draft.typed.form.evidence =
      visit.say("committee.evidence_credential",
                {{"LINK", visit.site.options.public_url + "/credentials/" + draft.credential}});
  if (auto approved = lpdc::approved_preapproval(session, visit.person().id, draft.micro_credential)) {
    draft.typed.form.goals = approved->form.goals;
    draft.position = approved->position;
  }
  return true;
}

// The day after the next meeting that can hear it: it is approved before work begins, or not at all.
Date first_day(const Visit& visit, storage::Session& session) {
  const auto own = own_committee(session, visit);
  const auto heard = own && own->bylaws
                         ? lpdc::next_hearing(own->bylaws->rules(), visit.today(), visit.today())
                         : std::nullopt;
  return heard.value_or(visit.today()).plus_days(1);
}

bool fill_from_catalog(RequestDraft& draft, const Visit& visit, storage::Session& session) {
  if (draft.micro_credential.empty()) return true;
  const auto shelf = visit.site.catalog.shelf();
  const auto* found = shelf->find(draft.micro_credential);
  if (found == nullptr) return false;
  draft.typed.title = found->title;
  draft.typed.hours = std::to_string(found->hours.estimate);
  const auto starts_on = first_day(visit, session);
  draft.typed.starts_on = starts_on.text();
  draft.typed.ends_on = starts_on.plus_months(6).text();
  return true;
}

// The people a team names; a sentence for the first who has no account, or whose address may be another's.
std::expected<std::vector<identity::PersonId>, std::string> team_of(const Visit& visit,
                                                                    storage::Session& session,
                                                                    const RequestDraft& draft) {
  std::vector<identity::PersonId> people;
  std::string addresses = draft.team_members;
  std::ranges::replace_if(addresses, [](char c) { return c == '\n' || c == ';' || c == ' '; }, ',');
  for (auto part : split(addresses, ',')) {
    if (trim(part).empty()) continue;
    const auto email = identity::normalize_email(trim(part));
    const auto person = email ? identity::find_person_by_email(session, *email) : std::nullopt;
    if (!person)
      return std::unexpected(
          visit.say("committee.form.team_unknown", {{"ADDRESS", std::string(trim(part))}}));
    if (!person->email_confirmed)
      return std::unexpected(visit.say("committee.form.team_unconfirmed", {{"ADDRESS", person->email}}));
    if (person->id != visit.person().id) people.push_back(person->id);
  }
  if (people.empty() || people.size() > team_members_max)
    return std::unexpected(visit.say("committee.form.team_members"));
  return people;
}

lpdc::AskedWork work_of(const Visit& visit, const RequestDraft& draft, const lpdc::Checked& checked) {
  return {.kind = draft.kind,
          .micro_credential = draft.micro_credential,
          .activity = draft.activity,
          .title = checked.title,
          .minutes = checked.minutes,
          .starts_on = *checked.starts_on,
          .ends_on = *checked.ends_on,
          .for_team = !draft.team_name.empty() || (draft.existing && !draft.existing->team.empty()),
          .asked_on = visit.today()};
}

void invite(storage::Transaction& transaction, const Visit& visit, lpdc::NewRequest request,
            const std::vector<identity::PersonId>& others) {
  request.state = lpdc::RequestState::invited;
  request.form.goals.clear();
  for (const auto& other : others) {
    request.person = other;
    const auto id = lpdc::add_request(transaction, request, act_of(visit));
    const auto invited = lpdc::find_request(transaction.session(), id);
    tell(transaction, visit, other, *invited, "invited", "/lpdc/requests/" + id.text());
  }
}

lpdc::RequestId keep(storage::Transaction& transaction, const Visit& visit, const RequestDraft& draft,
                     lpdc::NewRequest request, const std::vector<identity::PersonId>& team) {
  std::optional<lpdc::RequestId> id;
  if (draft.existing) {
    id = draft.existing->id;
    if (!lpdc::send_again(transaction, *id, request, act_of(visit))) return *id;
  } else {
    if (!team.empty())
      request.team = lpdc::declare_team(transaction, draft.team_name, visit.person().id, team, act_of(visit));
    id = lpdc::add_request(transaction, request, act_of(visit));
    if (!team.empty()) invite(transaction, visit, request, team);
  }
  tell_chair(transaction, visit, *id, "sent");
  return *id;
}

}  // namespace

std::optional<OwnCommittee> own_committee(storage::Session& session, const Visit& visit) {
  auto committee = lpdc::committee_for(session, visit.person().id, visit.today());
  if (!committee) return {};
  auto bylaws = lpdc::bylaws_of(session, *visit.site.packs.shelf(), committee->id, visit.today());
  return OwnCommittee{*std::move(committee), std::move(bylaws)};
}

lpdc::MemberKind usual_position(const Visit& visit, storage::Session& session) {
  for (const auto& job : identity::employments_of(session, visit.person().id)) {
    if (job.value.to && *job.value.to < visit.today()) continue;
    const auto position = lower(job.value.position);
    for (const char* word : {"principal", "superintendent", "administrator", "director"})
      if (position.find(word) != std::string::npos) return lpdc::MemberKind::administrator;
  }
  return lpdc::MemberKind::teacher;
}

std::optional<RequestDraft> new_draft(Visit& visit, lpdc::RequestKind kind) {
  RequestDraft draft{.kind = kind};
  const auto said = [&](std::string_view name) {
    return visit.form.has(name) ? visit.form.text(name) : std::string(visit.request.parameter(name));
  };
  draft.micro_credential = said("micro-credential");
  draft.credential = said("credential");
  const bool found = visit.site.database.read([&](storage::Session& session) {
    draft.position = usual_position(visit, session);
    return kind == lpdc::RequestKind::completion ? fill_from_credential(draft, visit, session)
                                                 : fill_from_catalog(draft, visit, session);
  });
  return found ? std::optional(std::move(draft)) : std::nullopt;
}

RequestDraft draft_of(const Visit&, const lpdc::Request& request) {
  RequestDraft draft{.kind = request.kind,
                     .micro_credential = request.micro_credential,
                     .activity = request.activity,
                     .position = request.position,
                     .team_name = request.team_name,
                     .existing = request};
  draft.typed = {.title = request.title,
                 .hours = hours_text(request.minutes),
                 .starts_on = request.starts_on ? request.starts_on->text() : "",
                 .ends_on = request.ends_on ? request.ends_on->text() : "",
                 .form = request.form};
  return draft;
}

void take_typed(RequestDraft& draft, const Visit& visit) {
  const auto& form = visit.form;
  auto& typed = draft.typed;
  if (draft.micro_credential.empty()) typed.title = form.text("title");
  typed.hours = form.text("hours");
  typed.starts_on = form.text("starts-on");
  typed.ends_on = form.text("ends-on");
  draft.position = lpdc::parse_member_kind(form.text("position")).value_or(draft.position);
  if (!draft.existing) {
    draft.team_name = form.text("team-name");
    draft.team_members = form.long_text("team-members");
  }
  const auto plans = visit.site.database.read(
      [&](storage::Session& session) { return recognition::plans_of(session, visit.person().id); });
  typed.form.goals.clear();
  for (const auto& id : form.all("goals"))
    for (const auto& plan : plans)
      for (const auto& goal : plan.goals)
        if (goal.id && goal.id->text() == id) typed.form.goals.push_back({id, goal.text});
  if (const auto other = form.text("goal"); !other.empty()) typed.form.goals.push_back({"", other});
  typed.form.content_standards = form.long_text("content-standards");
  typed.form.educator_standards = form.long_text("educator-standards");
  typed.form.development_standards = form.long_text("development-standards");
  typed.form.process = form.long_text("process");
  typed.form.product = form.long_text("product");
  typed.form.comments = form.long_text("comments");
  typed.form.hours_reason = form.long_text("hours-reason");
  if (form.has("evidence")) typed.form.evidence = form.long_text("evidence");
}

std::expected<lpdc::RequestId, FormErrors> send_draft(Visit& visit, const RequestDraft& draft,
                                                      const OwnCommittee& own) {
  FormErrors errors;
  const bool is_completion = draft.kind == lpdc::RequestKind::completion;
  const auto checked = is_completion ? lpdc::check_completion(draft.typed, visit.today())
                                     : lpdc::check_preapproval(draft.typed, visit.today());
  if (!checked)
    for (const auto& [field, fault] : checked.error())
      errors.add(std::string(field), visit.say(lpdc::fault_key(fault)));
  if (!own.bylaws) errors.add("title", refusal_words(visit, lpdc::Refusal::no_bylaws));
  std::vector<identity::PersonId> team;
  std::optional<lpdc::Worth> worth;
  visit.site.database.read([&](storage::Session& session) {
    if (!draft.existing && !draft.team_name.empty()) {
      auto people = team_of(visit, session, draft);
      if (people)
        team = *std::move(people);
      else
        errors.add("team-members", people.error());
    }
    if (checked && own.bylaws)
      worth = worth_now(session, visit, visit.person().id, work_of(visit, draft, *checked), *own.bylaws);
  });
  if (worth)
    for (const auto& reason : worth->refusals())
      errors.add(is_completion ? "ends-on" : "starts-on",
                 visit.say("committee.form.rules_refuse",
                           {{"WHY", plain_words(visit, reason.text).text}, {"SOURCE", reason.rule->source}}));
  if (errors.any()) return std::unexpected(std::move(errors));
  lpdc::NewRequest request{
      .committee = own.committee.id,
      .kind = draft.kind,
      .person = visit.person().id,
      .position = draft.position,
      .micro_credential = draft.micro_credential,
      .activity = draft.activity,
      .checked = *checked,
      .form = draft.typed.form,
      .asked_amount = worth->most(),
      .due_on = is_completion ? std::nullopt : std::optional(checked->starts_on->plus_days(-1)),
      .sent_on = visit.today()};
  return visit.site.database.write([&](storage::Transaction& transaction) {
    if (is_completion)
      if (auto approved =
              lpdc::approved_preapproval(transaction.session(), visit.person().id, draft.micro_credential)) {
        request.preapproval = approved->id;
        request.team = approved->team;
      }
    return keep(transaction, visit, draft, request, team);
  });
}

}  // namespace laurel::web
