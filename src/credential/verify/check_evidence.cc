// Whether evidence and related files are still what they were when the credential was signed, by their
// digests.
#include "base/text.h"
#include "credential/codec/digest.h"
#include "credential/data_model/members.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using data_model::text;

constexpr std::size_t files_max = 32;

std::string_view digest_of(const object& file) {
  const auto multibase = text(file, "digestMultibase");
  return multibase.empty() ? text(file, "digestSRI") : multibase;
}

std::vector<const object*> files_with_digest(const object& credential) {
  std::vector<const object*> files;
  for (auto name : {"evidence", "relatedResource"}) {
    for (const auto& item : data_model::list_at(credential, name)) {
      const auto* file = item.if_object();
      if (file != nullptr && !digest_of(*file).empty() && files.size() <= files_max) files.push_back(file);
    }
  }
  return files;
}

Check check_file(const object& file, const Context& context) {
  const auto address = std::string(text(file, "id"));
  auto loaded = context.loader.load(address);
  if (!loaded)
    return not_checked("evidence", "evidence-unavailable",
                       "Evidence could not be had: " + loaded.error().detail);
  const auto same = codec::matches_digest(loaded->body, digest_of(file));
  if (!same)
    return not_checked("evidence", "unsupported-digest",
                       "The digest of " + shorten(address, 200) + " is of an unknown kind.");
  if (!*same)
    return failed(
        "evidence", "evidence-changed",
        "The evidence at " + shorten(address, 200) + " was changed since the credential was signed.");
  return passed("evidence", "evidence-unchanged",
                "All evidence is as it was when the credential was signed.");
}

}  // namespace

Check check_evidence(const Presented& presented, const Context& context) {
  const auto files = files_with_digest(presented.document());
  if (files.empty())
    return passed("evidence", "no-digests", "It carries no evidence that could be compared.");
  if (files.size() > files_max)
    return not_checked("evidence", "too-large", "It names more than 32 files, which are not all loaded.");
  std::optional<Check> worst;
  for (const auto* file : files) {
    auto check = check_file(*file, context);
    if (check.outcome == Outcome::failed) return check;
    if (!worst || check.outcome == Outcome::not_checked) worst = std::move(check);
  }
  return *std::move(worst);
}

}  // namespace laurel::credential::verify
