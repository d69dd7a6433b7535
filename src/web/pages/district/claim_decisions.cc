#include "web/pages/district/claim_decisions.h"

#include "base/text.h"
#include "identity/notice_store.h"
#include "web/pages/district/amounts.h"
#include "web/pages/district/district_pages.h"
#include "web/pages/recognition/engine_words.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using recognition::Act;
using recognition::Decision;
using recognition::Item;
using recognition::Unit;

constexpr std::int64_t unanswered_at_once_max = 200;
constexpr std::string_view own_claims = "/pay/claims";

void tell(const Site& site, storage::Transaction& transaction, const Claim& claim, std::string_view kind,
          std::string_view key, const Values& values, Instant now) {
  const auto language = language_of(claim.language);
  identity::give_notice(transaction, claim.person, kind, site.messages.say(language, key, values),
                        std::string(own_claims), now, site.random);
}

}  // namespace

std::optional<identity::Organization> own_district(const Visit& visit) {
  for (const auto& grant : visit.visitor->grants)
    if (grant.role == identity::Role::district_officer)
      return visit.site.database.read([&](storage::Session& session) {
        return identity::find_organization(session, grant.organization);
      });
  return {};
}

std::optional<recognition::Valuation> value_for_pay(const Site& site, storage::Session& session,
                                                    const identity::PersonId& person, const std::string& pack,
                                                    Date as_of) {
  auto rules = site.packs.shelf()->find(pack);
  if (!rules) return {};
  const auto catalog = site.catalog.shelf();
  return recognition::value(recognition::record_of(session, {*catalog, site.zone}, person, as_of,
                                                   {.purpose = recognition::Purpose::pay}),
                            std::move(rules));
}

Result<void, ClaimRefusal> approve_claim(const Site& site, storage::Transaction& transaction,
                                         const Claim& claim, const std::string& by, Instant now) {
  const Date day = by.empty() ? claim.decide_by : site.zone.day(now);
  const auto valuation = value_for_pay(site, transaction.session(), claim.person, claim.pack, day);
  const auto all_terms = terms_of(transaction.session(), claim.organization);
  const auto* terms = terms_on(all_terms, day);
  if (!valuation || terms == nullptr) return std::unexpected(ClaimRefusal::no_policy);
  const Item* item = item_of(valuation->decision, claim.activity);
  TRY_VOID(check_approval(item));
  const auto schedules = schedules_of(transaction.session(), claim.organization);
  const auto worth = worth_of(*item, *terms, schedule_on(schedules, day),
                              place_of(transaction.session(), claim.person, claim.organization, day));
  const Act act{by, now, site.random};
  const auto decision = approval_of(valuation->decision, *item, worth,
                                    by.empty() ? Verdict::deemed : Verdict::approved, day, by);
  TRY_VOID(decide(transaction, claim, decision, worth.move, item->amount, act));
  tell(site, transaction, claim, "recognition.pay-approved",
       by.empty() ? "pay.notice_deemed" : "pay.notice_approved",
       {{"TITLE", claim.title}, {"AMOUNT", dollars_text(decision.cents)}}, now);
  return {};
}

Result<void, ClaimRefusal> refuse_claim(const Site& site, storage::Transaction& transaction,
                                        const Claim& claim, const std::string& reason, const std::string& by,
                                        Instant now) {
  const Date day = site.zone.day(now);
  const auto valuation = value_for_pay(site, transaction.session(), claim.person, claim.pack, day);
  const Item* item = valuation ? item_of(valuation->decision, claim.activity) : nullptr;
  TRY_VOID(refuse(transaction, claim, reason, item == nullptr ? "" : reasons_of(*item), day,
                  {by, now, site.random}));
  tell(site, transaction, claim, "recognition.pay-refused", "pay.notice_refused", {{"TITLE", claim.title}},
       now);
  return {};
}

Result<void, ClaimRefusal> take_claim_back(const Site& site, storage::Transaction& transaction,
                                           const Claim& claim, const std::string& reason,
                                           const std::string& by, Instant now) {
  const Date day = site.zone.day(now);
  const auto valuation = value_for_pay(site, transaction.session(), claim.person, claim.pack, day);
  const Item* item = valuation ? item_of(valuation->decision, claim.activity) : nullptr;
  if (item == nullptr || item->activity->status != recognition::Status::revoked)
    return std::unexpected(ClaimRefusal::not_revoked);
  TRY_VOID(reverse(transaction, claim, reason, day, {by, now, site.random}));
  Rational amount;
  for (const auto& entry : recognition::entries_of(transaction.session(), claim.person))
    if (entry.note == claim.id.text()) amount = entry.amount;
  const auto schedules = schedules_of(transaction.session(), claim.organization);
  if (const auto back = move_back(*claim.decision, amount, schedule_on(schedules, day),
                                  place_of(transaction.session(), claim.person, claim.organization, day)))
    set_place(transaction, claim.person, claim.organization, *back, day);
  tell(site, transaction, claim, "recognition.pay-reversed", "pay.notice_reversed", {{"TITLE", claim.title}},
       now);
  return {};
}

std::string amount_words(const Visit& visit, const Decision& decision, const Rational& amount) {
  if (decision.unit == Unit::USD) return dollars_text((amount * Rational(100)).rounded(0).floor());
  const auto key = decision.unit == Unit::credits ? "pay.credits" : "pay.steps";
  return visit.say(amount == Rational(1) ? std::string(key) + "_one" : std::string(key) + "_other",
                   {{"COUNT", amount.text()}});
}

void fill_worth(Page& page, const Visit& visit, const Decision& decision, const Item& item) {
  page.set("OUTCOME", visit.say(fmt::format("pay.outcome_{}", recognition::word(item.outcome))));
  page.set("AMOUNT", amount_words(visit, decision, item.amount));
  page.show_if(!check_approval(&item), "CANNOT");
  fill_plain_reasons(page, visit, item.reasons);
}

void fill_kept_reasons(Page& page, const Visit& visit, const std::string& explanation) {
  for (const auto line : split(explanation, '\n'))
    if (!line.empty()) {
      auto row = page.add("REASON");
      set_plain(row, visit, "TEXT", line);
    }
}

void approve_unanswered_claims(const Site& site) {
  const auto now = site.clock.now();
  const auto overdue = site.database.read([&](storage::Session& session) {
    return overdue_claims(session, site.zone.day(now), unanswered_at_once_max);
  });
  for (const auto& claim : overdue)
    // What the rules do not allow, silence does not allow either: it stays with the district, marked as
    // overdue.
    (void)site.database.write([&](storage::Transaction& transaction) -> Result<void, ClaimRefusal> {
      const auto all = terms_of(transaction.session(), claim.organization);
      const auto* terms = terms_on(all, claim.decide_by);
      if (terms == nullptr || !terms->deemed) return std::unexpected(ClaimRefusal::no_policy);
      return approve_claim(site, transaction, claim, "", now);
    });
}

void add_district_jobs(jobs::Worker& worker, const Site& site) {
  worker.every_minute([&site] { approve_unanswered_claims(site); });
}

void add_district_pages(Routes& routes) {
  add_own_claim_pages(routes);
  add_claim_pages(routes);
  add_policy_pages(routes);
  add_schedule_pages(routes);
  add_payroll_pages(routes);
  add_projection_pages(routes);
}

}  // namespace laurel::web
