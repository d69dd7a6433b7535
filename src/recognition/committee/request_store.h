// Requests in the database: made, sent again, withdrawn, objected to. Every function records its event.
#pragma once
#include "base/zone.h"
#include "recognition/committee/member_store.h"
#include "recognition/committee/request.h"
#include "recognition/committee/ruling.h"
#include "recognition/plan_store.h"

namespace laurel::recognition::committee {

std::optional<Request> find_request(storage::Session& session, const RequestId& id);
/// An educator's own, the newest first, invitations to a team's request among them.
std::vector<Request> requests_of(storage::Session& session, const PersonId& person);
/// What waits for the committee, the oldest first.
std::vector<Request> waiting_for(storage::Session& session, const OrganizationId& committee);
std::vector<Request> requests_of_team(storage::Session& session, const std::string& team);
/// The approval before the start of this micro-credential, where the committee gave one.
std::optional<Request> approved_preapproval(storage::Session& session, const PersonId& person,
                                            const std::string& micro_credential);

struct NewRequest {
  OrganizationId committee;
  RequestKind kind = RequestKind::preapproval;
  PersonId person;
  MemberKind position = MemberKind::teacher;
  std::string team;  // a team's id, "" for one person alone
  std::string plan, micro_credential, activity;
  std::optional<RequestId> preapproval;
  Checked checked;
  RequestForm form;
  std::optional<Rational> asked_amount;
  std::optional<Date> due_on;
  Date sent_on;                                // papers come in on this day
  RequestState state = RequestState::waiting;  // or invited
};
/// The one that is open for the same work already, where there is one, else a new one. Goals of a plan are
/// linked to the micro-credential they are named for.
RequestId add_request(storage::Transaction& transaction, const NewRequest& request, const Act& act);
/// The educator's own plan, as a request for its approval; submits it where that is still to be done. Refuses
/// not_found, and plan_not_ready where it has no goals or no committee.
Result<RequestId, Refusal> submit_plan(storage::Transaction& transaction, const PersonId& person,
                                       const PlanId& plan, MemberKind position, const std::string& title,
                                       Date today, const Act& act);
/// Plans that were submitted elsewhere become requests; how many. For the job.
int take_in_plans(storage::Transaction& transaction, const OrganizationId& committee,
                  const std::string& title, const Act& act);
/// Whether take_in_plans would find one.
bool any_plan_to_take_in(storage::Session& session, const OrganizationId& committee);

/// Sends a returned request, or accepts an invitation. Refuses not_found, not_yours, not_returned.
Result<void, Refusal> send_again(storage::Transaction& transaction, const RequestId& id,
                                 const NewRequest& changed, const Act& act);
/// Refuses not_found, not_yours, not_waiting (it was decided).
Result<void, Refusal> withdraw(storage::Transaction& transaction, const RequestId& id, const PersonId& person,
                               Date today, const Act& act);

/// Declares a team of its maker and others; its id.
std::string declare_team(storage::Transaction& transaction, const std::string& name, const PersonId& maker,
                         const std::vector<PersonId>& others, const Act& act);

struct Objection {
  Stage stage = Stage::reconsideration;
  std::string statement;
  Instant asked_at;
  std::optional<Date> due_on;  // the day the panel meets by
};
std::vector<Objection> objections_of(storage::Session& session, const RequestId& id);
/// Refuses not_found, not_yours, statement_missing, what check_objection refuses.
Result<void, Refusal> object(storage::Transaction& transaction, const RequestId& id, const PersonId& person,
                             Stage stage, const std::string& statement, const CommitteeRules& rules,
                             const Zone& zone, const Act& act);

Request read_request(const storage::Row& row);

}  // namespace laurel::recognition::committee
