#include "recognition/work_details.h"

#include "recognition/exact_amount.h"
#include "recognition/queries.h"
#include "storage/event.h"

namespace laurel::recognition {
namespace {

std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

void note(storage::Transaction& transaction, const identity::PersonId& person, std::string kind,
          std::string subject, const Act& act) {
  storage::record(transaction, {act.now, act.by, std::move(kind), std::move(subject), ""});
  ask_for_standing(transaction, person, act.now, act.random);
}

}  // namespace

std::optional<WorkDetails> work_details(storage::Session& session, const identity::PersonId& person,
                                        const Id<identity::Employment>& employment) {
  const auto row = session.query_first(sql::work_details, {{"id", employment}, {"person", person}});
  if (!row) return {};
  WorkDetails details{.employer = row->optional_id<identity::OrganizationId>("organization"),
                      .committee = row->optional_id<identity::OrganizationId>("committee"),
                      .grade_band = row->text("grade_band"),
                      .fte = read_amount(*row, "fte"),
                      .leave_share = read_amount(*row, "leave_share"),
                      .lane = row->text("lane"),
                      .credits = read_amount(*row, "credits"),
                      .salary_index = read_amount(*row, "salary_index"),
                      .annual_difference = read_amount(*row, "annual_difference")};
  if (!row->is_null("step")) details.step = static_cast<int>(row->integer("step"));
  return details;
}

bool set_work_details(storage::Transaction& transaction, const identity::PersonId& person,
                      const Id<identity::Employment>& employment, const WorkDetails& details,
                      const Act& act) {
  const auto changed = transaction.execute(sql::set_work_details,
                                           {{"organization", details.employer},
                                            {"committee", details.committee},
                                            {"grade_band", or_null(details.grade_band)},
                                            {"fte", exact_text(details.fte)},
                                            {"leave_share", exact_text(details.leave_share)},
                                            {"lane", or_null(details.lane)},
                                            {"step", details.step},
                                            {"credits", exact_text(details.credits)},
                                            {"salary_index", exact_text(details.salary_index)},
                                            {"annual_difference", exact_text(details.annual_difference)},
                                            {"id", employment},
                                            {"person", person}});
  if (changed == 0) return false;
  note(transaction, person, "recognition.work-described", employment.text(), act);
  return true;
}

std::optional<LicenseDetails> license_details(storage::Session& session, const identity::PersonId& person,
                                              const Id<identity::License>& license) {
  const auto row = session.query_first(sql::license_details, {{"id", license}, {"person", person}});
  if (!row) return {};
  return LicenseDetails{row->text("recognized_as"), row->optional_date("issued_on"),
                        row->text("endorsements"), row->text("elections")};
}

bool set_license_details(storage::Transaction& transaction, const identity::PersonId& person,
                         const Id<identity::License>& license, const LicenseDetails& details,
                         const Act& act) {
  const auto changed =
      transaction.execute(sql::set_license_details, {{"recognized_as", or_null(details.recognized_as)},
                                                     {"issued_on", details.issued},
                                                     {"endorsements", details.endorsements},
                                                     {"elections", details.elections},
                                                     {"id", license},
                                                     {"person", person}});
  if (changed == 0) return false;
  note(transaction, person, "recognition.license-described", license.text(), act);
  return true;
}

void add_degree(storage::Transaction& transaction, const identity::PersonId& person, const std::string& level,
                std::optional<Date> on, const Act& act) {
  struct DegreeRow;
  const auto id = Id<DegreeRow>::generate(act.now, act.random);
  transaction.execute(sql::add_degree, {{"id", id}, {"person", person}, {"level", level}, {"on_day", on}});
  note(transaction, person, "recognition.degree-added", id.text(), act);
}

}  // namespace laurel::recognition
