#include "web/pages/identity/account_pages.h"

#include "identity/attempt.h"
#include "identity/letter.h"
#include "identity/password.h"
#include "web/page/form_errors.h"

namespace laurel::web {
namespace {

using identity::AccountRefusal;
using identity::LinkPurpose;

constexpr std::string_view reset_job = "identity.reset";

// Only places of our own.
std::string safe_next(std::string_view next) {
  return is_own_address(next) ? std::string(next) : "/work";
}

std::string_view field_of(AccountRefusal refusal) {
  switch (refusal) {
    case AccountRefusal::name_missing:
    case AccountRefusal::name_too_long:
    case AccountRefusal::name_unfit:
      return "name";
    case AccountRefusal::password_too_short:
    case AccountRefusal::password_too_long:
    case AccountRefusal::password_too_common:
      return "password";
    default:
      return "email";
  }
}

void add_refusal(const Visit& visit, FormErrors& errors, AccountRefusal refusal) {
  errors.add(std::string(field_of(refusal)), visit.say(identity::refusal_key(refusal)));
}

Response with_session(const Visit& visit, const std::string& token, const std::string& location) {
  auto response = redirect(location);
  response.add("Set-Cookie", cookie_text(visit.site, session_cookie, token, identity::session_time));
  return response;
}

// --- account
// ---------------------------------------------------------------------------------------------------

// Who is signed in already goes on to where they wanted, else to their work.
Response go_on(const Visit& visit) {
  const auto next = visit.request.parameter("next");
  return redirect(next.empty() ? std::string(visit.home()) : safe_next(next));
}

Response register_page(Visit& visit, const FormErrors& errors = {}) {
  if (visit.visitor) return go_on(visit);
  Page page;
  page.set("NAME", visit.form.text("name")).set("EMAIL", visit.form.text("email"));
  page.set("NEXT",
           safe_next(visit.form.has("next") ? visit.form.text("next") : visit.request.parameter("next")));
  errors.fill(page);
  return visit.page("identity/register", visit.say("identity.register_title"), page,
                    errors.any() ? 422 : 200);
}

// False: the address got enough of these letters lately. `next`: where the link leads on to, so that one
// comes back to what one was about to do.
bool send_confirmation(Visit& visit, storage::Transaction& transaction, const identity::Person& person,
                       const std::string& next) {
  if (!identity::begin_attempt(transaction, identity::Attempt::confirmation, person.email, visit.network(),
                               visit.now))
    return false;
  auto token =
      identity::make_link(transaction, person.id, LinkPurpose::confirm, visit.now, visit.site.random);
  identity::send_letter(transaction,
                        {person.email, visit.say("identity.confirm_subject"),
                         visit.say("identity.confirm_letter",
                                   {{"PERSON", person.name},
                                    {"LINK", visit.site.options.public_url + "/confirm?link=" + token +
                                                 (next == "/work" ? "" : "&next=" + percent_encode(next))}})},
                        visit.now, visit.site.random);
  return true;
}

Response make_account(Visit& visit) {
  FormErrors errors;
  auto registration = identity::check_registration({visit.form.text("name"), visit.form.text("email"),
                                                    Secret<std::string>(visit.form.long_text("password")),
                                                    std::string(code_of(visit.language))});
  if (!registration) {
    add_refusal(visit, errors, registration.error());
    return register_page(visit, errors);
  }
  const bool taken = visit.site.database.write([&](storage::Transaction& transaction) {
    return identity::begin_attempt(transaction, identity::Attempt::registration, registration->email,
                                   visit.network(), visit.now);
  });
  if (!taken) {
    add_refusal(visit, errors, AccountRefusal::registration_throttled);
    return register_page(visit, errors);
  }
  auto hash = identity::hash_password(registration->password);
  auto token = visit.site.database.write(
      [&](storage::Transaction& transaction) -> std::expected<std::string, AccountRefusal> {
        auto person = identity::add_person(transaction, *registration, hash, visit.now, visit.site.random);
        if (!person) return std::unexpected(person.error());
        send_confirmation(visit, transaction, *person, safe_next(visit.form.text("next")));
        return identity::start_session(transaction, person->id, visit.now, visit.site.random);
      });
  if (!token) {
    add_refusal(visit, errors, token.error());
    return register_page(visit, errors);
  }
  visit.site.worker.wake();
  return with_session(visit, *token, safe_next(visit.form.text("next")));
}

Response confirm(Visit& visit) {
  auto token = std::string(visit.request.parameter("link"));
  auto person = visit.site.database.write(
      [&](storage::Transaction& transaction) -> std::expected<identity::PersonId, AccountRefusal> {
        auto found = identity::use_link(transaction, token, LinkPurpose::confirm, visit.now);
        if (found) identity::confirm_email(transaction, *found, visit.now);
        return found;
      });
  const auto next = safe_next(visit.request.parameter("next"));
  const auto on = visit.visitor ? next : "/sign-in?next=" + percent_encode(next);
  if (person) return visit.done(on, "notices.email_confirmed");
  // Opened twice, perhaps by the mail program before its reader.
  const bool was_used = visit.site.database.read(
      [&](storage::Session& session) { return identity::was_confirmed_by(session, token); });
  if (was_used) return visit.done(on, "notices.email_confirmed_before");
  return visit.refuse(410, identity::refusal_key(person.error()));
}

Response confirm_again(Visit& visit) {
  const auto next = visit.form.has("next") ? safe_next(visit.form.text("next")) : "/account";
  const bool sent = visit.site.database.write([&](storage::Transaction& transaction) {
    return visit.person().email_confirmed ||
           send_confirmation(visit, transaction, visit.person(), next == "/account" ? "/work" : next);
  });
  if (!sent) return visit.refuse(429, identity::refusal_key(AccountRefusal::letters_throttled));
  visit.site.worker.wake();
  return visit.done(next, "notices.confirmation_sent");
}

// --- session
// ---------------------------------------------------------------------------------------------------

Response sign_in_page(Visit& visit, const FormErrors& errors = {}) {
  if (visit.visitor) return go_on(visit);
  Page page;
  page.set("EMAIL", visit.form.text("email"));
  page.set("NEXT", visit.form.has("next") ? visit.form.text("next") : visit.request.parameter("next"));
  page.show_if(visit.site.options.demo, "DEMO");
  errors.fill(page);
  return visit.page("identity/sign_in", visit.say("identity.sign_in_title"), page, errors.any() ? 422 : 200);
}

// Counted before the password is looked at: guesses that come together are no more than those one after the
// other.
std::expected<std::optional<identity::Person>, AccountRefusal> begin_sign_in(Visit& visit,
                                                                             const std::string& email,
                                                                             std::string& hash) {
  return visit.site.database.write([&](storage::Transaction& transaction)
                                       -> std::expected<std::optional<identity::Person>, AccountRefusal> {
    if (!identity::begin_attempt(transaction, identity::Attempt::sign_in, email, visit.network(), visit.now))
      return std::unexpected(AccountRefusal::sign_in_throttled);
    auto person = identity::find_person_by_email(transaction.session(), email);
    if (person) hash = identity::password_hash_of(transaction.session(), person->id);
    return person;
  });
}

Response sign_in(Visit& visit) {
  FormErrors errors;
  const auto email = identity::normalize_email(visit.form.text("email")).value_or("");
  std::string hash;
  const auto person = begin_sign_in(visit, email, hash);
  if (!person) {
    add_refusal(visit, errors, person.error());
    return sign_in_page(visit, errors);
  }
  if (!identity::password_fits(Secret<std::string>(visit.form.long_text("password")), hash)) {
    add_refusal(visit, errors, AccountRefusal::sign_in_wrong);
    return sign_in_page(visit, errors);
  }
  auto token = visit.site.database.write([&](storage::Transaction& transaction) {
    identity::forgive_attempt(transaction, identity::Attempt::sign_in, email, visit.network(), visit.now);
    return identity::start_session(transaction, (*person)->id, visit.now, visit.site.random);
  });
  const auto next = visit.form.text("next");
  return with_session(visit, token, next.empty() ? "/" : safe_next(next));  // "/" leads to their work
}

Response sign_out(Visit& visit) {
  visit.site.database.write(
      [&](storage::Transaction& transaction) { identity::end_session(transaction, visit.session_token); });
  return with_session(visit, "", "/");
}

// --- forgotten password
// ----------------------------------------------------------------------------------------

Response forgotten_page(Visit& visit) {
  Page page;
  page.show_if(visit.request.parameter("sent") == "yes", "SENT");
  return visit.page("identity/forgotten", visit.say("identity.forgotten_title"), page);
}

// Says the same, after the same work, whether there is such an account or not: a job looks.
Response send_reset(Visit& visit) {
  if (const auto email = identity::normalize_email(visit.form.text("email")))
    visit.site.database.write([&](storage::Transaction& transaction) {
      if (identity::begin_attempt(transaction, identity::Attempt::reset, *email, visit.network(), visit.now))
        jobs::enqueue(transaction, reset_job, std::string(code_of(visit.language)) + " " + *email, visit.now,
                      visit.site.random);
    });
  visit.site.worker.wake();
  return redirect("/forgotten-password?sent=yes");
}

// `payload`: language and address.
void send_reset_letter(const Site& site, const std::string& payload) {
  const auto space = payload.find(' ');
  const auto language = language_of(payload.substr(0, space));
  const auto now = site.clock.now();
  site.database.write([&](storage::Transaction& transaction) {
    const auto person = identity::find_person_by_email(transaction.session(), payload.substr(space + 1));
    if (!person) return;
    const auto token = identity::make_link(transaction, person->id, LinkPurpose::reset, now, site.random);
    const Values values{{"PERSON", person->name},
                        {"LINK", site.options.public_url + "/new-password?link=" + token}};
    identity::send_letter(transaction,
                          {person->email, site.messages.say(language, "identity.reset_subject"),
                           site.messages.say(language, "identity.reset_letter", values)},
                          now, site.random);
  });
}

Response new_password_page(Visit& visit, const FormErrors& errors = {}) {
  auto token =
      visit.form.has("link") ? visit.form.text("link") : std::string(visit.request.parameter("link"));
  const bool good = visit.site.database.read([&](storage::Session& session) {
    return identity::link_is_good(session, token, LinkPurpose::reset, visit.now);
  });
  if (!good) return visit.refuse(410, "identity.link_expired");
  Page page;
  page.set("LINK", token);
  errors.fill(page);
  return visit.page("identity/new_password", visit.say("identity.new_password_title"), page,
                    errors.any() ? 422 : 200);
}

Response set_new_password(Visit& visit) {
  auto password = visit.form.long_text("password");
  if (auto good = identity::check_password(password, ""); !good) {
    FormErrors errors;
    add_refusal(visit, errors, good.error());
    return new_password_page(visit, errors);
  }
  auto hash = identity::hash_password(Secret<std::string>(password));
  auto person = visit.site.database.write(
      [&](storage::Transaction& transaction) -> std::expected<identity::PersonId, AccountRefusal> {
        auto found = identity::use_link(transaction, visit.form.text("link"), LinkPurpose::reset, visit.now);
        if (found) {
          identity::set_password(transaction, *found, hash, visit.now);
          identity::confirm_email(transaction, *found, visit.now);  // who reads the mail owns the address
        }
        return found;
      });
  if (!person) return visit.refuse(410, identity::refusal_key(person.error()));
  return visit.done("/sign-in", "notices.password_changed");
}

// --- language
// --------------------------------------------------------------------------------------------------

Response choose_language(Visit& visit) {
  const auto language = language_of(visit.request.parameter("to"));
  if (visit.visitor)
    visit.site.database.write([&](storage::Transaction& transaction) {
      identity::set_language(transaction, visit.person().id, std::string(code_of(language)));
    });
  auto response = redirect(safe_next(visit.request.parameter("back")));
  response.add("Set-Cookie",
               cookie_text(visit.site, language_cookie, code_of(language), std::chrono::hours(24 * 365)));
  return response;
}

}  // namespace

void add_account_jobs(jobs::Worker& worker, const Site& site) {
  worker.on(std::string(reset_job),
            [&site](const std::string& payload) { send_reset_letter(site, payload); });
}

void add_account_pages(Routes& routes) {
  routes.get("/register", Access::anyone(), [](Visit& visit) { return register_page(visit); });
  routes.post("/register", Access::anyone(), make_account);
  routes.get("/confirm", Access::anyone(), confirm);
  routes.post("/confirm/again", Access::signed_in(), confirm_again);
  routes.get("/sign-in", Access::anyone(), [](Visit& visit) { return sign_in_page(visit); });
  routes.post("/sign-in", Access::anyone(), sign_in);
  routes.post("/sign-out", Access::signed_in(), sign_out);
  routes.get("/forgotten-password", Access::anyone(), forgotten_page);
  routes.post("/forgotten-password", Access::anyone(), send_reset);
  routes.get("/new-password", Access::anyone(), [](Visit& visit) { return new_password_page(visit); });
  routes.post("/new-password", Access::anyone(), set_new_password);
  routes.get("/language", Access::anyone(), choose_language);
}

}  // namespace laurel::web
