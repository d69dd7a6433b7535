// What goes to the payroll: everything approved and not paid yet, once.
#include <charconv>
#include <set>

#include "web/pages/district/amounts.h"
#include "web/pages/district/claim_decisions.h"
#include "web/pages/district/district_pages.h"

namespace laurel::web {
namespace {

using namespace recognition::pay;
using identity::Role;

void fill_line(Page& row, const Visit& visit, const PayrollLine& line) {
  row.set("PERSON", line.claim.person_name).set("TITLE", line.claim.title);
  row.set("KIND",
          visit.say(line.takes_back ? "pay.line_back"
                                    : fmt::format("pay.kind_{}", text_of(line.claim.decision->kind))));
  row.set("EFFECTIVE",
          visit.date(line.takes_back ? line.claim.reversal->on : line.claim.decision->effective));
  row.set("AMOUNT", (line.takes_back ? "−" : "") + dollars_text(line.cents));
}

Response payroll_page(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  visit.set_section("district");
  Page page;
  page.show("TAB_PAYROLL");
  visit.site.database.read([&](storage::Session& session) {
    Payroll open{.id = Id<Payroll>::generate(visit.now, visit.site.random),
                 .lines = open_lines(session, district->id)};
    if (open.lines.empty()) {
      page.show("NOTHING_OPEN");
    } else {
      auto section = page.add("OPEN");
      for (const auto& line : open.lines) {
        auto row = section.add("LINE");
        fill_line(row, visit, line);
      }
      section.set("PAYS", dollars_text(open.pays())).set("TAKES_BACK", dollars_text(open.takes_back()));
    }
    for (const auto& listed : payrolls_of(session, district->id)) {
      const auto payroll = find_payroll(session, district->id, listed.number).value_or(listed);
      auto row = page.add("PAYROLL");
      std::set<std::string> people;
      for (const auto& line : payroll.lines) people.insert(line.claim.person.text());
      row.set("SUM", visit.count("pay.payroll_sum", static_cast<std::int64_t>(people.size()),
                                 {{"TOTAL", dollars_text(payroll.pays() - payroll.takes_back())}}));
      row.set("NUMBER", payroll.number).set("MADE_ON", visit.date(payroll.made_at));
      row.set("EXPORTS", payroll.exports == 0 ? visit.say("pay.not_exported")
                                              : visit.count("pay.exported", payroll.exports));
    }
    page.show_if(!payrolls_of(session, district->id).empty(), "PAYROLLS");
  });
  return visit.page("district/payroll", visit.say("pay.payroll_title"), page);
}

Response make(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto made = visit.site.database.write([&](storage::Transaction& transaction) {
    return make_payroll(transaction, district->id, {visit.person().id.text(), visit.now, visit.site.random});
  });
  return visit.done("/district/payroll", made ? "notices.payroll_made" : "notices.payroll_empty");
}

// By POST: that the file was taken is kept, and a second file says so on every line.
Response file(Visit& visit) {
  const auto district = own_district(visit);
  if (!district) return visit.not_found();
  const auto& typed = visit.parameter("number");
  std::int64_t number = 0;
  if (std::from_chars(typed.data(), typed.data() + typed.size(), number).ec != std::errc())
    return visit.not_found();
  std::optional<std::string> csv;
  int copy = 0;
  visit.site.database.write([&](storage::Transaction& transaction) {
    const auto payroll = find_payroll(transaction.session(), district->id, number);
    if (!payroll) return;
    copy = note_export(transaction, *payroll, {visit.person().id.text(), visit.now, visit.site.random});
    csv = csv_of(*payroll, copy, visit.today());
  });
  if (!csv) return visit.not_found();
  auto response = text_response(200, "text/csv; charset=utf-8", *std::move(csv));
  response.set("Content-Disposition", fmt::format("attachment; filename=\"payroll-{}{}.csv\"", number,
                                                  copy > 1 ? fmt::format("-copy-{}", copy) : ""));
  response.set("Cache-Control", "no-store");
  return response;
}

}  // namespace

void add_payroll_pages(Routes& routes) {
  const auto officer = Access::role(Role::district_officer);
  routes.get("/district/payroll", officer, payroll_page);
  routes.post("/district/payroll", officer, make);
  routes.post("/district/payroll/:number/file", officer, file);
}

}  // namespace laurel::web
