// Whether the moment of verifying lies inside the credential's dates.
#include "credential/data_model/members.h"
#include "credential/data_model/verifiable_credential.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {

Check check_validity(const Presented& presented, const Context& context) {
  const auto& document = presented.document();
  for (auto name : {"validFrom", "validUntil", "issuanceDate", "expirationDate"})
    if (document.contains(name) && !Instant::parse(data_model::text(document, name)))
      return failed("validity", "invalid-date", "\"" + std::string(name) + "\" is not a date and time.");
  const auto from = data_model::valid_from(document);
  const auto until = data_model::valid_until(document);
  if (from && context.options.now < *from)
    return failed("validity", "not-yet-valid",
                  "The credential is valid only from " + from->text_seconds() + " on.");
  if (until && *until < context.options.now)
    return failed("validity", "expired", "The credential was valid until " + until->text_seconds() + ".");
  if (until)
    return passed("validity", "in-time", "The credential is valid until " + until->text_seconds() + ".");
  return passed("validity", "in-time", "The credential is valid and does not expire.");
}

}  // namespace laurel::credential::verify
