#include "web/pages/earning/submission_pages.h"

#include <charconv>

#include "base/text.h"
#include "earning/time_log.h"
#include "review/school_day.h"
#include "web/page/form_errors.h"
#include "web/pages/earning/names_to_check.h"
#include "web/pages/earning/progress.h"
#include "web/pages/earning/workspace_page.h"

namespace laurel::web {
namespace {

using earning::JourneyState;
using earning::Refusal;

// What reviewers will read of one piece, and what the earner may still want to look at.
void fill_line(Page& line, const Visit& visit, const OwnJourney& own, const earning::Desk& desk,
               const catalog::Piece& piece, const identity::Identity& identity) {
  line.set("PIECE_ID", piece.id).set("PIECE_TITLE", piece.title);
  line.set("PIECE_ADDRESS", own.piece_address(piece.id));
  const auto& text = desk.work.answer(piece.id).text;
  const auto evidence = desk.work.evidence_of(piece.id);
  std::vector<std::string> holds;
  if (piece.words) holds.push_back(visit.count("earning.words", count_words(text)));
  if (piece.files) holds.push_back(visit.count("earning.files", static_cast<std::int64_t>(evidence.size())));
  line.set("HOLDS", join(holds, ", "));
  line.show_if(desk.previous && !desk.previous->not_met.contains(piece.id) &&
                   earning::is_unchanged(desk.work, piece.id, *desk.previous),
               "CARRIED");
  line.show_if(piece.words.has_value(), "WRITES");
  if (!text.empty()) line.add("WRITTEN").set("TEXT", text);
  fill_names_to_check(line, visit, text, identity);
  fill_names_in_files(line, visit, evidence, identity);
  if (evidence.empty()) return;
  auto files = line.add("FILES");
  fill_evidence(files, visit, own, evidence, false);
}

Response submit_page(Visit& visit, const OwnJourney& own, const FormErrors& errors, int status = 200) {
  const auto desk = read_desk(visit, own);
  const auto list = earning::checklist(desk.standing(*own.micro_credential));
  if (const auto may = earning::check_may_work(own.journey, desk.latest, visit.today()); !may)
    return redirect(own.address());
  Page page;
  fill_head(page, visit, own, desk);
  fill_checklist(page, visit, own, list);
  if (earning::is_ready(list)) {
    page.show("COMPLETE");
  } else {
    auto incomplete = page.add("INCOMPLETE");
    incomplete.show_if(status != 200 && !errors.any(), "REFUSED");
    fill_missing(incomplete, visit, own, list);
    const auto missing =
        static_cast<std::int64_t>(list.size()) - earning::ready_count(list) + 1;  // and the word
    incomplete.set("MISSING_WORDS", visit.count("earning.things_missing", missing));
  }
  page.set("SEEN", earning::state_code(desk.work));
  page.show_if(own.micro_credential->asks_for_student_work(), "STUDENT_WORK");
  page.set("REVIEW_DAYS", own.issuer().review_days).set("ISSUER", own.issuer().name);
  page.show_if(visit.form.has("original"), "ORIGINAL").show_if(visit.form.has("consent"), "CONSENT");
  const auto identity = own_identity(visit);
  for (const auto* piece : own.micro_credential->pieces()) {
    auto line = page.add("LINE");
    fill_line(line, visit, own, desk, *piece, identity);
  }
  errors.fill(page);
  visit.set_section("work");
  return visit.page("earning/submission", visit.say("earning.submit_title"), page, status);
}

Response submit(Visit& visit, const OwnJourney& own) {
  const earning::Statements statements{visit.form.has("original"), visit.form.has("consent"),
                                       visit.form.text("seen")};
  const auto submission = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::submit(transaction, own.journey, *own.micro_credential, statements, visit.today(),
                           visit.now, visit.site.random);
  });
  if (submission)
    return visit.done(fmt::format("{}/submissions/{}", own.address(), submission->number),
                      "notices.submitted");
  if (submission.error() == Refusal::waiting_for_review) return redirect(own.address());  // pressed twice
  FormErrors errors;
  if (submission.error() == Refusal::statements_missing) {
    if (!statements.original_work) errors.add("original", visit.say("earning.original_missing"));
    if (own.micro_credential->asks_for_student_work() && !statements.student_consent)
      errors.add("consent", visit.say("earning.consent_missing"));
  } else if (submission.error() == Refusal::changed_since_seen) {
    errors.add("main", refusal_words(visit, submission.error()));
  }  // else the page itself lists what is missing, or work has ended
  return submit_page(visit, own, errors, 422);
}

