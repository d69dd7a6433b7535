#include <charconv>

#include "base/csv.h"
#include "base/text.h"
#include "storage/event.h"
#include "web/page/download.h"
#include "web/pages/administration/administration_pages.h"

namespace laurel::web {
namespace {

using storage::LoggedEvent;

constexpr std::int64_t events_on_a_page = 50;
constexpr std::int64_t events_exported_max = 100'000;

storage::EventFilter filter_of(const Visit& visit) {
  storage::EventFilter filter{std::string(trim(visit.request.parameter("kind"))),
                              std::string(trim(visit.request.parameter("subject")))};
  const auto before = visit.request.parameter("before");
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(before.data(), before.data() + before.size(), number);
  if (error == std::errc() && end == before.data() + before.size()) filter.before = number;
  return filter;
}

std::string query_of(const storage::EventFilter& filter) {
  return "?kind=" + percent_encode(filter.kind) + "&subject=" + percent_encode(filter.subject);
}

std::string actor_words(const Visit& visit, storage::Session& session, const std::string& actor) {
  if (actor.empty()) return visit.say("administration.laurel_itself");
  const auto id = identity::PersonId::parse(actor);
  const auto person = id ? identity::find_person(session, *id) : std::nullopt;
  return person ? person->name : actor;
}

void fill_events(const Visit& visit, Page& page, storage::Session& session,
                 const std::vector<LoggedEvent>& events) {
  auto table = page.add("EVENTS");
  for (const auto& [sequence, event] : events)
    table.add("EVENT")
        .set("NUMBER", sequence)
        .set("AT", visit.instant(event.at))
        .set("ACTOR", actor_words(visit, session, event.actor))
        .set("KIND", event.kind)
        .set("SUBJECT", event.subject)
        .set("REASON", event.reason)
        .set("DATA", event.data == "{}" ? "" : event.data);
}

Response audit_page(Visit& visit) {
  visit.set_section("administration");
  const auto filter = filter_of(visit);
  Page page;
  page.set("FILTER_KIND", filter.kind).set("FILTER_SUBJECT", filter.subject).set("QUERY", query_of(filter));
  visit.site.database.read([&](storage::Session& session) {
    auto events = storage::events(session, filter, events_on_a_page + 1);
    page.show_if(events.empty(), "NONE");
    if (events.empty()) return;
    const bool more = static_cast<std::int64_t>(events.size()) > events_on_a_page;
    if (more) events.pop_back();
    if (more)
      page.add("OLDER").set("ADDRESS", "/administration/audit" + query_of(filter) +
                                           "&before=" + std::to_string(events.back().sequence));
    fill_events(visit, page, session, events);
  });
  return visit.page("administration/audit", visit.say("administration.audit"), page);
}

// A database without its seal is suspicious too: Laurel has sealed it since the first start of this version.
std::string_view end_key(storage::ChainEnd end) {
  if (end == storage::ChainEnd::differs) return "administration.chain_end_differs";
  if (end == storage::ChainEnd::forged) return "administration.chain_end_forged";
  return "administration.chain_end_unsealed";
}

Response check_page(Visit& visit) {
  visit.set_section("administration");
  Page page;
  visit.site.database.read([&](storage::Session& session) {
    const auto span = storage::event_span(session);
    const auto since = span.first ? visit.instant(*span.first) : std::string();
    const auto end = storage::check_chain_end(session, visit.site.database.audit_key());
    if (auto broken = storage::first_broken_event(session)) {
      page.add("BROKEN").set("SENTENCE",
                             visit.say("administration.chain_broken", {{"NUMBER", std::to_string(*broken)}}));
    } else if (end != storage::ChainEnd::sealed) {
      page.add("BROKEN").set("SENTENCE", visit.say(end_key(end)));
    } else {
      page.add("INTACT").set("SENTENCE",
                             visit.count("administration.chain_intact", span.count, {{"SINCE", since}}));
    }
  });
  return visit.page("administration/check", visit.say("administration.check_title"), page);
}

Response audit_csv(Visit& visit) {
  const auto events = visit.site.database.read([&](storage::Session& session) {
    return storage::events(session, filter_of(visit), events_exported_max);
  });
  std::string csv = csv_line({"number", "at", "actor", "kind", "subject", "reason", "data"});
  for (const auto& [sequence, event] : events)
    csv += csv_line({std::to_string(sequence), event.at.text(), event.actor, event.kind, event.subject,
                     event.reason, event.data});
  return csv_download("audit.csv", std::move(csv));
}

}  // namespace

void add_audit_pages(Routes& routes) {
  const auto administrator = Access::role(identity::Role::administrator);
  routes.get("/administration/audit", administrator, audit_page);
  routes.get("/administration/audit.csv", administrator, audit_csv);
  routes.get("/administration/audit/check", administrator, check_page);
}

}  // namespace laurel::web
