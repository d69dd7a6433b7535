#include "identity/person.h"

#include <array>

#include "base/control_character.h"
#include "base/result.h"
#include "base/text.h"

namespace laurel::identity {
namespace {

constexpr std::size_t name_bytes_max = 120;
constexpr std::size_t password_bytes_min = 10;
constexpr std::size_t password_bytes_max = 200;
// Of those that stand on every published list, the ones long enough to pass the length rule.
constexpr std::array<std::string_view, 16> common_passwords{
    "1234567890", "password123", "qwertyuiop",  "password1234", "iloveyou123", "1q2w3e4r5t",
    "teacher123", "teacher1234", "letmein1234", "welcome1234",  "sunshine123", "0123456789",
    "1111111111", "abcdefghij",  "passw0rd123", "qwerty12345"};

// "passwordpassword", "abcabcabcabc": one short piece again and again, which guessers try early.
bool is_repeated(std::string_view text) {
  for (std::size_t length = 1; length <= text.size() / 2; ++length)
    if (text.size() % length == 0 && text.substr(length) == text.substr(0, text.size() - length)) return true;
  return false;
}

}  // namespace

std::string_view refusal_key(AccountRefusal refusal) {
  constexpr std::string_view keys[] = {"identity.name_missing",
                                       "identity.name_too_long",
                                       "identity.name_unfit",
                                       "identity.email_malformed",
                                       "identity.email_taken",
                                       "identity.password_too_short",
                                       "identity.password_too_long",
                                       "identity.password_too_common",
                                       "identity.sign_in_wrong",
                                       "identity.sign_in_throttled",
                                       "identity.registration_throttled",
                                       "identity.letters_throttled",
                                       "identity.link_expired"};
  return keys[static_cast<std::size_t>(refusal)];
}

std::optional<std::string> normalize_email(std::string_view text) {
  auto email = lower(trim(text));
  auto at = email.find('@');
  if (email.size() > 254 || at == std::string::npos || at == 0 ||
      email.find('@', at + 1) != std::string::npos)
    return {};
  auto domain = std::string_view(email).substr(at + 1);
  if (domain.empty() || domain.starts_with('.') || domain.ends_with('.')) return {};
  for (char c : email)
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == ',' || c == ';' || c == '<' || c == '>' ||
        c == '"')
      return {};
  return is_utf8(email) ? std::optional(email) : std::nullopt;
}

std::expected<void, AccountRefusal> check_password(std::string_view password, std::string_view email) {
  if (password.size() < password_bytes_min) return std::unexpected(AccountRefusal::password_too_short);
  if (password.size() > password_bytes_max) return std::unexpected(AccountRefusal::password_too_long);
  auto simple = lower(password);
  if (simple == email || is_repeated(simple) ||
      std::find(common_passwords.begin(), common_passwords.end(), simple) != common_passwords.end())
    return std::unexpected(AccountRefusal::password_too_common);
  return {};
}

std::expected<std::string, AccountRefusal> check_name(std::string_view name) {
  name = trim(name);
  if (name.empty()) return std::unexpected(AccountRefusal::name_missing);
  if (name.size() > name_bytes_max) return std::unexpected(AccountRefusal::name_too_long);
  const auto simple = lower(name);
  if (has_control(name) || simple.find("://") != std::string::npos ||
      simple.find("www.") != std::string::npos)
    return std::unexpected(AccountRefusal::name_unfit);
  return std::string(name);
}

std::expected<Registration, AccountRefusal> check_registration(Registration registration) {
  TRY(registration.name, check_name(registration.name));
  auto email = normalize_email(registration.email);
  if (!email) return std::unexpected(AccountRefusal::email_malformed);
  registration.email = *email;
  TRY_VOID(check_password(registration.password.reveal(), *email));
  return registration;
}

}  // namespace laurel::identity
