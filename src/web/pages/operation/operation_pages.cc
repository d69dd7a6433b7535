#include "web/pages/operation/operation_pages.h"

#include <fstream>

#include "jobs/jobs.h"
#include "storage/hash.h"
#include "storage/setting.h"

namespace laurel::web {
namespace {

Response health(Visit&) {
  return text_response(200, "text/plain; charset=utf-8", "ok\n");
}

// Ready: the database answers.
Response ready(Visit& visit) {
  visit.site.database.read([](storage::Session& session) { return storage::setting(session, "ready"); });
  return text_response(200, "text/plain; charset=utf-8", "ready\n");
}

std::int64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t total = 0;
  std::int64_t resident = 0;
  statm >> total >> resident;
  return resident * 4096;
}

// This machine itself, without a proxy between; others with the operator's token.
bool may_see_metrics(const Visit& visit) {
  const auto& request = visit.request;
  const bool is_local = request.remote_address == "127.0.0.1" || request.remote_address == "::1";
  const bool is_proxied = !request.header("X-Forwarded-For").empty() || !request.header("Forwarded").empty();
  if (is_local && !is_proxied) return true;
  const auto& token = visit.site.options.metrics_token;
  return !token.empty() &&
         storage::sha256(request.header("Authorization")) == storage::sha256("Bearer " + token);
}

// The Prometheus text format, version 0.0.4.
Response metrics(Visit& visit, const Traffic& traffic) {
  if (!may_see_metrics(visit)) return visit.not_found();
  constexpr std::array<const char*, 8> limits{"0.001", "0.005", "0.01", "0.05", "0.1", "0.5", "1", "+Inf"};
  auto jobs = visit.site.database.read(jobs::counts);
  std::string text;
  text += fmt::format("# TYPE laurel_requests_total counter\nlaurel_requests_total {}\n",
                      traffic.requests.load());
  text += fmt::format("# TYPE laurel_errors_total counter\nlaurel_errors_total {}\n", traffic.errors.load());
  text += fmt::format("# TYPE laurel_sent_bytes_total counter\nlaurel_sent_bytes_total {}\n",
                      traffic.bytes.load());
  text += "# TYPE laurel_request_seconds histogram\n";
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    sum += traffic.took[i].load();
    text += fmt::format("laurel_request_seconds_bucket{{le=\"{}\"}} {}\n", limits[i], sum);
  }
  text += fmt::format("# TYPE laurel_jobs_waiting gauge\nlaurel_jobs_waiting {}\n", jobs.waiting);
  text += fmt::format("# TYPE laurel_jobs_failed gauge\nlaurel_jobs_failed {}\n", jobs.failed);
  text += fmt::format("# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {}\n",
                      resident_bytes());
  return text_response(200, "text/plain; version=0.0.4; charset=utf-8", text);
}

}  // namespace

void add_operation_pages(Routes& routes, const std::function<const Traffic*()>& traffic) {
  routes.get("/healthz", Access::anyone(), health);
  routes.get("/readyz", Access::anyone(), ready);
  routes.get("/metrics", Access::anyone(), [traffic](Visit& visit) { return metrics(visit, *traffic()); });
}

}  // namespace laurel::web
