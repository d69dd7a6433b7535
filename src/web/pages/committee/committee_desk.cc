#include "web/pages/committee/committee_desk.h"

#include "identity/letter.h"
#include "identity/notice_store.h"
#include "recognition/committee/bylaws.h"

namespace laurel::web {

int CommitteeDesk::quorum(Date day) const {
  const auto seats = serving(day);
  const auto said = bylaws ? bylaws->rules().quorum : std::nullopt;
  return said.value_or(lpdc::majority_of(seats));
}

CommitteeDesk desk_of(storage::Session& session, const Visit& visit, identity::Organization committee) {
  const auto packs = visit.site.packs.shelf();
  auto members = lpdc::members_of(session, committee.id);
  auto bylaws = lpdc::bylaws_of(session, *packs, committee.id, visit.today());
  return {std::move(committee), std::move(members), std::move(bylaws)};
}

std::optional<CommitteeDesk> chosen_desk(Visit& visit) {
  visit.set_section("committee");
  const auto slug = visit.form.has("committee") ? visit.form.text("committee")
                                                : std::string(visit.request.parameter("committee"));
  return visit.site.database.read([&](storage::Session& session) -> std::optional<CommitteeDesk> {
    for (auto& committee : lpdc::committees_of(session, visit.visitor->grants))
      if (slug.empty() || committee.slug == slug) return desk_of(session, visit, std::move(committee));
    return {};
  });
}

std::optional<CommitteeDesk> desk_for(Visit& visit, const identity::OrganizationId& committee) {
  visit.set_section("committee");
  if (!identity::holds(visit.visitor->grants, identity::Role::lpdc_member, committee)) return {};
  return visit.site.database.read([&](storage::Session& session) -> std::optional<CommitteeDesk> {
    auto found = identity::find_organization(session, committee);
    return found ? std::optional(desk_of(session, visit, *std::move(found))) : std::nullopt;
  });
}

recognition::Act act_of(const Visit& visit) {
  return {.by = visit.person().id.text(), .now = visit.now, .random = visit.site.random};
}

lpdc::Setting setting_of(const Visit& visit, const CommitteeDesk& desk) {
  return {*desk.bylaws, visit.site.zone, visit.today()};
}

std::optional<Date> known_hearing(storage::Session& session, const Visit& visit, const lpdc::Request& request,
                                  const std::optional<lpdc::InForce>& bylaws) {
  auto from = visit.today();
  if (const auto meeting = lpdc::meeting_of(session, request.id)) return std::max(meeting->on, from);
  if (!bylaws) return {};
  for (const auto& meeting : lpdc::meetings_of(session, request.committee))
    if (!meeting.is_open() && meeting.on >= from) from = meeting.on.plus_days(1);
  const auto received = visit.site.zone.day(request.sent_at.value_or(request.made_at));
  return lpdc::next_hearing(bylaws->rules(), received, from);
}

Date hearing_day(storage::Session& session, const Visit& visit, const lpdc::Request& request,
                 const std::optional<lpdc::InForce>& bylaws) {
  return known_hearing(session, visit, request, bylaws).value_or(visit.today());
}

lpdc::Worth worth_now(storage::Session& session, const Visit& visit, const identity::PersonId& person,
                      const lpdc::AskedWork& work, const lpdc::InForce& bylaws) {
  const auto catalog = visit.site.catalog.shelf();
  const auto state = recognition::state_of(*bylaws.pack);
  return lpdc::worth_of(
      recognition::record_of(session, {*catalog, visit.site.zone}, person, visit.today(), {.state = state}),
      work, bylaws.pack);
}

std::string refusal_words(const Visit& visit, lpdc::Refusal refusal) {
  return visit.say(lpdc::refusal_key(refusal));
}

void set_area(Page& page, std::string_view name, std::string_view text) {
  page.set(std::string(name) + "_HTML", Html::trusted(escape_html(text)));
}

void tell(storage::Transaction& transaction, const Visit& visit, const identity::PersonId& person,
          const lpdc::Request& request, std::string_view what, const std::string& link) {
  const auto to = identity::find_person(transaction.session(), person);
  const auto committee = identity::find_organization(transaction.session(), request.committee);
  if (!to || !committee) return;
  const auto language = language_of(to->language);
  const auto& messages = visit.site.messages;
  const Values values{{"PERSON", to->name},
                      {"EDUCATOR", request.person_name},
                      {"TITLE", request.title},
                      {"COMMITTEE", committee->name},
                      {"AMOUNT", lpdc::units_text(request.decided_amount)},
                      {"LINK", visit.site.options.public_url + link}};
  const auto key = fmt::format("committee.letter.{}", what);
  const auto subject = messages.say(language, key + "_subject", values);
  identity::give_notice(transaction, person, "committee." + std::string(what), subject, link, visit.now,
                        visit.site.random);
  identity::send_letter(transaction, {to->email, subject, messages.say(language, key, values)}, visit.now,
                        visit.site.random);
}

void tell_decision(storage::Transaction& transaction, const Visit& visit, const lpdc::Request& before,
                   const lpdc::Motion& motion) {
  if (!motion.carried) return;
  const auto request = lpdc::find_request(transaction.session(), before.id);
  const bool is_partial = motion.ruling == lpdc::Ruling::grant && request->is_partial();
  const auto what = is_partial                               ? "partial"
                    : motion.ruling == lpdc::Ruling::grant   ? "granted"
                    : motion.ruling == lpdc::Ruling::approve ? "approved"
                    : motion.ruling == lpdc::Ruling::back    ? "returned"
                                                             : "denied";
  tell(transaction, visit, request->person, *request, what, "/lpdc/requests/" + request->id.text());
}

void tell_chair(storage::Transaction& transaction, const Visit& visit, const lpdc::RequestId& id,
                std::string_view what) {
  const auto request = lpdc::find_request(transaction.session(), id);
  if (!request) return;
  const auto members =
      lpdc::serving(lpdc::members_of(transaction.session(), request->committee), visit.today());
  for (const auto& member : members)
    if (member.is_chair && member.person != request->person)
      tell(transaction, visit, member.person, *request, what, "/committee/requests/" + id.text());
}

void fill_seats(Page& section, const Visit& visit, const lpdc::Panel& panel, Side side) {
  for (auto seat : {lpdc::Seat::committee, lpdc::Seat::educator, lpdc::Seat::agreed}) {
    auto row = section.add("SEAT");
    row.set("SEAT_NAME", visit.say(fmt::format("committee.seat_{}", text_of(seat))));
    for (const auto& taken : panel) {
      if (taken.seat != seat) continue;
      row.set("NAME", taken.name).set("LICENSE", taken.license);
      row.set("SEAT_STATE", visit.say(taken.is_filled ? "committee.seat_filled" : "committee.seat_proposed"));
      const bool other_named = taken.named_by_educator == (side == Side::committee);
      if (!taken.is_filled && other_named) section.show("CAN_AGREE");
    }
  }
}

}  // namespace laurel::web
