// The order in which every request is treated: asset or kept page, else session → CSRF → access → page.
#pragma once
#include "web/page/visit.h"
#include "web/server/server.h"

namespace laurel::web {

/// Numbers for /metrics, added up since the start.
struct Traffic {
  std::atomic<std::int64_t> requests{0};
  std::atomic<std::int64_t> errors{0};  // status 500 and above
  std::atomic<std::int64_t> bytes{0};
  std::array<std::atomic<std::int64_t>, 8> took{};  // at most 1, 5, 10, 50, 100, 500, 1000 ms, and longer
};

class Application final : public Handler {
 public:
  Application(Site& site, Routes routes);

  Demands demands_of(const Request& head) const override;
  bool admits_long_body(const Request& head) override;
  std::optional<Response> answer_at_once(const Request& request) override;
  Response answer(const Request& request) override;
  void answered(const Request& request, int status, std::int64_t bytes,
                std::chrono::microseconds took) override;

  const Routes& routes() const { return routes_; }
  const Traffic& traffic() const { return traffic_; }

 private:
  Response answer_route(const Request& request);
  Response guard_and_run(Visit& visit, const Route& route);
  bool csrf_fits(const Visit& visit, const Route& route) const;
  void find_visitor(Visit& visit) const;

  Site& site_;
  Routes routes_;
  Traffic traffic_;
};

/// The token that forms of this session carry: an HMAC of the session's own, so nothing is stored.
std::string csrf_token(std::string_view session_token);
/// Headers that every response carries.
void set_security_headers(Response& response, bool secure);

}  // namespace laurel::web
