#include "web/pages/recognition/worth.h"

#include <algorithm>

namespace laurel::web {
namespace {

using namespace recognition;

// Records name what is not there yet by what it will be made from.
constexpr std::string_view would_be = "would-be";

Record known_record(Visit& visit, const catalog::Shelf& catalog, const Recognizer& recognizer) {
  if (!visit.visitor) {
    Record record;
    record.as_of = visit.today();
    return record;
  }
  return visit.site.database.read([&](storage::Session& session) {
    return record_of(session, {catalog, visit.site.zone}, visit.person().id, visit.today(),
                     viewpoint_of(recognizer));
  });
}

// The journey under way is the same thing: it makes room for the finished one.
void remove_same(Record& record, const catalog::MicroCredential& micro_credential) {
  std::vector<std::size_t> moved(record.activities.size());
  std::vector<Activity> kept;
  for (std::size_t i = 0; i < record.activities.size(); ++i) {
    const auto& one = record.activities[i];
    moved[i] = kept.size();
    if (one.kind == Kind::micro_credential && one.ref == micro_credential.id && !one.earned) continue;
    kept.push_back(one);
  }
  for (auto& one : kept)
    for (auto& component : one.components) component = moved[component];
  record.activities = std::move(kept);
}

Activity finished(Visit& visit, const catalog::Shelf& catalog, const Record& record,
                  const catalog::MicroCredential& micro_credential) {
  const auto today = visit.today();
  const auto& issuer = catalog.issuer_of(micro_credential);
  Activity activity{.id = std::string(would_be), .kind = Kind::micro_credential, .ref = micro_credential.id};
  activity.title = micro_credential.title;
  activity.issuer = issuer.issuer.id;
  activity.issuer_kind =
      visit.site.database.read([&](storage::Session& session) { return issuer_kind_of(session, issuer); });
  activity.hours = Rational(micro_credential.hours.estimate);
  if (const auto stacks = catalog.stacks_of(micro_credential.id); !stacks.empty())
    activity.topic = stacks.front()->id;
  activity.started = activity.earned = today;
  for (const auto& one : record.activities)
    if (one.ref == micro_credential.id && one.kind == Kind::micro_credential) {
      activity.preapproved = one.preapproved;
      activity.aligned = one.aligned;
    }
  return activity;
}

// Where nobody receives papers a credential is its own proof.
void prove(Activity& activity, Date on) {
  for (const auto document : {Document::evidence, Document::time_log, Document::certificate})
    activity.documents[static_cast<std::size_t>(document)] = on;
}

void do_everything(Activity& activity, Record& record) {
  const auto today = record.as_of;
  if (!activity.preapproved) activity.preapproved = today;
  activity.aligned = true;
  for (const auto document : {Document::evidence, Document::time_log, Document::evaluation,
                              Document::certificate, Document::assessment, Document::inservice_form})
    activity.documents[static_cast<std::size_t>(document)] = today;
  // A plan that is not approved yet would be.
  for (const auto kind : {"ipdp", "pdp"})
    if (std::ranges::none_of(record.plans,
                             [&](const Plan& plan) { return plan.kind == kind && plan.approved; }))
      record.plans.push_back({.kind = kind, .approved = today});
}

// Somebody of whom nothing is known holds a license that began today.
void suppose_license(Record& record, const Recognizer& recognizer) {
  if (!record.licenses.empty() || recognizer.pack->purpose != Purpose::license) return;
  record.licenses.push_back({.id = std::string(would_be),
                             .issued = record.as_of,
                             .effective = record.as_of,
                             .expires = record.as_of.plus_months(12 * 5)});
}

const Item* find_item(const Decision& decision) {
  const auto found =
      std::ranges::find_if(decision.items, [](const Item& one) { return one.activity->id == would_be; });
  return found == decision.items.end() ? nullptr : &*found;
}

}  // namespace

Worth worth_to_person(Visit& visit, const catalog::MicroCredential& micro_credential,
                      const Recognizer& recognizer) {
  const auto catalog = visit.site.catalog.shelf();
  auto record = known_record(visit, *catalog, recognizer);
  auto activity = finished(visit, *catalog, record, micro_credential);
  remove_same(record, micro_credential);
  suppose_license(record, recognizer);
  if (viewpoint_of(recognizer).credentials_are_proof) prove(activity, record.as_of);
  auto now = record;
  now.activities.push_back(activity);
  const auto without = value(record, recognizer.pack, Explain::no);
  do_everything(activity, record);
  record.activities.push_back(std::move(activity));
  Worth worth{.recognizer = recognizer,
              .ready = value(std::move(record), recognizer.pack),
              .as_now = value(std::move(now), recognizer.pack)};
  worth.item = find_item(worth.ready.decision);
  worth.item_now = find_item(worth.as_now.decision);
  if (worth.item != nullptr) worth.amount = worth.item->amount;
  worth.total_change = worth.ready.decision.total - without.decision.total;
  return worth;
}

}  // namespace laurel::web
