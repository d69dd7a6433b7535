// An educator's request while it is written: what the form shows, what was typed, and what the rules say to
// it.
#pragma once
#include "web/page/form_errors.h"
#include "web/pages/committee/committee_desk.h"

namespace laurel::web {

/// The committee that decides on the visitor's license, with its rules in force.
struct OwnCommittee {
  identity::Organization committee;
  std::optional<lpdc::InForce> bylaws;
};
std::optional<OwnCommittee> own_committee(storage::Session& session, const Visit& visit);

/// What the visitor is, by the title of their job.
lpdc::MemberKind usual_position(const Visit& visit, storage::Session& session);

struct RequestDraft {
  lpdc::RequestKind kind = lpdc::RequestKind::preapproval;
  std::string micro_credential;  // its id, "" for other work
  std::string credential;        // of a completion: its id
  std::string activity;          // of a completion, as records name it
  lpdc::RequestTyped typed;
  lpdc::MemberKind position = lpdc::MemberKind::teacher;
  std::string team_name, team_members;    // as typed
  std::optional<lpdc::Request> existing;  // returned, or an invitation
};
/// For a new request: what is known of the micro-credential, or of the earned credential. None where there is
/// no such thing, or it is not the visitor's.
std::optional<RequestDraft> new_draft(Visit& visit, lpdc::RequestKind kind);
/// For a request that was returned, or an invitation.
RequestDraft draft_of(const Visit& visit, const lpdc::Request& request);
/// What the visitor typed over it.
void take_typed(RequestDraft& draft, const Visit& visit);

/// Checks, asks the rules, and keeps it: the request's id, or what is wrong beside its field. The first
/// reason of a refusal by the rules stands beside the day the work starts or ended.
std::expected<lpdc::RequestId, FormErrors> send_draft(Visit& visit, const RequestDraft& draft,
                                                      const OwnCommittee& own);

Response draft_page(Visit& visit, const RequestDraft& draft, const FormErrors& errors = {});

}  // namespace laurel::web
