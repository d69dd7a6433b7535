// Whether the endorsements in the credential are genuine and about what they stand beside (Open
// Badges 3.0, 9.3).
#include <algorithm>

#include "credential/data_model/members.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using boost::json::value;

// What a credential carries, and the ids of what an endorsement in it may be about: 1EdTech's own examples
// place one about the issuer beside the credential and beside the achievement.
struct Found {
  std::vector<const value*> endorsements;
  std::vector<std::string_view> subjects;
};

void collect(const object& holder, Found& found) {
  found.subjects.push_back(data_model::text(holder, "id"));
  for (auto name : {"endorsement", "endorsementJwt"})
    for (const auto& item : data_model::list_at(holder, name)) found.endorsements.push_back(&item);
}

void collect_member(const object& holder, std::string_view name, Found& found) {
  for (const auto& item : data_model::list_at(holder, name)) {
    if (item.is_string()) found.subjects.push_back(data_model::text(item));
    const auto* inner = item.if_object();
    if (inner == nullptr) continue;
    collect(*inner, found);
    if (name == "achievement") collect_member(*inner, "creator", found);
  }
}

// Of the credential, its issuer, its achievements and their creators.
Found endorsements_of(const object& credential) {
  Found found;
  collect(credential, found);
  collect_member(credential, "issuer", found);
  for (const auto& item : data_model::list_at(credential, "credentialSubject"))
    if (const auto* subject = item.if_object()) collect_member(*subject, "achievement", found);
  return found;
}

Check check_one(const value& endorsement, const Found& found, const Context& context) {
  const auto presented = open_value(endorsement);
  if (!presented) return failed("endorsements", presented.error());
  const auto report = verify_presented(*presented, {context.options, context.loader, context.depth + 1});
  const auto by = report.summary.issuer_name.empty() ? report.summary.issuer_id : report.summary.issuer_name;
  for (const auto& check : report.checks)
    if (check.outcome == Outcome::failed)
      return failed("endorsements", "endorsement-" + check.code,
                    "An endorsement by " + by + " is not good: " + check.detail);
  if (report.summary.recipient_id.empty() ||
      std::ranges::find(found.subjects, report.summary.recipient_id) == found.subjects.end())
    return failed("endorsements", "endorsement-misplaced",
                  "An endorsement by " + by + " is about something else.");
  if (!report.verified)
    return not_checked("endorsements", "endorsement-not-checked",
                       "An endorsement by " + by + " could not be checked.");
  return passed("endorsements", "endorsements-valid", "");
}

}  // namespace

Check check_endorsements(const Presented& presented, const Context& context) {
  const auto found = endorsements_of(presented.document());
  const auto& endorsements = found.endorsements;
  if (endorsements.empty()) return passed("endorsements", "no-endorsements", "It carries no endorsements.");
  if (context.depth >= containment_depth_max || endorsements.size() > contained_max)
    return failed("endorsements", "too-large",
                  "It carries more endorsements, or deeper ones, than are looked at.");
  std::optional<Check> open_question;
  for (const auto* endorsement : endorsements) {
    auto check = check_one(*endorsement, found, context);
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
