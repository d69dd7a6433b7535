#include "faults/client.h"

#include <fmt/core.h>

#include "base/encoding.h"
#include "web/page/visit.h"
#include "web/routing/application.h"

namespace laurel::faults {

std::string form_text(const Fields& fields) {
  std::string text;
  for (const auto& [name, value] : fields)
    text += (text.empty() ? "" : "&") + web::percent_encode(name) + "=" + web::percent_encode(value);
  return text;
}

std::string Client::text_of(std::string_view method, const std::string& target, std::string_view body,
                            const web::Headers& headers) const {
  web::Headers all{{"Host", fmt::format("127.0.0.1:{}", port_)}, {"Sec-Fetch-Site", "same-origin"}};
  if (!session_.empty()) {
    all["Cookie"] = fmt::format("{}={}", web::session_cookie, session_);
    all["X-CSRF-Token"] = web::csrf_token(session_);
  }
  if (method != "GET" && method != "HEAD") all["Content-Length"] = std::to_string(body.size());
  for (const auto& [name, value] : headers) all[name] = value;
  std::string text = fmt::format("{} {} HTTP/1.1\r\n", method, target);
  for (const auto& [name, value] : all) text += name + ": " + value + "\r\n";
  return text + "\r\n" + std::string(body);
}

std::optional<Answer> Client::send(std::string_view method, const std::string& target, std::string_view body,
                                   const web::Headers& headers) {
  if (!wire_ || !wire_->is_open()) wire_.emplace(port_);
  std::optional<Answer> answer;
  if (wire_->send(text_of(method, target, body, headers))) answer = wire_->read(method == "HEAD");
  if (!answer || answer->header("Connection") == "close") wire_.reset();
  return answer;
}

std::optional<Answer> Client::post(const std::string& target, const Fields& fields,
                                   const web::Headers& headers) {
  auto all = headers;
  all.emplace("Content-Type", "application/x-www-form-urlencoded");
  return send("POST", target, form_text(fields), all);
}

std::optional<Answer> Client::create_upload(const std::string& journey, const std::string& piece,
                                            const std::string& name, std::size_t bytes) {
  const auto meta = [](std::string_view text) { return base64(bytes_of(text)); };
  return send("POST", "/uploads", "",
              {{"Tus-Resumable", "1.0.0"},
               {"Upload-Length", std::to_string(bytes)},
               {"Upload-Metadata",
                fmt::format("filename {},journey {},piece {}", meta(name), meta(journey), meta(piece))}});
}

std::optional<Answer> Client::append(const std::string& upload, std::int64_t offset, std::string_view content,
                                     const web::Headers& more) {
  web::Headers headers{{"Tus-Resumable", "1.0.0"},
                       {"Content-Type", "application/offset+octet-stream"},
                       {"Upload-Offset", std::to_string(offset)}};
  for (const auto& [name, value] : more) headers[name] = value;
  return send("PATCH", upload, content, headers);
}

std::optional<Answer> Client::where(const std::string& upload) {
  return send("HEAD", upload, {}, {{"Tus-Resumable", "1.0.0"}});
}

}  // namespace laurel::faults