const char* ring_of(const catalog::Criterion& criterion, std::string_view level) {
  if (criterion.is_met_by(level)) return "ring-full";
  return criterion.level_index(level).value_or(0) == 0 ? "ring-empty" : "ring-half";
}

void fill_findings(Page& piece_page, const catalog::Piece& piece,
                   const std::vector<earning::Finding>& findings) {
  for (const auto& finding : findings) {
    const auto* criterion = finding.piece == piece.id ? piece.find_criterion(finding.criterion) : nullptr;
    const auto* level = criterion == nullptr ? nullptr : criterion->find_level(finding.level);
    if (level == nullptr) continue;
    auto one = piece_page.add("FINDING");
    one.set("CRITERION", criterion->criterion).set("LEVEL", level->name).set("LEVEL_TEXT", level->text);
    one.set("RING", ring_of(*criterion, finding.level));
    if (!finding.seen.empty()) one.add("SEEN").set("TEXT", finding.seen);
    if (!finding.missing.empty()) one.add("MISSING").set("TEXT", finding.missing);
    if (!finding.next_step.empty()) one.add("TO_DO").set("TEXT", finding.next_step);
  }
}

void fill_submitted(Page& page, const Visit& visit, const OwnJourney& own, const earning::Manifest& manifest,
                    const std::vector<earning::Finding>& findings) {
  for (const auto& submitted : manifest.pieces) {
    const auto* piece = own.micro_credential->find_piece(submitted.piece);
    if (piece == nullptr) continue;
    auto one = page.add("PIECE");
    one.set("PIECE_ID", piece->id).set("PIECE_TITLE", piece->title);
    one.show_if(submitted.carried, "CARRIED");
    fill_findings(one, *piece, findings);
    if (!submitted.text.empty()) one.add("WRITTEN").set("TEXT", submitted.text);
    if (submitted.evidence.empty()) continue;
    std::vector<earning::Evidence> evidence;
    visit.site.database.read([&](storage::Session& session) {
      for (const auto& held : submitted.evidence)
        if (const auto id = earning::EvidenceId::parse(held.id))
          if (auto found = earning::find_evidence(session, own.journey.id, *id)) evidence.push_back(*found);
    });
    std::vector<const earning::Evidence*> rows;
    for (const auto& row : evidence) rows.push_back(&row);
    auto files = one.add("FILES");
    fill_evidence(files, visit, own, rows, false);
  }
}

Response attempt_page(Visit& visit, const OwnJourney& own) {
  const auto& text = visit.parameter("number");
  int number = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), number).ptr != text.data() + text.size())
    return visit.not_found();
  std::optional<earning::Submission> submission;
  std::vector<earning::Finding> findings;
  const auto attempts = visit.site.database.read([&](storage::Session& session) {
    submission = earning::find_submission(session, own.journey.id, number);
    if (submission) findings = earning::findings_of(session, submission->id);
    return earning::attempts_of(session, own.journey.id);
  });
  if (!submission) return visit.not_found();
  const auto& attempt = attempts.at(static_cast<std::size_t>(number) - 1);
  Page page;
  fill_head(page, visit, own, read_desk(visit, own));
  page.set("NUMBER", number)
      .set("WHEN", visit.instant(attempt.submitted_at))
      .set("SHA256", submission->sha256);
  const auto decided_by =
      review::plus_school_days(visit.site.zone.day(attempt.submitted_at), own.issuer().review_days);
  page.set("REVIEW_DAYS", own.issuer().review_days)
      .set("DECIDED_BY", visit.date(decided_by))
      .set("DISTANCE", visit.distance(decided_by));
  if (!attempt.outcome) page.show("UNDECIDED");
  const bool may_again = own.journey.ended_at == std::nullopt && &attempt == &attempts.back();
  if (attempt.outcome == earning::Outcome::not_yet)
    page.add("NOT_YET").set("DECIDED", visit.date(*attempt.decided_at)).show_if(may_again, "MAY_AGAIN");
  if (attempt.outcome == earning::Outcome::met)
    page.add("MET").set("DECIDED", visit.date(*attempt.decided_at));
  for (const auto& other : attempts) {
    if (other.number == number) continue;
    page.add("OTHER").set("OTHER_NUMBER", other.number).set("OTHER_WHEN", visit.date(other.submitted_at));
  }
  fill_submitted(page, visit, own, earning::read_manifest(submission->manifest), findings);
  visit.set_section("work");
  return visit.page("earning/attempt",
                    visit.say("earning.attempt_title", {{"NUMBER", std::to_string(number)}}), page);
}

