// What verifying found, as data: each check passed, failed or could not be made.
#pragma once
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "credential/failure.h"

namespace laurel::credential::verify {

enum class Outcome { passed, failed, not_checked };
/// "passed", "failed", "not_checked".
std::string_view outcome_name(Outcome outcome);

struct Check {
  std::string
      name;  // "schema", "proof", "issuer", "validity", "status", "recipient", "endorsements", "evidence", …
  Outcome outcome = Outcome::not_checked;
  std::string code;  // for programs, stable: "signature-valid", "expired", "revoked", "status-unavailable", …
  std::string detail;  // a sentence for people
};

Check passed(std::string_view name, std::string_view code, std::string detail);
Check failed(std::string_view name, std::string_view code, std::string detail);
Check not_checked(std::string_view name, std::string_view code, std::string detail);
/// A check that failed for the reason of `failure`, with its code.
Check failed(std::string_view name, const Failure& failure);
Check not_checked(std::string_view name, const Failure& failure);

/// What the credential is about, for showing beside the answer. Texts are as the credential has them: not to
/// be believed unless it is verified. Empty where it does not say.
struct Summary {
  std::string kind;       // "Open Badges 3.0", "Open Badges 2.0", "CLR 2.0", "endorsement", "credential", …
  std::string container;  // "JSON", "JWT", "PNG", "SVG", "address"
  std::string id, name, description;
  std::string issuer_id, issuer_name;
  std::string recipient_id, recipient_name;
  std::string secured_with;  // "eddsa-rdfc-2022", "JWT EdDSA", …
  std::optional<Instant> valid_from, valid_until;
};

struct Report {
  bool verified = false;
  Summary summary;
  std::vector<Check> checks;
  /// The check of that name; null where it was not reached.
  const Check* find(std::string_view name) const;
};

/// {"verified", "summary", "checks": [{"check", "outcome", "code", "detail"}]}
boost::json::object to_json(const Report& report);

}  // namespace laurel::credential::verify
