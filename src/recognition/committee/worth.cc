#include "recognition/committee/worth.h"

namespace laurel::recognition::committee {
namespace {

constexpr std::string_view asked_id = "asked";

void hand_in(Activity& activity, Date on) {
  for (const auto document : {Document::evidence, Document::time_log, Document::evaluation}) {
    auto& received = activity.documents[static_cast<std::size_t>(document)];
    if (!received || *received > on) received = on;
  }
}

// What was approved for the person and the team on the day it was asked for.
void approve(Activity& activity, const AskedWork& work) {
  if (!activity.preapproved) activity.preapproved = work.asked_on;
  if (work.for_team) activity.team = Team{.preapproved = work.asked_on, .documented = true};
}

Activity& find_or_add(Record& record, const AskedWork& work) {
  for (auto& activity : record.activities) {
    const bool is_it = work.kind == RequestKind::completion
                           ? activity.id == work.activity
                           : !work.micro_credential.empty() && activity.ref == work.micro_credential &&
                                 activity.kind == Kind::micro_credential;
    if (is_it) return activity;
  }
  Activity activity{.id = std::string(asked_id)};
  activity.kind = work.micro_credential.empty() ? Kind::clock_hours : Kind::micro_credential;
  activity.ref = work.micro_credential;
  activity.started = work.starts_on;
  record.activities.push_back(std::move(activity));
  return record.activities.back();
}

}  // namespace

std::vector<Reason> Worth::reasons() const {
  return item == nullptr ? std::vector<Reason>() : item->reasons;
}

std::vector<Reason> Worth::refusals() const {
  if (outcome() > Outcome::refused) return {};
  auto all = reasons();
  std::erase_if(all, [](const Reason& reason) { return reason.most > Outcome::refused; });
  return all.empty() ? reasons() : all;
}

AskedWork asked_work(const Request& request, Date asked_on) {
  return {.kind = request.kind,
          .micro_credential = request.micro_credential,
          .activity = request.activity,
          .title = request.title,
          .minutes = request.minutes,
          .starts_on = request.starts_on.value_or(asked_on),
          .ends_on = request.ends_on.value_or(asked_on),
          .for_team = !request.team.empty(),
          .asked_on = asked_on};
}

Worth worth_of(Record record, const AskedWork& work, const SharedPack& pack) {
  auto& activity = find_or_add(record, work);
  const auto id = activity.id;
  if (activity.title.empty()) activity.title = work.title;
  activity.hours = Rational(work.minutes, 60);
  activity.aligned = activity.aligned.value_or(true);
  activity.granted.reset();
  if (work.kind == RequestKind::completion) {
    hand_in(activity, work.asked_on);
    if (!activity.earned) activity.earned = work.ends_on;
    record.as_of = std::max(record.as_of, work.asked_on);
  } else {
    if (!activity.started || work.starts_on < *activity.started) activity.started = work.starts_on;
    approve(activity, work);
    activity.earned = std::max(work.ends_on, work.asked_on);
    hand_in(activity, *activity.earned);
    record.as_of = std::max(record.as_of, *activity.earned);
  }
  Worth worth{value(std::move(record), pack), nullptr};
  for (const auto& item : worth.valuation.decision.items)
    if (item.activity->id == id) worth.item = &item;
  return worth;
}

}  // namespace laurel::recognition::committee
