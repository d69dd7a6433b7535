// My pay: where I stand on the schedule, and what earned credentials would do.
#include "identity/profile_store.h"
#include "recognition/work_details.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;

struct Job {
  identity::Employment employment;
  WorkDetails details;
};

std::optional<Job> present_job(Visit& visit) {
  return visit.site.database.read([&](storage::Session& session) -> std::optional<Job> {
    const auto jobs = identity::employments_of(session, visit.person().id);
    if (jobs.empty()) return {};
    return Job{jobs.front().value, *work_details(session, visit.person().id, jobs.front().id)};
  });
}

void fill_job(Page& page, const Visit& visit, const std::optional<Job>& job) {
  if (!job) return;
  auto section = page.add("JOB");
  const auto unknown = visit.say("recognition.not_known");
  section.set("DISTRICT", job->employment.district)
      .set("LANE", job->details.lane.empty() ? unknown : job->details.lane)
      .set("STEP", job->details.step ? std::to_string(*job->details.step) : unknown)
      .set("CREDITS", job->details.credits ? job->details.credits->text() : unknown);
}

Response pay_page(Visit& visit) {
  visit.set_section("license");
  Page page;
  const auto job = present_job(visit);
  fill_job(page, visit, job);
  const auto recognizers = for_purpose(own_recognizers(visit), Purpose::pay);
  page.show_if(recognizers.empty(), "NO_PACK").show_if(!job, "NO_JOB");
  for (const auto& recognizer : recognizers) {
    const auto valuation = own_valuation(visit, recognizer);
    auto section = page.add("PACK");
    fill_explanation(section, visit, valuation);
    section.set("HEADING", recognizer.organization ? recognizer.organization->name : recognizer.pack->title);
    section.set(
        "FINDING",
        visit.say("recognition.pay_finding",
                  {{"AMOUNT", amount_words(visit, valuation.decision.unit, valuation.decision.total)}}));
    section.set("ADDRESS", "/recognition/" + recognizer.pack->id);
  }
  return visit.page("recognition/pay", visit.say("recognition.pay_title"), page);
}

}  // namespace

void add_pay_page(Routes& routes) {
  routes.get("/pay", Access::signed_in(), pay_page);
}

}  // namespace laurel::web
