// HTTP/1.1 over TCP: keep-alive, limits on everything, graceful stop. Only server.cc includes Beast.
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "web/server/client_address.h"
#include "web/server/message.h"

namespace laurel::web {

/// What an answer asks of the server, as far as a request's head tells.
struct Demands {
  std::size_t body_bytes_max = 0;  // 0: no body is taken
  /// It takes processor time rather than waiting for the database.
  bool computes = false;
};

/// What the server hands requests to. All functions are called from several threads.
class Handler {
 public:
  virtual ~Handler() = default;
  virtual Demands demands_of(const Request& head) const = 0;
  /// On a worker thread, before a body beyond ServerOptions::open_body_bytes_max is read: whether it comes
  /// from somebody who may send that much. Must not throw.
  virtual bool admits_long_body(const Request& head) = 0;
  /// On the network's thread, so it must never block: an answer that is ready (cached page, asset), or none.
  virtual std::optional<Response> answer_at_once(const Request& request) = 0;
  /// On a worker thread; may block on the database. Must not throw.
  virtual Response answer(const Request& request) = 0;
  /// After the response went out (or failed to): for the access log and metrics.
  virtual void answered(const Request& request, int status, std::int64_t bytes,
                        std::chrono::microseconds took) = 0;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  int network_threads = 2;
  int worker_threads = 6;
  /// For answers that compute, so that they neither hold up the others nor each other: 0 for one each core.
  int computing_threads = 0;
  int connections_max = 2000;
  /// Of one network (client_address.h: network_of); a school behind one address shares them.
  int connections_per_network_max = 100;
  /// Have no share of their own: the machine itself, and the proxies below.
  Addresses unlimited_addresses{"127.0.0.1", "::1"};
  /// Whose X-Forwarded-For and Forwarded are believed.
  Addresses trusted_proxies;
  /// Requests that wait for a worker thread or are at one; more are told to come back.
  int requests_max = 512;
  /// Bodies that have come but are not yet answered, of all connections together.
  std::int64_t body_bytes_max = 512LL * 1024 * 1024;
  /// A longer body is read only after Handler::admits_long_body.
  std::size_t open_body_bytes_max = 512 * 1024;
  std::size_t head_bytes_max = 16 * 1024;
  std::chrono::seconds head_timeout{15};  // also the longest pause between requests of one connection
  std::chrono::seconds body_timeout{120};
  /// A body brings its first bytes in the first time, and from then on so many a second at least on the
  /// average.
  std::size_t first_body_bytes = 16 * 1024;
  std::chrono::seconds first_body_timeout{10};
  std::size_t body_bytes_per_second_min = 1024;
  std::chrono::seconds write_timeout{120};
  /// After a refusal: how long what the other side still sends is thrown away, so that it reads the refusal.
  std::chrono::seconds linger_time{2};
};

class Server {
 public:
  /// Listens at once; throws std::runtime_error when the port is taken.
  Server(ServerOptions options, Handler& handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  void start();
  /// Takes no new connections, finishes the requests under way (10 s at most), ends the threads.
  void stop();
  int connections() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace laurel::web
