#include "credential/data_model/verifiable_credential.h"

#include <algorithm>

#include "credential/data_model/members.h"

namespace laurel::credential::data_model {
namespace {

using boost::json::object;
using boost::json::value;

void check_contexts(const object& document, Problems& problems) {
  if (!version_of(document)) {
    problems.add("@context",
                 "the first one must be " + std::string(credentials_v2) + " (or that of version 1)");
    return;
  }
  for (const auto& context : list_at(document, "@context"))
    if (!context.is_object() && !is_url(text(context)))
      problems.add("@context", "every one must be an address or an object");
}

void check_types(const object& document, std::string_view required, Problems& problems) {
  const auto types = list_at(document, "type");
  if (types.empty()) return problems.add("", "\"type\" is missing");
  for (const auto& type : types)
    if (text(type).empty()) return problems.add("type", "every type must be text");
  if (!has_type(document, required)) problems.add("type", "\"" + std::string(required) + "\" is missing");
}

// "id", where there is one, is a single URL.
void check_id(const object& document, std::string_view place, Problems& problems) {
  const auto* id = document.if_contains("id");
  if (id != nullptr && !is_url(text(*id))) problems.add(inside(place, "id"), "it must be one URL");
}

// 4.5 and 11.1: text, or {"@value", "@language", "@direction"}, or a list of those.
bool is_language_value(const value& item) {
  if (item.is_string()) return true;
  const auto* language_value = item.if_object();
  return language_value != nullptr && language_value->contains("@value") &&
         std::ranges::all_of(*language_value, [](const auto& member) {
           return (member.key() == "@value" || member.key() == "@language" || member.key() == "@direction") &&
                  member.value().is_string();
         });
}

void check_names(const object& holder, std::string_view place, Problems& problems) {
  for (auto name : {"name", "description"})
    if (!std::ranges::all_of(list_at(holder, name), is_language_value))
      problems.add(inside(place, name), "it must be text, or text with a language and direction");
}

// A party: a URL, or an object with the URL as its id.
void check_party(const object& document, std::string_view name, bool required, Problems& problems) {
  const auto* party = document.if_contains(name);
  if (party == nullptr) {
    if (required) problems.add("", "\"" + std::string(name) + "\" is missing");
    return;
  }
  if (!is_url(id_of(*party))) problems.add(name, "it must be a URL or have one as \"id\"");
  if (const auto* details = party->if_object()) check_names(*details, name, problems);
}

void check_subjects(const object& credential, Problems& problems) {
  const auto subjects = list_at(credential, "credentialSubject");
  if (subjects.empty()) return problems.add("", "\"credentialSubject\" is missing");
  for (const auto& item : subjects) {
    const auto* subject = item.if_object();
    if (subject == nullptr || subject->empty())
      return problems.add("credentialSubject", "it must say something");
    check_id(*subject, "credentialSubject", problems);
  }
}

// Objects that must have a type, and some an id (4.9 to 4.12, 5.3 to 5.6).
struct TypedMember {
  std::string_view name;
  bool needs_id;
};
constexpr TypedMember typed_members[] = {{"credentialStatus", false}, {"credentialSchema", true},
                                         {"refreshService", false},   {"termsOfUse", false},
                                         {"evidence", false},         {"proof", false}};

void check_typed_member(const object& credential, const TypedMember& member, Problems& problems) {
  for (const auto& item : list_at(credential, member.name)) {
    const auto* entry = item.if_object();
    if (entry == nullptr) return problems.add(member.name, "it must be an object");
    const auto types = list_at(*entry, "type");
    if (types.empty() || !std::ranges::all_of(types, [](const auto& type) { return !text(type).empty(); }))
      problems.add(member.name, "\"type\" is missing");
    if (member.needs_id && !entry->contains("id")) problems.add(member.name, "\"id\" is missing");
    check_id(*entry, member.name, problems);
  }
}

std::optional<Instant> instant_at(const object& credential, std::string_view first, std::string_view second) {
  const auto written = text(credential, credential.contains(first) ? first : second);
  return Instant::parse(written);
}

void check_dates(const object& credential, Problems& problems) {
  for (auto name : {"validFrom", "validUntil", "issuanceDate", "expirationDate"})
    if (credential.contains(name) && !Instant::parse(text(credential, name)))
      problems.add(name, "it must be a date and time with a time zone, such as 2026-11-22T02:40:38Z");
  if (version_of(credential) == Version::one && !credential.contains("issuanceDate"))
    problems.add("", "\"issuanceDate\" is missing");
  const auto from = valid_from(credential);
  const auto until = valid_until(credential);
  if (from && until && *until < *from) problems.add("validUntil", "it lies before the beginning");
}

// 5.3: every related resource is named once and has a digest.
void check_related_resources(const object& credential, Problems& problems) {
  std::vector<std::string_view> seen;
  for (const auto& item : list_at(credential, "relatedResource")) {
    const auto* resource = item.if_object();
    const auto id = resource ? text(*resource, "id") : std::string_view();
    if (id.empty() || std::ranges::find(seen, id) != seen.end())
      return problems.add("relatedResource", "each must have an \"id\" of its own");
    if (!resource->contains("digestSRI") && !resource->contains("digestMultibase"))
      return problems.add("relatedResource", "each must have \"digestSRI\" or \"digestMultibase\"");
    seen.push_back(id);
  }
}

// 4.13: enveloped credentials are data: URLs, others have the type they need.
void check_contained(const object& credential, Problems& problems) {
  if (has_type(credential, "EnvelopedVerifiableCredential")) {
    if (!text(credential, "id").starts_with("data:"))
      problems.add("verifiableCredential", "an enveloped credential must be a data: URL");
    return;
  }
  if (!has_type(credential, "VerifiableCredential"))
    problems.add("verifiableCredential", "the type \"VerifiableCredential\" is missing");
}

// 4.13.1: claims that a holder makes about itself are secured by the presentation only.
void check_self_asserted(const object& presentation, const object& credential, Problems& problems) {
  if (credential.contains("proof") || has_type(credential, "EnvelopedVerifiableCredential")) return;
  const auto holder = id_at(presentation, "holder");
  if (holder.empty())
    return problems.add("holder", "it is missing, and a credential without a proof needs it");
  if (holder != id_at(credential, "issuer"))
    problems.add("verifiableCredential", "a credential without a proof must be issued by the holder");
}

}  // namespace

std::optional<Version> version_of(const object& document) {
  const auto contexts = list_at(document, "@context");
  const auto first = contexts.empty() ? std::string_view() : text(contexts.front());
  if (first == credentials_v2) return Version::two;
  if (first == credentials_v1) return Version::one;
  return {};
}

void check_credential(const object& credential, Problems& problems) {
  check_contexts(credential, problems);
  check_types(credential, "VerifiableCredential", problems);
  check_id(credential, "", problems);
  check_names(credential, "", problems);
  check_party(credential, "issuer", true, problems);
  check_subjects(credential, problems);
  check_dates(credential, problems);
  for (const auto& member : typed_members) check_typed_member(credential, member, problems);
  check_related_resources(credential, problems);
}

void check_presentation(const object& presentation, Problems& problems) {
  check_contexts(presentation, problems);
  check_types(presentation, "VerifiablePresentation", problems);
  check_id(presentation, "", problems);
  check_party(presentation, "holder", false, problems);
  const bool first = version_of(presentation) == Version::one;
  for (const auto& item : list_at(presentation, "verifiableCredential")) {
    // In 1.1 a JWT may stand there as text; 2.0 puts it in an envelope.
    if (first && item.is_string()) continue;
    const auto* credential = item.if_object();
    if (credential == nullptr) return problems.add("verifiableCredential", "each must be an object");
    check_contained(*credential, problems);
    check_self_asserted(presentation, *credential, problems);
  }
}

std::optional<Instant> valid_from(const object& credential) {
  return instant_at(credential, "validFrom", "issuanceDate");
}

std::optional<Instant> valid_until(const object& credential) {
  return instant_at(credential, "validUntil", "expirationDate");
}

}  // namespace laurel::credential::data_model
