#include "web/pages/earning/workspace_pages.h"

#include <boost/json.hpp>
#include <charconv>

#include "earning/time_log.h"
#include "web/pages/earning/workspace_page.h"

namespace laurel::web {
namespace {

using catalog::Piece;
using earning::Refusal;

Response json_response(int status, const boost::json::object& object) {
  auto response = text_response(status, "application/json", boost::json::serialize(object));
  response.set("Cache-Control", "no-store");
  return response;
}

bool wants_json(const Visit& visit) {
  return visit.request.header("Accept").find("json") != std::string_view::npos;
}

// `version` as the script sends it, else `revision` of the plain form; a text that is no number is none of
// ours.
std::int64_t revision_of(const Visit& visit) {
  const auto text = visit.form.has("version") ? visit.form.text("version") : visit.form.text("revision");
  std::int64_t revision = -1;
  const auto* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, revision).ptr != end) return -1;
  return revision;
}

std::expected<earning::SaveOutcome, Refusal> save(Visit& visit, const OwnJourney& own, const Piece* piece) {
  const auto text = visit.form.long_text("text");
  return visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::save_answer(transaction, own.journey, piece, text, revision_of(visit), visit.today(),
                                visit.now);
  });
}

Response overview(Visit& visit, const OwnJourney& own) {
  const auto desk = read_desk(visit, own);
  for (const auto& item : earning::checklist(desk.standing(*own.micro_credential)))
    if (const auto* piece = own.micro_credential->find_piece(item.piece);
        piece != nullptr && !item.is_ready())
      return workspace_page(visit, own, *piece);
  return workspace_page(visit, own, *own.micro_credential->pieces().front());
}

Response piece_page(Visit& visit, const OwnJourney& own) {
  const auto* piece = piece_of(visit, own);
  return piece == nullptr ? visit.not_found() : workspace_page(visit, own, *piece);
}

Response save_draft(Visit& visit, const OwnJourney& own) {
  const auto outcome = save(visit, own, piece_of(visit, own));
  if (!outcome) return json_response(422, {{"refusal", refusal_words(visit, outcome.error())}});
  if (!outcome->saved)
    return json_response(409, {{"version", outcome->current.revision}, {"text", outcome->current.text}});
  return json_response(200, {{"version", outcome->current.revision}});
}

Response save_form(Visit& visit, const OwnJourney& own) {
  const auto* piece = piece_of(visit, own);
  if (piece == nullptr) return visit.not_found();
  const auto outcome = save(visit, own, piece);
  WorkspaceState state{.typed = visit.form.long_text("text")};
  if (!outcome) {
    state.errors.add("text", refusal_words(visit, outcome.error()));
    return workspace_page(visit, own, *piece, state);
  }
  if (!outcome->saved) {
    state.theirs = outcome->current;
    state.errors.add("text", refusal_words(visit, Refusal::changed_elsewhere));
    return workspace_page(visit, own, *piece, state);
  }
  return visit.done(own.piece_address(piece->id), "notices.saved");
}

Response save_self_scores(Visit& visit, const OwnJourney& own) {
  const auto* piece = piece_of(visit, own);
  if (piece == nullptr) return visit.not_found();
  const auto saved =
      visit.site.database.write([&](storage::Transaction& transaction) -> std::expected<void, Refusal> {
        for (const auto& criterion : piece->rubric) {
          const auto level = visit.form.text(criterion.id);
          if (level.empty()) continue;
          auto kept = earning::save_self_score(transaction, own.journey, *piece, criterion.id, level);
          if (!kept) return kept;
        }
        return {};
      });
  if (!saved && wants_json(visit))
    return json_response(422, {{"refusal", refusal_words(visit, saved.error())}});
  if (!saved) return workspace_refused(visit, own, *piece, "rubric", refusal_words(visit, saved.error()));
  if (wants_json(visit)) return json_response(200, {{"version", 1}});
  return visit.done(own.piece_address(piece->id), "notices.saved");
}

// The piece the form stood beside, so that one comes back to it.
const Piece& beside(const Visit& visit, const OwnJourney& own) {
  const auto* piece = own.micro_credential->find_piece(visit.form.text("piece"));
  return piece != nullptr ? *piece : *own.micro_credential->pieces().front();
}

std::string_view field_of(Refusal refusal) {
  if (refusal == Refusal::day_out_of_range) return "day";
  if (refusal == Refusal::unknown_activity) return "activity";
  return refusal == Refusal::note_too_long ? "note" : "lasted";
}

