// The workspace: parts and pieces, the editor, evidence, and beside them rubric, checklist and time log.
#pragma once
#include "web/page/form_errors.h"
#include "web/pages/earning/own_journey.h"

namespace laurel::web {

/// What a form that was refused brings back to the page.
struct WorkspaceState {
  FormErrors errors;
  /// Of the time log's form: said beside its fields, where the page opens.
  FormErrors time_errors;
  /// What the day would come to, where the earner is asked whether it is right, and which entry makes it so.
  std::string long_day, long_entry;
  /// The text as typed, where it could not be saved; `theirs` is then what is saved meanwhile.
  std::optional<std::string> typed;
  std::optional<earning::Answer> theirs;
};

Response workspace_page(Visit& visit, const OwnJourney& own, const catalog::Piece& piece,
                        const WorkspaceState& state = {});
/// The workspace with one error sentence at the field.
Response workspace_refused(Visit& visit, const OwnJourney& own, const catalog::Piece& piece,
                           std::string_view field, const std::string& sentence);
/// ":piece" of the route, where the version has it.
const catalog::Piece* piece_of(const Visit& visit, const OwnJourney& own);

void fill_evidence(Page& page, const Visit& visit, const OwnJourney& own,
                   const std::vector<const earning::Evidence*>& evidence, bool may_remove);
/// "PDF, 2 pages, 0.7 MB".
std::string evidence_facts(const Visit& visit, const earning::Evidence& evidence);

}  // namespace laurel::web
