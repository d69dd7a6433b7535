#include "recognition/ledger_store.h"

#include "jobs/jobs.h"
#include "recognition/exact_amount.h"
#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition {
namespace {

GrantedUnits read_grant(const storage::Row& row) {
  const auto unit = parse_unit(row.text("unit"));
  CHECK(unit, "grants are in a known unit");
  return {.id = row.id<Id<GrantedUnits>>("id"),
          .granted = {.person = row.id<identity::PersonId>("person"),
                      .activity = row.text("activity"),
                      .unit = *unit,
                      .amount = read_amount(row, "amount").value_or(0),
                      .by = row.id<identity::OrganizationId>("granted_by"),
                      .on = row.date("granted_on"),
                      .decision = row.text("decision")},
          .by_name = row.text("by_name")};
}

void note(storage::Transaction& transaction, const identity::PersonId& person, std::string kind,
          std::string subject, const Act& act, std::string reason = {}) {
  storage::record(transaction, {act.now, act.by, std::move(kind), std::move(subject), std::move(reason)});
  ask_for_standing(transaction, person, act.now, act.random);
}

}  // namespace

void ask_for_standing(storage::Transaction& transaction, const identity::PersonId& person, Instant now,
                      Random& random) {
  jobs::enqueue(transaction, standing_job, person.text(), now, random);
}

std::string recognizer_name(const identity::Organization& organization) {
  return recognizer_name(organization.kind, organization.slug);
}
std::string recognizer_name(identity::OrganizationKind kind, const std::string& slug) {
  const auto prefix = fmt::format("{}-", identity::text_of(identity::OrganizationKind::lpdc));
  return kind == identity::OrganizationKind::lpdc && !slug.starts_with(prefix) ? prefix + slug : slug;
}

Id<Preapproval> preapprove(storage::Transaction& transaction, const Preapproved& preapproved,
                           const Act& act) {
  const auto id = Id<Preapproval>::generate(act.now, act.random);
  const auto team = preapproved.team.empty() ? std::nullopt : std::optional(preapproved.team);
  transaction.execute(sql::add_preapproval, {{"id", id},
                                             {"person", preapproved.person},
                                             {"subject", preapproved.subject},
                                             {"organization", preapproved.organization},
                                             {"purpose", word(preapproved.purpose)},
                                             {"team", team},
                                             {"hours", exact_text(preapproved.hours)},
                                             {"approved_on", preapproved.on}});
  note(transaction, preapproved.person, "recognition.preapproved", id.text(), act);
  return id;
}

bool withdraw_preapproval(storage::Transaction& transaction, const Id<Preapproval>& id, Date on,
                          const Act& act) {
  const auto row = transaction.query_first(sql::preapproval_in_force, {{"id", id}});
  if (!row) return false;
  transaction.execute(sql::withdraw_preapproval, {{"on", on}, {"id", id}});
  note(transaction, row->id<identity::PersonId>("person"), "recognition.preapproval-withdrawn", id.text(),
       act);
  return true;
}

void receive_document(storage::Transaction& transaction, const ReceivedDocument& received, const Act& act) {
  const auto changed = transaction.execute(sql::receive_document, {{"activity", received.activity},
                                                                   {"purpose", word(received.purpose)},
                                                                   {"document", word(received.document)},
                                                                   {"person", received.person},
                                                                   {"received_on", received.on},
                                                                   {"by", act.by}});
  if (changed > 0)
    note(transaction, received.person, "recognition.document-received", received.activity, act,
         std::string(word(received.document)));
}

void set_alignment(storage::Transaction& transaction, const identity::PersonId& person,
                   const std::string& activity, std::optional<bool> aligned, const Act& act) {
  transaction.execute(sql::set_alignment, {{"activity", activity}, {"person", person}, {"aligned", aligned}});
  note(transaction, person, "recognition.alignment-set", activity, act,
       !aligned   ? "by its goals"
       : *aligned ? "aligned"
                  : "not aligned");
}

