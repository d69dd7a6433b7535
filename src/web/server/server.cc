#include "web/server/server.h"

#include <spdlog/spdlog.h>

#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <limits>
#include <thread>

#include "web/server/head_text.h"
#include "web/server/network.h"
#include "web/server/shares.h"

namespace laurel::web {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Stream = beast::basic_stream<tcp, Executor>;

constexpr std::int64_t stream_piece_bytes = 256 * 1024;
constexpr std::chrono::seconds stop_patience{10};
// What a connection reads at once, and what it may keep between its requests.
constexpr std::size_t buffer_bytes = 8 * 1024;
constexpr std::size_t buffer_kept_bytes = 16 * 1024;

struct Connection {
  Stream stream;
  Network& network;
  std::string peer;
  beast::flat_buffer buffer;
};

// "http://host/path" (RFC 9112 §3.2.2) is "/path" to us.
std::string_view origin_form(std::string_view target) {
  const auto scheme = target.find("://");
  if (target.starts_with('/') || scheme == std::string_view::npos || scheme > 5) return target;
  const auto path = target.find('/', scheme + 3);
  return path == std::string_view::npos ? "/" : target.substr(path);
}

// False: the head is not one we can read. RFC 9112 §3.2: one Host, which only HTTP/1.0 may leave out.
bool read_head(const http::request_header<>& head, Request& request) {
  request.method = parse_method({head.method_string().data(), head.method_string().size()});
  for (const auto& field : head) {
    auto [place, fresh] =
        request.headers.emplace(std::string(field.name_string()), std::string(field.value()));
    if (!fresh) place->second += ", " + std::string(field.value());
  }
  const auto hosts = head.count(http::field::host);
  if (hosts > 1 || (hosts == 0 && head.version() >= 11)) return false;
  return set_target(request, origin_form({head.target().data(), head.target().size()}));
}

Response plain(int status, std::string_view words) {
  return text_response(status, "text/plain; charset=utf-8", std::string(words));
}

Response too_large(std::size_t limit) {
  return plain(413, fmt::format("This is larger than the {} bytes that can be taken here at once.", limit));
}

// How long after its start a body may have brought no more than this. Who dribbles holds a place that others
// need.
std::chrono::milliseconds patience_for(std::size_t bytes, const ServerOptions& options) {
  const auto beyond = bytes > options.first_body_bytes ? bytes - options.first_body_bytes : 0;
  const std::chrono::milliseconds earned(beyond * 1000 / options.body_bytes_per_second_min);
  return std::min<std::chrono::milliseconds>(options.first_body_timeout + earned, options.body_timeout);
}

std::size_t computing_threads(const ServerOptions& options) {
  if (options.computing_threads > 0) return static_cast<std::size_t>(options.computing_threads);
  return std::max(1U, std::thread::hardware_concurrency());
}

// Too much at once: whoever asks again soon will find room.
Response busy() {
  auto response = plain(503, "Laurel is very busy at this moment. Try again in a few seconds.");
  response.set("Retry-After", "2");
  return response;
}

std::string_view reason_of(int status) {
  if (status == 460) return "Checksum Mismatch";  // tus, extension checksum
  const auto reason = http::obsolete_reason(static_cast<http::status>(status));
  return {reason.data(), reason.size()};
}

}  // namespace

struct Server::State {
  State(ServerOptions o, Handler& h)
      : options(std::move(o)),
        handler(h),
        workers(static_cast<std::size_t>(options.worker_threads)),
        computers(computing_threads(options)) {
    for (int i = 0; i < options.network_threads; ++i) nets.push_back(std::make_unique<Network>());
    acceptor = std::make_unique<Acceptor>(nets.front()->context);
    tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
    acceptor->open(endpoint.protocol());
    acceptor->set_option(asio::socket_base::reuse_address(true));
    boost::system::error_code error;
    acceptor->bind(endpoint, error);
    if (error)
      throw std::runtime_error(fmt::format("port {} cannot be used ({}): choose another with --port",
                                           options.port, error.message()));
    acceptor->listen(asio::socket_base::max_listen_connections);
  }

