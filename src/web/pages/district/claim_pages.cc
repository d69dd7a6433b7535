// The district officer's claims: what the rules say of each, decisions one by one or in bulk, and what was
// revoked since.
#include <charconv>
#include <map>
#include <set>

#include "base/csv.h"
#include "base/text.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/district/amounts.h"
#include "web/pages/district/claim_decisions.h"
#include "web/pages/district/district_pages.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using identity::Role;

constexpr std::int64_t claims_per_page = 50;
constexpr std::int64_t claims_exported_max = 100'000;

ClaimFilter filter_of(std::string_view text) {
  return text == "decided" ? ClaimFilter::decided : text == "all" ? ClaimFilter::all : ClaimFilter::waiting;
}
std::string_view word_of(ClaimFilter filter) {
  return filter == ClaimFilter::decided ? "decided" : filter == ClaimFilter::all ? "all" : "waiting";
}

int page_number(const Visit& visit) {
  const auto typed = visit.request.parameter("page");
  int number = 1;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return std::clamp(number, 1, 10'000);
}

void fill_waiting(Page& row, const Visit& visit, storage::Session& session, const Claim& claim) {
  row.set("DUE", visit.say("pay.decide_by", {{"DATE", visit.date(claim.decide_by)},
                                             {"DISTANCE", visit.distance(claim.decide_by)}}));
  row.show_if(claim.is_overdue(visit.today()), "OVERDUE");
  auto waiting = row.add("WAITING");
  waiting.set("CLAIM", claim.id.text());
  const auto valuation = value_for_pay(visit.site, session, claim.person, claim.pack, visit.today());
  const auto* item = valuation ? item_of(valuation->decision, claim.activity) : nullptr;
  if (item != nullptr) {
    auto worth = row.add("ITEM");
    fill_worth(worth, visit, valuation->decision, *item);
  }
}

void fill_decided(Page& row, const Visit& visit, storage::Session& session, const Claim& claim) {
  const auto& decision = *claim.decision;
  auto decided = row.add("DECIDED");
  decided.set("STATE", visit.say(fmt::format("pay.state_{}", claim.state())));
  decided.set("AMOUNT", decision.verdict == Verdict::refused ? "" : dollars_text(decision.cents));
  row.set("DUE", visit.say("pay.decided_on", {{"DATE", visit.date(decision.on)}}));
  if (!decision.reason.empty()) decided.add("OFFICER_REASON").set("TEXT", decision.reason);
  if (claim.reversal) decided.add("OFFICER_REASON").set("TEXT", claim.reversal->reason);
  fill_kept_reasons(decided, visit, decision.explanation);
  if (decision.verdict == Verdict::refused || claim.reversal) return;
  const auto valuation = value_for_pay(visit.site, session, claim.person, claim.pack, visit.today());
  const auto* item = valuation ? item_of(valuation->decision, claim.activity) : nullptr;
  if (item == nullptr || item->activity->status != recognition::Status::revoked) return;
  auto revoked = row.add("REVOKED");
  revoked.set("CLAIM", claim.id.text());
  revoked.set("TEXT", visit.say("pay.revoked", {{"DATE", item->activity->status_since
                                                             ? visit.date(*item->activity->status_since)
                                                             : visit.date(visit.today())}}));
}

/// Why a claim could not be decided as asked, by its id.
using ClaimErrors = std::map<std::string, std::string>;

Response claims_page(Visit& visit, const FormErrors& errors, const ClaimErrors& beside = {}) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto filter = filter_of(visit.request.parameter("show"));
  const auto at = page_number(visit);
  visit.set_section("district");
  const auto typed = visit.form.all("claim");
  const std::set<std::string> chosen(typed.begin(), typed.end());
  Page page;
  page.show("TAB_CLAIMS");
  for (const auto one : {ClaimFilter::waiting, ClaimFilter::decided, ClaimFilter::all}) {
    auto tab = page.add("FILTER");
    tab.set("FILTER_WORD", word_of(one))
        .set("FILTER_NAME", visit.say(fmt::format("pay.show_{}", word_of(one))));
    tab.show(one == filter ? "FILTER_CURRENT" : "FILTER_OTHER");
  }
  visit.site.database.read([&](storage::Session& session) {
    const auto claims =
        claims_of(session, district->id, filter, claims_per_page + 1, (at - 1) * claims_per_page);
    const auto shown = std::min<std::size_t>(claims.size(), claims_per_page);
    bool any_waiting = false;
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& claim = claims[i];
      auto row = page.add("CLAIM_ROW");
      row.set("PERSON", claim.person_name).set("TITLE", claim.title);
      row.set("CLAIMED", visit.say("pay.claimed_on", {{"DATE", visit.date(claim.claimed_on)}}));
      any_waiting = any_waiting || !claim.decision;
      if (claim.decision) {
        fill_decided(row, visit, session, claim);
      } else {
        fill_waiting(row, visit, session, claim);
        row.show_if(chosen.contains(claim.id.text()), "CHOSEN");
        if (const auto error = beside.find(claim.id.text()); error != beside.end())
          row.add("CLAIM_ERROR").set("SENTENCE", error->second);
      }
    }
    page.show_if(claims.empty(), "NONE")
        .show_if(!claims.empty(), "HAS_CLAIMS")
        .show_if(any_waiting, "MAY_DECIDE");
    if (at > 1) page.add("BEFORE").set("PAGE", at - 1);
    if (claims.size() > shown) page.add("AFTER").set("PAGE", at + 1);
  });
  page.set("SHOWN", word_of(filter)).set("REASON_TYPED", visit.form.long_text("reason"));
  page.set("DISTRICT", district->name);
  errors.fill(page);
  return visit.page("district/claims", visit.say("pay.claims_title"), page, errors.any() ? 422 : 200);
}

