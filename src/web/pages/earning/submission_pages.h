// Submitting, every attempt with its feedback, and what remains after the deadline.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {
void add_submission_pages(Routes& routes);
}  // namespace laurel::web
