// The committee's register and each educator's file, on the page, as CSV and as PDF.
#include "base/csv.h"
#include "identity/account_store.h"
#include "recognition/committee/register_store.h"
#include "recognition/ledger_store.h"
#include "recognition/paper/paper.h"
#include "recognition/record_store.h"
#include "web/page/download.h"
#include "web/page/page_number.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/committee/committee_pages.h"

namespace laurel::web {
namespace {

constexpr std::int64_t requests_on_a_page = 50;
constexpr std::int64_t requests_exported_max = 100'000;
constexpr std::int64_t requests_printed_max = 5000;

Response register_page(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  const lpdc::RegisterSearch search{desk->committee.id, std::string(visit.request.parameter("q"))};
  PageNumber number(visit.request.parameter("page"), requests_on_a_page);
  std::vector<lpdc::Request> found;
  std::int64_t count = 0;
  visit.site.database.read([&](storage::Session& session) {
    count = lpdc::count_register(session, search);
    number.limit(count);
    found = lpdc::register_of(session, search, requests_on_a_page, number.offset());
  });
  Page page;
  page.set("COMMITTEE", desk->committee.name).set("SLUG", desk->committee.slug).set("QUERY", search.words);
  page.show("ON_REGISTER");
  page.set("COUNT_WORDS", visit.count("committee.requests", count));
  page.show_if(found.empty(), "EMPTY");
  if (!found.empty()) {
    auto table = page.add("REQUESTS");
    for (const auto& request : found) {
      auto row = table.add("ROW");
      fill_request(row, visit, request);
      row.set("PERSON_ID", request.person.text()).set("MADE", visit.date(request.made_at));
    }
  }
  number.fill(visit, page,
              "/committee/register?committee=" + percent_encode(desk->committee.slug) +
                  "&q=" + percent_encode(search.words));
  return visit.page("committee/register", visit.say("committee.register_title"), page);
}

std::string day_text(const Visit& visit, const std::optional<Instant>& at) {
  return at ? visit.site.zone.day(*at).text() : std::string();
}

std::string csv_of(const Visit& visit, const std::vector<lpdc::Request>& requests) {
  std::string csv = csv_line({"number", "educator", "kind", "title", "team", "hours", "asked", "state",
                              "stage", "granted", "sent", "decided", "kept_until"});
  for (const auto& request : requests)
    csv += csv_line({number_words(visit, request), request.person_name, std::string(text_of(request.kind)),
                     request.title, request.team_name, Rational(request.minutes, 60).text(),
                     lpdc::units_text(request.asked_amount), std::string(text_of(request.state)),
                     std::string(text_of(request.stage)), lpdc::units_text(request.decided_amount),
                     day_text(visit, request.sent_at), day_text(visit, request.decided_at),
                     request.keep_until ? request.keep_until->text() : ""});
  return csv;
}

Response pdf_download(std::string_view file_name, std::string pdf) {
  auto response = text_response(200, "application/pdf", std::move(pdf));
  response.set("Content-Disposition", fmt::format("inline; filename=\"{}\"", file_name));
  response.set("Cache-Control", "no-store");
  return response;
}

std::vector<lpdc::Request> all_of(const Visit& visit, const CommitteeDesk& desk, std::int64_t most) {
  const lpdc::RegisterSearch search{desk.committee.id, std::string(visit.request.parameter("q"))};
  return visit.site.database.read(
      [&](storage::Session& session) { return lpdc::register_of(session, search, most, 0); });
}

Response register_csv(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  return csv_download("register.csv", csv_of(visit, all_of(visit, *desk, requests_exported_max)));
}

// A plan has no title beside its kind.
std::string work_words(const Visit& visit, const lpdc::Request& request) {
  const auto kind = kind_words(visit, request.kind);
  return request.kind == lpdc::RequestKind::plan ? kind : kind + ": " + request.title;
}

// "1.5 CEU granted, November 9, 2026".
std::string standing_words(const Visit& visit, const lpdc::Request& request) {
  const auto state = state_words(visit, request);
  return request.decided_at && request.state != lpdc::RequestState::waiting
             ? state + ", " + visit.date(*request.decided_at)
             : state;
}

recognition::Paper paper_for(const Visit& visit, const CommitteeDesk& desk, const std::string& title) {
  recognition::Paper paper;
  paper.language = code_of(visit.language);
  paper.title = title;
  paper.subtitle = desk.committee.name;
  paper.foot = visit.say("committee.printed", {{"DATE", visit.date(visit.today())}});
  paper.page_words = visit.say("committee.page_words");
  paper.of_words = visit.say("committee.of_words");
  paper.made = visit.now;
  return paper;
}

Response register_pdf(Visit& visit) {
  const auto desk = chosen_desk(visit);
  if (!desk) return visit.not_found();
  auto paper = paper_for(visit, *desk, visit.say("committee.register_title"));
  recognition::Paper::Table table{
      {visit.say("committee.column_number"), visit.say("committee.column_who"),
       visit.say("committee.column_title"), visit.say("committee.column_sent"), visit.say("committee.hours"),
       visit.say("committee.column_asked"), visit.say("committee.column_state")},
      {1.5, 1.6, 2.6, 1.6, 1.0, 1.1, 1.8},
      {}};
  for (const auto& request : all_of(visit, *desk, requests_printed_max))
    table.rows.push_back({number_words(visit, request), request.person_name, work_words(visit, request),
                          request.sent_at ? visit.date(*request.sent_at) : "",
                          request.minutes > 0 ? Rational(request.minutes, 60).text() : "",
                          lpdc::units_text(request.asked_amount), standing_words(visit, request)});
  paper.parts.emplace_back(std::move(table));
  return pdf_download("register.pdf", recognition::draw_paper(paper));
}

// Granted by the committee with no request in its register: on paper, or before it kept one.
struct OtherGrant {
  Date on;
  std::string decision, title;
  Rational amount;
};

struct EducatorFile {
  identity::Person person;
  std::vector<lpdc::Request> requests;
  std::map<std::string, std::vector<lpdc::Motion>> motions;
  std::map<std::string, std::vector<lpdc::Objection>> objections;
  std::vector<OtherGrant> others;
  Rational granted;  // by this committee in all, as the educator's record has it
};

void read_grants(EducatorFile& file, const Visit& visit, storage::Session& session,
                 const CommitteeDesk& desk) {
  const auto catalog = visit.site.catalog.shelf();
  const auto record =
      recognition::record_of(session, {*catalog, visit.site.zone}, file.person.id, visit.today());
  for (const auto& [id, granted, by_name] : recognition::grants_of(session, file.person.id)) {
    if (granted.by != desk.committee.id) continue;
    file.granted += granted.amount;
    const bool is_asked = std::ranges::any_of(file.requests, [&](const lpdc::Request& request) {
      return request.decided_amount && request.activity == granted.activity;
    });
    if (is_asked) continue;
    const auto done = std::ranges::find(record.activities, granted.activity, &recognition::Activity::id);
    file.others.push_back({granted.on, granted.decision,
                           done == record.activities.end() ? granted.activity : done->title, granted.amount});
  }
}

std::optional<EducatorFile> find_file(const Visit& visit, const CommitteeDesk& desk) {
  const auto id = visit.id<identity::PersonId>("person");
  if (!id) return {};
  return visit.site.database.read([&](storage::Session& session) -> std::optional<EducatorFile> {
    auto requests = lpdc::file_of(session, desk.committee.id, *id);
    auto person = identity::find_person(session, *id);
    if (requests.empty() || !person) return {};
    EducatorFile file{*person, std::move(requests), {}, {}, {}, {}};
    read_grants(file, visit, session, desk);
    for (const auto& request : file.requests) {
      file.motions.emplace(request.id.text(), lpdc::motions_on(session, request.id));
      file.objections.emplace(request.id.text(), lpdc::objections_of(session, request.id));
    }
    return file;
  });
}

Response file_page(Visit& visit) {
  const auto desk = chosen_desk(visit);
  const auto file = desk ? find_file(visit, *desk) : std::nullopt;
  if (!file) return visit.not_found();
  Page page;
  page.set("COMMITTEE", desk->committee.name).set("SLUG", desk->committee.slug);
  page.set("PERSON", file->person.name)
      .set("PERSON_ID", file->person.id.text())
      .set("EMAIL", file->person.email);
  page.set("GRANTED", visit.say("committee.granted_total", {{"AMOUNT", file->granted.text()}}));
  if (!file->others.empty()) {
    auto others = page.add("OTHERS");
    for (const auto& grant : file->others)
      others.add("OTHER")
          .set("NUMBER", grant.decision)
          .set("TITLE", grant.title)
          .set("ON", visit.date(grant.on))
          .set("RULED", ruling_words(visit, lpdc::Ruling::grant, grant.amount));
  }
  for (const auto& request : file->requests) {
    auto row = page.add("FILE_ITEM");
    fill_request(row, visit, request);
    fill_history(row, visit, request, file->motions.at(request.id.text()),
                 file->objections.at(request.id.text()));
  }
  return visit.page("committee/file", visit.say("committee.file_of", {{"PERSON", file->person.name}}), page);
}

Response file_csv(Visit& visit) {
  const auto desk = chosen_desk(visit);
  const auto file = desk ? find_file(visit, *desk) : std::nullopt;
  if (!file) return visit.not_found();
  auto csv = csv_of(visit, file->requests);
  for (const auto& grant : file->others)
    csv += csv_line({grant.decision, file->person.name, "", grant.title, "", "", "", "granted", "",
                     grant.amount.text(), "", grant.on.text(), ""});
  return csv_download("file.csv", csv);
}

Response file_pdf(Visit& visit) {
  const auto desk = chosen_desk(visit);
  const auto file = desk ? find_file(visit, *desk) : std::nullopt;
  if (!file) return visit.not_found();
  auto paper = paper_for(visit, *desk, visit.say("committee.file_of", {{"PERSON", file->person.name}}));
  paper.parts.emplace_back(recognition::Paper::Paragraph{
      visit.say("committee.granted_total", {{"AMOUNT", file->granted.text()}})});
  for (const auto& request : file->requests) {
    paper.parts.emplace_back(
        recognition::Paper::Heading{number_words(visit, request) + "  " + request.title});
    recognition::Paper::Pairs pairs{{{visit.say("committee.column_kind"), kind_words(visit, request.kind)},
                                     {visit.say("committee.column_state"), state_words(visit, request)}}};
    if (const auto amount = amount_words(visit, request); !amount.empty())
      pairs.entries.emplace_back(visit.say("committee.hours"), amount);
    for (const auto& goal : request.form.goals)
      pairs.entries.emplace_back(visit.say("committee.goals"), goal.text);
    for (const auto& step : history_lines(visit, request, file->motions.at(request.id.text()),
                                          file->objections.at(request.id.text())))
      pairs.entries.emplace_back(visit.date(step.at),
                                 step.more.empty() ? step.what : step.what + " " + step.more);
    paper.parts.emplace_back(std::move(pairs));
  }
  if (!file->others.empty()) {
    paper.parts.emplace_back(recognition::Paper::Heading{visit.say("committee.granted_elsewhere")});
    recognition::Paper::Table table{{visit.say("committee.column_number"), visit.say("committee.day"),
                                     visit.say("committee.column_title"), visit.say("committee.amount")},
                                    {1.6, 2.2, 4.6, 1.6},
                                    {}};
    for (const auto& grant : file->others)
      table.rows.push_back({grant.decision, visit.date(grant.on), grant.title, grant.amount.text()});
    paper.parts.emplace_back(std::move(table));
  }
  paper.parts.emplace_back(
      recognition::Paper::Signatures{{visit.say("committee.chair_of_lpdc"), visit.say("committee.date")}});
  return pdf_download("file.pdf", recognition::draw_paper(paper));
}

}  // namespace

void add_register_pages(Routes& routes) {
  const auto member = Access::role(identity::Role::lpdc_member);
  routes.get("/committee/register", member, register_page);
  routes.get("/committee/register.csv", member, register_csv);
  routes.get("/committee/register.pdf", member, register_pdf);
  routes.get("/committee/register/:person", member, file_page);
  routes.get("/committee/register/:person/file.csv", member, file_csv);
  routes.get("/committee/register/:person/file.pdf", member, file_pdf);
}

}  // namespace laurel::web
