#include "review/training_store.h"

#include "review/queries.h"
#include "storage/event.h"

namespace laurel::review {
namespace {

void end_training(storage::Transaction& transaction, const identity::PersonId& person, const std::string& id,
                  const identity::PersonId& by, Instant now) {
  transaction.execute(sql::end_training, {{"now", now}, {"person", person}, {"micro_credential", id}});
  for (const auto& row : transaction.query(sql::claims_for, {{"reviewer", person}, {"micro_credential", id}}))
    transaction.execute(
        sql::release_review,
        {{"now", now}, {"reason", text_of(ReleaseReason::training_ended)}, {"id", row.id<ReviewId>("id")}});
  storage::record(transaction, {now, by.text(), "review.training-ended", person.text(), id});
}

}  // namespace

std::vector<ReviewerLine> reviewers_of(storage::Session& session, const identity::OrganizationId& issuer) {
  std::vector<ReviewerLine> lines;
  for (const auto& row : session.query(sql::reviewers_of, {{"organization", issuer}}))
    lines.push_back({row.id<identity::PersonId>("id"), row.text("name"), row.text("email"),
                     static_cast<int>(row.integer("claims")), static_cast<int>(row.integer("finished"))});
  return lines;
}

std::map<std::string, Instant> trained_for(storage::Session& session, const identity::PersonId& person,
                                           const identity::OrganizationId& issuer) {
  std::map<std::string, Instant> trained;
  for (const auto& row : session.query(sql::trained_for, {{"person", person}, {"organization", issuer}}))
    trained.emplace(row.text("micro_credential"), row.instant("marked_at"));
  return trained;
}

TrainingChange set_training(storage::Transaction& transaction, const identity::OrganizationId& issuer,
                            const identity::PersonId& person, const std::set<std::string>& wanted,
                            const identity::PersonId& by, Instant now) {
  TrainingChange change;
  const auto trained = trained_for(transaction.session(), person, issuer);
  for (const auto& [id, since] : trained) {
    if (wanted.contains(id)) continue;
    end_training(transaction, person, id, by, now);
    ++change.ended;
  }
  for (const auto& id : wanted) {
    if (trained.contains(id)) continue;
    transaction.execute(sql::mark_trained,
                        {{"person", person}, {"micro_credential", id}, {"marked_by", by}, {"now", now}});
    storage::record(transaction, {now, by.text(), "review.training-marked", person.text(), id});
    ++change.marked;
  }
  return change;
}

}  // namespace laurel::review
