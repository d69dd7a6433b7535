// Whether the credential belongs to the person it is shown for.
#include "base/text.h"
#include "credential/codec/digest.h"
#include "credential/data_model/members.h"
#include "credential/open_badges/achievement_credential.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using data_model::text;

bool names(const boost::json::object& subject, std::string_view person) {
  if (text(subject, "id") == person) return true;
  for (const auto& item : data_model::list_at(subject, "identifier")) {
    const auto* identity = item.if_object();
    if (identity != nullptr &&
        is_identity_of(text(*identity, "identityHash"), text(*identity, "salt"), person))
      return true;
  }
  return false;
}

// IdentityHash of Open Badges 3.0 and 2.x: "sha256$" or "md5$", and the hash of the identity and the salt
// behind it.
std::string hashed_like(std::string_view identity, std::string_view person, std::string_view salt) {
  if (!identity.starts_with("md5$")) return open_badges::hash_identity(person, salt);
  return "md5$" + codec::md5_hex(std::string(person) + std::string(salt));
}

}  // namespace

bool is_identity_of(std::string_view identity, std::string_view salt, std::string_view person) {
  if (identity.empty() || person.empty()) return false;
  const auto written = lower(identity);
  if (!written.starts_with("sha256$") && !written.starts_with("md5$")) return written == lower(person);
  // Issuers hash an e-mail address as it was typed, or in lower case.
  return written == hashed_like(written, person, salt) ||
         written == hashed_like(written, lower(person), salt);
}

Check check_recipient(const Presented& presented, const Context& context) {
  const auto& person = context.options.recipient;
  if (person.empty())
    return not_checked("recipient", "recipient-not-asked",
                       "Nobody asked whether it belongs to a certain person.");
  for (const auto& item : data_model::list_at(presented.document(), "credentialSubject")) {
    const auto* subject = item.if_object();
    if (subject != nullptr && names(*subject, person))
      return passed("recipient", "recipient-matches", "The credential was issued to " + person + ".");
  }
  return failed("recipient", "recipient-differs", "The credential was not issued to " + person + ".");
}

}  // namespace laurel::credential::verify
