// Evidence for the evaluator: goals, and the credentials and evidence that back them, as PDF and ZIP.
#include "award/credential_store.h"
#include "base/text.h"
#include "earning/journey_store.h"
#include "earning/work_store.h"
#include "recognition/evaluation/evaluation_file.h"
#include "recognition/paper/paper.h"
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_desk.h"
#include "web/pages/committee/committee_pages.h"

namespace laurel::web {
namespace {

using recognition::EvaluationFile;
using recognition::Exhibit;
using recognition::Supports;

constexpr std::int64_t archive_bytes_max = 256LL * 1024 * 1024;
constexpr std::array all_supports{Supports::growth_plan, Supports::improvement_plan, Supports::focus};

/// An earned credential with the evidence of its journey.
struct Earned {
  award::Credential credential;
  std::vector<earning::Evidence> evidence;
};

std::vector<Earned> earned_by(storage::Session& session, const identity::PersonId& person) {
  std::vector<Earned> all;
  for (auto& listed : award::credentials_of(session, person)) {
    Earned earned{std::move(listed.credential), {}};
    if (auto journey = earning::current_journey(session, person, earned.credential.achievement))
      earned.evidence = earning::work_of(session, journey->id).evidence;
    all.push_back(std::move(earned));
  }
  return all;
}

std::optional<Supports> supports_of(const EvaluationFile& file, const std::string& credential,
                                    const std::string& evidence) {
  for (const auto& exhibit : file.exhibits)
    if (exhibit.credential == credential && exhibit.evidence == evidence) return exhibit.supports;
  return {};
}

std::string field_of(const std::string& credential, const std::string& evidence) {
  return "supports." + credential + "." + evidence;
}

std::string supports_words(const Visit& visit, Supports supports) {
  return visit.say("evaluation." + std::string(text_of(supports)));
}

void fill_exhibit(Page& row, const Visit& visit, const EvaluationFile& file, const std::string& credential,
                  const std::string& evidence) {
  row.set("FIELD", field_of(credential, evidence));
  const auto now = supports_of(file, credential, evidence);
  for (auto supports : all_supports) {
    auto item = row.add("SUPPORTS");
    item.set("CODE", text_of(supports)).set("WORDS", supports_words(visit, supports));
    item.show_if(now == supports, "IS_CHOSEN");
  }
}

int asked_year(const Visit& visit) {
  const int present = recognition::school_year_of(visit.today());
  const auto asked =
      visit.form.has("year") ? visit.form.text("year") : std::string(visit.request.parameter("year"));
  const auto year = Rational::parse_decimal(asked);
  if (!year || !year->is_whole() || *year < Rational(present - 10) || *year > Rational(present + 1))
    return present;
  return static_cast<int>(year->floor());
}

std::string year_words(int year) {
  return fmt::format("{}–{}", year, year + 1);
}

Response form_page(Visit& visit, const EvaluationFile& file, const FormErrors& errors = {}) {
  Page page;
  page.set("YEAR", file.school_year).set("YEAR_WORDS", year_words(file.school_year));
  set_area(page, "GROWTH_PLAN", file.growth_plan);
  set_area(page, "IMPROVEMENT_PLAN", file.improvement_plan);
  set_area(page, "FOCUS", file.focus);
  const int present = recognition::school_year_of(visit.today());
  for (int year : {present, present - 1}) {
    auto item = page.add("OTHER_YEAR");
    item.set("ITS_YEAR", year).set("ITS_WORDS", year_words(year));
    item.show_if(year == file.school_year, "IS_CURRENT");
  }
  const auto earned = visit.site.database.read(
      [&](storage::Session& session) { return earned_by(session, visit.person().id); });
  page.show_if(earned.empty(), "NOTHING_EARNED");
  for (const auto& [credential, evidence] : earned) {
    auto item = page.add("CREDENTIAL");
    item.set("TITLE", credential.title).set("EARNED", visit.date(credential.issued_at));
    item.set("ID", credential.id.text());
    fill_exhibit(item, visit, file, credential.id.text(), "");
    for (const auto& one : evidence) {
      auto row = item.add("EVIDENCE");
      row.set("NAME", one.name);
      fill_exhibit(row, visit, file, credential.id.text(), one.id.text());
    }
  }
  if (file.changed_at) page.add("SAVED").set("AT", visit.instant(*file.changed_at));
  errors.fill(page);
  visit.set_section("credentials");
  return visit.page("committee/evaluation", visit.say("evaluation.title"), page, errors.any() ? 422 : 200);
}

EvaluationFile own_file(const Visit& visit) {
  return visit.site.database.read([&](storage::Session& session) {
    return recognition::evaluation_file_of(session, visit.person().id, asked_year(visit));
  });
}

Response save(Visit& visit) {
  EvaluationFile file{.school_year = asked_year(visit),
                      .growth_plan = visit.form.long_text("growth-plan"),
                      .improvement_plan = visit.form.long_text("improvement-plan"),
                      .focus = visit.form.long_text("focus")};
  const auto earned = visit.site.database.read(
      [&](storage::Session& session) { return earned_by(session, visit.person().id); });
  const auto take = [&](const std::string& credential, const std::string& evidence) {
    if (auto supports = recognition::parse_supports(visit.form.text(field_of(credential, evidence))))
      file.exhibits.push_back({credential, evidence, *supports});
  };
  for (const auto& [credential, evidence] : earned) {
    take(credential.id.text(), "");
    for (const auto& one : evidence) take(credential.id.text(), one.id.text());
  }
  if (const auto checked = recognition::check_file(file); !checked) {
    FormErrors errors;
    errors.add("growth-plan", visit.say(recognition::fault_key(checked.error())));
    return form_page(visit, file, errors);
  }
  visit.site.database.write([&](storage::Transaction& transaction) {
    recognition::save_evaluation_file(transaction, visit.person().id, file, visit.now, visit.site.random);
  });
  return visit.done(fmt::format("/evaluation?year={}", file.school_year), "notices.saved");
}

std::vector<std::pair<std::string, std::string>> shown_for(const Visit& visit, const EvaluationFile& file,
                                                           const std::vector<Earned>& earned,
                                                           Supports supports) {
  std::vector<std::pair<std::string, std::string>> shown;
  for (const auto& [credential, evidence] : earned) {
    const auto id = credential.id.text();
    if (supports_of(file, id, "") == supports)
      shown.emplace_back(visit.say("evaluation.credential"),
                         visit.say("evaluation.earned_on",
                                   {{"TITLE", credential.title},
                                    {"DATE", visit.date(credential.issued_at)},
                                    {"LINK", visit.site.options.public_url + "/credentials/" + id}}));
    for (const auto& one : evidence)
      if (supports_of(file, id, one.id.text()) == supports)
        shown.emplace_back(visit.say("evaluation.evidence"),
                           one.name + (one.link.empty() ? "" : ", " + one.link));
  }
  return shown;
}

std::string draw(const Visit& visit, const EvaluationFile& file, const std::vector<Earned>& earned) {
  recognition::Paper paper;
  paper.language = code_of(visit.language);
  paper.title = visit.say("evaluation.paper_title", {{"PERSON", visit.person().name}});
  paper.subtitle = visit.say("evaluation.paper_subtitle", {{"YEAR", year_words(file.school_year)}});
  paper.foot = visit.say("committee.printed", {{"DATE", visit.date(visit.today())}});
  paper.page_words = visit.say("committee.page_words");
  paper.of_words = visit.say("committee.of_words");
  paper.made = file.changed_at.value_or(visit.now);
  paper.parts.emplace_back(recognition::Paper::Paragraph{visit.say("evaluation.no_rating")});
  for (auto supports : all_supports) {
    const auto& said = supports == Supports::growth_plan        ? file.growth_plan
                       : supports == Supports::improvement_plan ? file.improvement_plan
                                                                : file.focus;
    if (trim(said).empty()) continue;
    paper.parts.emplace_back(recognition::Paper::Heading{supports_words(visit, supports)});
    paper.parts.emplace_back(recognition::Paper::Paragraph{said});
    paper.parts.emplace_back(recognition::Paper::Pairs{shown_for(visit, file, earned, supports)});
  }
  paper.parts.emplace_back(recognition::Paper::Signatures{
      {visit.say("evaluation.educator"), visit.say("evaluation.evaluator"), visit.say("committee.date")}});
  return recognition::draw_paper(paper);
}

Response kept(std::string_view media_type, std::string_view name, std::string body) {
  auto response = text_response(200, media_type, std::move(body));
  response.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name));
  response.set("Cache-Control", "no-store");
  return response;
}

