// My pay: where I stand on the schedule, and what earned credentials would do.
#include <algorithm>

#include "identity/profile_store.h"
#include "recognition/pay/claim_store.h"
#include "recognition/work_details.h"
#include "web/pages/recognition/engine_phrases.h"
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

bool is_seen(const Item& item) {
  return item.outcome != Outcome::not_covered;
}

// "$700 counts, from 2 micro-credentials. At most 2 count in the year that begins in 2026."
std::string finding_words(const Visit& visit, const Decision& decision,
                          const std::optional<pay::Terms>& terms) {
  Rational counted, waiting;
  int count = 0;
  std::string cap;
  for (const auto& item : decision.items) {
    if (counts(item.outcome)) {
      counted += item.amount;
      count += item.amount.is_zero() ? 0 : 1;
    } else if (item.outcome == Outcome::pending || item.outcome == Outcome::discretionary) {
      waiting += item.amount;
    }
    for (const auto& reason : item.reasons)
      if (const auto found = find_phrase(reason.text); found && found->phrase->key.starts_with("cap"))
        cap = plain_words(visit, reason.text).text;
  }
  auto words = visit.count("recognition.pay_finding", count,
                           {{"AMOUNT", unit_amount_words(visit, decision.unit, counted)}});
  if (!waiting.is_zero())
    words += " " + visit.say("recognition.pay_waiting",
                             {{"AMOUNT", unit_amount_words(visit, decision.unit, waiting)}});
  if (terms && terms->cap) return words + " " + visit.count("recognition.pay_cap", *terms->cap);
  return cap.empty() ? words : words + " " + cap;
}

// What micro-credentials bring first; what no rule covers is folded away.
void fill_items(Page& section, const Visit& visit, const Decision& decision) {
  std::vector<const Item*> items;
  for (const auto& item : decision.items) items.push_back(&item);
  std::ranges::stable_sort(items, {}, [](const Item* item) {
    return item->activity->kind != Kind::micro_credential && item->activity->kind != Kind::stack;
  });
  std::optional<Page> others;
  std::int64_t count = 0;
  for (const auto* item : items) {
    if (!is_seen(*item)) {
      if (!others) others = section.add("OTHERS");
      ++count;
      others->add("OTHER").set("TITLE", title_of(visit, *item->activity));
      continue;
    }
    auto row = section.add("ITEM");
    fill_item(row, visit, decision, *item);
  }
  if (others) others->set("COUNT_WORDS", visit.count("recognition.pay_others", count));
}

// The district's own terms, where it keeps them here.
std::optional<pay::Terms> terms_of(const Visit& visit, const Recognizer& recognizer) {
  if (!recognizer.organization) return {};
  const auto all = visit.site.database.read(
      [&](storage::Session& session) { return pay::terms_of(session, recognizer.organization->id); });
  const auto* terms = pay::terms_on(all, visit.today());
  return terms == nullptr ? std::nullopt : std::optional(*terms);
}

std::string column_words(const Visit& visit, const std::optional<pay::Terms>& terms, Unit unit) {
  if (unit != Unit::USD) return visit.say("recognition.column_units");
  if (!terms) return visit.say("recognition.column_pay");
  return visit.say(terms->base_pay ? "recognition.column_pay_year" : "recognition.column_pay_once");
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
    const auto terms = terms_of(visit, recognizer);
    fill_rules(section, visit, valuation);
    fill_items(section, visit, valuation.decision);
    section.set("AMOUNT_COLUMN", column_words(visit, terms, valuation.decision.unit));
    section.set("HEADING", recognizer.organization ? recognizer.organization->name : recognizer.pack->title);
    section.set("FINDING", finding_words(visit, valuation.decision, terms));
    section.set("ADDRESS", "/recognition/" + recognizer.pack->id);
  }
  return visit.page("recognition/pay", visit.say("recognition.pay_title"), page);
}

}  // namespace

void add_pay_page(Routes& routes) {
  routes.get("/pay", Access::signed_in(), pay_page);
}

}  // namespace laurel::web
