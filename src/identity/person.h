// People, and the rules for their accounts.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "base/secret.h"

namespace laurel::identity {

struct Person {
  Id<Person> id;
  std::string email;  // as normalized by normalize_email
  bool email_confirmed = false;
  std::string name;
  std::string language;  // "en" or "es"
};
using PersonId = Id<Person>;

/// Why an account cannot be made or changed. Each has a sentence in messages/*/identity.yaml.
enum class AccountRefusal {
  name_missing,
  name_too_long,
  name_unfit,
  email_malformed,
  email_taken,
  password_too_short,
  password_too_long,
  password_too_common,
  sign_in_wrong,
  sign_in_throttled,
  registration_throttled,
  letters_throttled,
  link_expired,
};
std::string_view refusal_key(AccountRefusal refusal);

struct Registration {
  std::string name;
  std::string email;
  Secret<std::string> password;
  std::string language;
};

/// Lower case, without surrounding space; none when it cannot be an address of mail (3 to 254 bytes, one
/// "@").
std::optional<std::string> normalize_email(std::string_view text);
/// 10 to 200 bytes, and not one of the passwords that everybody tries first.
std::expected<void, AccountRefusal> check_password(std::string_view password, std::string_view email);
/// Trimmed; 1 to 120 bytes. A name goes into letters: it brings no lines and no address of its own.
std::expected<std::string, AccountRefusal> check_name(std::string_view name);
/// Everything that can be told without looking into the database; the e-mail comes back normalized.
std::expected<Registration, AccountRefusal> check_registration(Registration registration);

constexpr std::chrono::hours session_time{24 * 14};
constexpr std::chrono::hours confirm_link_time{24 * 3};
constexpr std::chrono::hours reset_link_time{1};

}  // namespace laurel::identity
