// A request and a response as the pages see them: no Beast, no sockets.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace laurel::web {

enum class Method { get, head, post, put, patch, delete_, options, other };
std::string_view method_name(Method method);
/// Method::other for what is none of them.
Method parse_method(std::string_view name);

/// Field names without regard to case.
struct HeaderLess {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const;
};
using Headers = std::map<std::string, std::string, HeaderLess>;

struct Request {
  Method method = Method::other;
  std::string target;  // as sent: "/catalog?q=talk"
  std::string path;    // decoded, without query: "/catalog"
  std::vector<std::pair<std::string, std::string>> query;
  Headers headers;
  std::string body;
  std::string remote_address;

  /// "" where the field is absent.
  std::string_view header(std::string_view name) const;
  /// The first value of a query parameter, "" where absent.
  std::string_view parameter(std::string_view name) const;
  std::vector<std::string> parameters(std::string_view name) const;
  std::string cookie(std::string_view name) const;
  /// What follows "Bearer " in Authorization (RFC 6750); "" where it is absent.
  std::string_view bearer_token() const;
};

/// Splits a target into path and query; none when it is not well-formed (bad percent signs, not UTF-8, NUL).
bool set_target(Request& request, std::string_view target);
std::vector<std::pair<std::string, std::string>> parse_query(std::string_view text);
std::string percent_decode(std::string_view text, bool plus_is_space);
/// Everything but letters, digits and "-._~" as %XX.
std::string percent_encode(std::string_view text);

/// A long body read piece by piece, on a worker thread.
struct BodyStream {
  std::int64_t bytes = 0;
  std::function<std::string(std::int64_t offset, std::int64_t count)> read;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body;
  std::optional<BodyStream> stream;

  void set(std::string_view name, std::string value);
  void add(std::string_view name, std::string value) { headers.emplace_back(name, std::move(value)); }
  std::string_view header(std::string_view name) const;
  std::string_view text() const { return body ? std::string_view(*body) : std::string_view(); }
};

/// Whether a browser that is sent to this address stays here: "//evil.example" and "/\\evil.example" lead
/// away, and browsers drop tabs and line breaks before they look.
bool is_own_address(std::string_view address);

Response text_response(int status, std::string_view media_type, std::string body);
/// 303: the answer to every form that was done.
Response redirect(std::string location);

}  // namespace laurel::web
