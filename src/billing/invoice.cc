#include "billing/invoice.h"

#include "base/text.h"

namespace laurel::billing {
namespace {

std::string cell(std::string_view text) {
  std::string quoted = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    quoted += '\'';
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string line_of(const std::vector<std::string>& cells) {
  std::vector<std::string> quoted;
  for (const auto& text : cells) quoted.push_back(cell(text));
  return join(quoted, ",") + "\r\n";
}

}  // namespace

std::string_view text_of(InvoiceState state) {
  switch (state) {
    case InvoiceState::due:
      return "due";
    case InvoiceState::paid:
      return "paid";
    case InvoiceState::refunded:
      return "refunded";
  }
  return {};
}

std::optional<InvoiceState> parse_invoice_state(std::string_view text) {
  for (auto state : {InvoiceState::due, InvoiceState::paid, InvoiceState::refunded})
    if (text_of(state) == text) return state;
  return {};
}

InvoiceState Invoice::state() const {
  if (refund) return InvoiceState::refunded;
  return payment ? InvoiceState::paid : InvoiceState::due;
}

std::string Invoice::number_text() const {
  return fmt::format("{}-{:05}", created_at.text().substr(0, 4), number);
}

std::string_view refusal_key(BillingRefusal refusal) {
  switch (refusal) {
    case BillingRefusal::method_unknown:
      return "billing.method_unknown";
    case BillingRefusal::reference_missing:
      return "billing.reference_missing";
    case BillingRefusal::reference_too_long:
      return "billing.reference_too_long";
    case BillingRefusal::reason_missing:
      return "billing.reason_missing";
    case BillingRefusal::reason_too_long:
      return "billing.reason_too_long";
    case BillingRefusal::purchase_order_too_long:
      return "billing.purchase_order_too_long";
    case BillingRefusal::already_paid:
      return "billing.already_paid";
    case BillingRefusal::not_paid:
      return "billing.not_paid";
    case BillingRefusal::already_refunded:
      return "billing.already_refunded";
  }
  return {};
}

const std::vector<std::string>& payment_methods() {
  static const std::vector<std::string> methods = {"check", "purchase-order", "transfer",
                                                   "card",  "cash",           "other"};
  return methods;
}

std::expected<void, BillingRefusal> check_purchase_order(const Invoice& invoice, std::string_view number) {
  if (invoice.state() != InvoiceState::due) return std::unexpected(BillingRefusal::already_paid);
  if (number.size() > purchase_order_bytes_max)
    return std::unexpected(BillingRefusal::purchase_order_too_long);
  return {};
}

std::expected<void, BillingRefusal> check_payment(const Invoice& invoice, std::string_view method,
                                                  std::string_view reference) {
  if (invoice.state() != InvoiceState::due) return std::unexpected(BillingRefusal::already_paid);
  const auto& methods = payment_methods();
  if (std::find(methods.begin(), methods.end(), method) == methods.end())
    return std::unexpected(BillingRefusal::method_unknown);
  if (trim(reference).empty()) return std::unexpected(BillingRefusal::reference_missing);
  if (reference.size() > reference_bytes_max) return std::unexpected(BillingRefusal::reference_too_long);
  return {};
}

std::expected<void, BillingRefusal> check_refund(const Invoice& invoice, std::string_view reason) {
  if (invoice.state() == InvoiceState::refunded) return std::unexpected(BillingRefusal::already_refunded);
  if (invoice.state() != InvoiceState::paid) return std::unexpected(BillingRefusal::not_paid);
  if (trim(reason).empty()) return std::unexpected(BillingRefusal::reason_missing);
  if (reason.size() > reason_bytes_max) return std::unexpected(BillingRefusal::reason_too_long);
  return {};
}

std::string csv_of(const std::vector<Invoice>& invoices) {
  auto text = line_of({"invoice", "made on", "name", "e-mail", "for", "amount", "currency", "purchase order",
                       "state", "method", "reference", "paid at", "refunded at", "reason"});
  for (const auto& invoice : invoices) {
    const auto& payment = invoice.payment;
    const auto& refund = invoice.refund;
    text += line_of({invoice.number_text(), invoice.created_at.text_seconds(), invoice.person_name,
                     invoice.person_email, invoice.description, invoice.amount.amount_text(),
                     invoice.amount.currency(), invoice.purchase_order, std::string(text_of(invoice.state())),
                     payment ? payment->method : "", payment ? payment->reference : "",
                     payment ? payment->recorded_at.text_seconds() : "",
                     refund ? refund->recorded_at.text_seconds() : "", refund ? refund->reason : ""});
  }
  return text;
}

}  // namespace laurel::billing
