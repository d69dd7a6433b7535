// My pay: where I stand on the schedule, and what earned credentials would do.
#include <algorithm>

#include "identity/profile_store.h"
#include "recognition/work_details.h"
#include "web/pages/district/claim_desk.h"
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

bool waits(const Item& item) {
  return item.outcome == Outcome::pending || item.outcome == Outcome::discretionary;
}

std::string cap_words(const Visit& visit, const Decision& decision) {
  std::string cap;
  for (const auto& item : decision.items)
    for (const auto& reason : item.reasons)
      if (const auto found = find_phrase(reason.text); found && found->phrase->key.starts_with("cap"))
        cap = plain_words(visit, reason.text).text;
  return cap;
}

struct PaySum {
  Rational counted, ready, waiting;
  int counted_items = 0, ready_items = 0, waiting_items = 0;
  std::optional<Date> ready_until;
};

// `desk`: what could be claimed today; null where pay is not claimed here.
PaySum sum_of(const Decision& decision, const ClaimDesk* desk) {
  PaySum sum;
  for (const auto& item : decision.items) {
    if (item.amount.is_zero()) continue;
    if (counts(item.outcome) && desk != nullptr && desk->is_claimable(*item.activity)) {
      sum.ready += item.amount;
      ++sum.ready_items;
      if (const auto last = desk->last_day(*item.activity);
          last && (!sum.ready_until || *last < *sum.ready_until))
        sum.ready_until = last;
    } else if (counts(item.outcome)) {
      sum.counted += item.amount;
      ++sum.counted_items;
    } else if (waits(item)) {
      sum.waiting += item.amount;
      ++sum.waiting_items;
    }
  }
  return sum;
}

// "$350 counts, from one activity. $350 more is ready to be claimed, until December 3. At most 2 …"
std::string finding_words(const Visit& visit, const Decision& decision, const ClaimDesk* desk) {
  const auto sum = sum_of(decision, desk);
  const auto money = [&](const Rational& amount) { return unit_amount_words(visit, decision.unit, amount); };
  auto words = visit.count("recognition.pay_finding", sum.counted_items, {{"AMOUNT", money(sum.counted)}});
  if (sum.ready_items > 0)
    words += " " + visit.say(sum.ready_until ? "recognition.pay_ready_until" : "recognition.pay_ready",
                             {{"AMOUNT", money(sum.ready)},
                              {"DATE", sum.ready_until ? visit.date(*sum.ready_until) : std::string()}});
  if (desk == nullptr || !desk->terms.cap) {
    if (!sum.waiting.is_zero())
      words += " " + visit.say("recognition.pay_waiting", {{"AMOUNT", money(sum.waiting)}});
    const auto cap = cap_words(visit, decision);
    return cap.empty() ? words : words + " " + cap;
  }
  words += " " + visit.count("recognition.pay_cap", *desk->terms.cap);
  // Each that waits shows what it could bring alone; together the cap lets fewer count.
  const int room = std::max(*desk->terms.cap - sum.counted_items - sum.ready_items, 0);
  if (sum.waiting_items > room)
    words +=
        " " + visit.say(room == 0 ? "recognition.pay_no_room" : "recognition.pay_room",
                        {{"ROOM", std::to_string(room)}, {"WAITING", std::to_string(sum.waiting_items)}});
  return words;
}

void fill_ready(Page& row, const Visit& visit, const ClaimDesk& desk, const Item& item) {
  if (!counts(item.outcome) || item.amount.is_zero() || !desk.is_claimable(*item.activity)) return;
  const auto last = desk.last_day(*item.activity);
  row.set("STANDING", last ? visit.say("recognition.ready_until", {{"DATE", visit.date(*last)}})
                           : visit.say("pay.claimable"));
}

// What micro-credentials bring first; what no rule covers is folded away.
void fill_pay_items(Page& section, const Visit& visit, const Decision& decision, const ClaimDesk* desk) {
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
    if (desk != nullptr) fill_ready(row, visit, *desk, *item);
  }
  if (others) others->set("COUNT_WORDS", visit.count("recognition.pay_others", count));
}

std::string column_words(const Visit& visit, const ClaimDesk* desk, Unit unit) {
  if (unit != Unit::USD) return visit.say("recognition.column_units");
  if (desk == nullptr) return visit.say("recognition.column_pay");
  return visit.say(desk->terms.base_pay ? "recognition.column_pay_year" : "recognition.column_pay_once");
}

Response pay_page(Visit& visit) {
  visit.set_section("license");
  Page page;
  const auto job = present_job(visit);
  fill_job(page, visit, job);
  const auto recognizers = for_purpose(own_recognizers(visit), Purpose::pay);
  page.show_if(recognizers.empty(), "NO_PACK").show_if(!job, "NO_JOB");
  const auto claims =
      visit.site.database.read([&](storage::Session& session) { return claim_desk(visit, session); });
  for (const auto& recognizer : recognizers) {
    const auto* desk = claims && claims->pack == recognizer.pack->id ? &*claims : nullptr;
    const auto valuation = desk != nullptr ? desk->valuation : own_valuation(visit, recognizer);
    auto section = page.add("PACK");
    fill_rules(section, visit, valuation);
    fill_pay_items(section, visit, valuation.decision, desk);
    section.set("AMOUNT_COLUMN", column_words(visit, desk, valuation.decision.unit));
    section.set("HEADING", recognizer.organization ? recognizer.organization->name : recognizer.pack->title);
    section.set("FINDING", finding_words(visit, valuation.decision, desk));
    if (desk != nullptr && sum_of(valuation.decision, desk).ready_items > 0) section.show("MAY_CLAIM");
    section.set("ADDRESS", "/recognition/" + recognizer.pack->id);
  }
  return visit.page("recognition/pay", visit.say("recognition.pay_title"), page);
}

}  // namespace

void add_pay_page(Routes& routes) {
  routes.get("/pay", Access::signed_in(), pay_page);
}

}  // namespace laurel::web
