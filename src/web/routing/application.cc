#include "web/routing/application.h"

#include <openssl/hmac.h>
#include <sodium.h>
#include <spdlog/spdlog.h>

#include <filesystem>

#include "award/issuing_token.h"
#include "base/encoding.h"
#include "base/text.h"

namespace laurel::web {
namespace {

constexpr std::chrono::minutes touch_every{10};
// Shorter texts are quicker written again than copied.
constexpr std::size_t worth_keeping_bytes = 40;
constexpr std::array<std::string_view, 4> disk_full_words{
    "No space left on device", "Disk quota exceeded", "database or disk is full", "could not extend file"};

Language language_for(const Request& request) {
  if (auto chosen = request.cookie(language_cookie); !chosen.empty()) return language_of(chosen);
  return preferred_language(request.header("Accept-Language"));
}

std::string cache_key(Language language, const Request& request) {
  return std::string(code_of(language)) + " " + request.target;
}

// A path has one spelling under which its page is kept, so that forgetting it leaves no other behind.
bool is_plainly_written(const Request& request) {
  return std::string_view(request.target).substr(0, request.target.find('?')) == request.path;
}

// Whether the browser says that the request comes from a page of ours.
bool comes_from_here(const Request& request) {
  auto site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin" || site == "none";
  auto origin = request.header("Origin");
  if (origin.empty()) origin = request.header("Referer");
  auto scheme = origin.find("://");
  if (scheme == std::string_view::npos) return false;
  origin.remove_prefix(scheme + 3);
  return origin.substr(0, origin.find('/')) == request.header("Host");
}

// Whether the disk (or its quota) is what ran out, as the system, SQLite and PostgreSQL say it.
bool is_disk_full(const std::exception& error) {
  if (const auto* failed = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
    return failed->code() == std::errc::no_space_on_device;
  const std::string_view words = error.what();
  return std::any_of(disk_full_words.begin(), disk_full_words.end(),
                     [&](std::string_view one) { return words.find(one) != std::string_view::npos; });
}

// The sentence for what went wrong in the house, and the status that says so to programs.
std::pair<int, std::string_view> failure_words(const std::exception& error) {
  if (is_disk_full(error)) return {507, "refusals.disk_full"};
  const bool database = dynamic_cast<const storage::DatabaseError*>(&error) != nullptr;
  return {database ? 503 : 500, "refusals.broken"};
}

// A refusal with the longer texts of the form on the page: nobody has to write them again.
Response refuse_kept(Visit& visit, int status, std::string_view message_key) {
  Page page;
  const auto title = visit.say("refusals.title");
  page.set("TITLE", title).set("SENTENCE", visit.say(message_key));
  page.show_if(!visit.visitor, "CAN_SIGN_IN");
  std::optional<Page> kept;
  for (const auto& [name, value] : visit.form.fields()) {
    if (value.size() < worth_keeping_bytes || name == "csrf" || name.find("password") != std::string::npos)
      continue;
    if (!kept) kept = page.add("KEPT");
    kept->add("TYPED").set("TEXT", value);
  }
  return visit.page("shared/refusal", title, page, status);
}

bool is_bearer(Site& site, const Request& head) {
  return site.database
      .read([&](storage::Session& session) { return award::issuer_of_token(session, head.bearer_token()); })
      .has_value();
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && !a.empty() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

std::string csrf_token(std::string_view session_token) {
  constexpr std::string_view purpose = "laurel csrf";
  std::array<std::uint8_t, 32> mac{};
  unsigned length = mac.size();
  HMAC(EVP_sha256(), session_token.data(), static_cast<int>(session_token.size()),
       reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(), mac.data(), &length);
  return base64url(mac);
}

void set_security_headers(Response& response, bool secure) {
  if (response.header("Content-Security-Policy").empty())
    response.set("Content-Security-Policy",
                 "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                 "font-src 'self'; media-src 'self' blob:; "
                 "connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri "
                 "'none'; manifest-src 'self'");
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Referrer-Policy", "same-origin");
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (secure) response.set("Strict-Transport-Security", "max-age=31536000");
}

Application::Application(Site& site, Routes routes) : site_(site), routes_(std::move(routes)) {}

Demands Application::demands_of(const Request& head) const {
  const auto match = routes_.find(head.method, head.path);
  if (match.route == nullptr) return {};
  const bool has_body = head.method != Method::get && head.method != Method::head;
  return {.body_bytes_max = has_body ? match.route->body_bytes_max : 0, .computes = match.route->computing};
}

bool Application::admits_long_body(const Request& head) {
  const auto match = routes_.find(head.method, head.path);
  if (match.route == nullptr) return false;
  const auto& access = match.route->access;
  if (access.kind() == Access::Kind::anyone) return true;
  try {
    if (access.kind() == Access::Kind::bearer) return is_bearer(site_, head);
    Visit visit(site_, head, site_.clock.now());
    find_visitor(visit);
    return visit.visitor &&
           (access.kind() == Access::Kind::signed_in || access.admits(visit.visitor->grants));
  } catch (const std::exception& error) {
    spdlog::error("{} {} cannot be looked at: {}", method_name(head.method), head.path, error.what());
    return false;
  }
}

std::optional<Response> Application::answer_at_once(const Request& request) {
  if (request.method != Method::get && request.method != Method::head) return {};
  if (const auto* asset = request.path.starts_with("/static/") ? site_.assets.find(request.path) : nullptr)
    return respond_with(*asset, request);
  if (!request.cookie(session_cookie).empty() || !request.cookie(notice_cookie).empty()) return {};
  if (!is_plainly_written(request)) return {};
  auto kept = site_.cache.find(cache_key(language_for(request), request), site_.clock.now());
  return kept ? std::optional(respond_with(*kept, request)) : std::nullopt;
}

Response Application::answer(const Request& request) {
  Response response;
  try {
    response = answer_route(request);
  } catch (const std::exception& error) {
    const auto number = site_.random.token(6);
    spdlog::error("{} {} failed ({}): {}", method_name(request.method), request.path, number, error.what());
    Visit visit(site_, request, site_.clock.now());
    visit.language = language_for(request);
    const auto [status, sentence] = failure_words(error);
    response = visit.refuse(status, sentence, {{"NUMBER", number}});
  }
  set_security_headers(response, site_.is_secure());
  compress_response(request, response);
  return response;
}

Response Application::answer_route(const Request& request) {
  Visit visit(site_, request, site_.clock.now());
  visit.language = language_for(request);
  find_visitor(visit);
  auto match = routes_.find(request.method, request.path);
  if (match.route == nullptr) return visit.refuse(match.other_method ? 405 : 404, "refusals.not_found");
  visit.set_parameters(std::move(match.parameters));
  const auto generation = site_.cache.generation();
  auto response = guard_and_run(visit, *match.route);
  const bool keep = match.route->cached && !visit.visitor && response.status == 200 &&
                    request.method == Method::get && request.cookie(notice_cookie).empty() && response.body &&
                    is_plainly_written(request);
  if (!keep) return response;
  set_security_headers(response, site_.is_secure());
  auto kept = std::make_shared<const KeptBody>(keep_body(response, false));
  site_.cache.keep(cache_key(visit.language, request), kept, visit.now, generation);
  return respond_with(*kept, request);
}

Response Application::guard_and_run(Visit& visit, const Route& route) {
  const bool writes = visit.request.method != Method::get && visit.request.method != Method::head;
  const bool is_form = visit.request.method == Method::post && route.access.kind() != Access::Kind::bearer &&
                       !route.from_outside && visit.request.header("Tus-Resumable").empty();
  if (is_form) {
    auto form = parse_form(visit.request);
    if (!form) return visit.refuse(400, "refusals.bad_form");
    visit.form = std::move(*form);
  }
  const auto kind = route.access.kind();
  if ((kind == Access::Kind::signed_in || kind == Access::Kind::role) && !visit.visitor) {
    if (writes) return refuse_kept(visit, 401, "refusals.sign_in_first");
    return redirect("/sign-in?next=" + percent_encode(visit.request.target));
  }
  if (writes && !csrf_fits(visit, route)) return refuse_kept(visit, 403, "refusals.forged_form");
  if (kind == Access::Kind::role && !route.access.admits(visit.visitor->grants))
    return visit.forbidden(route.access.roles());
  return route.page(visit);
}

bool Application::csrf_fits(const Visit& visit, const Route& route) const {
  if (route.access.kind() == Access::Kind::bearer || route.from_outside) return true;
  if (!comes_from_here(visit.request)) return false;
  if (!visit.visitor) return true;
  const auto header = visit.request.header("X-CSRF-Token");
  return same_secret(header.empty() ? visit.form.text("csrf") : std::string(header), visit.csrf);
}

void Application::find_visitor(Visit& visit) const {
  visit.session_token = visit.request.cookie(session_cookie);
  if (visit.session_token.empty()) return;
  visit.visitor = site_.database.read([&](storage::Session& session) {
    return identity::find_session(session, visit.session_token, visit.now);
  });
  if (!visit.visitor) return;
  visit.csrf = csrf_token(visit.session_token);
  if (visit.request.cookie(language_cookie).empty())
    visit.language = language_of(visit.visitor->person.language);
  if (visit.now - visit.visitor->seen_at > touch_every)
    site_.database.write([&](storage::Transaction& transaction) {
      identity::touch_session(transaction, visit.session_token, visit.now);
    });
}

void Application::answered(const Request& request, int status, std::int64_t bytes,
                           std::chrono::microseconds took) {
  constexpr std::array<int, 7> limits_ms{1, 5, 10, 50, 100, 500, 1000};
  ++traffic_.requests;
  traffic_.bytes += bytes;
  if (status >= 500) ++traffic_.errors;
  std::size_t bucket = 0;
  while (bucket < limits_ms.size() && took.count() > limits_ms[bucket] * 1000) ++bucket;
  ++traffic_.took[bucket];
  if (auto log = spdlog::get("access"))
    log->info(R"({{"method":"{}","path":"{}","status":{},"bytes":{},"us":{}}})", method_name(request.method),
              percent_encode(request.path), status, bytes, took.count());
}

}  // namespace laurel::web
