// Whether the issuer has taken the credential back, by the status lists it names.
#include "base/result.h"
#include "credential/data_model/members.h"
#include "credential/jose/jws.h"
#include "credential/jose/vc_jwt.h"
#include "credential/json/json.h"
#include "credential/status_list/status_list_credential.h"
#include "credential/verify/checks.h"
#include "credential/verify/status_lists.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using status_list::Entry;

constexpr std::size_t entries_max = 8;

// A signed list counts only when it verifies and comes from the credential's own issuer.
Result<object> trusted_list(std::string_view body, const object& credential, const Context& context) {
  TRY(auto presented, open(body, context.loader));
  const auto report =
      verify_presented(presented, {context.options, context.loader, context.depth + 1, /*for_status=*/true});
  for (const auto& check : report.checks)
    if (check.name != "status" &&
        (check.outcome == Outcome::failed || (check.name == "proof" && check.outcome != Outcome::passed)))
      return failure("untrusted-status-list", "The status list cannot be trusted: " + check.detail);
  if (data_model::id_at(presented.document(), "issuer") != data_model::id_at(credential, "issuer"))
    return failure("untrusted-status-list", "The status list comes from another issuer than the credential.");
  return presented.document();
}

// 1EdTech publishes revocation lists without a signature; who answers at their address is believed.
Result<object> load_list(const Entry& entry, const object& credential, const Context& context) {
  auto loaded = context.loader.load(entry.list);
  if (!loaded)
    return failure("status-unavailable", "The status list could not be had: " + loaded.error().detail);
  if (entry.type == "1EdTechRevocationList" && !jose::looks_like_jws(loaded->body)) {
    TRY(auto list, json::parse(loaded->body));
    if (!list.is_object()) return failure("invalid-status-list", "The revocation list is not a JSON object.");
    if (!list.get_object().contains("proof")) return std::move(list.get_object());
  }
  return trusted_list(loaded->body, credential, context);
}

Result<StatusLists::Kept> list_of(const Entry& entry, const object& credential, const Context& context) {
  auto* kept = context.options.status_lists;
  const std::pair key(entry.list, std::string(data_model::id_at(credential, "issuer")));
  if (auto known = kept == nullptr ? nullptr : kept->find(key)) return known;
  TRY(auto list, load_list(entry, credential, context));
  auto opened = std::make_shared<const status_list::OpenedList>(std::move(list));
  if (kept != nullptr) kept->keep(key, opened);
  return opened;
}

Check judged(const Entry& entry, const status_list::Status& status) {
  const auto reason = status.message.empty() ? std::string(".") : " (" + status.message + ").";
  if (entry.purpose == "revocation" && status.set)
    return failed("status", "revoked", "The issuer has revoked the credential" + reason);
  if (entry.purpose == "suspension" && status.set)
    return failed("status", "suspended", "The issuer has suspended the credential for now" + reason);
  if (!status.message.empty())
    return passed("status", "status-message",
                  "The issuer says about the credential: " + status.message + ".");
  return passed("status", "not-revoked", "The issuer has not taken the credential back.");
}

Check check_entry(const object& written, const object& credential, const Context& context) {
  const auto entry = status_list::parse_entry(written);
  if (!entry)
    return entry.error().code == "unsupported-status" ? not_checked("status", entry.error())
                                                      : failed("status", entry.error());
  const auto list = list_of(*entry, credential, context);
  if (!list) return not_checked("status", list.error());
  const auto status = (*list)->look_up(*entry, data_model::text(credential, "id"));
  if (!status) return not_checked("status", status.error());
  return judged(*entry, *status);
}

}  // namespace

Check check_status(const Presented& presented, const Context& context) {
  const auto& document = presented.document();
  const auto entries = data_model::list_at(document, "credentialStatus");
  if (context.for_status || entries.empty())
    return passed("status", "no-status", "It has no status list, so it cannot be taken back.");
  if (entries.size() > entries_max)
    return failed("status", "too-large", "The credential names more than 8 status lists.");
  std::optional<Check> worst;
  for (const auto& item : entries) {
    const auto* written = item.if_object();
    if (written == nullptr)
      return failed("status", "invalid-status", "The credential's status is not an object.");
    auto check = check_entry(*written, document, context);
    if (check.outcome == Outcome::failed) return check;
    if (!worst || check.outcome == Outcome::not_checked) worst = std::move(check);
  }
  return *std::move(worst);
}

}  // namespace laurel::credential::verify
