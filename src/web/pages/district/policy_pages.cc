// The pay policy: its terms in a form, what three invented teachers would get under them, and since when.
#include "base/check.h"
#include "recognition/pay/claim_store.h"
#include "recognition/pay/examples.h"
#include "web/page/form_errors.h"
#include "web/pages/district/amounts.h"
#include "web/pages/district/claim_decisions.h"
#include "web/pages/district/district_pages.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using identity::Role;

constexpr std::int64_t claims_looked_at_max = 100'000;

TermsForm typed_form(const Visit& visit) {
  const auto& form = visit.form;
  return {.from = form.text("from"),
          .basis = form.text("basis"),
          .brings = form.text("brings"),
          .amount = form.text("amount"),
          .credits = form.text("credits"),
          .pay = form.text("pay"),
          .minimum_hours = form.text("minimum_hours"),
          .preapproval = form.text("preapproval"),
          .cap = form.text("cap"),
          .reviews = form.text("reviews"),
          .proof_days = form.text("proof_days"),
          .answer_days = form.text("answer_days"),
          .deemed = form.text("deemed")};
}

void fill_form(Page& page, const TermsForm& form) {
  page.set("FROM", form.from)
      .set("BASIS", form.basis)
      .set("AMOUNT", form.amount)
      .set("CREDITS", form.credits);
  page.set("MINIMUM_HOURS", form.minimum_hours).set("CAP", form.cap).set("REVIEWS", form.reviews);
  page.set("PROOF_DAYS", form.proof_days).set("ANSWER_DAYS", form.answer_days);
  page.show_if(form.brings == "amount", "BRINGS_AMOUNT").show_if(form.brings == "credits", "BRINGS_CREDITS");
  page.show_if(form.brings == "step", "BRINGS_STEP");
  page.show_if(form.pay == "base", "PAY_BASE").show_if(form.pay == "stipend", "PAY_STIPEND");
  page.show_if(form.preapproval == "yes", "PREAPPROVAL").show_if(form.deemed == "yes", "DEEMED");
}

/// One sentence of what some terms bring: "$350 a year each, at most 2 a school year".
std::string summary(const Visit& visit, const Terms& terms) {
  const auto key =
      terms.brings == Brings::amount ? (terms.base_pay ? "base" : "stipend") : text_of(terms.brings);
  auto words = visit.say(fmt::format("pay.summary_{}", key),
                         {{"AMOUNT", dollars_text(terms.cents)}, {"CREDITS", terms.credits.text()}});
  if (terms.cap) words += " " + visit.count("pay.summary_cap", *terms.cap);
  return words;
}

struct State {
  std::vector<Terms> terms;
  std::vector<SalarySchedule> schedules;
};
State state_of(const Visit& visit, const identity::Organization& district) {
  return visit.site.database.read([&](storage::Session& session) {
    return State{terms_of(session, district.id), schedules_of(session, district.id)};
  });
}

void fill_examples(Page& page, const Visit& visit, const Terms& terms, const State& state) {
  const auto* schedule = schedule_on(state.schedules, terms.from);
  // An id that no district has: only for the examples.
  const std::string id = "pay-example";
  const auto pack = visit.site.packs.check(
      id, pack_text(id, "Example", {terms}, schedule == nullptr ? std::vector<SalaryLane>() : schedule->lanes,
                    terms.from));
  CHECK(pack, "the form allows only terms that make a pack");
  for (const auto& example : examples_of(terms, *pack)) {
    auto row = page.add("EXAMPLE");
    const auto count = static_cast<std::int64_t>(example.decision.items.size());
    row.set("WHO", visit.say(fmt::format("pay.example_{}", text_of(example.kind)),
                             {{"COUNT", std::to_string(count)}}));
    row.set("TOTAL", amount_words(visit, example.decision, example.decision.total));
    for (const auto& item : example.decision.items) {
      auto one = row.add("ITEM");
      fill_worth(one, visit, example.decision, item);
    }
  }
}

/// What the examples follow: whoever adopts it need not be named for that.
Result<Terms, std::vector<TermsFieldRefusal>> terms_for_examples(const Visit& visit, TermsForm form,
                                                                 const State& state) {
  if (form.basis.empty()) form.basis = "-";
  return check_terms(form, visit.today(), true, !state.schedules.empty());
}

