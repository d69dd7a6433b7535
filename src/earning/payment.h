// What money does to a journey: a payment opens it, a refund ends it.
#pragma once
#include "billing/invoice_store.h"
#include "earning/journey_store.h"

namespace laurel::earning {

/// Books the payment and opens the journey that waited for it; the months run from today.
std::expected<void, billing::BillingRefusal> pay_and_open(storage::Transaction& transaction,
                                                          const billing::InvoiceId& invoice,
                                                          const std::string& method,
                                                          const std::string& reference, int completion_months,
                                                          const identity::PersonId& by, Date today,
                                                          Instant now);

/// Books the refund. A journey that still runs ends, its work kept; one that waits for a decision or is
/// earned goes on.
std::expected<void, billing::BillingRefusal> refund_and_end(storage::Transaction& transaction,
                                                            const billing::InvoiceId& invoice,
                                                            const std::string& reason,
                                                            const identity::PersonId& by, Instant now);

}  // namespace laurel::earning
