#include "credential/verify/presented.h"

#include <boost/json/monotonic_resource.hpp>

#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/data_model/verifiable_credential.h"
#include "credential/jose/vc_jwt.h"
#include "credential/json/json.h"
#include "credential/open_badges/baking.h"

namespace laurel::credential::verify {
namespace {

using boost::json::object;
using data_model::has_type;
using data_model::text;

constexpr std::string_view open_badges_2_context = "https://w3id.org/openbadges/v2";

std::unexpected<Failure> no_credential(std::string_view what) {
  return failure("not-a-credential",
                 std::string(what) +
                     " Hand in a credential as JSON or JWT, or a PNG or SVG picture with one "
                     "baked in.");
}

bool is_open_badges_2(const object& document) {
  if (!has_type(document, "Assertion")) return false;
  const auto contexts = data_model::list_at(document, "@context");
  return contexts.empty() || text(contexts.front()) == open_badges_2_context;
}

Result<Family> family_of(const object& document) {
  if (is_open_badges_2(document)) return Family::open_badges_2;
  if (has_type(document, "VerifiablePresentation")) return Family::presentation;
  if (document.contains("@context") || document.contains("credentialSubject")) return Family::credential;
  return no_credential("This JSON is neither a credential nor a presentation nor an Open Badges assertion.");
}

Result<Presented> open_object(object document) {
  TRY(auto family, family_of(document));
  TRY(auto secured, data_integrity::split(std::move(document)));
  return Presented{family, "JSON", std::move(secured), {}};
}

// Open Badges 2.x signs the assertion itself, as the payload of a JWS.
Result<Presented> open_jws(std::string_view written) {
  TRY(auto jws, jose::parse_jws(written));
  if (auto payload = json::parse(jws.payload);
      payload && payload->is_object() && is_open_badges_2(payload->get_object()))
    return Presented{Family::open_badges_2, "JWT", {std::move(payload->get_object()), {}}, std::move(jws)};
  TRY(auto token, jose::read_token(written));
  TRY(auto family, family_of(token.credential));
  TRY(auto secured, data_integrity::split(std::move(token.credential)));
  return Presented{family, "JWT", std::move(secured), std::move(token.jws)};
}

// VC Data Model 2.0, 4.13.1: "data:application/vc+jwt,eyJ…".
Result<Presented> open_envelope(const object& envelope) {
  const auto id = text(envelope, "id");
  const auto comma = id.find(',');
  if (!id.starts_with("data:") || comma == std::string_view::npos)
    return failure("invalid-envelope", "The enveloped credential is not a data: URL.");
  const auto media_type = id.substr(5, comma - 5);
  if (!media_type.contains("+jwt"))
    return failure("unsupported-envelope", "Credentials in an envelope of the type \"" +
                                               shorten(media_type, 80) + "\" are not supported.");
  return open_jws(id.substr(comma + 1));
}

bool is_envelope(const object& document) {
  return has_type(document, "EnvelopedVerifiableCredential") ||
         has_type(document, "EnvelopedVerifiablePresentation");
}

Result<Presented> open_text(std::string_view written) {
  written = trim(written.starts_with("\xef\xbb\xbf") ? written.substr(3) : written);
  if (jose::looks_like_jws(written)) return open_jws(written);
  if (!written.starts_with('{') && !written.starts_with('['))
    return no_credential("This is not a credential.");
  // The document's memory comes in few large pieces and goes all at once.
  auto storage = boost::json::make_shared_resource<boost::json::monotonic_resource>(4 * written.size());
  TRY(auto value, json::parse(written, {}, storage));
  if (!value.is_object()) return no_credential("This JSON is not an object.");
  if (is_envelope(value.get_object())) return open_envelope(value.get_object());
  return open_object(std::move(value.get_object()));
}

Result<Presented> open_baked(std::string_view image, const DocumentLoader& loader) {
  TRY(auto baked, open_badges::unbake(image));
  const auto container = open_badges::looks_like_png(image) ? "PNG" : "SVG";
  if (baked.credential.starts_with("http://") || baked.credential.starts_with("https://")) {
    TRY(auto hosted, loader.load(baked.credential));
    baked.credential = std::move(hosted.body);
  }
  TRY(auto presented, open_text(baked.credential));
  presented.container = container;
  return presented;
}

std::string first_text(const object& holder, std::string_view name) {
  for (const auto& item : data_model::list_at(holder, name)) {
    if (const auto* language_value = item.if_object()) return std::string(text(*language_value, "@value"));
    return std::string(text(item));
  }
  return {};
}

std::string kind_of(const Presented& presented) {
  const auto& document = presented.document();
  if (presented.family == Family::presentation) return "presentation";
  if (presented.family == Family::open_badges_2) return "Open Badges 2.0";
  if (has_type(document, "OpenBadgeCredential") || has_type(document, "AchievementCredential"))
    return "Open Badges 3.0";
  if (has_type(document, "ClrCredential")) return "CLR 2.0";
  if (has_type(document, "EndorsementCredential")) return "endorsement";
  if (has_type(document, "BitstringStatusListCredential")) return "status list";
  return "credential";
}

std::string secured_with(const Presented& presented) {
  if (presented.token) return "JWT " + std::string(text(presented.token->header, "alg"));
  std::vector<std::string> names;
  for (const auto& proof : presented.secured.proofs) {
    const auto suite = text(proof.get_object(), "cryptosuite");
    names.emplace_back(suite.empty() ? text(proof.get_object(), "type") : suite);
  }
  return join(names, ", ");
}

}  // namespace

Result<Presented> open(std::string_view bytes, const DocumentLoader& loader) {
  if (open_badges::looks_like_png(bytes) || open_badges::looks_like_svg(bytes))
    return open_baked(bytes, loader);
  return open_text(bytes);
}

Result<Presented> open_value(const boost::json::value& value) {
  if (value.is_string()) return open_jws(text(value));
  const auto* document = value.if_object();
  if (document == nullptr) return no_credential("A contained credential is neither an object nor a JWT.");
  if (is_envelope(*document)) return open_envelope(*document);
  return open_object(*document);
}

namespace {

// Open Badges 3.0: a name, or an IdentityObject of type "name" that is not hashed.
std::string name_of_subject(const boost::json::object& subject) {
  if (auto name = first_text(subject, "name"); !name.empty()) return name;
  for (const auto& entry : data_model::list_at(subject, "identifier")) {
    const auto* identity = entry.if_object();
    const auto* hashed = identity == nullptr ? nullptr : identity->if_contains("hashed");
    if (identity == nullptr || text(*identity, "identityType") != "name") continue;
    if (hashed == nullptr || !hashed->is_bool() || !hashed->get_bool())
      return std::string(text(*identity, "identityHash"));
  }
  return {};
}

}  // namespace

Summary summarize(const Presented& presented) {
  const auto& document = presented.document();
  Summary summary{.kind = kind_of(presented), .container = presented.container};
  summary.id = text(document, "id");
  summary.name = first_text(document, "name");
  summary.description = first_text(document, "description");
  const auto* party = document.if_contains(presented.family == Family::presentation ? "holder" : "issuer");
  if (party != nullptr) {
    summary.issuer_id = data_model::id_of(*party);
    if (const auto* profile = party->if_object()) summary.issuer_name = first_text(*profile, "name");
  }
  const auto subjects = data_model::list_at(document, "credentialSubject");
  const auto* subject = subjects.empty() ? nullptr : subjects.front().if_object();
  if (subject != nullptr) {
    summary.recipient_id = text(*subject, "id");
    summary.recipient_name = name_of_subject(*subject);
    const auto* achievement = data_model::object_at(*subject, "achievement");
    if (summary.name.empty() && achievement != nullptr) summary.name = first_text(*achievement, "name");
  }
  summary.valid_from = data_model::valid_from(document);
  summary.valid_until = data_model::valid_until(document);
  summary.secured_with = secured_with(presented);
  return summary;
}

}  // namespace laurel::credential::verify
