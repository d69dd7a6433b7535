#include "web/pages/earning/earning_pages.h"

#include "web/pages/earning/evidence_pages.h"
#include "web/pages/earning/start_pages.h"
#include "web/pages/earning/submission_pages.h"
#include "web/pages/earning/upload_pages.h"
#include "web/pages/earning/work_pages.h"
#include "web/pages/earning/workspace_pages.h"

namespace laurel::web {

void add_earning_pages(Routes& routes) {
  add_work_pages(routes);
  add_start_pages(routes);
  add_workspace_pages(routes);
  add_evidence_pages(routes);
  add_upload_pages(routes);
  add_submission_pages(routes);
}

}  // namespace laurel::web
