// Open Badges 2.0 and 2.1: an assertion is believed because it stands on its issuer's web site ("hosted") or
// because the issuer's published key signed it ("signed").
#include <algorithm>

#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/data_model/problems.h"
#include "credential/json/json.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using data_model::has_type;
using data_model::id_at;
using data_model::text;

struct Documents {
  object badge, issuer;
  /// The profile comes from the issuer's own address. One that stands inside the assertion is what the
  /// assertion's author says of the issuer.
  bool issuer_is_loaded = true;
};

std::string_view origin_of(std::string_view url) {
  const auto host = url.find("://");
  return host == std::string_view::npos ? std::string_view()
                                        : url.substr(0, url.find_first_of("/?#", host + 3));
}

Result<object> load_object(std::string_view url, const DocumentLoader& loader) {
  auto loaded = loader.load(url);
  if (!loaded) return failure("document-unavailable", loaded.error().detail);
  TRY(auto parsed, json::parse(loaded->body));
  if (!parsed.is_object())
    return failure("invalid-json", "The document at " + shorten(url, 200) + " is not a JSON object.");
  return std::move(parsed.get_object());
}

// A member that is an object, or the address of one. What stands at an address must say that it is that.
Result<object> linked(const object& from, std::string_view name, const DocumentLoader& loader) {
  if (const auto* inner = data_model::object_at(from, name)) return *inner;
  const auto url = text(from, name);
  if (url.empty()) return failure("schema-violated", "\"" + std::string(name) + "\" is missing.");
  TRY(auto found, load_object(url, loader));
  if (text(found, "id") != url)
    return failure("wrong-document", "The document at " + shorten(url, 200) + " describes something else.");
  return found;
}

Result<Documents> load_documents(const object& assertion, const DocumentLoader& loader) {
  Documents documents;
  TRY(documents.badge, linked(assertion, "badge", loader));
  const auto* embedded = data_model::object_at(documents.badge, "issuer");
  if (embedded == nullptr) {
    TRY(documents.issuer, linked(documents.badge, "issuer", loader));
    return documents;
  }
  auto own = load_object(text(*embedded, "id"), loader);
  documents.issuer_is_loaded = own && text(*own, "id") == text(*embedded, "id");
  documents.issuer = documents.issuer_is_loaded ? *std::move(own) : *embedded;
  return documents;
}

std::string_view kind_of_verification(const object& assertion) {
  const auto* verification = data_model::object_at(assertion, "verification");
  if (verification == nullptr) verification = data_model::object_at(assertion, "verify");
  if (verification == nullptr) return {};
  if (has_type(*verification, "SignedBadge") || has_type(*verification, "signed")) return "signed";
  if (has_type(*verification, "HostedBadge") || has_type(*verification, "hosted")) return "hosted";
  return {};
}

Check check_schema_2(const object& assertion) {
  data_model::Problems problems;
  if (!data_model::is_url(text(assertion, "id"))) problems.add("id", "it must be a URL");
  if (data_model::object_at(assertion, "recipient") == nullptr) problems.add("", "\"recipient\" is missing");
  if (!assertion.contains("badge")) problems.add("", "\"badge\" is missing");
  if (!Instant::parse(text(assertion, "issuedOn"))) problems.add("issuedOn", "it must be a date and time");
  if (kind_of_verification(assertion).empty())
    problems.add("verification", "it must be of type HostedBadge or SignedBadge");
  if (!problems.empty())
    return failed("schema", "schema-violated", "The assertion is not well formed: " + problems.text());
  return passed("schema", "schema-followed", "The assertion has everything its standard asks for.");
}

std::unexpected<Failure> changed(std::string_view what) {
  return failure("invalid-signature", std::string(what));
}

// Hosted: the same assertion must stand at its own address.
Result<void> verify_hosted(const Presented& presented, const Context& context) {
  const auto& assertion = presented.document();
  TRY(auto hosted, load_object(text(assertion, "id"), context.loader));
  if (hosted.contains("revoked") && hosted.at("revoked") == true)
    return failure("revoked", "The issuer has revoked the assertion.");
  if (json::canonicalize(hosted) != json::canonicalize(assertion))
    return changed("The assertion on the issuer's web site says something else.");
  return {};
}