Response pdf(Visit& visit) {
  const auto file = own_file(visit);
  const auto earned = visit.site.database.read(
      [&](storage::Session& session) { return earned_by(session, visit.person().id); });
  return kept("application/pdf", "evaluation-evidence.pdf", draw(visit, file, earned));
}

Response zip(Visit& visit) {
  const auto file = own_file(visit);
  std::vector<recognition::ArchiveEntry> entries;
  std::int64_t bytes = 0;
  bool is_too_large = false;
  visit.site.database.read([&](storage::Session& session) {
    const auto earned = earned_by(session, visit.person().id);
    entries.push_back({"evaluation-evidence.pdf", draw(visit, file, earned)});
    for (const auto& [credential, evidence] : earned) {
      const auto id = credential.id.text();
      if (supports_of(file, id, ""))
        entries.push_back(
            {credential.achievement + ".json", award::texts_of(session, credential.id).document});
      for (const auto& one : evidence) {
        if (!supports_of(file, id, one.id.text()) || one.sha256.empty()) continue;
        is_too_large |= (bytes += one.bytes) > archive_bytes_max;
        if (!is_too_large) entries.push_back({one.name, visit.site.blobs.read(one.sha256, 0, one.bytes)});
      }
    }
  });
  if (is_too_large) return visit.refuse(409, "evaluation.too_large");
  return kept("application/zip", "evaluation-evidence.zip", recognition::make_archive(entries));
}

}  // namespace

void add_evaluation_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/evaluation", me, [](Visit& visit) { return form_page(visit, own_file(visit)); });
  routes.post("/evaluation", me, save);
  routes.get("/evaluation/file.pdf", me, pdf);
  routes.get("/evaluation/file.zip", me, zip);
}

}  // namespace laurel::web