  Task<void> accept();
  bool admit(Socket& socket, const std::string& peer);
  Task<void> serve(std::shared_ptr<Connection> connection);
  Task<bool> exchange(Connection& connection);
  Task<int> may_send(Network& network, const Request& head, std::uint64_t bytes, std::size_t limit);
  Task<boost::system::error_code> read_body(Connection& connection,
                                            http::request_parser<http::string_body>& parser, Held& held);
  Task<Response> work(asio::thread_pool& pool, Network& network, const Request& request);
  Task<bool> write(Connection& connection, const Request& request, unsigned version, bool keep_alive,
                   const Response& response);
  Task<bool> refuse(Connection& connection, const Request& request, unsigned version, Response response);
  Task<void> linger(Stream& stream);
  Task<bool> write_pieces(Connection& connection, const BodyStream& body);
  void log(const Request& request, int status, std::int64_t bytes,
           std::chrono::steady_clock::time_point began);

  ServerOptions options;
  Handler& handler;
  std::vector<std::unique_ptr<Network>> nets;
  std::unique_ptr<Acceptor> acceptor;
  asio::thread_pool workers;
  asio::thread_pool computers;
  std::vector<std::thread> threads;
  std::vector<asio::executor_work_guard<Executor>> guards;
  Networks networks;
  std::atomic<int> connections{0};
  std::atomic<int> exchanges{0};
  std::atomic<int> requests{0};
  std::atomic<std::int64_t> body_bytes{0};
  std::atomic<bool> stopping{false};
};

Task<void> Server::State::accept() {
  std::size_t next = 0;
  while (!stopping) {
    auto& network = *nets[next++ % nets.size()];
    Socket socket(network.context);
    boost::system::error_code error;
    co_await acceptor->async_accept(socket, asio::redirect_error(resumed, error));
    if (stopping || error == asio::error::operation_aborted) co_return;
    if (error) {  // too many open files and the like: breathe, go on
      asio::steady_timer pause(nets.front()->context, std::chrono::milliseconds(100));
      co_await pause.async_wait(resumed);
      continue;
    }
    boost::system::error_code gone;
    const auto peer =
        client_address(socket.remote_endpoint(gone).address().to_string(), {}, options.trusted_proxies);
    if (gone || !admit(socket, peer)) continue;
    asio::co_spawn(network.context,
                   serve(std::make_shared<Connection>(Stream(std::move(socket)), network, peer)),
                   asio::detached);
  }
}

// Better a clear refusal than a slow death. It fits into what the system keeps for a fresh connection.
bool Server::State::admit(Socket& socket, const std::string& peer) {
  boost::system::error_code ignored;
  const bool is_proxy = std::find(options.unlimited_addresses.begin(), options.unlimited_addresses.end(),
                                  peer) != options.unlimited_addresses.end() ||
                        std::find(options.trusted_proxies.begin(), options.trusted_proxies.end(), peer) !=
                            options.trusted_proxies.end();
  const int most = is_proxy ? options.connections_max : options.connections_per_network_max;
  if (connections >= options.connections_max || !networks.enter(network_of(peer), most)) {
    socket.non_blocking(true, ignored);
    static const auto refusal =
        head_text(busy(), {.reason = reason_of(503), .keep_alive = false}) + std::string(busy().text());
    socket.write_some(asio::buffer(refusal), ignored);
    return false;
  }
  socket.set_option(tcp::no_delay(true), ignored);
  ++connections;
  return true;
}

Task<void> Server::State::serve(std::shared_ptr<Connection> connection) {
  auto& buffer = connection->buffer;
  auto& socket = connection->stream.socket();
  try {
    boost::system::error_code error;
    buffer.reserve(buffer_bytes);
    socket.non_blocking(true);
    while (co_await exchange(*connection) && !stopping) {
      if (buffer.size() == 0 && buffer.capacity() > buffer_kept_bytes) buffer.shrink_to_fit();
    }
    socket.shutdown(Socket::shutdown_both, error);
  } catch (const std::exception&) {
    // The other side went away; there is nobody to tell.
  }
  networks.leave(network_of(connection->peer));
  --connections;
}

// A body beyond what everybody may send is taken only of whom the handler knows: 100 (continue), 401 or 503.
Task<int> Server::State::may_send(Network& network, const Request& head, std::uint64_t bytes,
                                  std::size_t limit) {
  if (limit <= options.open_body_bytes_max || bytes <= options.open_body_bytes_max) co_return 100;
  const Share<int> counted(requests, 1);
  if (requests > options.requests_max) co_return 503;
  co_return co_await on(workers, network, [&] { return handler.admits_long_body(head) ? 100 : 401; });
}

