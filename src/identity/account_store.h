// Accounts, sessions and the links sent by mail, in the database.
#pragma once
#include "identity/person.h"
#include "identity/role.h"
#include "storage/database.h"

namespace laurel::identity {

std::optional<Person> find_person(storage::Session& session, const PersonId& id);
std::optional<Person> find_person_by_email(storage::Session& session, const std::string& email);
/// Whether anybody has an account.
bool any_person(storage::Session& session);
std::string password_hash_of(storage::Session& session, const PersonId& id);

/// Refuses email_taken.
std::expected<Person, AccountRefusal> add_person(storage::Transaction& transaction,
                                                 const Registration& registration,
                                                 const std::string& password_hash, Instant now,
                                                 Random& random);
void confirm_email(storage::Transaction& transaction, const PersonId& id, Instant now);
/// Ends every session of the person too, and the links that would set another: who sets a password wants
/// strangers out.
void set_password(storage::Transaction& transaction, const PersonId& id, const std::string& password_hash,
                  Instant now);
void set_language(storage::Transaction& transaction, const PersonId& id, const std::string& language);
/// The name and language the person chose.
void change_person(storage::Transaction& transaction, const Person& person, const std::string& name,
                   const std::string& language, Instant now);

/// What the cookie's token is kept as.
std::string token_hash(std::string_view token);
/// The new session's token, for the cookie.
std::string start_session(storage::Transaction& transaction, const PersonId& person, Instant now,
                          Random& random);
void end_session(storage::Transaction& transaction, const std::string& token);
/// Signs the person out everywhere.
void end_all_sessions(storage::Transaction& transaction, const PersonId& person, Instant now);
struct SignedIn {
  Person person;
  std::vector<Grant> grants;
  Instant seen_at;
  std::int64_t unread_notices = 0;
};
std::optional<SignedIn> find_session(storage::Session& session, const std::string& token, Instant now);
void touch_session(storage::Transaction& transaction, const std::string& token, Instant now);

enum class LinkPurpose { confirm, reset };
/// A token for a link in a mail, good once and for the purpose's time. Of the links that set a password, only
/// the newest is good.
std::string make_link(storage::Transaction& transaction, const PersonId& person, LinkPurpose purpose,
                      Instant now, Random& random);
/// Refuses link_expired for a link that is unknown, used or too old.
std::expected<PersonId, AccountRefusal> use_link(storage::Transaction& transaction, const std::string& token,
                                                 LinkPurpose purpose, Instant now);
/// Whether this link has confirmed its person's address already.
bool was_confirmed_by(storage::Session& session, const std::string& token);
/// Whether use_link would take it; changes nothing.
bool link_is_good(storage::Session& session, const std::string& token, LinkPurpose purpose, Instant now);

/// Removes sessions, links and guesses that no longer matter.
void forget_expired(storage::Transaction& transaction, Instant now);

}  // namespace laurel::identity