Response claims_csv(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto filter = filter_of(visit.request.parameter("show"));
  std::string csv = csv_line(
      {"teacher", "for", "claimed", "decide_by", "state", "decided", "amount_usd", "effective", "reason"});
  for (const auto& claim : visit.site.database.read([&](storage::Session& session) {
         return claims_of(session, district->id, filter, claims_exported_max, 0);
       })) {
    const auto& decision = claim.decision;
    const bool pays = decision && decision->verdict != Verdict::refused;
    csv += csv_line({claim.person_name, claim.title, claim.claimed_on.text(), claim.decide_by.text(),
                     std::string(claim.state()), decision ? decision->on.text() : "",
                     pays ? Rational(decision->cents, 100).fixed_text(2) : "",
                     pays ? decision->effective.text() : "", decision ? decision->reason : ""});
  }
  return csv_download("claims.csv", csv);
}

Response open_claims(Visit& visit) {
  return claims_page(visit, {});
}

/// A claim of the officer's own district, not the officer's own.
std::optional<Claim> claim_to_decide(const Visit& visit, storage::Session& session,
                                     const identity::Organization& district, const std::string& text) {
  const auto id = Id<Claim>::parse(text);
  if (!id) return {};
  auto claim = find_claim(session, *id);
  if (!claim || claim->organization != district.id || claim->person == visit.person().id) return {};
  return claim;
}

Response decide_chosen(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto chosen = visit.form.all("claim");
  const bool approves = visit.form.text("decision") == "approve";
  FormErrors errors;
  if (chosen.empty()) errors.add("claims", visit.say(refusal_key(ClaimRefusal::nothing_chosen)));
  if (chosen.size() > claims_at_once_max)
    errors.add("claims", visit.say(refusal_key(ClaimRefusal::too_many)));
  if (!approves && trim(visit.form.long_text("reason")).empty())
    errors.add("reason", visit.say(refusal_key(ClaimRefusal::reason_missing)));
  if (errors.any()) return claims_page(visit, errors);
  ClaimErrors beside;
  for (const auto& text : chosen) {
    std::string title;
    // One after the other: what the first approval uses up of a cap, the second no longer has.
    const auto decided =
        visit.site.database.write([&](storage::Transaction& transaction) -> Result<void, ClaimRefusal> {
          const auto claim = claim_to_decide(visit, transaction.session(), *district, text);
          if (!claim) return std::unexpected(ClaimRefusal::not_own);
          title = claim->person_name + ", " + claim->title;
          const auto by = visit.person().id.text();
          return approves ? approve_claim(visit.site, transaction, *claim, by, visit.now)
                          : refuse_claim(visit.site, transaction, *claim, visit.form.long_text("reason"), by,
                                         visit.now);
        });
    if (decided) continue;
    const auto sentence = visit.say(refusal_key(decided.error()));
    const bool about_reason = decided.error() == ClaimRefusal::reason_too_long;
    errors.add(about_reason ? "reason" : "claim-" + text, (title.empty() ? "" : title + ": ") + sentence);
    if (!about_reason) beside.emplace(text, sentence);
  }
  if (errors.any()) return claims_page(visit, errors, beside);
  return visit.done("/district/claims", approves ? "notices.pay_approved" : "notices.pay_refused");
}

Response take_back(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  bool found = false;
  const auto done =
      visit.site.database.write([&](storage::Transaction& transaction) -> Result<void, ClaimRefusal> {
        const auto claim = claim_to_decide(visit, transaction.session(), *district, visit.parameter("claim"));
        if (!claim) return std::unexpected(ClaimRefusal::not_own);
        found = true;
        return take_claim_back(visit.site, transaction, *claim, visit.say("pay.reversal_reason"),
                               visit.person().id.text(), visit.now);
      });
  if (!found) return visit.not_found();
  if (!done) {
    FormErrors errors;
    errors.add("claims", visit.say(refusal_key(done.error())));
    return claims_page(visit, errors);
  }
  return visit.done("/district/claims?show=decided", "notices.pay_reversed");
}

}  // namespace

void add_claim_pages(Routes& routes) {
  const auto officer = Access::role(Role::district_officer);
  routes.get("/district/claims", officer, open_claims);
  routes.get("/district/claims.csv", officer, claims_csv);
  routes.post("/district/claims", officer, decide_chosen);
  routes.post("/district/claims/:claim/reversal", officer, take_back);
}

}  // namespace laurel::web