// The exact bytes the hash was made of.
Response manifest_file(Visit& visit, const OwnJourney& own) {
  const auto& text = visit.parameter("number");
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  const auto submission = visit.site.database.read(
      [&](storage::Session& session) { return earning::find_submission(session, own.journey.id, number); });
  if (!submission) return visit.not_found();
  auto response = text_response(200, "application/json", submission->manifest);
  response.set("Cache-Control", "no-store");
  response.set("Content-Disposition", fmt::format("attachment; filename=\"submission-{}.json\"", number));
  return response;
}

std::string exported_piece(const Visit& visit, const OwnJourney& own, const catalog::Piece& piece,
                           const earning::Work& work) {
  auto text = fmt::format("\n## {} {}\n\n{}\n", piece.id, piece.title, work.answer(piece.id).text);
  for (const auto* one : work.evidence_of(piece.id)) {
    const auto address = one->link.empty()
                             ? visit.site.options.public_url + own.address() + "/evidence/" + one->id.text()
                             : one->link;
    text += fmt::format("\n- {} ({}): {}", one->name, evidence_facts(visit, *one), address);
    if (!one->sha256.empty()) text += "\n  SHA-256 " + one->sha256;
  }
  return text + "\n";
}

// Everything written as plain text, with the addresses and hashes of the files and the time log.
Response export_file(Visit& visit, const OwnJourney& own) {
  earning::Work work;
  const auto log = visit.site.database.read([&](storage::Session& session) {
    work = earning::work_of(session, own.journey.id);
    return earning::time_log_of(session, own.journey.id);
  });
  auto text = "# " + own.micro_credential->title + "\n";
  for (const auto* piece : own.micro_credential->pieces()) text += exported_piece(visit, own, *piece, work);
  text += "\n## " + visit.say("earning.time_log") + "\n\n";
  for (const auto& entry : log)
    text += fmt::format("- {}, {}, {} {}\n", entry.day.text(), minutes_words(entry.minutes),
                        visit.say("catalog.activity_" + catalog::text_of(entry.activity)), entry.note);
  auto response = text_response(200, "text/markdown; charset=utf-8", std::move(text));
  response.set("Cache-Control", "no-store");
  response.set("Content-Disposition",
               fmt::format("attachment; filename=\"{}.md\"", own.micro_credential->id));
  return response;
}

Response start_again(Visit& visit, const OwnJourney& own) {
  const auto* current = own.shelf->find(own.micro_credential->id);
  const earning::Start start{visit.person(), *current, own.issuer()};
  const auto id = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::restart_journey(transaction, own.journey, start, visit.today(), visit.now,
                                    visit.site.random);
  });
  if (!id) return visit.refuse(422, earning::refusal_key(id.error()));
  const auto again = own_journey(visit, *id);
  return visit.done(again->address() + (again->journey.opened_at ? "" : "/invoice"), "notices.started_again");
}

}  // namespace

void add_submission_pages(Routes& routes) {
  const auto access = Access::signed_in();
  routes.get("/journeys/:journey/submission", access,
             for_earner([](Visit& visit, const OwnJourney& own) { return submit_page(visit, own, {}); }));
  routes.post("/journeys/:journey/submission", access, for_earner(submit));
  routes.get("/journeys/:journey/submissions/:number", access, for_earner(attempt_page));
  routes.get("/journeys/:journey/submissions/:number/manifest", access, for_earner(manifest_file));
  routes.get("/journeys/:journey/export", access, for_earner(export_file));
  routes.post("/journeys/:journey/again", access, for_earner(start_again));
}

}  // namespace laurel::web
