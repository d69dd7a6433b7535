// Whether the endorsements in the credential are genuine and about what they stand beside (Open
// Badges 3.0, 9.3).
#include "credential/data_model/members.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using boost::json::value;

struct Endorsement {
  const value* written;
  std::string_view about;  // id of what it stands beside
};

void collect(const object& holder, std::vector<Endorsement>& endorsements) {
  for (auto name : {"endorsement", "endorsementJwt"})
    for (const auto& item : data_model::list_at(holder, name))
      endorsements.push_back({&item, data_model::text(holder, "id")});
}

// Of the credential, its issuer and its achievements.
std::vector<Endorsement> endorsements_of(const object& credential) {
  std::vector<Endorsement> found;
  collect(credential, found);
  if (const auto* issuer = data_model::object_at(credential, "issuer")) collect(*issuer, found);
  for (const auto& item : data_model::list_at(credential, "credentialSubject")) {
    const auto* subject = item.if_object();
    if (subject == nullptr) continue;
    for (const auto& inner : data_model::list_at(*subject, "achievement"))
      if (const auto* achievement = inner.if_object()) collect(*achievement, found);
  }
  return found;
}

Check check_one(const Endorsement& endorsement, const Context& context) {
  const auto presented = open_value(*endorsement.written);
  if (!presented) return failed("endorsements", presented.error());
  const auto report = verify_presented(*presented, {context.options, context.loader, context.depth + 1});
  const auto by = report.summary.issuer_name.empty() ? report.summary.issuer_id : report.summary.issuer_name;
  for (const auto& check : report.checks)
    if (check.outcome == Outcome::failed)
      return failed("endorsements", "endorsement-" + check.code,
                    "An endorsement by " + by + " is not good: " + check.detail);
  if (report.summary.recipient_id != endorsement.about)
    return failed("endorsements", "endorsement-misplaced",
                  "An endorsement by " + by + " is about something else.");
  if (!report.verified)
    return not_checked("endorsements", "endorsement-not-checked",
                       "An endorsement by " + by + " could not be checked.");
  return passed("endorsements", "endorsements-valid", "");
}

}  // namespace

Check check_endorsements(const Presented& presented, const Context& context) {
  const auto endorsements = endorsements_of(presented.document());
  if (endorsements.empty()) return passed("endorsements", "no-endorsements", "It carries no endorsements.");
  if (context.depth >= containment_depth_max || endorsements.size() > contained_max)
    return failed("endorsements", "too-large",
                  "It carries more endorsements, or deeper ones, than are looked at.");
  std::optional<Check> open_question;
  for (const auto& endorsement : endorsements) {
    auto check = check_one(endorsement, context);
    if (check.outcome == Outcome::failed) return check;
    if (check.outcome == Outcome::not_checked) open_question = std::move(check);
  }
  if (open_question) return *std::move(open_question);
  return passed("endorsements", "endorsements-valid",
                endorsements.size() == 1
                    ? "Its endorsement is genuine."
                    : "All " + std::to_string(endorsements.size()) + " endorsements are genuine.");
}

}  // namespace laurel::credential::verify
