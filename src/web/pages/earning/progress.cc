#include "web/pages/earning/progress.h"

#include "web/pages/catalog/offer.h"

namespace laurel::web {

using earning::JourneyState;
using earning::Lack;

void fill_steps(Page& page, const Visit& visit, Step current, int ready, int all) {
  constexpr const char* names[] = {"select", "collect", "submit", "share"};
  for (int number = 1; number <= 4; ++number) {
    auto step = page.add("STEP");
    const int now = static_cast<int>(current);
    step.set("NAME", visit.say(fmt::format("earning.step_{}", names[number - 1]))).set("NUMBER", number);
    const bool done = number < now;
    step.set("VALUE", done ? 1 : number == now ? ready : 0).set("MAX", number == now ? std::max(all, 1) : 1);
    step.show_if(done, "DONE").show_if(number == now, "CURRENT");
    step.show_if(number == now && current == Step::collect, "COUNTED").set("READY", ready).set("ALL", all);
  }
}

Step step_of(JourneyState state) {
  if (state == JourneyState::earned) return Step::share;
  if (state == JourneyState::waiting) return Step::submit;
  return state == JourneyState::unpaid ? Step::select : Step::collect;
}

std::string lack_words(const Visit& visit, const Lack& lack) {
  switch (lack.what) {
    case Lack::What::guidelines:
      return visit.say("earning.lack_guidelines");
    case Lack::What::payment:
      return visit.say("earning.lack_payment");
    case Lack::What::words_few:
      return visit.count("earning.lack_words_few", lack.count);
    case Lack::What::words_many:
      return visit.count("earning.lack_words_many", lack.count);
    case Lack::What::files_few:
      return visit.count("earning.lack_files_few", lack.count);
    case Lack::What::files_many:
      return visit.count("earning.lack_files_many", lack.count);
    case Lack::What::unchanged:
      return visit.say("earning.lack_unchanged");
  }
  return {};
}

namespace {

std::string lacks_words(const Visit& visit, const earning::ChecklistItem& item) {
  std::string text;
  for (const auto& lack : item.lacks) text += (text.empty() ? "" : ", ") + lack_words(visit, lack);
  return text;
}

}  // namespace

std::string next_words(const Visit& visit, const catalog::MicroCredential& micro_credential,
                       const earning::Checklist& checklist) {
  for (const auto& item : checklist) {
    if (item.is_ready()) continue;
    const auto* piece = micro_credential.find_piece(item.piece);
    if (piece != nullptr && !item.begun)
      return visit.say("earning.next_begin", {{"PIECE", piece->id}, {"TITLE", piece->title}});
    const auto lacks = lacks_words(visit, item);
    return item.piece.empty() ? visit.say("earning.next", {{"WHAT", lacks}})
                              : visit.say("earning.next_piece", {{"PIECE", item.piece}, {"WHAT", lacks}});
  }
  return visit.say("earning.next_submit");
}

namespace {

std::string address_of(const OwnJourney& own, const earning::ChecklistItem& item) {
  if (!item.piece.empty()) return own.piece_address(item.piece);
  return own.address() + (item.lacks[0].what == Lack::What::payment ? "/invoice" : "/guidelines");
}

std::string piece_name(const Visit& visit, const catalog::Piece& piece) {
  return visit.say("earning.piece_named", {{"PIECE", piece.id}, {"TITLE", piece.title}});
}

}  // namespace

void fill_missing(Page& page, const Visit& visit, const OwnJourney& own,
                  const earning::Checklist& checklist) {
  for (const auto& item : checklist) {
    if (item.is_ready()) continue;
    const auto* piece = own.micro_credential->find_piece(item.piece);
    const auto lacks = lacks_words(visit, item);
    page.add("MISSING")
        .set("MISSING_ADDRESS", address_of(own, item))
        .set("TEXT", piece == nullptr ? lacks : piece_name(visit, *piece) + ": " + lacks);
  }
}

void fill_checklist(Page& page, const Visit& visit, const OwnJourney& own,
                    const earning::Checklist& checklist) {
  page.set("READY", earning::ready_count(checklist)).set("ALL", static_cast<std::int64_t>(checklist.size()));
  page.set("READY_WORDS",
           visit.say("earning.ready_of", {{"READY", std::to_string(earning::ready_count(checklist))},
                                          {"ALL", std::to_string(checklist.size())}}));
  for (const auto& item : checklist) {
    auto line = page.add("CHECK");
    const auto* piece = own.micro_credential->find_piece(item.piece);
    const auto name = piece == nullptr ? std::string() : piece_name(visit, *piece);
    if (item.is_ready()) {
      line.add("IS_READY").set("TEXT", piece == nullptr ? visit.say("earning.guidelines_read") : name);
      continue;
    }
    auto wanting = line.add(item.begun ? "IS_WANTING" : "IS_OPEN");
    wanting.set("ADDRESS", address_of(own, item));
    wanting.set("TEXT", piece == nullptr ? lacks_words(visit, item)
                        : item.begun     ? piece->id + ": " + lacks_words(visit, item)
                                         : name);
  }
}

std::string badge_of(const OwnJourney& own, JourneyState state, const earning::Checklist& checklist) {
  const auto address = badge_address(*own.micro_credential, false);
  if (state == JourneyState::earned) return address + "?state=earned";
  const auto all = std::max<std::size_t>(checklist.size(), 1);
  const auto share = static_cast<std::size_t>(earning::ready_count(checklist)) * 100 / all;
  return fmt::format("{}?state=under-way&ready={}", address, share);
}

std::string state_words(const Visit& visit, const earning::Journey& journey, JourneyState state) {
  switch (state) {
    case JourneyState::unpaid:
      return visit.say("earning.state_unpaid");
    case JourneyState::collecting:
    case JourneyState::not_yet:
      return visit.say("earning.due",
                       {{"DISTANCE", visit.distance(journey.deadline.value_or(visit.today()))}});
    case JourneyState::waiting:
      return visit.say("earning.state_waiting");
    case JourneyState::earned:
      return visit.say("earning.state_earned");
    case JourneyState::time_up:
      return visit.say("earning.state_time_up");
    case JourneyState::refunded:
      return visit.say("earning.state_refunded");
  }
  return {};
}

void fill_head(Page& page, const Visit& visit, const OwnJourney& own, const earning::Desk& desk) {
  const auto state = earning::state_of(own.journey, desk.latest);
  const auto list = earning::checklist(desk.standing(*own.micro_credential));
  page.set("TITLE", own.micro_credential->title).set("ADDRESS", own.address());
  page.set("BADGE", badge_of(own, state, list));
  page.set("STATE", state_words(visit, own.journey, state));
  const bool runs = state == JourneyState::collecting || state == JourneyState::not_yet;
  if (runs && own.journey.deadline)
    page.add("STATE_MORE")
        .set("TEXT", weekday_date_words(visit.site.messages, visit.language, *own.journey.deadline));
  const auto step = step_of(state);
  fill_steps(page, visit, step, step == Step::collect ? earning::ready_count(list) : 1,
             step == Step::collect ? static_cast<int>(list.size()) : 1);
}

}  // namespace laurel::web
