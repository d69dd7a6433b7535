#include "recognition/pay/claim_store.h"

#include <fmt/core.h>

#include "base/check.h"
#include "base/text.h"
#include "recognition/exact_amount.h"
#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition::pay {
namespace {

Verdict verdict_of(std::string_view text) {
  for (const auto verdict : {Verdict::approved, Verdict::deemed, Verdict::refused})
    if (text == text_of(verdict)) return verdict;
  CHECK(false, "verdicts are kept by their words");
}

PayKind kind_of(std::string_view text) {
  for (const auto kind : {PayKind::base, PayKind::stipend, PayKind::lane, PayKind::step})
    if (text == text_of(kind)) return kind;
  CHECK(false, "kinds of pay are kept by their words");
}

Claim read_claim(const storage::Row& row) {
  Claim claim{.id = row.id<Id<Claim>>("id"),
              .organization = row.id<identity::OrganizationId>("organization"),
              .person = row.id<identity::PersonId>("person"),
              .person_name = row.text("person_name"),
              .email = row.text("email"),
              .language = row.text("language"),
              .activity = row.text("activity"),
              .title = row.text("title"),
              .pack = row.text("pack"),
              .claimed_on = row.date("claimed_on"),
              .decide_by = row.date("decide_by")};
  if (!row.is_null("outcome"))
    claim.decision = ClaimDecision{.verdict = verdict_of(row.text("outcome")),
                                   .cents = row.integer("cents"),
                                   .kind = kind_of(row.text("kind")),
                                   .lane = row.optional_text("lane"),
                                   .rule = row.text("rule"),
                                   .explanation = row.text("explanation"),
                                   .reason = row.text("reason"),
                                   .effective = row.date("effective_on"),
                                   .on = row.date("decided_on"),
                                   .by = row.text("decided_by")};
  if (!row.is_null("reversed_on"))
    claim.reversal = Reversal{row.text("reversal_reason"), row.date("reversed_on")};
  if (!row.is_null("paid_in")) claim.paid_in = row.integer("paid_in");
  return claim;
}

std::vector<Claim> read_claims(const std::vector<storage::Row>& rows) {
  std::vector<Claim> claims;
  for (const auto& row : rows) claims.push_back(read_claim(row));
  return claims;
}

void add_decision(storage::Transaction& transaction, const Claim& claim, const ClaimDecision& decision,
                  const Act& act) {
  transaction.execute(sql::pay_add_decision,
                      {{"claim", claim.id},
                       {"outcome", text_of(decision.verdict)},
                       {"cents", decision.cents},
                       {"kind", text_of(decision.kind)},
                       {"lane", decision.lane},
                       {"rule", decision.rule},
                       {"explanation", decision.explanation},
                       {"reason", decision.reason},
                       {"effective_on", decision.effective},
                       {"decided_on", decision.on},
                       {"decided_by", decision.by.empty() ? std::nullopt : std::optional(decision.by)}});
  storage::record(transaction, {act.now, act.by, fmt::format("recognition.pay-{}", text_of(decision.verdict)),
                                claim.id.text(), decision.reason});
}

Payroll read_payroll(const storage::Row& row) {
  return {.id = row.id<Id<Payroll>>("id"),
          .number = row.integer("number"),
          .made_at = row.instant("made_at"),
          .exports = static_cast<int>(row.integer("exports"))};
}

}  // namespace

Result<Id<Claim>, ClaimRefusal> make_claim(storage::Transaction& transaction, const NewClaim& claim,
                                           const Act& act) {
  if (transaction.query_first(
          sql::pay_claim_of_activity,
          {{"organization", claim.organization}, {"person", claim.person}, {"activity", claim.activity}}))
    return std::unexpected(ClaimRefusal::claimed_before);
  const auto id = Id<Claim>::generate(act.now, act.random);
  transaction.execute(sql::pay_add_claim, {{"id", id},
                                           {"organization", claim.organization},
                                           {"person", claim.person},
                                           {"activity", claim.activity},
                                           {"title", claim.title},
                                           {"pack", claim.pack},
                                           {"claimed_on", claim.on},
                                           {"decide_by", claim.decide_by}});
  for (const auto document : {Document::request, Document::evidence})
    receive_document(transaction, {claim.person, claim.activity, Purpose::pay, document, claim.on}, act);
  storage::record(transaction, {act.now, act.by, "recognition.pay-claimed", id.text()});
  return id;
}

