#include "web/pages/identity/profile_pages.h"

#include "identity/attempt.h"
#include "identity/password.h"
#include "identity/profile_store.h"
#include "identity/roster_store.h"
#include "identity/state.h"

namespace laurel::web {
namespace {

using identity::AccountRefusal;

void fill_employments(const Visit& visit, Page& page,
                      const std::vector<identity::Kept<identity::Employment>>& employments) {
  page.show_if(employments.empty(), "NO_EMPLOYMENT");
  if (employments.empty()) return;
  auto list = page.add("EMPLOYMENTS");
  for (const auto& [id, employment] : employments) {
    auto item = list.add("EMPLOYMENT");
    item.set("ID", id.text())
        .set("POSITION", employment.position)
        .set("DISTRICT", employment.district)
        .set("STATE", identity::state_name(employment.state))
        .set("FROM", visit.date(employment.from));
    if (!employment.school.empty()) item.add("AT_SCHOOL").set("SCHOOL", employment.school);
    if (employment.to) item.add("ENDED").set("TO", visit.date(*employment.to));
    const bool can_end =
        (!employment.to || *employment.to > visit.today()) && employment.from <= visit.today();
    if (!employment.to) item.show("RUNNING");
    if (can_end) item.add("CAN_END").set("ID", id.text());
  }
}

void fill_licenses(const Visit& visit, Page& page,
                   const std::vector<identity::Kept<identity::License>>& licenses) {
  page.show_if(licenses.empty(), "NO_LICENSE");
  if (licenses.empty()) return;
  auto list = page.add("LICENSES");
  for (const auto& [id, license] : licenses) {
    auto item = list.add("LICENSE");
    item.set("ID", id.text())
        .set("TYPE", license.type)
        .set("STATE", identity::state_name(license.state))
        .set("NUMBER", license.number)
        .set("EFFECTIVE", visit.date(license.effective))
        .set("EXPIRES", visit.date(license.expires));
    if (license.expires < visit.today()) item.show("HAS_EXPIRED");
  }
}

void fill_memberships(const Visit& visit, Page& page,
                      const std::vector<identity::OwnMembership>& memberships) {
  page.show_if(visit.person().email_confirmed && memberships.empty(), "NO_MEMBERSHIP");
  if (memberships.empty()) return;
  auto list = page.add("MEMBERSHIPS");
  for (const auto& membership : memberships) {
    auto item = list.add("MEMBERSHIP");
    item.set("ORGANIZATION", membership.organization_name).set("NUMBER", membership.member_number);
    const auto standing = identity::standing_on(membership.from, membership.to, visit.today());
    const auto from = visit.date(membership.from);
    const auto to = membership.to ? visit.date(*membership.to) : std::string();
    const auto key = standing == identity::MembershipStanding::ended    ? "profile.membership_ended"
                     : standing == identity::MembershipStanding::coming ? "profile.membership_coming"
                     : membership.to                                    ? "profile.membership_until"
                                                                        : "profile.membership_since";
    item.set("STANDING", visit.say(key, {{"FROM", from}, {"TO", to}}));
  }
}

Response account_page(Visit& visit, const FormErrors& errors = {}) {
  Page page;
  const auto& person = visit.person();
  const bool typed = visit.form.has("name");
  page.set("NAME", typed ? visit.form.text("name") : person.name).set("EMAIL", person.email);
  page.show_if(person.email_confirmed, "IS_CONFIRMED").show_if(!person.email_confirmed, "NOT_CONFIRMED");
  const auto language = typed ? visit.form.text("language") : person.language;
  page.show_if(language == "es", "IS_SPANISH").show_if(language != "es", "IS_ENGLISH");
  visit.site.database.read([&](storage::Session& session) {
    fill_employments(visit, page, identity::employments_of(session, person.id));
    fill_licenses(visit, page, identity::licenses_of(session, person.id));
    fill_memberships(visit, page, identity::memberships_of(session, person));
  });
  errors.fill(page);
  return visit.page("identity/account", visit.say("profile.title"), page, errors.any() ? 422 : 200);
}

Response change_account(Visit& visit) {
  FormErrors errors;
  auto name = identity::check_name(visit.form.text("name"));
  const auto language = visit.form.text("language");
  if (!name) errors.add("name", visit.say(identity::refusal_key(name.error())));
  if (language != "en" && language != "es") errors.add("language", visit.say("profile.language_unknown"));
  if (errors.any()) return account_page(visit, errors);
  visit.site.database.write([&](storage::Transaction& transaction) {
    identity::change_person(transaction, visit.person(), *name, language, visit.now);
  });
  auto response = visit.done("/account", "notices.saved");
  response.add("Set-Cookie",
               cookie_text(visit.site, language_cookie, language, std::chrono::hours(24 * 365)));
  return response;
}

// --- password and sessions ---

Response password_page(Visit& visit, const FormErrors& errors = {}) {
  Page page;
  errors.fill(page);
  return visit.page("identity/password", visit.say("profile.password_title"), page, errors.any() ? 422 : 200);
}

// Who sits down at an open browser must not get to guess the old password for ever.
bool old_password_fits(Visit& visit, FormErrors& errors) {
  std::string hash;
  const bool taken = visit.site.database.write([&](storage::Transaction& transaction) {
    hash = identity::password_hash_of(transaction.session(), visit.person().id);
    return identity::begin_attempt(transaction, identity::Attempt::password_change, visit.person().email,
                                   visit.network(), visit.now);
  });
  if (!taken) {
    errors.add("old", visit.say(identity::refusal_key(AccountRefusal::sign_in_throttled)));
    return false;
  }
  if (identity::password_fits(Secret<std::string>(visit.form.long_text("old")), hash)) return true;
  errors.add("old", visit.say("profile.old_password_wrong"));
  return false;
}

Response with_new_session(Visit& visit, const std::string& token, std::string_view notice) {
  auto response = visit.done("/account", notice);
  response.add("Set-Cookie", cookie_text(visit.site, session_cookie, token, identity::session_time));
  return response;
}

Response change_password(Visit& visit) {
  FormErrors errors;
  const auto password = visit.form.long_text("password");
  if (auto good = identity::check_password(password, visit.person().email); !good)
    errors.add("password", visit.say(identity::refusal_key(good.error())));
  if (!old_password_fits(visit, errors) || errors.any()) return password_page(visit, errors);
  const auto hash = identity::hash_password(Secret<std::string>(password));
  auto token = visit.site.database.write([&](storage::Transaction& transaction) {
    identity::set_password(transaction, visit.person().id, hash, visit.now);
    identity::forgive_attempt(transaction, identity::Attempt::password_change, visit.person().email,
                              visit.network(), visit.now);
    return identity::start_session(transaction, visit.person().id, visit.now, visit.site.random);
  });
  return with_new_session(visit, token, "notices.own_password_changed");
}

Response sign_out_elsewhere(Visit& visit) {
  auto token = visit.site.database.write([&](storage::Transaction& transaction) {
    identity::end_all_sessions(transaction, visit.person().id, visit.now);
    return identity::start_session(transaction, visit.person().id, visit.now, visit.site.random);
  });
  return with_new_session(visit, token, "notices.signed_out_elsewhere");
}

}  // namespace

void fill_states(Page& page, std::string_view chosen) {
  for (const auto& [code, name] : identity::states()) {
    auto option = page.add("STATE_OPTION");
    option.set("CODE", code).set("STATE_NAME", name).show_if(code == chosen, "IS_CHOSEN");
  }
}

void add_profile_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/account", me, [](Visit& visit) { return account_page(visit); });
  routes.post("/account", me, change_account);
  routes.get("/account/password", me, [](Visit& visit) { return password_page(visit); });
  routes.post("/account/password", me, change_password);
  routes.post("/account/sessions/end", me, sign_out_elsewhere);
  add_employment_pages(routes);
  add_license_pages(routes);
}

}  // namespace laurel::web
