// The district's terms and salary schedules, and the local pack made from them.
#include "base/check.h"
#include "base/text.h"
#include "recognition/exact_amount.h"
#include "recognition/pay/claim_store.h"
#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition::pay {
namespace {

struct TermsRow;

std::optional<int> optional_whole(const storage::Row& row, std::string_view column) {
  return row.is_null(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

Terms read_terms(const storage::Row& row) {
  Terms terms{.from = row.date("from_day"),
              .basis = row.text("basis"),
              .cents = row.integer("cents"),
              .credits = read_amount(row, "credits").value_or(Rational(1)),
              .base_pay = row.truth("base_pay"),
              .minimum_hours = static_cast<int>(row.integer("minimum_hours")),
              .preapproval = row.truth("preapproval"),
              .cap = optional_whole(row, "cap"),
              .proof_days = optional_whole(row, "proof_days"),
              .answer_days = static_cast<int>(row.integer("answer_days")),
              .deemed = row.truth("deemed")};
  const auto brings = parse_brings(row.text("brings"));
  CHECK(brings, "what a micro-credential brings is kept by its word");
  terms.brings = *brings;
  for (const auto word : split(row.text("reviews"), ','))
    if (const auto review = MonthDay::parse(trim(word))) terms.reviews.push_back(*review);
  return terms;
}

// The pack follows from the terms and the schedule: whatever changes makes its next revision.
void make_pack(storage::Transaction& transaction, const identity::Organization& organization, Date today,
               const Act& act) {
  const auto terms = terms_of(transaction.session(), organization.id);
  if (terms.empty()) return;
  const auto schedules = schedules_of(transaction.session(), organization.id);
  const auto* schedule = schedule_on(schedules, std::max(today, terms.front().from));
  const auto id = policy_id(organization);
  const auto revision =
      add_local_pack(transaction, id, organization.id,
                     pack_text(id, "Pay policy: " + organization.name, terms,
                               schedule == nullptr ? std::vector<SalaryLane>() : schedule->lanes, today),
                     act.by, act.now);
  CHECK(revision > 0, "a district's pay policy has its own id");
  for (const auto& adoption : adoptions_of(transaction.session(), organization.id))
    if (adoption.pack == id && !adoption.to) return;
  adopt_pack(transaction, {organization.id, id, terms.front().from, {}, terms.front().basis}, act.by, act.now,
             act.random);
}

}  // namespace

std::vector<Terms> terms_of(storage::Session& session, const identity::OrganizationId& organization) {
  std::vector<Terms> all;
  for (const auto& row : session.query(sql::pay_terms_of, {{"organization", organization}}))
    all.push_back(read_terms(row));
  return all;
}

std::vector<SalarySchedule> schedules_of(storage::Session& session,
                                         const identity::OrganizationId& organization) {
  std::vector<SalarySchedule> all;
  for (const auto& row : session.query(sql::pay_schedules_of, {{"organization", organization}})) {
    auto lanes = read_schedule(row.text("cells"));
    CHECK(lanes, "schedules are kept as csv_of writes them");
    all.push_back({row.date("from_day"), *std::move(lanes)});
  }
  return all;
}

std::string policy_id(const identity::Organization& organization) {
  return organization.slug + "-pay";
}

void set_terms(storage::Transaction& transaction, const identity::Organization& organization,
               const Terms& terms, Date today, const Act& act) {
  const auto form = form_of(terms);
  const auto id = Id<TermsRow>::generate(act.now, act.random);
  transaction.execute(sql::pay_replace_terms,
                      {{"now", act.now}, {"organization", organization.id}, {"from_day", terms.from}});
  transaction.execute(sql::pay_add_terms, {{"id", id},
                                           {"organization", organization.id},
                                           {"from_day", terms.from},
                                           {"basis", terms.basis},
                                           {"brings", text_of(terms.brings)},
                                           {"cents", terms.cents},
                                           {"credits", exact_text(terms.credits)},
                                           {"base_pay", terms.base_pay},
                                           {"minimum_hours", terms.minimum_hours},
                                           {"preapproval", terms.preapproval},
                                           {"cap", terms.cap},
                                           {"reviews", form.reviews},
                                           {"proof_days", terms.proof_days},
                                           {"answer_days", terms.answer_days},
                                           {"deemed", terms.deemed},
                                           {"made_by", act.by},
                                           {"made_at", act.now}});
  storage::record(transaction, {act.now, act.by, "recognition.pay-policy-set", id.text(), terms.basis});
  make_pack(transaction, organization, today, act);
}

void set_schedule(storage::Transaction& transaction, const identity::Organization& organization,
                  const SalarySchedule& schedule, Date today, const Act& act) {
  const auto id = Id<SalarySchedule>::generate(act.now, act.random);
  transaction.execute(sql::pay_replace_schedule,
                      {{"now", act.now}, {"organization", organization.id}, {"from_day", schedule.from}});
  transaction.execute(sql::pay_add_schedule, {{"id", id},
                                              {"organization", organization.id},
                                              {"from_day", schedule.from},
                                              {"cells", csv_of(schedule.lanes)},
                                              {"made_by", act.by},
                                              {"made_at", act.now}});
  storage::record(transaction, {act.now, act.by, "recognition.salary-schedule-set", id.text()});
  make_pack(transaction, organization, today, act);
}

}  // namespace laurel::recognition::pay
