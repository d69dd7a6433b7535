// A signed-in program at the server's other end: one connection, opened again when it broke.
#pragma once
#include "faults/wire.h"

namespace laurel::faults {

using Fields = std::vector<std::pair<std::string, std::string>>;

class Client {
 public:
  /// `session`: the token of a session that exists; "" for a stranger.
  Client(std::uint16_t port, std::string session) : port_(port), session_(std::move(session)) {}

  /// None where no whole answer came: whether the request was carried out is then unknown.
  std::optional<Answer> send(std::string_view method, const std::string& target, std::string_view body = {},
                             const web::Headers& headers = {});
  std::optional<Answer> get(const std::string& target) { return send("GET", target); }
  std::optional<Answer> post(const std::string& target, const Fields& fields,
                             const web::Headers& headers = {});
  /// A request as send() makes it, as text; for those who mean to send a part of it.
  std::string text_of(std::string_view method, const std::string& target, std::string_view body,
                      const web::Headers& headers) const;

  std::optional<Answer> create_upload(const std::string& journey, const std::string& piece,
                                      const std::string& name, std::size_t bytes);
  std::optional<Answer> append(const std::string& upload, std::int64_t offset, std::string_view content,
                               const web::Headers& more = {});
  std::optional<Answer> where(const std::string& upload);

 private:
  std::uint16_t port_;
  std::string session_;
  std::optional<Wire> wire_;
};

std::string form_text(const Fields& fields);

}  // namespace laurel::faults