std::optional<Claim> find_claim(storage::Session& session, const Id<Claim>& id) {
  const auto row = session.query_first(sql::pay_claim_by_id, {{"id", id}});
  return row ? std::optional(read_claim(*row)) : std::nullopt;
}

std::vector<Claim> claims_of_person(storage::Session& session, const identity::PersonId& person) {
  return read_claims(session.query(sql::pay_claims_of_person, {{"person", person}}));
}

std::vector<Claim> claims_of(storage::Session& session, const identity::OrganizationId& organization,
                             ClaimFilter filter, std::int64_t limit, std::int64_t offset) {
  const char* wanted = filter == ClaimFilter::all       ? "all"
                       : filter == ClaimFilter::waiting ? "waiting"
                                                        : "decided";
  return read_claims(session.query(sql::pay_claims_of_organization, {{"organization", organization},
                                                                     {"all_of", wanted},
                                                                     {"waiting", wanted},
                                                                     {"decided", wanted},
                                                                     {"count", limit},
                                                                     {"skipped", offset}}));
}

std::vector<Claim> overdue_claims(storage::Session& session, Date today, std::int64_t limit) {
  return read_claims(session.query(sql::pay_claims_overdue, {{"today", today}, {"count", limit}}));
}

void join_district(storage::Transaction& transaction, const identity::PersonId& person,
                   const identity::Organization& organization) {
  transaction.execute(
      sql::pay_join_district,
      {{"organization", organization.id}, {"person", person}, {"district", organization.name}});
}

std::optional<Place> place_of(storage::Session& session, const identity::PersonId& person,
                              const identity::OrganizationId& organization, Date day) {
  const auto row = session.query_first(
      sql::pay_place_of, {{"person", person}, {"organization", organization}, {"day", day}, {"until", day}});
  if (!row || (row->is_null("lane") && row->is_null("step") && row->is_null("credits"))) return {};
  return Place{row->text("lane"), row->is_null("step") ? 1 : static_cast<int>(row->integer("step")),
               read_amount(*row, "credits").value_or(Rational())};
}

void set_place(storage::Transaction& transaction, const identity::PersonId& person,
               const identity::OrganizationId& organization, const Move& move, Date day) {
  transaction.execute(sql::pay_set_place, {{"lane", move.lane},
                                           {"step", move.step},
                                           {"credits", exact_text(move.credits)},
                                           {"person", person},
                                           {"organization", organization},
                                           {"day", day},
                                           {"until", day}});
}

Result<void, ClaimRefusal> decide(storage::Transaction& transaction, const Claim& claim,
                                  const ClaimDecision& decision, const std::optional<Move>& move,
                                  const Rational& amount, const Act& act) {
  const auto current = find_claim(transaction.session(), claim.id);
  if (!current || current->decision) return std::unexpected(ClaimRefusal::already_decided);
  add_decision(transaction, claim, decision, act);
  count_activity(
      transaction,
      {claim.person, claim.activity, Purpose::pay, claim.pack, decision.effective, amount, claim.id.text()},
      act);
  if (move) set_place(transaction, claim.person, claim.organization, *move, decision.on);
  return {};
}

Result<void, ClaimRefusal> refuse(storage::Transaction& transaction, const Claim& claim,
                                  const std::string& reason, const std::string& explanation, Date on,
                                  const Act& act) {
  if (trim(reason).empty()) return std::unexpected(ClaimRefusal::reason_missing);
  if (reason.size() > claim_reason_bytes_max) return std::unexpected(ClaimRefusal::reason_too_long);
  const auto current = find_claim(transaction.session(), claim.id);
  if (!current || current->decision) return std::unexpected(ClaimRefusal::already_decided);
  add_decision(transaction, claim,
               {.verdict = Verdict::refused,
                .rule = claim.pack,
                .explanation = explanation,
                .reason = std::string(trim(reason)),
                .effective = on,
                .on = on,
                .by = act.by},
               act);
  return {};
}

