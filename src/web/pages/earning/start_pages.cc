#include "web/pages/earning/start_pages.h"

#include "web/page/form_errors.h"
#include "web/pages/catalog/first_step.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/earning/progress.h"

namespace laurel::web {
namespace {

using earning::Refusal;

Response to_current(const Visit& visit, const catalog::MicroCredential& micro_credential) {
  const auto current = visit.site.database.read([&](storage::Session& session) {
    return earning::current_journey(session, visit.person().id, micro_credential.id);
  });
  return redirect(current ? "/journeys/" + current->id.text() : "/work");
}

Response start_page(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* found = shelf->find(visit.parameter("micro_credential"));
  if (found == nullptr) return visit.not_found();
  const auto& issuer = shelf->issuer_of(*found).issuer;
  bool has_current = false;
  const auto charge = visit.site.database.read([&](storage::Session& session) {
    has_current = earning::current_journey(session, visit.person().id, found->id).has_value();
    return billing::charge_for(session, issuer, visit.person(), visit.today());
  });
  if (has_current) return to_current(visit, *found);
  const auto deadline = earning::deadline_for(visit.today(), issuer.completion_months);
  Page page;
  page.set("TITLE", found->title).set("BADGE", badge_address(*found, false)).set("ID", found->id);
  page.set("EMAIL", visit.person().email);
  page.set("HOURS", found->hours.estimate).set("ISSUER", issuer.name).set("REVIEW_DAYS", issuer.review_days);
  page.set("DEADLINE", visit.date(deadline)).set("MONTHS", issuer.completion_months);
  page.set("PRICE", charge.is_free() ? visit.say("catalog.price_free") : charge.amount.text());
  page.show_if(charge.is_free() && charge.is_member, "FREE_MEMBER")
      .show_if(charge.is_free() && !charge.is_member, "FREE")
      .show_if(!charge.is_free(), "COSTS")
      .show_if(!charge.is_free() && !visit.person().email_confirmed, "UNCONFIRMED");
  fill_approval_warning(page, visit, *found);
  fill_steps(page, visit, Step::select, 1, 2);
  visit.set_section("catalog");
  return visit.page("earning/start", visit.say("earning.start_title", {{"TITLE", found->title}}), page);
}

Response start(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto* found = shelf->find(visit.parameter("micro_credential"));
  if (found == nullptr) return visit.not_found();
  const earning::Start start{visit.person(), *found, shelf->issuer_of(*found).issuer};
  const auto id = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::start_journey(transaction, start, visit.today(), visit.now, visit.site.random);
  });
  if (!id) return to_current(visit, *found);  // pressed twice, or begun in another tab
  const auto own = own_journey(visit, *id);
  return visit.done(own->address() + (own->journey.opened_at ? "/guidelines" : "/invoice"),
                    own->journey.opened_at ? "notices.started" : "notices.started_unpaid");
}

void fill_rubric(Page& page, const catalog::MicroCredential& micro_credential) {
  for (const auto* piece : micro_credential.pieces()) {
    auto part = page.add("PIECE");
    part.set("PIECE_ID", piece->id).set("PIECE_TITLE", piece->title);
    for (const auto& criterion : piece->rubric) {
      auto table = part.add("CRITERION");
      table.set("NAME", criterion.criterion);
      for (std::size_t i = 0; i < criterion.levels.size(); ++i) {
        auto level = table.add("LEVEL");
        level.set("LEVEL_NAME", criterion.levels[i].name).set("TEXT", criterion.levels[i].text);
        level.show_if(i >= criterion.passing_index(), "PASSING");
      }
    }
  }
}

Response guidelines_page(Visit& visit, const OwnJourney& own, const FormErrors& errors) {
  const auto desk = read_desk(visit, own);
  Page page;
  fill_head(page, visit, own, desk);
  const auto& micro_credential = *own.micro_credential;
  page.set("COMPETENCY", micro_credential.competency).set("PASSING_RULE", micro_credential.passing_rule);
  page.set("METHOD_HTML", render_markdown(micro_credential.key_method));
  for (const auto& part : micro_credential.parts) {
    auto one = page.add("PART");
    one.set("PART_ID", part.id)
        .set("PART_TITLE", part.title)
        .set("GUIDANCE_HTML", render_markdown(part.guidance));
    for (const auto& piece : part.pieces)
      one.add("ASK")
          .set("PIECE_ID", piece.id)
          .set("PIECE_TITLE", piece.title)
          .set("ASKS", asks_words(visit, piece));
  }
  for (const auto& question : micro_credential.self_check) page.add("QUESTION").set("TEXT", question);
  page.show_if(micro_credential.asks_for_student_work(), "STUDENT_WORK");
  fill_rubric(page, micro_credential);
  page.show_if(own.journey.self_check == earning::Company::own, "IS_OWN");
  page.show_if(own.journey.self_check == earning::Company::plc, "IS_PLC");
  errors.fill(page);
  visit.set_section("work");
  return visit.page("earning/guidelines", visit.say("earning.guidelines_title"), page,
                    errors.any() ? 422 : 200);
}

Response open_guidelines(Visit& visit, const OwnJourney& own) {
  const auto company = earning::parse_company(visit.form.text("company"));
  if (!company) {
    FormErrors errors;
    errors.add("company-own", visit.say("earning.company_missing"));
    return guidelines_page(visit, own, errors);
  }
  visit.site.database.write([&](storage::Transaction& transaction) {
    earning::open_guidelines(transaction, own.journey, *company, visit.now);
  });
  return visit.done(own.address(), "notices.guidelines_read");
}

}  // namespace

void add_start_pages(Routes& routes) {
  routes.get("/micro-credentials/:micro_credential/start", Access::signed_in(), start_page);
  routes.post("/micro-credentials/:micro_credential/start", Access::signed_in(), start);
  routes.get("/journeys/:journey/guidelines", Access::signed_in(),
             for_earner([](Visit& visit, const OwnJourney& own) { return guidelines_page(visit, own, {}); }));
  routes.post("/journeys/:journey/guidelines", Access::signed_in(), for_earner(open_guidelines));
}

}  // namespace laurel::web
