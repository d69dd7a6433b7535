#include "billing/invoice_store.h"

#include "base/check.h"
#include "base/result.h"
#include "billing/queries.h"
#include "storage/event.h"

namespace laurel::billing {
namespace {

Invoice read_invoice(const storage::Row& row) {
  Invoice invoice{.id = row.id<InvoiceId>("id"),
                  .number = row.integer("number"),
                  .issuer = row.text("issuer"),
                  .person = row.id<identity::PersonId>("person"),
                  .person_name = row.text("person_name"),
                  .person_email = row.text("person_email"),
                  .journey = row.text("journey"),
                  .description = row.text("description"),
                  .amount = Money(row.integer("cents"), row.text("currency")),
                  .purchase_order = row.text("purchase_order"),
                  .created_at = row.instant("created_at")};
  if (!row.is_null("method"))
    invoice.payment = Payment{row.text("method"), row.text("reference"), row.instant("paid_at")};
  if (!row.is_null("reason")) invoice.refund = Refund{row.text("reason"), row.instant("refunded_at")};
  return invoice;
}

Invoice invoice_by_id(storage::Transaction& transaction, const InvoiceId& id) {
  auto invoice = find_invoice(transaction.session(), id);
  CHECK(invoice, "the page has looked the invoice up");
  return std::move(*invoice);
}

}  // namespace

bool is_member(storage::Session& session, const identity::Person& person,
               const std::vector<std::string>& affiliates, Date day) {
  if (!person.email_confirmed) return false;
  for (const auto& slug : affiliates)
    if (session.query_first(sql::membership_on,
                            {{"email", person.email}, {"slug", slug}, {"from_day", day}, {"to_day", day}}))
      return true;
  return false;
}

Charge charge_for(storage::Session& session, const catalog::Issuer& issuer, const identity::Person& person,
                  Date day) {
  return charge_on(issuer.prices, day, is_member(session, person, issuer.affiliates, day));
}

InvoiceId make_invoice(storage::Transaction& transaction, const Order& order, Instant now, Random& random) {
  const auto id = InvoiceId::generate(now, random);
  const auto last = transaction.query_first(sql::last_number);
  transaction.execute(sql::add_invoice, {{"id", id},
                                         {"number", last ? last->integer("number") + 1 : 1},
                                         {"issuer", order.issuer},
                                         {"person", order.person},
                                         {"journey", order.journey},
                                         {"description", order.description},
                                         {"cents", order.amount.cents()},
                                         {"currency", order.amount.currency()},
                                         {"created_at", now}});
  storage::record(transaction, {now, order.person.text(), "billing.invoice-made", id.text()});
  return id;
}

std::optional<Invoice> find_invoice(storage::Session& session, const InvoiceId& id) {
  auto row = session.query_first(sql::invoice_by_id, {{"id", id}});
  return row ? std::optional(read_invoice(*row)) : std::nullopt;
}

std::optional<Invoice> invoice_of_journey(storage::Session& session, const std::string& journey) {
  auto row = session.query_first(sql::invoice_by_journey, {{"journey", journey}});
  return row ? std::optional(read_invoice(*row)) : std::nullopt;
}

std::vector<Invoice> invoices_of(storage::Session& session, const std::string& issuer,
                                 std::optional<InvoiceState> state, int count, int offset) {
  std::vector<Invoice> invoices;
  for (const auto& row : session.query(sql::invoices_of_issuer, {{"issuer", issuer},
                                                                 {"wanted", state ? text_of(*state) : "all"},
                                                                 {"state", state ? text_of(*state) : "all"},
                                                                 {"count", count},
                                                                 {"skipped", offset}}))
    invoices.push_back(read_invoice(row));
  return invoices;
}

std::expected<void, BillingRefusal> set_purchase_order(storage::Transaction& transaction, const InvoiceId& id,
                                                       const std::string& number,
                                                       const identity::PersonId& by, Instant now) {
  TRY_VOID(check_purchase_order(invoice_by_id(transaction, id), number));
  transaction.execute(sql::set_purchase_order, {{"number", number}, {"id", id}});
  storage::record(transaction, {now, by.text(), "billing.purchase-order-noted", id.text()});
  return {};
}

std::expected<void, BillingRefusal> record_payment(storage::Transaction& transaction, const InvoiceId& id,
                                                   const std::string& method, const std::string& reference,
                                                   const identity::PersonId& by, Instant now) {
  TRY_VOID(check_payment(invoice_by_id(transaction, id), method, reference));
  transaction.execute(
      sql::add_payment,
      {{"invoice", id}, {"method", method}, {"reference", reference}, {"recorded_by", by}, {"now", now}});
  storage::record(transaction, {now, by.text(), "billing.paid", id.text(), method});
  return {};
}

std::expected<void, BillingRefusal> record_refund(storage::Transaction& transaction, const InvoiceId& id,
                                                  const std::string& reason, const identity::PersonId& by,
                                                  Instant now) {
  TRY_VOID(check_refund(invoice_by_id(transaction, id), reason));
  transaction.execute(sql::add_refund,
                      {{"invoice", id}, {"reason", reason}, {"recorded_by", by}, {"now", now}});
  storage::record(transaction, {now, by.text(), "billing.refunded", id.text(), reason});
  return {};
}

}  // namespace laurel::billing