std::expected<Id<GrantedUnits>, GrantRefusal> grant_units(storage::Transaction& transaction,
                                                          const Granted& granted, const Act& act) {
  const auto organization = identity::find_organization(transaction.session(), granted.by);
  CHECK(organization, "a grantor is an organization");
  if (organization->kind != identity::OrganizationKind::lpdc && !may_be_certified(granted.unit))
    return std::unexpected(GrantRefusal::only_lpdc);
  if (granted.amount <= Rational(0)) return std::unexpected(GrantRefusal::nothing_granted);
  transaction.execute(sql::replace_grant, {{"on", granted.on},
                                           {"reason", "a later decision"},
                                           {"activity", granted.activity},
                                           {"granted_by", granted.by}});
  const auto id = Id<GrantedUnits>::generate(act.now, act.random);
  transaction.execute(sql::add_grant, {{"id", id},
                                       {"person", granted.person},
                                       {"activity", granted.activity},
                                       {"unit", word(granted.unit)},
                                       {"amount", exact_text(granted.amount)},
                                       {"granted_by", granted.by},
                                       {"granted_on", granted.on},
                                       {"decision", granted.decision}});
  note(transaction, granted.person, "recognition.units-granted", id.text(), act, granted.decision);
  return id;
}

bool withdraw_grant(storage::Transaction& transaction, const Id<GrantedUnits>& id, const std::string& reason,
                    Date on, const Act& act) {
  const auto grant = find_grant(transaction.session(), id);
  if (!grant) return false;
  if (transaction.execute(sql::withdraw_grant, {{"on", on}, {"reason", reason}, {"id", id}}) == 0)
    return false;
  note(transaction, grant->granted.person, "recognition.grant-withdrawn", id.text(), act, reason);
  return true;
}

std::vector<GrantedUnits> grants_of(storage::Session& session, const identity::PersonId& person) {
  std::vector<GrantedUnits> grants;
  for (const auto& row : session.query(sql::grants_of, {{"person", person}}))
    grants.push_back(read_grant(row));
  return grants;
}

std::optional<GrantedUnits> find_grant(storage::Session& session, const Id<GrantedUnits>& id) {
  const auto row = session.query_first(sql::grant_by_id, {{"id", id}});
  return row ? std::optional(read_grant(*row)) : std::nullopt;
}

void count_activity(storage::Transaction& transaction, const Entry& entry, const Act& act) {
  const auto id = Id<Entry>::generate(act.now, act.random);
  transaction.execute(sql::add_entry, {{"id", id},
                                       {"person", entry.person},
                                       {"activity", entry.activity},
                                       {"purpose", word(entry.purpose)},
                                       {"pack", entry.pack},
                                       {"on_day", entry.on},
                                       {"amount", exact_text(entry.amount)},
                                       {"note", entry.note}});
  note(transaction, entry.person, "recognition.counted", id.text(), act, entry.note);
}

std::vector<Entry> entries_of(storage::Session& session, const identity::PersonId& person) {
  std::vector<Entry> entries;
  for (const auto& row : session.query(sql::entries_of, {{"person", person}})) {
    const auto purpose = parse_purpose(row.text("purpose"));
    CHECK(purpose, "the ledger's purposes are known");
    entries.push_back({.person = person,
                       .activity = row.text("activity"),
                       .purpose = *purpose,
                       .pack = row.text("pack"),
                       .on = row.date("on_day"),
                       .amount = read_amount(row, "amount").value_or(0),
                       .note = row.text("note")});
  }
  return entries;
}

void carry_over(storage::Transaction& transaction, const identity::PersonId& person, Unit unit,
                const Rational& amount, Date period_end, const Act& act) {
  struct CarriedOver;
  transaction.execute(sql::add_carry_over, {{"id", Id<CarriedOver>::generate(act.now, act.random)},
                                            {"person", person},
                                            {"unit", word(unit)},
                                            {"amount", exact_text(amount)},
                                            {"period_end", period_end}});
  note(transaction, person, "recognition.carried-over", person.text(), act);
}

}  // namespace laurel::recognition