// One request and its response; whether another may follow.
Task<bool> Server::State::exchange(Connection& connection) {
  auto& stream = connection.stream;
  auto& buffer = connection.buffer;
  http::request_parser<http::string_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(options.head_bytes_max));
  parser.body_limit(std::uint64_t{1} << 40);  // the real limit is the route's, set below
  boost::system::error_code error;
  stream.expires_after(options.head_timeout);
  co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(resumed, error));
  Request request;
  const auto began = std::chrono::steady_clock::now();
  if (error == http::error::header_limit)
    co_return co_await refuse(connection, request, 11, plain(431, "The head of this request is too long."));
  const bool gone = error && error.category() != make_error_code(http::error::bad_method).category();
  if (gone || error == http::error::end_of_stream) co_return false;
  const Share<int> counted(exchanges, 1);
  if (error || !read_head(parser.get().base(), request)) {
    co_return co_await refuse(connection, request, 11, plain(400, "This request cannot be read."));
  }

  request.remote_address = client_address(connection.peer, request.headers, options.trusted_proxies);
  const auto version = parser.get().version();
  const auto demands = handler.demands_of(request);
  const auto limit = demands.body_bytes_max;
  const auto length = parser.content_length();
  if (length && *length > limit) {
    log(request, 413, 0, began);
    co_return co_await refuse(connection, request, version, too_large(limit));
  }
  Held held(body_bytes);
  if (!parser.is_done()) {
    // (Not in the call itself: GCC 12 evaluates both sides of a conditional there.)
    const std::uint64_t announced = length ? *length : std::numeric_limits<std::uint64_t>::max();
    const int told = co_await may_send(connection.network, request, announced, limit);
    if (told == 401) {
      log(request, told, 0, began);
      co_return co_await refuse(connection, request, version,
                                plain(told, "Sign in before you send this much."));
    }
    if (told == 503) co_return co_await refuse(connection, request, version, busy());
    if (body_bytes > options.body_bytes_max) co_return co_await refuse(connection, request, version, busy());
    parser.body_limit(limit);
    if (version >= 11 && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
      http::response<http::empty_body> go_on{http::status::continue_, version};
      co_await http::async_write(stream, go_on, asio::redirect_error(resumed, error));
    }
    error = co_await read_body(connection, parser, held);
    if (error == http::error::body_limit) {
      co_return co_await refuse(connection, request, version, too_large(limit));
    }
    if (error) {
      // Cut off. An upload keeps what came: the handler sees a body shorter than announced.
      if (request.method != Method::patch) co_return false;
      request.headers["Laurel-Cut-Off"] = "1";
    }
  }
  const bool cut_off = static_cast<bool>(error);
  request.body = std::move(parser.get().body());
  const bool keep_alive = parser.get().keep_alive() && !cut_off && !stopping;

  auto ready = cut_off ? std::nullopt : handler.answer_at_once(request);
  // (Not in one conditional expression: GCC 12 destroys what a co_await there returns twice.)
  Response response;
  if (ready) {
    response = std::move(*ready);
  } else {
    response = co_await work(demands.computes ? computers : workers, connection.network, request);
  }
  const auto status = response.status;
  const auto bytes =
      response.stream ? response.stream->bytes : static_cast<std::int64_t>(response.text().size());
  if (cut_off) co_return false;
  const bool written = co_await write(connection, request, version, keep_alive, response);
  log(request, status, bytes, began);
  co_return written&& keep_alive;
}

Task<boost::system::error_code> Server::State::read_body(Connection& connection,
                                                         http::request_parser<http::string_body>& parser,
                                                         Held& held) {
  auto& stream = connection.stream;
  auto& buffer = connection.buffer;
  boost::system::error_code error;
  // What came with the head needs no waiting.
  buffer.consume(parser.put(buffer.data(), error));
  if (error == http::error::need_more) error = {};
  const auto began = std::chrono::steady_clock::now();
  while (!parser.is_done() && !error) {
    stream.expires_at(began + patience_for(parser.get().body().size(), options));
    co_await http::async_read_some(stream, buffer, parser, asio::redirect_error(resumed, error));
    held.grow_to(static_cast<std::int64_t>(parser.get().body().size()));
  }
  co_return error;
}

Task<Response> Server::State::work(asio::thread_pool& pool, Network& network, const Request& request) {
  const Share<int> counted(requests, 1);
  if (requests > options.requests_max) co_return busy();
  co_return co_await on(pool, network, [&] { return handler.answer(request); });
}