// The sentence with the day's numbers in it: what is logged, and what it would come to.
std::string time_refusal_words(Visit& visit, const OwnJourney& own, const earning::NewTimeEntry& entry,
                               Refusal refusal) {
  const bool of_a_day = refusal == Refusal::day_full || refusal == Refusal::day_long;
  if (refusal != Refusal::minutes_meant && !of_a_day) return refusal_words(visit, refusal);
  Values values{{"NUMBER", visit.form.text("lasted")}};
  if (of_a_day) {
    const auto logged = visit.site.database.read([&](storage::Session& session) {
      return earning::minutes_of_day(session, own.journey.person, *entry.day);
    });
    values.emplace_back("DAY", visit.date(*entry.day));
    values.emplace_back("LOGGED", minutes_words(logged));
    values.emplace_back("TOGETHER", minutes_words(logged + *entry.minutes));
  }
  return visit.say(earning::refusal_key(refusal), values);
}

// The answer to "is that right?" is for this day and this length: another entry is asked about again.
std::string long_entry(const earning::NewTimeEntry& entry) {
  return fmt::format("{} {}", entry.day.value_or(Date()).text(), entry.minutes.value_or(0));
}

Response time_refused(Visit& visit, const OwnJourney& own, const Piece& piece,
                      const earning::NewTimeEntry& entry, Refusal refusal) {
  WorkspaceState state;
  const auto sentence = time_refusal_words(visit, own, entry, refusal);
  if (refusal == Refusal::day_long) {
    state.long_day = sentence;
    state.long_entry = long_entry(entry);
  } else {
    state.time_errors.add(std::string(field_of(refusal)), sentence);
  }
  return workspace_page(visit, own, piece, state);
}

Response add_time(Visit& visit, const OwnJourney& own) {
  const auto lasted = visit.form.text("lasted");
  earning::NewTimeEntry entry{Date::parse(visit.form.text("day")), earning::parse_minutes(lasted),
                              catalog::parse_activity(visit.form.text("activity")), visit.form.text("note"),
                              false};
  entry.is_long_day_right = visit.form.has("long-day") && visit.form.text("long-day") == long_entry(entry);
  const auto& piece = beside(visit, own);
  if (earning::are_minutes_meant(lasted))
    return time_refused(visit, own, piece, entry, Refusal::minutes_meant);
  const auto added = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::add_time(transaction, own.journey, entry, visit.today(), visit.now, visit.site.random);
  });
  if (!added) return time_refused(visit, own, piece, entry, added.error());
  return visit.done(own.piece_address(piece.id) + "#time", "notices.time_added");
}

Response remove_time(Visit& visit, const OwnJourney& own) {
  if (const auto entry = visit.id<earning::TimeEntryId>("entry"))
    visit.site.database.write([&](storage::Transaction& transaction) {
      earning::remove_time(transaction, own.journey.id, *entry);
    });
  return visit.done(own.address() + "#time", "notices.time_removed");
}

// The address of a form alone, as a reload after a refusal asks for it.
auto to_workspace(const std::string& place) {
  return for_earner([place](Visit&, const OwnJourney& own) { return redirect(own.address() + place); });
}

Response to_piece(Visit& visit, const OwnJourney& own) {
  const auto* piece = piece_of(visit, own);
  return piece == nullptr ? visit.not_found() : redirect(own.piece_address(piece->id));
}

}  // namespace

void add_workspace_pages(Routes& routes) {
  const auto access = Access::signed_in();
  routes.get("/journeys/:journey", access, for_earner(overview));
  routes.get("/journeys/:journey/pieces/:piece", access, for_earner(piece_page));
  routes.post("/journeys/:journey/pieces/:piece", access, for_earner(save_form));
  routes.post("/journeys/:journey/pieces/:piece/draft", access, for_earner(save_draft));
  routes.post("/journeys/:journey/pieces/:piece/self-score", access, for_earner(save_self_scores));
  routes.get("/journeys/:journey/pieces/:piece/draft", access, for_earner(to_piece));
  routes.get("/journeys/:journey/pieces/:piece/self-score", access, for_earner(to_piece));
  routes.get("/journeys/:journey/time", access, to_workspace("#time"));
  routes.get("/journeys/:journey/time/:entry/removal", access, to_workspace("#time"));
  routes.get("/journeys/:journey/evidence", access, to_workspace(""));
  routes.get("/journeys/:journey/again", access, to_workspace(""));
  routes.post("/journeys/:journey/time", access, for_earner(add_time));
  routes.post("/journeys/:journey/time/:entry/removal", access, for_earner(remove_time));
}

}  // namespace laurel::web
