#include "web/pages/review/review_pages.h"

#include "web/pages/review/queue_pages.h"
#include "web/pages/review/scoring_pages.h"
#include "web/pages/review/training_pages.h"

namespace laurel::web {

void add_review_pages(Routes& routes) {
  add_queue_pages(routes);
  add_scoring_pages(routes);
  add_training_pages(routes);
}

}  // namespace laurel::web
