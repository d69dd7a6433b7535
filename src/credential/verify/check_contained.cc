// Whether the credentials in a learner record (CLR 2.0) or presentation are verified themselves.
#include "credential/data_model/members.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using boost::json::value;

std::vector<const value*> contained_in(const Presented& presented) {
  std::vector<const value*> found;
  const auto collect = [&](const object& holder) {
    for (const auto& item : data_model::list_at(holder, "verifiableCredential")) found.push_back(&item);
  };
  if (presented.family == Family::presentation) collect(presented.document());
  for (const auto& item : data_model::list_at(presented.document(), "credentialSubject"))
    if (const auto* subject = item.if_object()) collect(*subject);
  return found;
}

// What a holder says about itself in its own presentation is secured by the presentation (data
// model 2.0, 4.13.1).
bool is_self_asserted(const Presented& outer, const Presented& inner) {
  return outer.family == Family::presentation && inner.secured.proofs.empty() && !inner.token &&
         !data_model::id_at(outer.document(), "holder").empty() &&
         data_model::id_at(outer.document(), "holder") == data_model::id_at(inner.document(), "issuer");
}

Check check_one(const Presented& outer, const value& written, std::size_t number, const Context& context) {
  const auto which = "Credential " + std::to_string(number);
  const auto presented = open_value(written);
  if (!presented && presented.error().code == "unsupported-envelope")
    return not_checked("credentials", presented.error());
  if (!presented)
    return failed("credentials", presented.error().code,
                  which + " cannot be read: " + presented.error().detail);
  const auto report = verify_presented(*presented, {context.options, context.loader, context.depth + 1});
  const bool self_asserted = is_self_asserted(outer, *presented);
  for (const auto& check : report.checks)
    if (check.outcome == Outcome::failed && !(self_asserted && check.code == "no-proof"))
      return failed("credentials", check.code, which + " is not verified: " + check.detail);
  if (!report.verified && !self_asserted)
    return not_checked("credentials", "not-checked", which + " could not be checked in full.");
  return passed("credentials", "credentials-verified", "");
}

}  // namespace

bool holds_credentials(const Presented& presented) {
  return !contained_in(presented).empty();
}

Check check_contained(const Presented& presented, const Context& context) {
  const auto contained = contained_in(presented);
  if (contained.empty()) return passed("credentials", "no-credentials", "There are no credentials in it.");
  if (context.depth >= containment_depth_max || contained.size() > contained_max)
    return failed("credentials", "too-large",
                  "It holds more credentials, or deeper ones, than are looked at.");
  std::optional<Check> open_question;
  for (std::size_t i = 0; i < contained.size(); ++i) {
    auto check = check_one(presented, *contained[i], i + 1, context);
    if (check.outcome == Outcome::failed) return check;
    if (check.outcome == Outcome::not_checked) open_question = std::move(check);
  }
  if (open_question) return *std::move(open_question);
  return passed("credentials", "credentials-verified",
                "All " + std::to_string(contained.size()) + " credentials in it are verified.");
}

}  // namespace laurel::credential::verify
