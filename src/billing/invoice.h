// An invoice: what somebody owes for one journey, and how it was settled.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "identity/person.h"

namespace laurel::billing {

struct Invoice;
using InvoiceId = Id<Invoice>;

struct Payment {
  std::string method;  // "check", "card", … : one of payment_methods
  std::string reference;
  Instant recorded_at;
};

struct Refund {
  std::string reason;
  Instant recorded_at;
};

enum class InvoiceState { due, paid, refunded };
std::string_view text_of(InvoiceState state);
std::optional<InvoiceState> parse_invoice_state(std::string_view text);

struct Invoice {
  InvoiceId id;
  std::int64_t number = 0;  // counts up without gaps over the whole installation
  std::string issuer;
  identity::PersonId person;
  std::string person_name;
  std::string person_email;
  std::string journey;
  std::string description;
  Money amount;
  std::string purchase_order;  // "" where none
  Instant created_at;
  std::optional<Payment> payment;
  std::optional<Refund> refund;

  InvoiceState state() const;
  /// "2026-00042": the year it was made in, and its number.
  std::string number_text() const;
};

/// Why money cannot be booked. Each has a sentence in messages/*/billing.yaml.
enum class BillingRefusal {
  method_unknown,
  reference_missing,
  reference_too_long,
  reason_missing,
  reason_too_long,
  purchase_order_too_long,
  already_paid,
  not_paid,
  already_refunded,
};
std::string_view refusal_key(BillingRefusal refusal);

inline constexpr std::size_t reference_bytes_max = 120;
inline constexpr std::size_t reason_bytes_max = 500;
inline constexpr std::size_t purchase_order_bytes_max = 60;

/// "check", "purchase-order", "transfer", "card", "cash", "other".
const std::vector<std::string>& payment_methods();

/// A purchase order may be noted until the invoice is paid; "" takes it off.
std::expected<void, BillingRefusal> check_purchase_order(const Invoice& invoice, std::string_view number);
std::expected<void, BillingRefusal> check_payment(const Invoice& invoice, std::string_view method,
                                                  std::string_view reference);
std::expected<void, BillingRefusal> check_refund(const Invoice& invoice, std::string_view reason);

/// RFC 4180, with a head line. What a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_of(const std::vector<Invoice>& invoices);

}  // namespace laurel::billing
