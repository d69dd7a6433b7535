#include <gtest/gtest.h>

#include "billing/invoice_store.h"
#include "identity/account_store.h"
#include "identity/organization_store.h"
#include "support/databases.h"

namespace laurel::billing {
namespace {

const std::vector<catalog::Price> prices = {
    {Date(2026, 1, 1), catalog::ChargePoint::start, Money::dollars(0), Money::dollars(75)},
    {Date(2026, 9, 1), catalog::ChargePoint::start, Money::dollars(10), Money::dollars(90)}};

}  // namespace

// REQ J2
TEST(Price, IsTheOneInForceOnTheDay) {
  EXPECT_EQ(charge_on(prices, Date(2026, 8, 31), false).amount, Money::dollars(75));
  EXPECT_EQ(charge_on(prices, Date(2026, 9, 1), false).amount, Money::dollars(90));
  EXPECT_TRUE(charge_on(prices, Date(2026, 8, 31), true).is_free());
  EXPECT_EQ(charge_on(prices, Date(2026, 9, 1), true).amount, Money::dollars(10));
  EXPECT_TRUE(charge_on(prices, Date(2025, 12, 31), false).is_free());
}

TEST(Invoice, CsvQuotesAndDefusesFormulas) {
  SeededRandom random(1);
  Invoice invoice{.id = InvoiceId::generate({}, random), .person = identity::PersonId::generate({}, random)};
  invoice.person_name = "=HYPERLINK(\"x\")";
  invoice.description = "One, two";
  auto csv = csv_of({invoice});
  EXPECT_NE(csv.find("\"'=HYPERLINK(\"\"x\"\")\",\"\",\"One, two\""), std::string::npos) << csv;
}

class InvoiceStoreTest : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](storage::Transaction& transaction) {
      person = identity::add_person(transaction,
                                    {"Renata Holloway", "renata@example.org", Secret<std::string>(""), "en"},
                                    "hash", now, random);
      auto issuer = identity::ensure_organization(transaction, identity::OrganizationKind::issuer, "sample",
                                                  "Sample", "", now, random);
      affiliate = identity::ensure_organization(transaction, identity::OrganizationKind::affiliate, "oea",
                                                "OEA", "OH", now, random);
      static constexpr storage::Sql add_issuer{
          "test/issuer", "INSERT INTO issuer (id, organization, document) VALUES ('sample', :o, '{}')",
          "INSERT INTO issuer (id, organization, document) VALUES ('sample', :o, '{}')"};
      transaction.execute(add_issuer, {{"o", issuer.id}});
    });
  }
  void add_membership(const std::string& from, const std::string& to) {
    static constexpr std::string_view text =
        "INSERT INTO membership (id, organization, member_number, email, name, from_day, to_day, "
        "roster_import) "
        "VALUES ('m', :organization, '1', 'renata@example.org', 'R', :from_day, :to_day, 'r')";
    static constexpr storage::Sql sql{"test/membership", text, text};
    database().write([&](storage::Transaction& transaction) {
      transaction.execute(sql, {{"organization", affiliate->id},
                                {"from_day", from},
                                {"to_day", to.empty() ? std::optional<std::string>() : std::optional(to)}});
    });
  }
  bool member_on(Date day, bool confirmed = true) {
    auto who = **person;
    who.email_confirmed = confirmed;
    return database().read(
        [&](storage::Session& session) { return is_member(session, who, {"nea", "oea"}, day); });
  }
  InvoiceId invoice(const std::string& journey = "j") {
    return database().write([&](storage::Transaction& transaction) {
      return make_invoice(transaction, {"sample", (*person)->id, journey, "Talk", Money::dollars(75)}, now,
                          random);
    });
  }
  Invoice read(const InvoiceId& id) {
    return *database().read([&](storage::Session& session) { return find_invoice(session, id); });
  }

  Instant now = *Instant::parse("2026-11-22T08:00:00Z");
  SeededRandom random{1};
  std::optional<std::expected<identity::Person, identity::AccountRefusal>> person;
  std::optional<identity::Organization> affiliate;
};
INSTANTIATE_TEST_SUITE_P(Both, InvoiceStoreTest, test::both_databases(), test::database_name);