Result<void, ClaimRefusal> reverse(storage::Transaction& transaction, const Claim& claim,
                                   const std::string& reason, Date on, const Act& act) {
  if (trim(reason).empty()) return std::unexpected(ClaimRefusal::reason_missing);
  if (reason.size() > claim_reason_bytes_max) return std::unexpected(ClaimRefusal::reason_too_long);
  const auto current = find_claim(transaction.session(), claim.id);
  if (!current || !current->decision || current->decision->verdict == Verdict::refused)
    return std::unexpected(ClaimRefusal::not_approved);
  if (current->reversal) return std::unexpected(ClaimRefusal::reversed_before);
  transaction.execute(
      sql::pay_add_reversal,
      {{"claim", claim.id}, {"reason", trim(reason)}, {"reversed_on", on}, {"reversed_by", act.by}});
  storage::record(transaction,
                  {act.now, act.by, "recognition.pay-reversed", claim.id.text(), std::string(trim(reason))});
  return {};
}

std::vector<PayrollLine> open_lines(storage::Session& session, const identity::OrganizationId& organization) {
  std::vector<PayrollLine> lines;
  for (auto& claim : read_claims(session.query(sql::pay_open_claims, {{"organization", organization}}))) {
    const bool takes_back = claim.reversal.has_value();
    const auto cents = claim.decision->cents;
    if (cents > 0) lines.push_back({std::move(claim), takes_back, cents});
  }
  return lines;
}

std::optional<Id<Payroll>> make_payroll(storage::Transaction& transaction,
                                        const identity::OrganizationId& organization, const Act& act) {
  const auto lines = open_lines(transaction.session(), organization);
  if (lines.empty()) return {};
  const auto id = Id<Payroll>::generate(act.now, act.random);
  const auto last = transaction.query_first(sql::pay_last_payroll, {{"organization", organization}});
  transaction.execute(sql::pay_add_payroll, {{"id", id},
                                             {"organization", organization},
                                             {"number", last ? last->integer("number") + 1 : 1},
                                             {"made_by", act.by},
                                             {"made_at", act.now}});
  int place = 0;
  for (const auto& line : lines)
    transaction.execute(sql::pay_add_line, {{"claim", line.claim.id},
                                            {"kind", line.takes_back ? "taken_back" : "payment"},
                                            {"payroll", id},
                                            {"place", ++place},
                                            {"cents", line.cents}});
  storage::record(transaction, {act.now, act.by, "recognition.payroll-made", id.text()});
  return id;
}

std::optional<Payroll> find_payroll(storage::Session& session, const identity::OrganizationId& organization,
                                    std::int64_t number) {
  const auto row =
      session.query_first(sql::pay_payroll_by_number, {{"organization", organization}, {"number", number}});
  if (!row) return {};
  auto payroll = read_payroll(*row);
  for (const auto& line : session.query(sql::pay_lines_of_payroll, {{"payroll", payroll.id}}))
    payroll.lines.push_back(
        {read_claim(line), line.text("line_kind") == "taken_back", line.integer("line_cents")});
  return payroll;
}

std::vector<Payroll> payrolls_of(storage::Session& session, const identity::OrganizationId& organization) {
  std::vector<Payroll> all;
  for (const auto& row : session.query(sql::pay_payrolls_of, {{"organization", organization}}))
    all.push_back(read_payroll(row));
  return all;
}

int note_export(storage::Transaction& transaction, const Payroll& payroll, const Act& act) {
  transaction.execute(sql::pay_note_export, {{"id", payroll.id}});
  storage::record(transaction, {act.now, act.by, "recognition.payroll-exported", payroll.id.text(),
                                payroll.exports == 0 ? "" : fmt::format("copy {}", payroll.exports + 1)});
  return payroll.exports + 1;
}

}  // namespace laurel::recognition::pay
