#include "award/credential.h"

#include "base/text.h"

namespace laurel::award {

std::string_view text_of(Kind kind) {
  return kind == Kind::stack ? "stack" : "micro-credential";
}

std::optional<Kind> parse_kind(std::string_view text) {
  for (auto kind : {Kind::micro_credential, Kind::stack})
    if (text_of(kind) == text) return kind;
  return {};
}

std::string_view text_of(Purpose purpose) {
  return purpose == Purpose::suspension ? "suspension" : "revocation";
}

std::optional<Purpose> parse_purpose(std::string_view text) {
  for (auto purpose : {Purpose::revocation, Purpose::suspension})
    if (text_of(purpose) == text) return purpose;
  return {};
}

std::string_view refusal_key(Refusal refusal) {
  switch (refusal) {
    case Refusal::unknown:
      return "award.unknown";
    case Refusal::already_revoked:
      return "award.already_revoked";
    case Refusal::already_suspended:
      return "award.already_suspended";
    case Refusal::not_suspended:
      return "award.not_suspended";
    case Refusal::reason_missing:
      return "award.reason_missing";
    case Refusal::reason_too_long:
      return "award.reason_too_long";
    case Refusal::unknown_evidence:
      return "award.unknown_evidence";
    case Refusal::statement_missing:
      return "award.statement_missing";
    case Refusal::name_missing:
      return "award.name_missing";
    case Refusal::too_many_tokens:
      return "award.too_many_tokens";
  }
  return "award.unknown";
}

std::expected<void, Refusal> check_reason(std::string_view reason) {
  const auto text = trim(reason);
  if (text.size() < reason_characters_min) return std::unexpected(Refusal::reason_missing);
  if (text.size() > reason_bytes_max) return std::unexpected(Refusal::reason_too_long);
  return {};
}

std::expected<void, Refusal> check_take_back(const Standing& standing, Purpose purpose,
                                             std::string_view reason) {
  if (standing && standing->purpose == Purpose::revocation) return std::unexpected(Refusal::already_revoked);
  if (standing && purpose == Purpose::suspension) return std::unexpected(Refusal::already_suspended);
  return check_reason(reason);
}

std::expected<void, Refusal> check_reinstate(const Standing& standing, std::string_view reason) {
  if (!standing) return std::unexpected(Refusal::not_suspended);
  if (standing->purpose == Purpose::revocation) return std::unexpected(Refusal::already_revoked);
  return check_reason(reason);
}

}  // namespace laurel::award
