#include "base/csv.h"
#include "web/page/download.h"
#include "web/pages/administration/administration_pages.h"

namespace laurel::web {
namespace {

constexpr std::int64_t jobs_shown_max = 200;
constexpr std::int64_t jobs_exported_max = 10'000;

std::vector<jobs::Job> open_jobs(Visit& visit, std::int64_t limit) {
  return visit.site.database.read([&](storage::Session& session) { return jobs::open_jobs(session, limit); });
}

std::string standing_words(const Visit& visit, const jobs::Job& job) {
  if (job.given_up) return visit.say("administration.job_given_up");
  if (!job.failure.empty()) return visit.say("administration.job_again", {{"AT", visit.instant(job.due)}});
  return visit.say("administration.job_due", {{"AT", visit.instant(job.due)}});
}

Response jobs_page(Visit& visit) {
  visit.set_section("administration");
  const auto jobs = open_jobs(visit, jobs_shown_max);
  Page page;
  page.show_if(jobs.empty(), "NONE");
  if (!jobs.empty()) {
    auto table = page.add("JOBS");
    for (const auto& job : jobs) {
      auto row = table.add("JOB");
      row.set("KIND", job.kind).set("ATTEMPTS", job.attempts).set("FAILURE", job.failure);
      row.set("STANDING", standing_words(visit, job));
      if (!job.failure.empty()) row.add("AGAIN").set("ID", job.id);
    }
  }
  return visit.page("administration/jobs", visit.say("administration.jobs"), page);
}

Response again(Visit& visit) {
  const bool found = visit.site.database.write([&](storage::Transaction& transaction) {
    return jobs::try_again(transaction, visit.parameter("job"), visit.person().id.text(), visit.now);
  });
  if (!found) return visit.not_found();
  visit.site.worker.wake();
  return visit.done("/administration/jobs", "notices.job_again");
}

Response jobs_csv(Visit& visit) {
  std::string csv = csv_line({"id", "kind", "due_at", "attempts", "given_up", "failure"});
  for (const auto& job : open_jobs(visit, jobs_exported_max))
    csv += csv_line({job.id, job.kind, job.due.text(), std::to_string(job.attempts),
                     job.given_up ? "yes" : "no", job.failure});
  return csv_download("jobs.csv", std::move(csv));
}

}  // namespace

void add_job_pages(Routes& routes) {
  const auto administrator = Access::role(identity::Role::administrator);
  routes.get("/administration/jobs", administrator, jobs_page);
  routes.get("/administration/jobs.csv", administrator, jobs_csv);
  routes.post("/administration/jobs/:job/again", administrator, again);
}

}  // namespace laurel::web
