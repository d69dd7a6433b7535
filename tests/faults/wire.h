// A TCP connection to the server that sends exactly the bytes it is told to: polite or not.
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "web/server/message.h"

namespace laurel::faults {

struct Answer {
  int status = 0;
  web::Headers headers;
  std::string body;

  std::string_view header(std::string_view name) const {
    auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
  }
};

class Wire {
 public:
  /// Connects to 127.0.0.1; `is_open` says whether it worked. `receive_bytes`: how little the system may keep
  /// for a client that does not read; 0 for the usual.
  explicit Wire(std::uint16_t port, int receive_bytes = 0);
  ~Wire();
  Wire(Wire&& other) noexcept;
  Wire& operator=(Wire&& other) noexcept;
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  bool is_open() const { return socket_ >= 0; }
  /// False where the other side has closed.
  bool send(std::string_view bytes);
  /// The next answer; none where the connection ended or `patience` did before it was whole. `bodiless`: of a
  /// HEAD request.
  std::optional<Answer> read(bool bodiless = false,
                             std::chrono::milliseconds patience = std::chrono::seconds(20));
  /// Waits until the other side has closed; false where `patience` ended first.
  bool is_closed_within(std::chrono::milliseconds patience);
  void end_sending();
  void close();

 private:
  bool fill(std::chrono::steady_clock::time_point until);
  int socket_ = -1;
  std::string received_;
};

}  // namespace laurel::faults
