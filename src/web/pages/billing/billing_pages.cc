#include "web/pages/billing/billing_pages.h"

#include <charconv>

#include "catalog/shelf.h"
#include "earning/payment.h"
#include "web/page/form_errors.h"

namespace laurel::web {
namespace {

using billing::BillingRefusal;
using billing::Invoice;
using billing::InvoiceState;
using identity::Role;

constexpr int invoices_per_page = 50;
constexpr int invoices_exported_max = 100'000;

std::string state_key(InvoiceState state) {
  return "billing.state_" + std::string(billing::text_of(state));
}

bool is_officer_of(const Visit& visit, const catalog::Shelf& shelf, const std::string& issuer) {
  const auto* stored = shelf.find_issuer(issuer);
  return stored != nullptr && visit.visitor &&
         identity::holds(visit.visitor->grants, Role::billing_officer, stored->organization);
}

void fill_invoice(Page& page, const Visit& visit, const catalog::Shelf& shelf, const Invoice& invoice) {
  page.set("NUMBER", invoice.number_text())
      .set("INVOICE", invoice.id.text())
      .set("PERSON", invoice.person_name);
  page.set("EMAIL", invoice.person_email)
      .set("FOR", invoice.description)
      .set("AMOUNT", invoice.amount.text());
  page.set("MADE_ON", visit.date(invoice.created_at)).set("STATE", visit.say(state_key(invoice.state())));
  if (const auto* issuer = shelf.find_issuer(invoice.issuer))
    page.set("ISSUER", issuer->issuer.name)
        .set("CONTACT", issuer->issuer.contact)
        .set("ISSUER_EMAIL", issuer->issuer.email);
  if (!invoice.purchase_order.empty()) page.add("PURCHASE_ORDER").set("ORDER", invoice.purchase_order);
  if (invoice.payment)
    page.add("PAID")
        .set("PAID_ON", visit.date(invoice.payment->recorded_at))
        .set("METHOD", visit.say("billing.method_" + invoice.payment->method))
        .set("REFERENCE", invoice.payment->reference);
  if (invoice.refund)
    page.add("REFUNDED")
        .set("REFUNDED_ON", visit.date(invoice.refund->recorded_at))
        .set("REASON", invoice.refund->reason);
  page.show_if(invoice.state() == InvoiceState::due, "DUE");
}

// The payer's, or of an issuer whose billing officer asks; for anyone else it is not there.
std::optional<Invoice> visible_invoice(const Visit& visit, bool officer_only) {
  const auto id = visit.id<billing::InvoiceId>("invoice");
  if (!id) return {};
  auto invoice = visit.site.database.read(
      [&](storage::Session& session) { return billing::find_invoice(session, *id); });
  if (!invoice) return {};
  const bool own = invoice->person == visit.person().id;
  if (own && officer_only) return {};  // nobody books their own money
  if (!own && !is_officer_of(visit, *visit.site.catalog.shelf(), invoice->issuer)) return {};
  return invoice;
}

Response invoice_page(Visit& visit, const Invoice& invoice, const FormErrors& errors) {
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  fill_invoice(page, visit, *shelf, invoice);
  const bool is_payer = invoice.person == visit.person().id;
  page.set("ORDER_TYPED", visit.form.has("order") ? visit.form.text("order") : invoice.purchase_order);
  page.set("JOURNEY", invoice.journey).show_if(is_payer, "PAYER");
  page.show_if(is_payer && invoice.state() == InvoiceState::due, "MAY_NOTE");
  if (!is_payer) {
    page.show_if(invoice.state() == InvoiceState::due, "MAY_PAY");
    page.show_if(invoice.state() == InvoiceState::paid, "MAY_REFUND");
    page.set("REFERENCE_TYPED", visit.form.text("reference")).set("REASON_TYPED", visit.form.text("reason"));
    for (const auto& method : billing::payment_methods()) {
      auto option = page.add("METHOD_OPTION");
      option.set("METHOD_ID", method).set("METHOD_NAME", visit.say("billing.method_" + method));
      option.show_if(visit.form.text("method") == method, "METHOD_CHOSEN");
    }
  }
  errors.fill(page);
  visit.set_section(is_payer ? "work" : "billing");
  const auto key = invoice.state() == InvoiceState::due ? "billing.invoice_title" : "billing.receipt_title";
  page.set("HEADING", visit.say(key, {{"NUMBER", invoice.number_text()}}));
  return visit.page("billing/invoice", visit.say(key, {{"NUMBER", invoice.number_text()}}), page,
                    errors.any() ? 422 : 200);
}

Response open_invoice(Visit& visit) {
  const auto invoice = visible_invoice(visit, false);
  return invoice ? invoice_page(visit, *invoice, {}) : visit.not_found();
}

// The invoice of a journey, by the journey's address.
Response journey_invoice(Visit& visit) {
  const auto invoice = visit.site.database.read([&](storage::Session& session) {
    return billing::invoice_of_journey(session, visit.parameter("journey"));
  });
  if (!invoice || invoice->person != visit.person().id) return visit.not_found();
  return redirect("/invoices/" + invoice->id.text());
}

Response refused(Visit& visit, const Invoice& invoice, std::string_view field, BillingRefusal refusal) {
  FormErrors errors;
  errors.add(std::string(field), visit.say(billing::refusal_key(refusal)));
  return invoice_page(visit, invoice, errors);
}

Response note_purchase_order(Visit& visit) {
  const auto invoice = visible_invoice(visit, false);
  if (!invoice || invoice->person != visit.person().id) return visit.not_found();
  const auto noted = visit.site.database.write([&](storage::Transaction& transaction) {
    return billing::set_purchase_order(transaction, invoice->id, visit.form.text("order"), visit.person().id,
                                       visit.now);
  });
  if (!noted) return refused(visit, *invoice, "order", noted.error());
  return visit.done("/invoices/" + invoice->id.text(), "notices.saved");
}

Response pay(Visit& visit) {
  const auto invoice = visible_invoice(visit, true);
  if (!invoice) return visit.not_found();
  const auto shelf = visit.site.catalog.shelf();
  const int months = shelf->find_issuer(invoice->issuer)->issuer.completion_months;
  const auto paid = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::pay_and_open(transaction, invoice->id, visit.form.text("method"),
                                 visit.form.text("reference"), months, visit.person().id, visit.today(),
                                 visit.now);
  });
  if (!paid)
    return refused(visit, *invoice, paid.error() == BillingRefusal::method_unknown ? "method" : "reference",
                   paid.error());
  return visit.done("/invoices/" + invoice->id.text(), "notices.paid");
}

