// The scoring workspace as a page: the work at the left, the rubric at the right.
#pragma once
#include "web/page/form_errors.h"
#include "web/pages/review/desk.h"

namespace laurel::web {

struct Workspace {
  const ReviewDesk& desk;
  /// What the fields show: the saved scores, or what was sent and could not be kept.
  review::Scores shown;
  FormErrors errors;
  std::string alert;  // a sentence above the rubric, "" where none
  int status = 200;
};
Response workspace_page(Visit& visit, const Workspace& workspace);

/// A finished review, to look at again: scores and words, no evidence.
Response finished_page(Visit& visit, const ReviewDesk& desk);

}  // namespace laurel::web
