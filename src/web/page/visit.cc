#include "web/page/visit.h"

#include "base/check.h"
#include "base/encoding.h"

namespace laurel::web {

const std::string& Visit::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters_)
    if (key == name) return value;
  CHECK(false, std::string("the route has no :") + std::string(name));
}

const identity::Person& Visit::person() const {
  CHECK(visitor, "the route demands a signed-in person");
  return visitor->person;
}

std::string_view Visit::home() const {
  if (!visitor) return "/";
  constexpr std::pair<identity::Role, std::string_view> homes[] = {
      {identity::Role::administrator, "/administration"},
      {identity::Role::district_officer, "/district/claims"},
      {identity::Role::billing_officer, "/billing"},
      {identity::Role::issuing_officer, "/issuing/credentials"},
      {identity::Role::membership_officer, "/roster"},
      {identity::Role::lpdc_member, "/committee"},
      {identity::Role::reviewer, "/review"},
  };
  for (const auto& [role, address] : homes)
    if (holds(role)) return address;
  return "/work";
}

Response Visit::page(std::string_view template_name, std::string_view title, const Page& values, int status) {
  values.set_everywhere("CSRF", csrf);
  Page shell;
  fill_head(shell, title);
  fill_navigation(shell);
  shell.set("BODY_HTML", site.templates.render(language, template_name, values));
  auto response = text_response(status, "text/html; charset=utf-8",
                                site.templates.render(language, shell_, shell).text());
  response.set("Content-Language", std::string(code_of(language)));
  response.set("Cache-Control", visitor ? "no-store" : "no-cache");
  if (!request.cookie(notice_cookie).empty())
    response.add("Set-Cookie", cookie_text(site, notice_cookie, "", std::chrono::seconds(0)));
  return response;
}

Response Visit::fragment(std::string_view template_name, const Page& values, int status) const {
  values.set_everywhere("CSRF", csrf);
  auto response = text_response(status, "text/html; charset=utf-8",
                                site.templates.render(language, template_name, values).text());
  response.set("Cache-Control", "no-store");
  return response;
}

void Visit::fill_head(Page& shell, std::string_view title) const {
  shell.set("LANGUAGE", code_of(language)).set("TITLE", title).set("STYLE", site.assets.address("main.scss"));
  shell.add("SCRIPT").set("SOURCE", site.assets.address("main.ts"));
  for (const auto& script : scripts_) shell.add("SCRIPT").set("SOURCE", site.assets.address(script));
  if (!csrf.empty()) shell.add("CSRF_META").set("CSRF", csrf);
  shell.show_if(is_private_ || visitor.has_value(), "NO_ROBOTS");
  if (preview_)
    shell.add("PREVIEW")
        .set("PREVIEW_TITLE", (*preview_)[0])
        .set("PREVIEW_DESCRIPTION", (*preview_)[1])
        .set("PREVIEW_IMAGE", (*preview_)[2])
        .set("PREVIEW_URL", (*preview_)[3]);
}

void Visit::add_item(Page& shell, std::string_view list, std::string_view section,
                     std::string_view address) const {
  auto item = shell.add(list);
  item.set("ADDRESS", address).set("NAME", say(fmt::format("shell.nav_{}", section)));
  item.show_if(section == section_, "IS_CURRENT");
}

void Visit::fill_navigation(Page& shell) const {
  const auto other = language == Language::english ? Language::spanish : Language::english;
  shell.set("OTHER_LANGUAGE", code_of(other))
      .set("OTHER_LANGUAGE_NAME", site.messages.say(other, "shell.language_name"));
  shell.set("BACK", request.method == Method::get ? request.target : "/");
  shell.show_if(site.options.demo, "DEMO");
  if (visitor) {
    add_item(shell, "ITEM", "work", "/work");
    add_item(shell, "ITEM", "catalog", "/catalog");
    add_item(shell, "ITEM", "credentials", "/credentials");
    add_item(shell, "ITEM", "license", "/license");
    if (holds(identity::Role::reviewer)) add_item(shell, "ITEM", "review", "/review");
    if (holds(identity::Role::lpdc_member)) add_item(shell, "ITEM", "committee", "/committee");
    if (holds(identity::Role::issuing_officer)) add_item(shell, "ITEM", "issuing", "/issuing/credentials");
    if (holds(identity::Role::billing_officer)) add_item(shell, "ITEM", "billing", "/billing");
    if (holds(identity::Role::membership_officer)) add_item(shell, "ITEM", "roster", "/roster");
    if (holds(identity::Role::district_officer)) add_item(shell, "ITEM", "district", "/district/claims");
    if (holds(identity::Role::administrator)) add_item(shell, "ITEM", "administration", "/administration");
    auto account = shell.add("ACCOUNT");
    const auto unread = visitor->unread_notices;
    account.set("NOTICES", unread > 0 ? count("shell.notices", unread) : say("shell.no_notices"));
    account.set("PERSON", visitor->person.name).set("INITIALS", initials(visitor->person.name));
  } else {
    add_item(shell, "ITEM", "catalog", "/catalog");
    add_item(shell, "ITEM", "verify", "/verify");
    add_item(shell, "ITEM", "how", "/how-it-works");
    shell.show("SIGN_IN");
  }
  if (site.options.demo && visitor) shell.add("DEMO_PERSON").set("PERSON", visitor->person.name);
  if (auto key = "notices." + request.cookie(notice_cookie); site.messages.has(language, key))
    shell.add("NOTICE").set("TEXT", say(key));
}

void Visit::set_preview(std::string_view title, std::string_view description, std::string_view image_url,
                        std::string_view page_url) {
  preview_ = {std::string(title), std::string(description), std::string(image_url), std::string(page_url)};
}

Response Visit::refuse(int status, std::string_view message_key, const Values& values) {
  return refusal_page(status, say(status == 404 ? "refusals.title_not_found" : "refusals.title"),
                      say(message_key, values));
}

Response Visit::forbidden(const std::vector<identity::Role>& roles) {
  std::string names;
  for (auto role : roles)
    names += (names.empty() ? "" : say("refusals.or")) + say("refusals.for_" + std::string(text_of(role)));
  return refusal_page(403,
                      roles.empty() ? say("refusals.title") : say("refusals.title_role", {{"ROLES", names}}),
                      say("refusals.forbidden"));
}

Response Visit::refusal_page(int status, const std::string& title, const std::string& sentence) {
  Page page;
  page.set("TITLE", title).set("SENTENCE", sentence);
  page.show_if(!visitor && (status == 401 || status == 403), "CAN_SIGN_IN");
  page.show_if(status == 404, "SEARCH");
  if (visitor) page.add("WORK").set("ADDRESS", home());
  return this->page("shared/refusal", title, page, status);
}

Response Visit::done(std::string location, std::string_view message_key) const {
  CHECK(message_key.starts_with("notices."), "notices stand in messages/*/notices.yaml");
  auto response = redirect(std::move(location));
  response.add("Set-Cookie",
               cookie_text(site, notice_cookie, message_key.substr(8), std::chrono::seconds(60)));
  return response;
}

std::string cookie_text(const Site& site, std::string_view name, std::string_view value,
                        std::chrono::seconds time) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", name, value, time.count(),
                     site.is_secure() ? "; Secure" : "");
}

}  // namespace laurel::web