Response give_back(Visit& visit) {
  const auto invoice = visible_invoice(visit, true);
  if (!invoice) return visit.not_found();
  const auto refunded = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::refund_and_end(transaction, invoice->id, visit.form.text("reason"), visit.person().id,
                                   visit.now);
  });
  if (!refunded) return refused(visit, *invoice, "reason", refunded.error());
  return visit.done("/invoices/" + invoice->id.text(), "notices.refunded");
}

std::vector<Invoice> officers_invoices(const Visit& visit, std::optional<InvoiceState> state, int count,
                                       int offset) {
  const auto shelf = visit.site.catalog.shelf();
  std::vector<Invoice> all;
  for (const auto& stored : shelf->issuers()) {
    if (!is_officer_of(visit, *shelf, stored.issuer.id)) continue;
    auto some = visit.site.database.read([&](storage::Session& session) {
      return billing::invoices_of(session, stored.issuer.id, state, count, offset);
    });
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

Response billing_page(Visit& visit) {
  const auto state = billing::parse_invoice_state(visit.request.parameter("state"));
  const auto number = visit.request.parameter("page");
  int at = 1;
  std::from_chars(number.data(), number.data() + number.size(), at);
  at = std::clamp(at, 1, 10'000);
  const auto invoices = officers_invoices(visit, state, invoices_per_page + 1, (at - 1) * invoices_per_page);
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  for (auto one : {std::optional<InvoiceState>(), std::optional(InvoiceState::due),
                   std::optional(InvoiceState::paid), std::optional(InvoiceState::refunded)}) {
    auto filter = page.add("FILTER");
    filter.set("FILTER_NAME", visit.say(one ? state_key(*one) : "billing.state_all"));
    filter.set("FILTER_STATE", one ? billing::text_of(*one) : "all").show_if(one == state, "FILTER_CURRENT");
  }
  page.set("CHOSEN", state ? billing::text_of(*state) : "all");
  const auto shown = std::min<std::size_t>(invoices.size(), invoices_per_page);
  if (invoices.empty()) {
    page.show("NONE");
  } else {
    auto table = page.add("TABLE");
    for (std::size_t i = 0; i < shown; ++i) {
      auto row = table.add("ROW");
      fill_invoice(row, visit, *shelf, invoices[i]);
    }
  }
  if (at > 1) page.add("BEFORE").set("PAGE", at - 1);
  if (invoices.size() > shown) page.add("AFTER").set("PAGE", at + 1);
  visit.set_section("billing");
  return visit.page("billing/billing", visit.say("billing.title"), page);
}

Response billing_csv(Visit& visit) {
  const auto state = billing::parse_invoice_state(visit.request.parameter("state"));
  auto response = text_response(200, "text/csv; charset=utf-8",
                                billing::csv_of(officers_invoices(visit, state, invoices_exported_max, 0)));
  response.set("Content-Disposition", "attachment; filename=\"invoices.csv\"");
  response.set("Cache-Control", "no-store");
  return response;
}

}  // namespace

void add_billing_pages(Routes& routes) {
  const auto officer = Access::role(Role::billing_officer);
  routes.get("/billing", officer, billing_page);
  routes.get("/billing/invoices.csv", officer, billing_csv);
  routes.post("/billing/invoices/:invoice/payment", officer, pay);
  routes.post("/billing/invoices/:invoice/refund", officer, give_back);
  routes.get("/invoices/:invoice", Access::signed_in(), open_invoice);
  routes.post("/invoices/:invoice/purchase-order", Access::signed_in(), note_purchase_order);
  routes.get("/journeys/:journey/invoice", Access::signed_in(), journey_invoice);
}

}  // namespace laurel::web
