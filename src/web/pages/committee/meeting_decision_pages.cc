// Deciding at a meeting: several items together, or one with its votes.
#include "base/text.h"
#include "web/pages/committee/committee_pages.h"
#include "web/pages/committee/meeting_desk.h"
#include "web/pages/committee/rulings.h"

namespace laurel::web {
namespace {

// One motion on one request, with the letter to its educator.
Result<lpdc::Motion, lpdc::Refusal> decide(storage::Transaction& transaction, const Visit& visit,
                                           const MeetingDesk& desk, const lpdc::Request& request,
                                           lpdc::Proposal proposal,
                                           std::optional<std::map<lpdc::MemberId, lpdc::Vote>> votes,
                                           bool swapped) {
  const auto worth =
      request.kind == lpdc::RequestKind::plan
          ? Rational()
          : worth_of_request(transaction.session(), visit, request, *desk.desk.bylaws, visit.today()).most();
  const lpdc::Move move{request.id, std::move(proposal), worth, swapped, std::move(votes)};
  TRY(auto motion,
      lpdc::decide_at(transaction, desk.meeting.id, move, setting_of(visit, desk.desk), act_of(visit)));
  tell_decision(transaction, visit, request, motion);
  return motion;
}

const lpdc::Request* on_agenda(const MeetingDesk& desk, const std::string& text) {
  const auto id = lpdc::RequestId::parse(text);
  for (const auto& request : desk.agenda)
    if (request.id == id) return &request;
  return nullptr;
}

bool is_bulk_ruling(std::string_view typed) {
  return typed == "consent" || typed == text_of(lpdc::Ruling::back) || typed == text_of(lpdc::Ruling::deny);
}

// "consent" agrees to each as its kind asks: approves, or grants what was asked for.
lpdc::Proposal bulk_proposal(const Visit& visit, const lpdc::Request& request) {
  auto proposal = typed_proposal(visit);
  if (visit.form.text("ruling") != "consent") return proposal;
  proposal.ruling = lpdc::consent_to(request.kind);
  if (proposal.ruling == lpdc::Ruling::grant) proposal.amount = request.asked_amount;
  return proposal;
}

// The titles of what the rules find something missing in, or refuse.
std::string not_in_order(const Visit& visit, const MeetingDesk& desk,
                         const std::vector<std::string>& chosen) {
  std::vector<std::string> titles;
  visit.site.database.read([&](storage::Session& session) {
    for (const auto& text : chosen)
      if (const auto* request = on_agenda(desk, text);
          request != nullptr && request->kind != lpdc::RequestKind::plan &&
          !is_in_order(
              worth_of_request(session, visit, *request, *desk.desk.bylaws, desk.heard_on(visit.today()))))
        titles.push_back(request->title);
  });
  return join(titles, "; ");
}

MeetingAlert nothing_decided(const Visit& visit, const std::string& title, lpdc::Refusal refusal) {
  return {.sentence = visit.say("committee.nothing_decided",
                                {{"TITLE", title}, {"WHY", refusal_words(visit, refusal)}}),
          .field = ruling_field(refusal)};
}

Response decide_together(Visit& visit) {
  return with_meeting(visit, [&](const MeetingDesk& desk) {
    const auto chosen = visit.form.all("request");
    if (chosen.empty()) return meeting_page(visit, desk, {.sentence = visit.say("committee.choose_items")});
    if (!is_bulk_ruling(visit.form.text("ruling")))
      return meeting_page(visit, desk, {.sentence = visit.say("committee.choose_ruling")});
    if (!desk.desk.bylaws)
      return meeting_page(visit, desk, {.sentence = refusal_words(visit, lpdc::Refusal::no_bylaws)});
    const bool asks = visit.form.text("ruling") == "consent" && !visit.form.has("despite");
    if (const auto titles = asks ? not_in_order(visit, desk, chosen) : ""; !titles.empty())
      return meeting_page(visit, desk,
                          {.sentence = visit.say("committee.confirm_despite", {{"TITLES", titles}}),
                           .asks_to_confirm = true});
    std::string failed;
    const auto decided =
        visit.site.database.write([&](storage::Transaction& transaction) -> Result<void, lpdc::Refusal> {
          for (const auto& text : chosen) {
            const auto* request = on_agenda(desk, text);
            if (request == nullptr) return std::unexpected(lpdc::Refusal::not_on_agenda);
            failed = request->title;
            TRY_VOID(decide(transaction, visit, desk, *request, bulk_proposal(visit, *request), {}, false));
          }
          return {};
        });
    if (!decided) return meeting_page(visit, desk, nothing_decided(visit, failed, decided.error()));
    return visit.done("/committee/meetings/" + desk.meeting.id.text(), "notices.decided");
  });
}

template <class F>
Response with_item(Visit& visit, F&& page) {
  return with_meeting(visit, [&](const MeetingDesk& desk) {
    const auto* request = on_agenda(desk, visit.parameter("request"));
    return request == nullptr ? visit.not_found() : page(desk, *request);
  });
}

std::map<lpdc::MemberId, lpdc::Vote> typed_votes(const Visit& visit, const lpdc::Members& voters) {
  std::map<lpdc::MemberId, lpdc::Vote> votes;
  for (const auto& voter : voters)
    if (auto vote = lpdc::parse_vote(visit.form.text("vote." + voter.id.text())))
      votes.emplace(voter.id, *vote);
  return votes;
}

void fill_votes(Page& page, const Visit& visit, const MeetingDesk& desk, const lpdc::Request& request) {
  const auto voters = desk.voters();
  const bool is_administrators = request.position == lpdc::MemberKind::administrator;
  const bool swapped = visit.form.has("swapped") || visit.request.parameter("swapped") == "yes";
  const lpdc::Ballot ballot{request.person, is_administrators, swapped && is_administrators};
  const auto votes = visit.form.has("ruling") ? typed_votes(visit, voters) : lpdc::unanimous(voters, ballot);
  for (const auto& voter : voters) {
    auto row = page.add("VOTER");
    row.set("NAME", voter.name).set("MEMBER_ID", voter.id.text());
    row.set("MEMBER_KIND", member_kind_words(visit, voter.kind));
    if (voter.person == request.person) {
      row.show("IS_OWN");
      continue;
    }
    auto choices = row.add("MAY_VOTE");
    const auto cast = votes.find(voter.id);
    for (auto vote : {lpdc::Vote::in_favor, lpdc::Vote::against, lpdc::Vote::abstain}) {
      auto item = choices.add("CHOICE");
      item.set("CODE", text_of(vote)).set("WORD", visit.say(fmt::format("committee.vote_{}", text_of(vote))));
      item.show_if(cast != votes.end() && cast->second == vote, "IS_CHOSEN");
    }
  }
  if (!is_administrators) return;
  auto swap = page.add("SWAP");
  swap.show_if(ballot.swapped, "IS_SWAPPED");
  const int others = lpdc::others_at_most(voters, request.person);
  swap.set("SWAP_WORDS", others == 0 ? visit.say("committee.swap_alone")
                                     : visit.say("committee.swap_words", {{"MOST", std::to_string(others)}}));
}

Response item_page(Visit& visit, const MeetingDesk& desk, const lpdc::Request& request,
                   std::optional<lpdc::Refusal> refused = {}) {
  Page page;
  fill_request(page, visit, request);
  page.set("MEETING", desk.meeting.id.text()).set("ON", visit.date(desk.meeting.on));
  const auto field = refused ? ruling_field(*refused) : "";
  if (refused && field.empty()) page.add("ALERT").set("SENTENCE", refusal_words(visit, *refused));
  const auto heard_on = desk.heard_on(visit.today());
  fill_form(page, visit, request);
  fill_presence(page, visit, desk);
  page.show_if(desk.has_begun(visit.today()), "BEGUN");
  visit.site.database.read([&](storage::Session& session) {
    if (desk.desk.bylaws && request.kind != lpdc::RequestKind::plan)
      fill_worth(page, visit, request, worth_of_request(session, visit, request, *desk.desk.bylaws, heard_on),
                 heard_on);
    for (const auto& objection : lpdc::objections_of(session, request.id))
      page.add("OBJECTION").set("STATEMENT", objection.statement).set("AT", visit.date(objection.asked_at));
  });
  if (request.state == lpdc::RequestState::waiting && desk.meeting.is_open()) {
    const bool is_own = request.person == visit.person().id;
    page.show_if(!is_own, "TAKE_OFF");
    const auto waits = is_own ? visit.say("committee.own_item_others") : waits_words(visit, desk);
    if (!waits.empty()) {
      page.add("WAITS").set("WORDS", waits);
    } else {
      auto form = page.add("DECIDE");
      fill_votes(form, visit, desk, request);
      fill_rulings(form, visit, request, typed_proposal(visit));
      FormErrors errors;
      if (refused && !field.empty()) errors.add(std::string(field), refusal_words(visit, *refused));
      errors.fill(form);
    }
  }
  return visit.page("committee/meeting_item", request.title, page, refused ? 422 : 200);
}

Response show(Visit& visit) {
  return with_item(visit, [&](const MeetingDesk& desk, const lpdc::Request& request) {
    return item_page(visit, desk, request);
  });
}

Response decide_one(Visit& visit) {
  return with_item(visit, [&](const MeetingDesk& desk, const lpdc::Request& request) {
    if (!desk.desk.bylaws) return item_page(visit, desk, request, lpdc::Refusal::no_bylaws);
    const auto decided = visit.site.database.write([&](storage::Transaction& transaction) {
      return decide(transaction, visit, desk, request, typed_proposal(visit),
                    typed_votes(visit, desk.voters()), visit.form.has("swapped"));
    });
    if (!decided) return item_page(visit, desk, request, decided.error());
    return visit.done("/committee/meetings/" + desk.meeting.id.text(),
                      decided->carried ? "notices.decided" : "notices.motion_failed");
  });
}

}  // namespace

void add_meeting_decision_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.post("/committee/meetings/:meeting/decisions", member, decide_together);
  routes.get("/committee/meetings/:meeting/items/:request", member, show);
  routes.post("/committee/meetings/:meeting/items/:request", member, decide_one);
}

}  // namespace laurel::web