// REQ J2
TEST_P(InvoiceStoreTest, AMemberIsWhoseConfirmedAddressStandsOnTheRosterOnTheDay) {
  add_membership("2026-09-01", "2027-08-31");
  EXPECT_FALSE(member_on(Date(2026, 8, 31)));
  EXPECT_TRUE(member_on(Date(2026, 9, 1)));
  EXPECT_TRUE(member_on(Date(2027, 8, 31)));
  EXPECT_FALSE(member_on(Date(2027, 9, 1)));
  EXPECT_FALSE(member_on(Date(2026, 9, 1), false));
}

TEST_P(InvoiceStoreTest, AMembershipWithoutAnEndGoesOn) {
  add_membership("2026-09-01", "");
  EXPECT_TRUE(member_on(Date(2036, 1, 1)));
}

// REQ M1
TEST_P(InvoiceStoreTest, AnInvoiceIsPaidOnceAndRefundedOnce) {
  auto id = invoice();
  auto pay = [&](const std::string& method, const std::string& reference) {
    return database().write([&](storage::Transaction& transaction) {
      return record_payment(transaction, id, method, reference, (*person)->id, now);
    });
  };
  auto refund = [&](const std::string& reason) {
    return database().write([&](storage::Transaction& transaction) {
      return record_refund(transaction, id, reason, (*person)->id, now);
    });
  };
  EXPECT_EQ(refund("paid twice").error(), BillingRefusal::not_paid);
  EXPECT_EQ(pay("gold", "1").error(), BillingRefusal::method_unknown);
  EXPECT_EQ(pay("check", " ").error(), BillingRefusal::reference_missing);
  EXPECT_EQ(pay("check", std::string(200, 'x')).error(), BillingRefusal::reference_too_long);
  EXPECT_TRUE(pay("check", "1042"));
  EXPECT_EQ(pay("check", "1042").error(), BillingRefusal::already_paid);
  EXPECT_EQ(read(id).state(), InvoiceState::paid);
  EXPECT_EQ(refund("").error(), BillingRefusal::reason_missing);
  EXPECT_TRUE(refund("paid twice"));
  EXPECT_EQ(refund("again").error(), BillingRefusal::already_refunded);
  EXPECT_EQ(read(id).refund->reason, "paid twice");
}

TEST_P(InvoiceStoreTest, NumbersCountUpAndListsFilterByState) {
  auto first = invoice("a");
  auto second = invoice("b");
  EXPECT_EQ(read(first).number_text(), "2026-00001");
  EXPECT_EQ(read(second).number_text(), "2026-00002");
  ASSERT_TRUE(database().write([&](storage::Transaction& transaction) {
    return record_payment(transaction, first, "cash", "till", (*person)->id, now);
  }));
  auto list = [&](std::optional<InvoiceState> state) {
    return database().read(
        [&](storage::Session& session) { return invoices_of(session, "sample", state, 50, 0); });
  };
  EXPECT_EQ(list({}).size(), 2u);
  EXPECT_EQ(list(InvoiceState::due).at(0).id, second);
  EXPECT_EQ(list(InvoiceState::paid).at(0).id, first);
  EXPECT_TRUE(list(InvoiceState::refunded).empty());
}

TEST_P(InvoiceStoreTest, APurchaseOrderIsNotedWhileTheInvoiceIsDue) {
  auto id = invoice();
  auto note = [&](const std::string& number) {
    return database().write([&](storage::Transaction& transaction) {
      return set_purchase_order(transaction, id, number, (*person)->id, now);
    });
  };
  EXPECT_TRUE(note("PO-77"));
  EXPECT_EQ(read(id).purchase_order, "PO-77");
  EXPECT_EQ(note(std::string(61, '7')).error(), BillingRefusal::purchase_order_too_long);
}

TEST_P(InvoiceStoreTest, WhenTheNthOperationFailsNothingIsHalfBooked) {
  auto id = invoice();
  for (int nth = 1;; ++nth) {
    faults().fail(nth);
    bool failed = false;
    try {
      (void)database().write([&](storage::Transaction& transaction) {
        return record_payment(transaction, id, "check", "1", (*person)->id, now);
      });
    } catch (const storage::DatabaseError&) {
      failed = true;
    }
    faults().fail(0);
    EXPECT_EQ(read(id).state(), failed ? InvoiceState::due : InvoiceState::paid);
    if (!failed) {
      EXPECT_GT(nth, 4);
      return;
    }
  }
}

}  // namespace laurel::billing
