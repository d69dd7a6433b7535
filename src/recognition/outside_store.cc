#include "recognition/outside_store.h"

#include "recognition/exact_amount.h"
#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition {
namespace {

void note(storage::Transaction& transaction, const identity::PersonId& person, std::string kind,
          std::string subject, const Act& act) {
  storage::record(transaction, {act.now, act.by, std::move(kind), std::move(subject), ""});
  ask_for_standing(transaction, person, act.now, act.random);
}

OutsideActivity read_outside(const storage::Row& row) {
  const auto kind = parse_kind(row.text("kind"));
  CHECK(kind, "outside activities are of a known kind");
  return {.id = row.id<OutsideId>("id"),
          .kind = *kind,
          .title = row.text("title"),
          .issuer = row.text("issuer"),
          .issuer_kind = row.text("issuer_kind"),
          .ref = row.text("ref"),
          .topic = row.text("topic"),
          .category = row.text("category"),
          .license = row.text("license"),
          .hours = read_amount(row, "hours"),
          .quantity = read_amount(row, "quantity"),
          .score = row.text("score"),
          .started = row.date("started_on"),
          .earned = row.optional_date("earned_on"),
          .provider_approved_by = row.optional_text("provider_approved_by")};
}

storage::Binds binds_of(const OutsideActivity& activity) {
  const auto license = activity.license.empty() ? std::nullopt : std::optional(activity.license);
  return {{"kind", word(activity.kind)},
          {"title", activity.title},
          {"issuer", activity.issuer},
          {"issuer_kind", activity.issuer_kind},
          {"ref", activity.ref},
          {"topic", activity.topic},
          {"category", activity.category},
          {"license", license},
          {"hours", exact_text(activity.hours)},
          {"quantity", exact_text(activity.quantity)},
          {"score", activity.score},
          {"started_on", activity.started},
          {"earned_on", activity.earned},
          {"provider_approved_by", activity.provider_approved_by}};
}

}  // namespace

std::vector<OutsideActivity> outside_activities_of(storage::Session& session,
                                                   const identity::PersonId& person) {
  std::vector<OutsideActivity> activities;
  for (const auto& row : session.query(sql::outside_of, {{"person", person}}))
    activities.push_back(read_outside(row));
  return activities;
}

std::optional<OutsideId> keep_outside(storage::Transaction& transaction, const identity::PersonId& person,
                                      const OutsideActivity& activity, const Act& act) {
  auto binds = binds_of(activity);
  const auto id = activity.id ? *activity.id : OutsideId::generate(act.now, act.random);
  binds.emplace_back("id", id);
  binds.emplace_back("person", person);
  if (!activity.id) binds.emplace_back("now", act.now);
  if (transaction.execute(activity.id ? sql::change_outside : sql::add_outside, binds) == 0) return {};
  note(transaction, person, activity.id ? "recognition.outside-changed" : "recognition.outside-added",
       id.text(), act);
  return id;
}

bool remove_outside(storage::Transaction& transaction, const identity::PersonId& person, const OutsideId& id,
                    const Act& act) {
  if (transaction.execute(sql::remove_outside, {{"now", act.now}, {"id", id}, {"person", person}}) == 0)
    return false;
  note(transaction, person, "recognition.outside-removed", id.text(), act);
  return true;
}

std::vector<OutsideEvidence> outside_evidence_of(storage::Session& session,
                                                 const identity::PersonId& person) {
  std::vector<OutsideEvidence> evidence;
  for (const auto& row : session.query(sql::outside_evidence_of, {{"person", person}}))
    evidence.push_back({.id = row.id<Id<OutsideEvidence>>("id"),
                        .activity = row.text("activity"),
                        .document = parse_document(row.text("document")).value_or(Document::evidence),
                        .name = row.text("name"),
                        .media_type = row.text("media_type"),
                        .sha256 = row.text("sha256"),
                        .bytes = row.integer("bytes"),
                        .added_at = row.instant("added_at")});
  return evidence;
}

void add_outside_evidence(storage::Transaction& transaction, const identity::PersonId& person,
                          const OutsideId& activity, const OutsideEvidence& evidence, const Act& act) {
  transaction.execute(sql::add_outside_evidence, {{"id", evidence.id},
                                                  {"activity", activity},
                                                  {"document", word(evidence.document)},
                                                  {"name", evidence.name},
                                                  {"media_type", evidence.media_type},
                                                  {"sha256", evidence.sha256},
                                                  {"bytes", evidence.bytes},
                                                  {"now", act.now}});
  note(transaction, person, "recognition.outside-evidence-added", activity.text(), act);
}

bool remove_outside_evidence(storage::Transaction& transaction, const identity::PersonId& person,
                             const Id<OutsideEvidence>& id, const Act& act) {
  if (transaction.execute(sql::remove_outside_evidence, {{"id", id}, {"person", person}}) == 0) return false;
  note(transaction, person, "recognition.outside-evidence-removed", id.text(), act);
  return true;
}

}  // namespace laurel::recognition
