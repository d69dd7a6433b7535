#include "credential/open_badges/achievement_credential.h"

#include <boost/json/array.hpp>

#include "credential/codec/digest.h"

namespace laurel::credential::open_badges {
namespace {

using boost::json::array;
using boost::json::object;

void put(object& to, std::string_view name, const std::string& text) {
  if (!text.empty()) to[name] = text;
}

void put(object& to, std::string_view name, const std::optional<double>& number) {
  if (number) to[name] = *number;
}

void put(object& to, std::string_view name, const std::optional<Instant>& instant) {
  if (instant) to[name] = instant->text_seconds();
}

template <class Item>
void put(object& to, std::string_view name, const std::vector<Item>& items);

object write(const Image& image) {
  object result{{"id", image.id}, {"type", "Image"}};
  put(result, "caption", image.caption);
  return result;
}

object write(const Profile& profile) {
  object result{{"id", profile.id}, {"type", array{"Profile"}}};
  put(result, "name", profile.name);
  put(result, "url", profile.url);
  put(result, "description", profile.description);
  put(result, "email", profile.email);
  if (profile.image) result["image"] = write(*profile.image);
  return result;
}

object write(const Alignment& alignment) {
  object result{{"type", array{"Alignment"}}};
  put(result, "targetName", alignment.target_name);
  put(result, "targetUrl", alignment.target_url);
  put(result, "targetDescription", alignment.target_description);
  put(result, "targetFramework", alignment.target_framework);
  put(result, "targetCode", alignment.target_code);
  put(result, "targetType", alignment.target_type);
  return result;
}

object write(const RubricCriterionLevel& level) {
  object result{{"id", level.id}, {"type", array{"RubricCriterionLevel"}}, {"name", level.name}};
  put(result, "level", level.level);
  put(result, "description", level.description);
  put(result, "points", level.points);
  return result;
}

object write(const ResultDescription& description) {
  object result{{"id", description.id}, {"type", array{"ResultDescription"}}, {"name", description.name}};
  put(result, "resultType", description.result_type);
  put(result, "allowedValue", description.allowed_values);
  put(result, "requiredLevel", description.required_level);
  put(result, "requiredValue", description.required_value);
  put(result, "rubricCriterionLevel", description.rubric_criterion_levels);
  put(result, "valueMax", description.value_max);
  put(result, "valueMin", description.value_min);
  return result;
}

object write(const Achievement& achievement) {
  object result{{"id", achievement.id},
                {"type", array{"Achievement"}},
                {"name", achievement.name},
                {"description", achievement.description}};
  object criteria;
  put(criteria, "id", achievement.criteria_id);
  put(criteria, "narrative", achievement.criteria_narrative);
  result["criteria"] = std::move(criteria);
  put(result, "achievementType", achievement.achievement_type);
  if (achievement.image) result["image"] = write(*achievement.image);
  if (achievement.creator) result["creator"] = write(*achievement.creator);
  put(result, "alignment", achievement.alignments);
  put(result, "creditsAvailable", achievement.credits_available);
  put(result, "fieldOfStudy", achievement.field_of_study);
  put(result, "humanCode", achievement.human_code);
  put(result, "inLanguage", achievement.language);
  put(result, "resultDescription", achievement.result_descriptions);
  put(result, "tag", achievement.tags);
  put(result, "version", achievement.version);
  return result;
}

object write(const AchievementResult& achieved) {
  object result{{"type", array{"Result"}}};
  put(result, "resultDescription", achieved.result_description);
  put(result, "achievedLevel", achieved.achieved_level);
  put(result, "status", achieved.status);
  put(result, "value", achieved.value);
  return result;
}

object write(const Evidence& evidence) {
  object result;
  put(result, "id", evidence.id);
  result["type"] = array{"Evidence"};
  put(result, "name", evidence.name);
  put(result, "description", evidence.description);
  put(result, "narrative", evidence.narrative);
  put(result, "genre", evidence.genre);
  put(result, "audience", evidence.audience);
  put(result, "digestMultibase", evidence.digest_multibase);
  return result;
}

object write(const IdentityObject& identity) {
  object result{{"type", "IdentityObject"},
                {"identityHash", identity.identity_hash},
                {"identityType", identity.identity_type},
                {"hashed", identity.hashed}};
  put(result, "salt", identity.salt);
  return result;
}

object write(const StatusEntry& entry) {
  const auto index = std::to_string(entry.index);
  return {{"id", entry.list_credential + "#" + index},
          {"type", "BitstringStatusListEntry"},
          {"statusPurpose", entry.purpose},
          {"statusListIndex", index},
          {"statusListCredential", entry.list_credential}};
}

object write(const AchievementSubject& subject) {
  object result;
  put(result, "id", subject.id);
  result["type"] = array{"AchievementSubject"};
  put(result, "identifier", subject.identifiers);
  put(result, "activityStartDate", subject.activity_start);
  put(result, "activityEndDate", subject.activity_end);
  put(result, "creditsEarned", subject.credits_earned);
  put(result, "licenseNumber", subject.license_number);
  put(result, "narrative", subject.narrative);
  put(result, "role", subject.role);
  put(result, "term", subject.term);
  result["achievement"] = write(subject.achievement);
  put(result, "result", subject.results);
  return result;
}

std::string write(const std::string& text) {
  return text;
}

object write(const object& written) {
  return written;
}

template <class Item>
void put(object& to, std::string_view name, const std::vector<Item>& items) {
  if (items.empty()) return;
  array list;
  for (const auto& item : items) list.emplace_back(write(item));
  to[name] = std::move(list);
}

}  // namespace

object to_json(const Profile& profile) {
  return write(profile);
}

object to_json(const AchievementCredential& credential) {
  object result{{"@context", array{credentials_context, open_badges_context}},
                {"id", credential.id},
                {"type", array{"VerifiableCredential", "OpenBadgeCredential"}}};
  put(result, "name", credential.name);
  put(result, "description", credential.description);
  if (credential.image) result["image"] = write(*credential.image);
  result["issuer"] = write(credential.issuer);
  result["validFrom"] = credential.valid_from.text_seconds();
  put(result, "validUntil", credential.valid_until);
  put(result, "awardedDate", credential.awarded_date);
  result["credentialSubject"] = write(credential.subject);
  put(result, "evidence", credential.evidence);
  put(result, "endorsement", credential.endorsements);
  if (credential.status.size() == 1) {
    result["credentialStatus"] = write(credential.status.front());
  } else {
    put(result, "credentialStatus", credential.status);
  }
  if (credential.names_schema) {
    // The schema's type stands in a context of its own.
    result["@context"].get_array().emplace_back(extensions_context);
    result["credentialSchema"] =
        array{object{{"id", achievement_credential_schema}, {"type", "1EdTechJsonSchemaValidator2019"}}};
  }
  return result;
}

std::string hash_identity(std::string_view identity, std::string_view salt) {
  return "sha256$" + hex(codec::digest(codec::Hash::sha256, std::string(identity) + std::string(salt)));
}

}  // namespace laurel::credential::open_badges
