#include "faults/wire.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace laurel::faults {

Wire::Wire(std::uint16_t port, int receive_bytes)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (socket_ < 0) return;
  if (receive_bytes > 0) setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
  const int one = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) close();
}

Wire::~Wire() {
  close();
}

Wire::Wire(Wire&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

Wire& Wire::operator=(Wire&& other) noexcept {
  std::swap(socket_, other.socket_);
  std::swap(received_, other.received_);
  return *this;
}

void Wire::close() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

void Wire::end_sending() {
  ::shutdown(socket_, SHUT_WR);
}

bool Wire::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

// One more piece of what came; false at the end of the connection or of the patience.
bool Wire::fill(std::chrono::steady_clock::time_point until) {
  if (socket_ < 0) return false;
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
  if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return false;
  std::array<char, 65536> piece;
  const auto count = ::recv(socket_, piece.data(), piece.size(), 0);
  if (count <= 0) return false;
  received_.append(piece.data(), static_cast<std::size_t>(count));
  return true;
}

std::optional<Answer> Wire::read(bool bodiless, std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  std::size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos)
    if (!fill(until)) return {};
  Answer answer;
  std::size_t bytes = 0;
  const auto head = received_.substr(0, end);
  for (auto line : split(head, '\n')) {
    line = trim(line);
    const auto colon = line.find(':');
    if (answer.status == 0) {
      std::from_chars(line.data() + std::min<std::size_t>(9, line.size()), line.data() + line.size(),
                      answer.status);
    } else if (colon != std::string_view::npos) {
      answer.headers.emplace(std::string(line.substr(0, colon)), std::string(trim(line.substr(colon + 1))));
    }
  }
  received_.erase(0, end + 4);
  if (answer.status == 100) return read(bodiless, patience);
  const auto length = answer.header("Content-Length");
  if (!bodiless) std::from_chars(length.data(), length.data() + length.size(), bytes);
  while (received_.size() < bytes)
    if (!fill(until)) return {};
  answer.body = received_.substr(0, bytes);
  received_.erase(0, bytes);
  return answer;
}

bool Wire::is_closed_within(std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (fill(until)) received_.clear();
  return std::chrono::steady_clock::now() < until;
}

}  // namespace laurel::faults
