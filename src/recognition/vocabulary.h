// The closed lists of words that records, packs and decisions share. Their texts are the ones people write.
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace laurel::recognition {

enum class Kind : std::uint8_t {
  micro_credential,
  stack,
  plc,
  semester_credit,
  quarter_credit,
  graduate_semester_credit,
  upper_semester_credit,
  audited_semester_credit,
  ceu,
  clock_hours,
  district_credit,
  unit,
  growth_plan,
  evaluation,
  experience,
  mentorship,
  capstone,
  license,
};
inline constexpr std::size_t kind_count = 18;

/// From the strongest to the weakest: of several reasons the first decides.
enum class Outcome : std::uint8_t {
  not_covered,
  refused,
  pending,
  discretionary,
  counted_with_warning,
  counted
};

enum class Unit : std::uint8_t {
  hour,
  CEU,
  PDU,
  PDP,
  PLU,
  CLU,
  point,
  credit,
  semester_credit,
  quarter_credit,
  renewal_unit,
  credits,
  steps,
  stack,
  micro_credential,
  component,
  evidence,
  plan,
  year,
  USD,
  degree,
  certificate,
  endorsement,
};

enum class Purpose : std::uint8_t { license, pay, advancement, grant, evaluation, price };
enum class Status : std::uint8_t { valid, revoked, expired };

/// What a recognizer receives; the day of receipt counts.
enum class Document : std::uint8_t {
  evidence,
  time_log,
  evaluation,
  certificate,
  assessment,
  inservice_form,
  exit_verification,
  request,
  denial,
  application,
  mou,
  roster,
};
inline constexpr std::size_t document_count = 12;

/// How far a rule may be trusted, with the letter RULES.md gives it: R, S, V, D, U.
enum class Trust : std::uint8_t { rule, secondary, vendor, derived, unverified };

std::string_view word(Kind kind);
std::string_view word(Outcome outcome);
std::string_view word(Unit unit);
std::string_view word(Purpose purpose);
std::string_view word(Document document);
std::string_view word(Trust trust);
/// The words for an activity in a sentence: "micro-credential", "clock hours".
std::string_view phrase(Kind kind);
/// One spelling of a score: "5.0" is "5"; words stay as they are.
std::string score_text(std::string_view score);

std::optional<Kind> parse_kind(std::string_view text);
std::optional<Outcome> parse_outcome(std::string_view text);
std::optional<Unit> parse_unit(std::string_view text);
std::optional<Purpose> parse_purpose(std::string_view text);
std::optional<Status> parse_status(std::string_view text);
std::optional<Document> parse_document(std::string_view text);
std::optional<Trust> parse_trust(std::string_view text);

/// A set of activity kinds.
class KindSet {
 public:
  constexpr KindSet() = default;
  constexpr KindSet(std::initializer_list<Kind> kinds) {
    for (Kind kind : kinds) add(kind);
  }
  static constexpr KindSet all() {
    KindSet every;
    every.bits_ = (1U << kind_count) - 1;
    return every;
  }
  constexpr void add(Kind kind) { bits_ |= 1U << static_cast<unsigned>(kind); }
  constexpr void add(KindSet kinds) { bits_ |= kinds.bits_; }
  constexpr bool has(Kind kind) const { return (bits_ >> static_cast<unsigned>(kind) & 1U) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

 private:
  std::uint32_t bits_ = 0;
};

/// Credit that only an institution of higher education gives.
inline constexpr KindSet college_credit{Kind::semester_credit, Kind::quarter_credit,
                                        Kind::graduate_semester_credit, Kind::upper_semester_credit,
                                        Kind::audited_semester_credit};

/// Units that anybody may certify: CEUs are an LPDC's to grant, credit an institution of higher education's
/// (W5).
constexpr bool may_be_certified(Unit unit) {
  return unit == Unit::hour || (unit >= Unit::PDU && unit <= Unit::point) || unit == Unit::renewal_unit;
}

constexpr bool counts(Outcome outcome) {
  return outcome >= Outcome::counted_with_warning;
}

}  // namespace laurel::recognition
