// One request on its way through a page: who asks, in which language, with what, and how to answer.
#pragma once
#include <optional>
#include <string>

#include "identity/account_store.h"
#include "web/page/site.h"
#include "web/page/words.h"
#include "web/routing/form.h"
#include "web/routing/routes.h"
#include "web/server/client_address.h"

namespace laurel::web {

class Visit {
 public:
  Visit(Site& of_site, const Request& of_request, Instant at) : site(of_site), request(of_request), now(at) {}

  Site& site;
  const Request& request;
  Instant now;
  Language language = Language::english;
  std::optional<identity::SignedIn> visitor;
  std::string session_token;
  std::string csrf;
  Form form;  // of a POST

  /// A ":name" of the route's pattern. CHECKs that the route has it.
  const std::string& parameter(std::string_view name) const;
  template <class IdType>
  std::optional<IdType> id(std::string_view name) const {
    return IdType::parse(parameter(name));
  }
  void set_parameters(std::vector<std::pair<std::string, std::string>> parameters) {
    parameters_ = std::move(parameters);
  }

  /// Who is signed in; only on routes that demand it.
  const identity::Person& person() const;
  bool holds(identity::Role role) const { return visitor && identity::holds(visitor->grants, role); }
  Date today() const { return site.zone.day(now); }
  /// Where this person's own work begins, by their roles; "/" of a visitor.
  std::string_view home() const;

  std::string say(std::string_view key, const Values& values = {}) const {
    return site.messages.say(language, key, values);
  }
  std::string count(std::string_view key, std::int64_t number, Values values = {}) const {
    return site.messages.count(language, key, number, std::move(values));
  }
  std::string date(Date date) const { return date_words(site.messages, language, date); }
  std::string date(Instant instant) const { return date(site.zone.day(instant)); }
  std::string instant(Instant instant) const {
    return instant_words(site.messages, language, instant, site.zone);
  }
  /// "in 12 days"
  std::string distance(Date to) const { return distance_words(site.messages, language, today(), to); }

  /// A whole page: the template in the shell. `title` goes before "– Laurel".
  Response page(std::string_view template_name, std::string_view title, const Page& values, int status = 200);
  /// A piece of a page, for htmx.
  Response fragment(std::string_view template_name, const Page& values, int status = 200) const;
  /// A page that says no in one sentence and where to go on.
  Response refuse(int status, std::string_view message_key, const Values& values = {});
  Response not_found() { return refuse(404, "refusals.not_found"); }
  /// `roles`: who the page is for, where that may be said.
  Response forbidden(const std::vector<identity::Role>& roles = {});
  /// 303, and on the next page a notice says that it was done.
  Response done(std::string location, std::string_view message_key) const;
  /// Where the request comes from, as limits count it (client_address.h).
  std::string network() const { return network_of(request.remote_address); }
  bool is_htmx() const { return !request.header("HX-Request").empty(); }

  /// Adds an entry module ("workspace.ts") or head line to the page about to be made.
  void use_script(std::string_view source) { scripts_.emplace_back(source); }
  /// Marks the item of the main navigation this page belongs to: "work", "catalog", …
  void set_section(std::string_view section) { section_ = section; }
  /// Another template around the page than "shared/shell"; it gets the same values.
  void set_shell(std::string_view template_name) { shell_ = template_name; }
  /// Meta tags for link previews, into the head.
  void set_preview(std::string_view title, std::string_view description, std::string_view image_url,
                   std::string_view page_url);
  /// Asks robots to leave the page alone.
  void set_private() { is_private_ = true; }

 private:
  Response refusal_page(int status, const std::string& title, const std::string& sentence);
  void fill_head(Page& shell, std::string_view title) const;
  void fill_navigation(Page& shell) const;
  void add_item(Page& shell, std::string_view list, std::string_view section, std::string_view address) const;

  std::vector<std::pair<std::string, std::string>> parameters_;
  std::vector<std::string> scripts_;
  std::string section_;
  std::string shell_ = "shared/shell";
  bool is_private_ = false;
  std::optional<std::array<std::string, 4>> preview_;
};

/// A cookie as Laurel sets them: HttpOnly, SameSite=Lax, Secure where the site is. `seconds` 0 ends it.
std::string cookie_text(const Site& site, std::string_view name, std::string_view value,
                        std::chrono::seconds time);
constexpr std::string_view session_cookie = "laurel_session";
constexpr std::string_view language_cookie = "laurel_language";
constexpr std::string_view notice_cookie = "laurel_notice";

}  // namespace laurel::web
