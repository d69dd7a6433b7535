// An issued credential and what became of it: rules only.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "identity/person.h"

namespace laurel::award {

struct Credential;
using CredentialId = Id<Credential>;
// A tag of this room; the engine has a list of the same name.
using StatusListId = Id<struct StatusList>;  // NOLINT(bugprone-forward-declaration-namespace)

enum class Kind { micro_credential, stack };
std::string_view text_of(Kind kind);
std::optional<Kind> parse_kind(std::string_view text);

/// Without the signed texts, which are large: `texts_of`.
struct Credential {
  CredentialId id;
  std::string issuer;
  identity::PersonId person;
  Kind kind = Kind::micro_credential;
  std::string achievement;  // id of the micro-credential or stack
  int version = 0;          // of the micro-credential; 1 for a stack
  std::string submission;   // id of the one that met it; "" for a stack
  std::string earner_name;  // as it stands in the credential
  std::string title;
  std::int64_t minutes = 0;  // logged
  Instant issued_at;
  StatusListId status_list;
  std::size_t status_index = 0;
};

struct SignedTexts {
  std::string document;  // JSON with its Data Integrity proof
  std::string jwt;       // the same as VC-JWT
};

/// What the issuer took back, and why.
enum class Purpose { revocation, suspension };
std::string_view text_of(Purpose purpose);
std::optional<Purpose> parse_purpose(std::string_view text);

struct TakenBack {
  Purpose purpose = Purpose::revocation;
  std::string reason;
  Instant decided_at;
};

/// What stands against a credential now: nothing, a suspension, or a revocation, which is for good.
using Standing = std::optional<TakenBack>;

/// Why something in this room cannot be done. Each has a sentence in messages/*/award.yaml.
enum class Refusal {
  unknown,          // no such credential, or not this person's to decide about
  already_revoked,  // for good
  already_suspended,
  not_suspended,      // nothing to end
  reason_missing,     // shorter than reason_characters_min
  reason_too_long,    // over reason_bytes_max
  unknown_evidence,   // the submission holds no such evidence
  statement_missing,  // that nobody can be identified in what is shared
  name_missing,       // of a token
  too_many_tokens,
};
std::string_view refusal_key(Refusal refusal);

constexpr std::size_t reason_characters_min = 10;
constexpr std::size_t reason_bytes_max = 1000;

std::expected<void, Refusal> check_reason(std::string_view reason);
std::expected<void, Refusal> check_take_back(const Standing& standing, Purpose purpose,
                                             std::string_view reason);
std::expected<void, Refusal> check_reinstate(const Standing& standing, std::string_view reason);

}  // namespace laurel::award
