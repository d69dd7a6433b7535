#include "earning/payment.h"

#include "base/check.h"
#include "base/result.h"

namespace laurel::earning {
namespace {

Journey journey_of(storage::Transaction& transaction, const billing::InvoiceId& id) {
  const auto invoice = billing::find_invoice(transaction.session(), id);
  auto journey = invoice ? JourneyId::parse(invoice->journey) : std::nullopt;
  CHECK(journey, "invoices are made for a journey");
  return *find_journey(transaction.session(), *journey);
}

}  // namespace

std::expected<void, billing::BillingRefusal> pay_and_open(storage::Transaction& transaction,
                                                          const billing::InvoiceId& invoice,
                                                          const std::string& method,
                                                          const std::string& reference, int completion_months,
                                                          const identity::PersonId& by, Date today,
                                                          Instant now) {
  TRY_VOID(billing::record_payment(transaction, invoice, method, reference, by, now));
  const auto journey = journey_of(transaction, invoice);
  if (!journey.opened_at && !journey.ended_at)
    open_journey(transaction, journey.id, completion_months, today, now);
  return {};
}

std::expected<void, billing::BillingRefusal> refund_and_end(storage::Transaction& transaction,
                                                            const billing::InvoiceId& invoice,
                                                            const std::string& reason,
                                                            const identity::PersonId& by, Instant now) {
  TRY_VOID(billing::record_refund(transaction, invoice, reason, by, now));
  const auto journey = journey_of(transaction, invoice);
  const auto state = state_of(journey, latest_attempt(transaction.session(), journey.id));
  if (state == JourneyState::collecting || state == JourneyState::not_yet)
    end_journey(transaction, journey.id, EndReason::refunded, now);
  return {};
}

}  // namespace laurel::earning