/// Claims are valued on the day they are decided: those that wait read what is set now.
std::int64_t open_claims(const Visit& visit, const identity::Organization& district) {
  return visit.site.database.read([&](storage::Session& session) {
    return static_cast<std::int64_t>(
        claims_of(session, district.id, ClaimFilter::waiting, claims_looked_at_max, 0).size());
  });
}

Response policy_page(Visit& visit, const TermsForm& form, const FormErrors& errors) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  visit.set_section("district");
  const auto state = state_of(visit, *district);
  Page page;
  page.show("TAB_POLICY").set("DISTRICT", district->name);
  const auto* now = terms_on(state.terms, visit.today());
  for (std::size_t i = 0; i < state.terms.size(); ++i) {
    const auto& terms = state.terms[i];
    auto row = page.add("TERMS");
    row.set("FROM_WORDS", visit.date(terms.from))
        .set("WORDS", summary(visit, terms))
        .set("BASIS", terms.basis);
    row.show_if(&terms == now, "IN_FORCE");
    if (i + 1 < state.terms.size())
      row.add("UNTIL").set("TO_WORDS", visit.date(state.terms[i + 1].from.plus_days(-1)));
    else
      row.show("OPEN_END");
    row.set("PROJECT",
            fmt::format("pay={}&amount={}&cap={}",
                        terms.brings == Brings::credits ? "lanes"
                        : terms.base_pay                ? "base"
                                                        : "stipend",
                        Rational(terms.cents, 100).text(), terms.cap ? std::to_string(*terms.cap) : "none"));
  }
  page.show_if(state.terms.empty(), "NONE");
  fill_form(page, form);
  if (const auto claims = open_claims(visit, *district); claims > 0 && !state.terms.empty())
    page.add("OPEN_CLAIMS").set("WORDS", visit.count("pay.open_claims", claims));
  errors.fill(page);
  if (const auto terms = terms_for_examples(visit, form, state)) {
    auto examples = page.add("EXAMPLES");
    fill_examples(examples, visit, *terms, state);
  }
  page.set("TITLE", now == nullptr ? visit.say("pay.policy_title_none", {{"DISTRICT", district->name}})
                                   : summary(visit, *now));
  return visit.page("district/policy", visit.say("pay.policy_title"), page, errors.any() ? 422 : 200);
}

Response open_policy(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto state = state_of(visit, *district);
  Terms terms;
  if (!state.terms.empty()) terms = state.terms.back();
  terms.from = visit.today();
  auto form = form_of(terms);
  form.basis.clear();
  return policy_page(visit, form, {});
}

FormErrors errors_of(const Visit& visit, const std::vector<TermsFieldRefusal>& refusals) {
  FormErrors errors;
  for (const auto& refusal : refusals)
    errors.add(std::string(refusal.field), visit.say(refusal_key(refusal.refusal)));
  return errors;
}

// With htmx only the examples; without, the page again with everything typed.
Response show_examples(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto form = typed_form(visit);
  const auto state = state_of(visit, *district);
  const auto terms = terms_for_examples(visit, form, state);
  if (!visit.is_htmx())
    return policy_page(visit, form, terms ? FormErrors() : errors_of(visit, terms.error()));
  Page page;
  if (terms)
    fill_examples(page, visit, *terms, state);
  else
    page.show("NOT_YET");
  return visit.fragment("district/examples", page);
}

Response set(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto form = typed_form(visit);
  const auto state = state_of(visit, *district);
  const auto terms = check_terms(form, visit.today(), state.terms.empty(), !state.schedules.empty());
  if (!terms) return policy_page(visit, form, errors_of(visit, terms.error()));
  if (open_claims(visit, *district) > 0 && !visit.form.has("open_claims")) {
    FormErrors errors;
    errors.add("open_claims", visit.say("pay.open_claims_unsaid"));
    return policy_page(visit, form, errors);
  }
  visit.site.database.write([&](storage::Transaction& transaction) {
    set_terms(transaction, *district, *terms, visit.today(),
              {visit.person().id.text(), visit.now, visit.site.random});
  });
  visit.site.packs.refresh();
  return visit.done("/district/policy", "notices.policy_set");
}

}  // namespace

void add_policy_pages(Routes& routes) {
  const auto officer = Access::role(Role::district_officer);
  routes.get("/district/policy", officer, open_policy);
  routes.post("/district/policy", officer, set);
  routes.post("/district/policy/examples", officer, show_examples);
}

}  // namespace laurel::web
