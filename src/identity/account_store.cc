#include "identity/account_store.h"

#include "base/encoding.h"
#include "identity/attempt.h"
#include "identity/queries.h"
#include "storage/event.h"
#include "storage/hash.h"

namespace laurel::identity {
namespace {

Person read_person(const storage::Row& row) {
  return {row.id<PersonId>("id"), row.text("email"), !row.is_null("email_confirmed_at"), row.text("name"),
          row.text("language")};
}

std::string_view text_of(LinkPurpose purpose) {
  return purpose == LinkPurpose::confirm ? "confirm" : "reset";
}

void end_links(storage::Transaction& transaction, const PersonId& person, LinkPurpose purpose, Instant now) {
  transaction.execute(sql::end_links_of, {{"now", now}, {"person", person}, {"purpose", text_of(purpose)}});
}

}  // namespace

std::optional<Person> find_person(storage::Session& session, const PersonId& id) {
  auto row = session.query_first(sql::person_by_id, {{"id", id}});
  return row ? std::optional(read_person(*row)) : std::nullopt;
}

std::optional<Person> find_person_by_email(storage::Session& session, const std::string& email) {
  auto row = session.query_first(sql::person_by_email, {{"email", email}});
  return row ? std::optional(read_person(*row)) : std::nullopt;
}

bool any_person(storage::Session& session) {
  return session.query_first(sql::any_person).has_value();
}

std::string password_hash_of(storage::Session& session, const PersonId& id) {
  auto row = session.query_first(sql::password_hash, {{"id", id}});
  return row ? row->text("password_hash") : std::string();
}

std::expected<Person, AccountRefusal> add_person(storage::Transaction& transaction,
                                                 const Registration& registration,
                                                 const std::string& password_hash, Instant now,
                                                 Random& random) {
  if (find_person_by_email(transaction.session(), registration.email))
    return std::unexpected(AccountRefusal::email_taken);
  Person person{PersonId::generate(now, random), registration.email, false, registration.name,
                registration.language};
  transaction.execute(sql::add_person, {{"id", person.id},
                                        {"email", person.email},
                                        {"password_hash", password_hash},
                                        {"name", person.name},
                                        {"language", person.language},
                                        {"created_at", now}});
  storage::record(transaction, {now, person.id.text(), "identity.account-made", person.id.text()});
  return person;
}

void confirm_email(storage::Transaction& transaction, const PersonId& id, Instant now) {
  transaction.execute(sql::confirm_email, {{"now", now}, {"id", id}});
  storage::record(transaction, {now, id.text(), "identity.email-confirmed", id.text()});
}

void set_password(storage::Transaction& transaction, const PersonId& id, const std::string& password_hash,
                  Instant now) {
  transaction.execute(sql::set_password, {{"password_hash", password_hash}, {"id", id}});
  end_links(transaction, id, LinkPurpose::reset, now);
  transaction.execute(sql::end_sessions_of, {{"person", id}});
  storage::record(transaction, {now, id.text(), "identity.password-changed", id.text()});
}

void set_language(storage::Transaction& transaction, const PersonId& id, const std::string& language) {
  transaction.execute(sql::set_language, {{"language", language}, {"id", id}});
}

void change_person(storage::Transaction& transaction, const Person& person, const std::string& name,
                   const std::string& language, Instant now) {
  set_language(transaction, person.id, language);
  if (name == person.name) return;
  transaction.execute(sql::set_name, {{"name", name}, {"id", person.id}});
  storage::record(transaction, {now, person.id.text(), "identity.name-changed", person.id.text()});
}

std::string token_hash(std::string_view token) {
  return hex(storage::sha256(token));
}

std::string start_session(storage::Transaction& transaction, const PersonId& person, Instant now,
                          Random& random) {
  auto token = random.token();
  transaction.execute(sql::start_session, {{"token_hash", token_hash(token)},
                                           {"person", person},
                                           {"now", now},
                                           {"seen_at", now},
                                           {"expires_at", now + session_time}});
  return token;
}

void end_session(storage::Transaction& transaction, const std::string& token) {
  transaction.execute(sql::end_session, {{"token_hash", token_hash(token)}});
}

void end_all_sessions(storage::Transaction& transaction, const PersonId& person, Instant now) {
  transaction.execute(sql::end_sessions_of, {{"person", person}});
  storage::record(transaction, {now, person.text(), "identity.sessions-ended", person.text()});
}

std::optional<SignedIn> find_session(storage::Session& session, const std::string& token, Instant now) {
  auto row = session.query_first(sql::find_session, {{"token_hash", token_hash(token)}, {"now", now}});
  if (!row) return {};
  SignedIn found{read_person(*row), {}, row->instant("seen_at"), row->integer("unread_notices")};
  for (const auto& grant : session.query(sql::grants_of, {{"person", found.person.id}}))
    if (auto role = parse_role(grant.text("role")))
      found.grants.push_back({grant.id<OrganizationId>("organization"), *role});
  return found;
}

void touch_session(storage::Transaction& transaction, const std::string& token, Instant now) {
  transaction.execute(sql::touch_session,
                      {{"now", now}, {"expires_at", now + session_time}, {"token_hash", token_hash(token)}});
}

std::string make_link(storage::Transaction& transaction, const PersonId& person, LinkPurpose purpose,
                      Instant now, Random& random) {
  auto token = random.token();
  if (purpose == LinkPurpose::reset) end_links(transaction, person, purpose, now);
  const auto time = purpose == LinkPurpose::confirm ? confirm_link_time : reset_link_time;
  transaction.execute(sql::make_link, {{"token_hash", token_hash(token)},
                                       {"person", person},
                                       {"purpose", text_of(purpose)},
                                       {"now", now},
                                       {"expires_at", now + time}});
  return token;
}

std::expected<PersonId, AccountRefusal> use_link(storage::Transaction& transaction, const std::string& token,
                                                 LinkPurpose purpose, Instant now) {
  auto row = transaction.query_first(
      sql::good_link, {{"token_hash", token_hash(token)}, {"purpose", text_of(purpose)}, {"now", now}});
  if (!row) return std::unexpected(AccountRefusal::link_expired);
  transaction.execute(sql::use_link, {{"now", now}, {"token_hash", token_hash(token)}});
  return row->id<PersonId>("person");
}

bool was_confirmed_by(storage::Session& session, const std::string& token) {
  return session.query_first(sql::used_link, {{"token_hash", token_hash(token)}}).has_value();
}

bool link_is_good(storage::Session& session, const std::string& token, LinkPurpose purpose, Instant now) {
  return session
      .query_first(sql::good_link,
                   {{"token_hash", token_hash(token)}, {"purpose", text_of(purpose)}, {"now", now}})
      .has_value();
}

void forget_expired(storage::Transaction& transaction, Instant now) {
  forget_old_attempts(transaction, now);
  transaction.execute(sql::forget_old_sessions, {{"now", now}});
  transaction.execute(sql::forget_old_links, {{"now", now}});
}

}  // namespace laurel::identity
