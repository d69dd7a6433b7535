#include "web/pages/review/queue_pages.h"

#include "base/csv.h"
#include "web/page/download.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/review/desk.h"

namespace laurel::web {
namespace {

constexpr std::size_t waiting_max = 25;  // who claims takes from the top
constexpr std::size_t finished_max = 20;
constexpr std::size_t exported_max = 10'000;

struct Lists {
  std::vector<review::OwnReview> open;
  std::vector<review::Waiting> waiting;  // at most waiting_max
  bool more_wait = false;
  std::vector<review::OwnReview> finished;
  std::map<std::string, review::Scores> scores;  // of the open ones, by review
  bool is_trained = false;
};

Lists find_lists(const Visit& visit) {
  const auto& person = visit.person().id;
  return visit.site.database.read([&](storage::Session& session) {
    const auto reviewer = review::find_reviewer(session, person, visit.today());
    Lists lists{.open = review::open_reviews_of(session, person),
                .waiting = review::waiting_for(session, reviewer, visit.today(), waiting_max + 1),
                .finished = review::finished_reviews_of(session, person, finished_max),
                .is_trained = !reviewer.trained_for.empty()};
    lists.more_wait = lists.waiting.size() > waiting_max;
    if (lists.more_wait) lists.waiting.pop_back();
    for (const auto& own : lists.open) lists.scores[own.id.text()] = review::scores_of(session, own.id);
    return lists;
  });
}

void fill_work(Page& row, const Visit& visit, const review::Waiting& work,
               const catalog::MicroCredential& rubric) {
  row.set("BADGE", badge_address(rubric, false)).set("TITLE", rubric.title);
  row.set("CODE", visit.say("review.submission", {{"CODE", code_of(work.submission)}}));
  row.set("ATTEMPT", attempt_words(visit, work.number));
}

void fill_promise(Page& row, const Visit& visit, const review::Waiting& work,
                  const catalog::MicroCredential& rubric) {
  const auto promise = promise_for(visit, rubric, work.submitted_at);
  row.set("WAITED",
          promise.waited == 0 ? visit.say("review.new") : visit.count("review.waited", promise.waited));
  row.set("LEFT", left_words(visit, promise));
  row.set("DUE", visit.say(promise.left < 0 ? "review.was_due" : "review.decide_by",
                           {{"DATE", visit.date(promise.due)}}));
  row.show_if(promise.left < 0, "IS_LATE");
}

void fill_open(Page& page, const Visit& visit, const catalog::Shelf& shelf, const Lists& lists) {
  for (const auto& own : lists.open) {
    const auto* rubric = shelf.find(own.work.micro_credential, own.work.version);
    if (rubric == nullptr) continue;
    auto row = page.add("OPEN_ROW");
    fill_work(row, visit, own.work, *rubric);
    fill_promise(row, visit, own.work, *rubric);
    row.set("ADDRESS", "/review/" + own.id.text());
    const auto all = review::criteria_count(*rubric);
    const auto missing = review::gaps(*rubric, lists.scores.at(own.id.text())).size();
    row.set("SCORED", visit.say("review.scored",
                                {{"SCORED", std::to_string(all - missing)}, {"ALL", std::to_string(all)}}));
  }
}

void fill_waiting(Page& page, const Visit& visit, const catalog::Shelf& shelf, const Lists& lists) {
  for (const auto& work : lists.waiting) {
    const auto* rubric = shelf.find(work.micro_credential, work.version);
    if (rubric == nullptr) continue;
    auto row = page.add("WAITING_ROW");
    fill_work(row, visit, work, *rubric);
    fill_promise(row, visit, work, *rubric);
    row.set("SUBMISSION", work.submission.text());
  }
}

void fill_finished(Page& page, const Visit& visit, const catalog::Shelf& shelf, const Lists& lists) {
  if (lists.finished.empty()) return;
  auto section = page.add("FINISHED");
  for (const auto& own : lists.finished) {
    const auto* rubric = shelf.find(own.work.micro_credential, own.work.version);
    if (rubric == nullptr) continue;
    auto row = section.add("FINISHED_ROW");
    row.set("ADDRESS", "/review/" + own.id.text()).set("TITLE", rubric->title);
    row.set("CODE", code_of(own.work.submission)).set("ATTEMPT", attempt_words(visit, own.work.number));
    row.set("OUTCOME",
            visit.say(own.outcome == review::Outcome::met ? "review.outcome_met" : "review.outcome_not_yet"));
    row.set("DATE", visit.date(*own.finished_at));
  }
}

Response queue_page(Visit& visit, const std::string& alert = "", int status = 200) {
  const auto shelf = visit.site.catalog.shelf();
  const auto lists = find_lists(visit);
  Page page;
  const auto count = static_cast<std::int64_t>(lists.waiting.size());
  page.set("LEAD", lists.more_wait ? visit.say("review.lead_first", {{"COUNT", std::to_string(count)}})
                                   : visit.count("review.lead", count));
  if (!alert.empty()) page.add("ALERT").set("SENTENCE", alert);
  if (!lists.open.empty()) {
    auto section = page.add("OPEN");
    fill_open(section, visit, *shelf, lists);
  }
  if (!lists.waiting.empty()) {
    auto section = page.add("WAITING");
    fill_waiting(section, visit, *shelf, lists);
  }
  page.show_if(lists.waiting.empty() && lists.open.empty(), lists.is_trained ? "EMPTY" : "UNTRAINED");
  fill_finished(page, visit, *shelf, lists);
  visit.set_section("review");
  return visit.page("review/queue", visit.say("review.title"), page, status);
}

Response sent_csv(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto sent = visit.site.database.read([&](storage::Session& session) {
    return review::finished_reviews_of(session, visit.person().id, exported_max);
  });
  std::string csv = csv_line({"micro_credential", "submission", "attempt", "outcome", "sent"});
  for (const auto& own : sent) {
    const auto* rubric = shelf->find(own.work.micro_credential, own.work.version);
    csv +=
        csv_line({rubric == nullptr ? own.work.micro_credential : rubric->title, code_of(own.work.submission),
                  std::to_string(own.work.number), own.outcome == review::Outcome::met ? "met" : "not yet",
                  visit.site.zone.day(*own.finished_at).text()});
  }
  return csv_download("reviews.csv", csv);
}

Response claim(Visit& visit) {
  const auto submission = review::SubmissionId::parse(visit.form.text("submission"));
  if (!submission) return visit.not_found();
  const auto rubrics = rubrics_of(visit);
  auto claimed = visit.site.database.write([&](storage::Transaction& transaction) {
    return review::claim(transaction, visit.person().id, *submission, rubrics, visit.today(), visit.now,
                         visit.site.random);
  });
  if (claimed) return redirect("/review/" + claimed->text());
  return queue_page(visit, visit.say(review::refusal_key(claimed.error())), 409);
}

}  // namespace

void add_queue_pages(Routes& routes) {
  const auto reviewer = Access::role(identity::Role::reviewer);
  routes.get("/review", reviewer, [](Visit& visit) { return queue_page(visit); });
  routes.get("/review.csv", reviewer, sent_csv);
  routes.post("/review", reviewer, claim);
}

}  // namespace laurel::web
