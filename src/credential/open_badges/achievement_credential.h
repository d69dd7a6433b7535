// The values an Open Badges 3.0 credential is built from, with the names of its data model (Open Badges 3.0,
// appendix B). Texts left empty and lists left empty are not written.
#pragma once
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace laurel::credential::open_badges {

inline constexpr std::string_view credentials_context = "https://www.w3.org/ns/credentials/v2";
inline constexpr std::string_view open_badges_context =
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/// Defines the types 1EdTechJsonSchemaValidator2019, 1EdTechRevocationList and 1EdTechCredentialRefresh.
inline constexpr std::string_view extensions_context =
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
inline constexpr std::string_view achievement_credential_schema =
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

struct Image {
  std::string id;  // address or data: URL
  std::string caption;
};

struct Profile {
  std::string id;  // DID or address
  std::string name, url, description, email;
  std::optional<Image> image;
};

struct Alignment {
  std::string target_name, target_url;  // required
  std::string target_description, target_framework, target_code,
      target_type;  // "CFItem", "ceasn:Competency", …
};

struct RubricCriterionLevel {
  std::string id, name;
  std::string level, description, points;
};

struct ResultDescription {
  std::string id, name;
  std::string result_type;                  // "RubricCriterionLevel", "Status", "RubricScore", …
  std::vector<std::string> allowed_values;  // in order, for example of a status
  std::string required_level;               // id of a RubricCriterionLevel
  std::string required_value, value_max, value_min;
  std::vector<RubricCriterionLevel> rubric_criterion_levels;
};

struct Achievement {
  std::string id, name, description;
  std::string criteria_narrative, criteria_id;  // at least one of them
  std::string achievement_type = "MicroCredential";
  std::optional<Image> image;
  std::optional<Profile> creator;
  std::vector<Alignment> alignments;
  std::vector<ResultDescription> result_descriptions;
  std::optional<double> credits_available;
  std::string field_of_study, human_code, language, version;
  std::vector<std::string> tags;
};

struct AchievementResult {
  std::string result_description;  // id of a ResultDescription
  std::string achieved_level;      // id of a RubricCriterionLevel
  std::string status;  // "Completed", "Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew"
  std::string value;
};

struct Evidence {
  std::string id;  // address; empty where there is only a narrative
  std::string name, description, narrative, genre, audience;
  std::string digest_multibase;  // of what stands at the address (codec::digest_multibase)
};

/// An earner who is named by a hashed identity rather than by a DID (Open Badges 3.0, IdentityObject).
struct IdentityObject {
  std::string identity_hash;  // "sha256$…" (hash_identity), or the identity itself where not hashed
  std::string identity_type = "emailAddress";
  bool hashed = true;
  std::string salt;
};

/// What one bit of a status list says about the credential (Bitstring Status List 1.0, 2.1).
struct StatusEntry {
  std::string list_credential;  // address of the list
  std::size_t index = 0;
  std::string purpose = "revocation";  // or "suspension", "message"
};

struct AchievementSubject {
  std::string id;  // of the earner; may be empty where identifiers name them
  std::vector<IdentityObject> identifiers;
  Achievement achievement;
  std::vector<AchievementResult> results;
  std::optional<double> credits_earned;
  std::optional<Instant> activity_start, activity_end;
  std::string narrative, role, license_number, term;
};

struct AchievementCredential {
  std::string id;  // address or urn:uuid:…
  std::string name, description;
  Profile issuer;
  Instant valid_from;
  std::optional<Instant> valid_until;
  std::optional<Instant> awarded_date;
  AchievementSubject subject;
  std::vector<Evidence> evidence;
  std::optional<Image> image;
  std::vector<StatusEntry> status;  // one object for one, a list for more
  bool names_schema = true;         // writes credentialSchema (1EdTechJsonSchemaValidator2019)
  std::vector<boost::json::object> endorsements;
};

/// The unsigned credential, in the order of members people expect; sign it with data_integrity::sign or
/// jose::sign_vc_jwt.
boost::json::object to_json(const AchievementCredential& credential);
boost::json::object to_json(const Profile& profile);

/// "sha256$<hexadecimal of SHA-256 of identity and salt>" (Open Badges 3.0, IdentityHash; the same in 2.x).
std::string hash_identity(std::string_view identity, std::string_view salt);

}  // namespace laurel::credential::open_badges