// Signed: by the key at `creator`, which must be one of the issuer's. Where the issuer's profile could not be
// had, that the key stands on the issuer's web site and names it as its owner says the same.
Result<void> verify_signed(const Presented& presented, const Documents& documents, const Context& context) {
  const auto& issuer = documents.issuer;
  if (!presented.token) return failure("no-proof", "The assertion should be signed, and is not.");
  const auto* verification = data_model::object_at(presented.document(), "verification");
  auto creator = verification ? std::string(text(*verification, "creator")) : std::string();
  if (creator.empty()) creator = id_at(issuer, "publicKey");
  if (creator.empty()) return failure("key-not-named", "The assertion does not name the key that signed it.");
  const auto keys = data_model::list_at(issuer, "publicKey");
  const auto named = [&](const auto& key) { return data_model::id_of(key) == creator; };
  const auto key = std::ranges::find_if(keys, named);
  if (key == keys.end())
    return failure("issuer-mismatch", "The key " + shorten(creator, 200) + " is not one of the issuer's.");
  // The profile may hold the key itself, or only its address; one that the assertion's author wrote proves
  // nothing.
  const auto* inner = documents.issuer_is_loaded ? key->if_object() : nullptr;
  auto loaded =
      inner != nullptr && inner->size() > 1 ? Result<object>(*inner) : load_object(creator, context.loader);
  if (!loaded) return std::unexpected(loaded.error());
  const auto& document = *loaded;
  const auto owner = data_model::id_at(document, document.contains("owner") ? "owner" : "controller");
  if (text(document, "id") != creator || (!owner.empty() && owner != text(issuer, "id")))
    return failure("issuer-mismatch", "The key at " + shorten(creator, 200) + " is not the issuer's.");
  if (!documents.issuer_is_loaded && (owner.empty() || origin_of(creator) != origin_of(text(issuer, "id"))))
    return failure("document-unavailable",
                   "The issuer's profile could not be had, so nobody knows whether the key is the issuer's.");
  TRY(auto method, did::parse_verification_method(document));
  return jose::verify_jws(*presented.token, method.key);
}

Check check_proof_2(const Presented& presented, const Documents& documents, const Context& context) {
  const bool is_signed = kind_of_verification(presented.document()) == "signed";
  const auto outcome =
      is_signed ? verify_signed(presented, documents, context) : verify_hosted(presented, context);
  if (!outcome)
    return outcome.error().code == "document-unavailable" ? not_checked("proof", outcome.error())
                                                          : failed("proof", outcome.error());
  return is_signed ? passed("proof", "signature-valid",
                            "The signature is genuine: nothing was changed since it was signed.")
                   : passed("proof", "hosted-unchanged", "The issuer's web site has the same assertion.");
}

// Where the issuer's assertions stand: the issuer's own web site, unless its profile says otherwise
// (2.0, 4.3). Only the profile at the issuer's own address may say otherwise.
bool may_host(const Documents& documents, std::string_view assertion_id) {
  const auto& issuer = documents.issuer;
  const auto* rules = documents.issuer_is_loaded ? data_model::object_at(issuer, "verification") : nullptr;
  const auto origin = origin_of(assertion_id);
  if (rules == nullptr || (!rules->contains("startsWith") && !rules->contains("allowedOrigins")))
    return !origin.empty() && origin == origin_of(text(issuer, "id"));
  for (const auto& start : data_model::list_at(*rules, "startsWith"))
    if (!origin_of(text(start)).empty() && assertion_id.starts_with(text(start))) return true;
  return std::ranges::any_of(data_model::list_at(*rules, "allowedOrigins"), [&](const auto& allowed) {
    return !origin.empty() &&
           (origin == text(allowed) || origin.substr(origin.find("://") + 3) == text(allowed));
  });
}

Check check_issuer_2(const object& assertion, const Documents& documents, const Check& proof) {
  if (proof.outcome != Outcome::passed)
    return not_checked("issuer", "issuer-not-established",
                       "Without a valid proof nobody knows who issued it.");
  const auto id = std::string(text(documents.issuer, "id"));
  if (proof.code != "signature-valid" && !may_host(documents, text(assertion, "id")))
    return failed("issuer", "issuer-mismatch", "The assertion does not stand on the web site of " + id + ".");
  return passed("issuer", "issuer-established", "The assertion is from " + id + ".");
}

