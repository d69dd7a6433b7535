// Invoices, payments and refunds in the database, and who is a member.
#pragma once
#include <vector>

#include "base/random.h"
#include "billing/invoice.h"
#include "billing/price.h"
#include "storage/database.h"

namespace laurel::billing {

/// Whether the person's confirmed address stands on the roster of one of these affiliates (slugs) on the day;
/// a membership's first and last day both count.
bool is_member(storage::Session& session, const identity::Person& person,
               const std::vector<std::string>& affiliates, Date day);

/// What the issuer asks of this person on the day.
Charge charge_for(storage::Session& session, const catalog::Issuer& issuer, const identity::Person& person,
                  Date day);

/// What an invoice is about.
struct Order {
  std::string issuer;
  identity::PersonId person;
  std::string journey;
  std::string description;
  Money amount;
};
InvoiceId make_invoice(storage::Transaction& transaction, const Order& order, Instant now, Random& random);

std::optional<Invoice> find_invoice(storage::Session& session, const InvoiceId& id);
std::optional<Invoice> invoice_of_journey(storage::Session& session, const std::string& journey);

/// One page of an issuer's invoices, newest first. `state`: none for all.
std::vector<Invoice> invoices_of(storage::Session& session, const std::string& issuer,
                                 std::optional<InvoiceState> state, int count, int offset);

std::expected<void, BillingRefusal> set_purchase_order(storage::Transaction& transaction, const InvoiceId& id,
                                                       const std::string& number,
                                                       const identity::PersonId& by, Instant now);
std::expected<void, BillingRefusal> record_payment(storage::Transaction& transaction, const InvoiceId& id,
                                                   const std::string& method, const std::string& reference,
                                                   const identity::PersonId& by, Instant now);
std::expected<void, BillingRefusal> record_refund(storage::Transaction& transaction, const InvoiceId& id,
                                                  const std::string& reason, const identity::PersonId& by,
                                                  Instant now);

}  // namespace laurel::billing
