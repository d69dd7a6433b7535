#include "recognition/vocabulary.h"

#include "base/rational.h"

#include <algorithm>
#include <span>

namespace laurel::recognition {
namespace {

constexpr std::string_view kinds[] = {"micro_credential",
                                      "stack",
                                      "plc",
                                      "semester_credit",
                                      "quarter_credit",
                                      "graduate_semester_credit",
                                      "upper_semester_credit",
                                      "audited_semester_credit",
                                      "ceu",
                                      "clock_hours",
                                      "district_credit",
                                      "unit",
                                      "growth_plan",
                                      "evaluation",
                                      "experience",
                                      "mentorship",
                                      "capstone",
                                      "license"};
constexpr std::string_view phrases[] = {"micro-credential",
                                        "stack",
                                        "PLC",
                                        "semester credit",
                                        "quarter credit",
                                        "graduate semester credit",
                                        "upper-level semester credit",
                                        "audited semester credit",
                                        "CEU",
                                        "clock hours",
                                        "district credit",
                                        "accepted unit",
                                        "growth plan",
                                        "evaluation",
                                        "experience",
                                        "mentorship",
                                        "capstone",
                                        "license"};
constexpr std::string_view outcomes[] = {"not_covered",          "refused", "pending", "discretionary",
                                         "counted_with_warning", "counted"};
constexpr std::string_view units[] = {"hour",
                                      "CEU",
                                      "PDU",
                                      "PDP",
                                      "PLU",
                                      "CLU",
                                      "point",
                                      "credit",
                                      "semester_credit",
                                      "quarter_credit",
                                      "renewal_unit",
                                      "credits",
                                      "steps",
                                      "stack",
                                      "micro_credential",
                                      "component",
                                      "evidence",
                                      "plan",
                                      "year",
                                      "USD",
                                      "degree",
                                      "certificate",
                                      "endorsement"};
constexpr std::string_view purposes[] = {"license", "pay", "advancement", "grant", "evaluation", "price"};
constexpr std::string_view statuses[] = {"valid", "revoked", "expired"};
constexpr std::string_view documents[] = {
    "evidence",          "time_log", "evaluation", "certificate", "assessment", "inservice_form",
    "exit_verification", "request",  "denial",     "application", "mou",        "roster"};
constexpr std::string_view trusts[] = {"rule", "secondary", "vendor", "derived", "unverified"};

static_assert(std::size(kinds) == kind_count && std::size(phrases) == kind_count);
static_assert(std::size(documents) == document_count);
static_assert(std::size(units) == static_cast<std::size_t>(Unit::endorsement) + 1);

template <class Word>
std::optional<Word> find(std::span<const std::string_view> words, std::string_view text) {
  const auto found = std::ranges::find(words, text);
  if (found == words.end()) return {};
  return static_cast<Word>(found - words.begin());
}

}  // namespace

std::string_view word(Kind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}
std::string_view word(Outcome outcome) {
  return outcomes[static_cast<std::size_t>(outcome)];
}
std::string_view word(Unit unit) {
  return units[static_cast<std::size_t>(unit)];
}
std::string_view word(Purpose purpose) {
  return purposes[static_cast<std::size_t>(purpose)];
}
std::string_view word(Document document) {
  return documents[static_cast<std::size_t>(document)];
}
std::string_view word(Trust trust) {
  return trusts[static_cast<std::size_t>(trust)];
}
std::string score_text(std::string_view score) {
  const auto number = Rational::parse_decimal(score);
  return number ? number->text() : std::string(score);
}

std::string_view phrase(Kind kind) {
  return phrases[static_cast<std::size_t>(kind)];
}

std::optional<Kind> parse_kind(std::string_view text) {
  return find<Kind>(kinds, text);
}
std::optional<Outcome> parse_outcome(std::string_view text) {
  return find<Outcome>(outcomes, text);
}
std::optional<Unit> parse_unit(std::string_view text) {
  return find<Unit>(units, text);
}
std::optional<Purpose> parse_purpose(std::string_view text) {
  return find<Purpose>(purposes, text);
}
std::optional<Status> parse_status(std::string_view text) {
  return find<Status>(statuses, text);
}
std::optional<Document> parse_document(std::string_view text) {
  return find<Document>(documents, text);
}
std::optional<Trust> parse_trust(std::string_view text) {
  return find<Trust>(trusts, text);
}

}  // namespace laurel::recognition