Check check_validity_2(const object& assertion, const Context& context) {
  const auto issued = Instant::parse(text(assertion, "issuedOn"));
  if (!issued) return failed("validity", "invalid-date", "\"issuedOn\" is not a date and time.");
  if (context.options.now < *issued)
    return failed("validity", "not-yet-valid",
                  "The assertion was issued on " + issued->text_seconds() + ", which has not come.");
  if (!assertion.contains("expires"))
    return passed("validity", "in-time", "The assertion is valid and does not expire.");
  const auto expires = Instant::parse(text(assertion, "expires"));
  if (!expires) return failed("validity", "invalid-date", "\"expires\" is not a date and time.");
  if (*expires < context.options.now)
    return failed("validity", "expired", "The assertion was valid until " + expires->text_seconds() + ".");
  return passed("validity", "in-time", "The assertion is valid until " + expires->text_seconds() + ".");
}

bool revokes(const boost::json::value& entry, const object& assertion) {
  const auto* details = entry.if_object();
  const auto id = data_model::id_of(entry);
  if (!id.empty() && id == text(assertion, "id")) return true;
  return details != nullptr && !text(*details, "uid").empty() &&
         text(*details, "uid") == text(assertion, "uid");
}

Check check_status_2(const object& assertion, const object& issuer, const Context& context) {
  if (assertion.contains("revoked") && assertion.at("revoked") == true)
    return failed("status", "revoked", "The issuer has revoked the assertion.");
  const auto url = id_at(issuer, "revocationList");
  if (url.empty()) return passed("status", "no-status", "The issuer keeps no list of revoked assertions.");
  const auto list = load_object(url, context.loader);
  if (!list)
    return not_checked("status", "status-unavailable",
                       "The list of revoked assertions could not be had: " + list.error().detail);
  for (const auto& entry : data_model::list_at(*list, "revokedAssertions")) {
    if (!revokes(entry, assertion)) continue;
    const auto* details = entry.if_object();
    const auto reason = details ? std::string(text(*details, "revocationReason")) : std::string();
    return failed("status", "revoked",
                  "The issuer has revoked the assertion" + (reason.empty() ? "." : " (" + reason + ")."));
  }
  return passed("status", "not-revoked", "The issuer has not revoked the assertion.");
}

Check check_recipient_2(const object& assertion, const Context& context) {
  const auto& person = context.options.recipient;
  if (person.empty())
    return not_checked("recipient", "recipient-not-asked",
                       "Nobody asked whether it belongs to a certain person.");
  const auto* recipient = data_model::object_at(assertion, "recipient");
  if (recipient != nullptr && is_identity_of(text(*recipient, "identity"), text(*recipient, "salt"), person))
    return passed("recipient", "recipient-matches", "The assertion was issued to " + person + ".");
  return failed("recipient", "recipient-differs", "The assertion was not issued to " + person + ".");
}

// Without badge and issuer nobody can tell who made it; its own dates and recipient say something still.
void check_alone(const object& assertion, const Failure& missing, const Context& context, Report& report) {
  report.checks.push_back(not_checked("proof", missing));
  report.checks.push_back(missing.code == "document-unavailable" ? not_checked("issuer", missing)
                                                                 : failed("issuer", missing));
  report.checks.push_back(check_validity_2(assertion, context));
  auto status = check_status_2(assertion, {}, context);
  if (status.outcome == Outcome::passed)
    status = not_checked("status", "status-unavailable",
                         "Without the issuer's profile nobody knows whether it was revoked.");
  report.checks.push_back(std::move(status));
  report.checks.push_back(check_recipient_2(assertion, context));
}

}  // namespace

void check_open_badges_2(const Presented& presented, const Context& context, Report& report) {
  const auto& assertion = presented.document();
  report.checks.push_back(check_schema_2(assertion));
  if (report.checks.back().outcome == Outcome::failed) return;
  const auto documents = load_documents(assertion, context.loader);
  report.summary.valid_from = Instant::parse(text(assertion, "issuedOn"));
  report.summary.valid_until = Instant::parse(text(assertion, "expires"));
  if (!documents) return check_alone(assertion, documents.error(), context, report);
  report.summary.name = text(documents->badge, "name");
  report.summary.description = text(documents->badge, "description");
  report.summary.issuer_id = text(documents->issuer, "id");
  report.summary.issuer_name = text(documents->issuer, "name");
  report.checks.push_back(check_proof_2(presented, *documents, context));
  report.checks.push_back(check_issuer_2(assertion, *documents, report.checks.back()));
  report.checks.push_back(check_validity_2(assertion, context));
  report.checks.push_back(check_status_2(assertion, documents->issuer, context));
  report.checks.push_back(check_recipient_2(assertion, context));
}

}  // namespace laurel::credential::verify