Task<bool> Server::State::write(Connection& connection, const Request& request, unsigned version,
                                bool keep_alive, const Response& response) {
  auto& stream = connection.stream;
  const bool bodiless = response.status == 204 || response.status == 304;
  auto head = head_text(response, {reason_of(response.status), version, keep_alive, bodiless});
  const bool with_body = !bodiless && request.method != Method::head;
  std::array<asio::const_buffer, 2> buffers{
      asio::buffer(head), with_body && response.body ? asio::buffer(*response.body) : asio::const_buffer()};
  // The body may be shared with a cache: it goes out as it stands behind the head, without a copy.
  boost::system::error_code error;
  // Most fit into what the system takes at once.
  const auto taken = stream.socket().write_some(buffers, error);
  if (error && error != asio::error::would_block) co_return false;
  if (taken < asio::buffer_size(buffers)) {
    stream.expires_after(options.write_timeout);
    beast::buffers_suffix rest(buffers);
    rest.consume(taken);
    co_await asio::async_write(stream, rest, asio::redirect_error(resumed, error));
    if (error) co_return false;
  }
  if (response.stream && with_body) co_return co_await write_pieces(connection, *response.stream);
  co_return true;
}

// Says no and closes: what follows on the wire cannot be trusted to be a request.
Task<bool> Server::State::refuse(Connection& connection, const Request& request, unsigned version,
                                 Response response) {
  // (Not in the condition itself: GCC 12 loses its way after a co_await there.)
  const bool written = co_await write(connection, request, version, false, response);
  if (written) {
    co_await linger(connection.stream);
  }
  co_return false;
}

// Closing with bytes unread would reset the connection, and the other side might never see what was written.
Task<void> Server::State::linger(Stream& stream) {
  boost::system::error_code error;
  stream.socket().shutdown(Socket::shutdown_send, error);
  stream.expires_after(options.linger_time);
  std::array<char, 16384> thrown_away;
  while (!error)
    co_await stream.async_read_some(asio::buffer(thrown_away), asio::redirect_error(resumed, error));
}

Task<bool> Server::State::write_pieces(Connection& connection, const BodyStream& body) {
  auto& stream = connection.stream;
  for (std::int64_t offset = 0; offset < body.bytes;) {
    const auto count = std::min(stream_piece_bytes, body.bytes - offset);
    auto piece = co_await on(workers, connection.network, [&] {
      try {
        return body.read(offset, count);
      } catch (const std::exception& failure) {
        spdlog::error("a file could not be read: {}", failure.what());
        return std::string();
      }
    });
    if (piece.empty()) co_return false;
    stream.expires_after(options.write_timeout);
    boost::system::error_code error;
    co_await asio::async_write(stream, asio::buffer(piece), asio::redirect_error(resumed, error));
    if (error) co_return false;
    offset += static_cast<std::int64_t>(piece.size());
  }
  co_return true;
}

void Server::State::log(const Request& request, int status, std::int64_t bytes,
                        std::chrono::steady_clock::time_point began) {
  handler.answered(
      request, status, bytes,
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began));
}

Server::Server(ServerOptions options, Handler& handler)
    : state_(std::make_unique<State>(std::move(options), handler)) {}

Server::~Server() {
  stop();
}

std::uint16_t Server::port() const {
  return state_->acceptor->local_endpoint().port();
}

int Server::connections() const {
  return state_->connections;
}

void Server::start() {
  asio::co_spawn(state_->nets.front()->context, state_->accept(), asio::detached);
  for (auto& network : state_->nets) {
    asio::co_spawn(network->context, network->bell.attend(), asio::detached);
    state_->guards.push_back(asio::make_work_guard(network->context));
    state_->threads.emplace_back([&network] { network->context.run(); });
  }
}

void Server::stop() {
  if (state_->stopping.exchange(true)) return;
  asio::post(state_->nets.front()->context, [this] {
    boost::system::error_code ignored;
    state_->acceptor->close(ignored);
  });
  const auto patience = std::chrono::steady_clock::now() + stop_patience;
  while (state_->exchanges > 0 && std::chrono::steady_clock::now() < patience)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  for (auto& network : state_->nets) network->context.stop();
  for (auto& thread : state_->threads) thread.join();
  state_->threads.clear();
  state_->workers.join();
  state_->computers.join();
}

}  // namespace laurel::web
