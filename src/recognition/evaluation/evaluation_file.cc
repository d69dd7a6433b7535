#include "recognition/evaluation/evaluation_file.h"

#include "base/text.h"
#include "recognition/calendar.h"
#include "recognition/evaluation/queries.h"
#include "storage/event.h"

namespace laurel::recognition {
namespace {

constexpr std::array<std::string_view, 3> supported{"growth-plan", "improvement-plan", "focus"};

const std::string& statement_of(const EvaluationFile& file, Supports supports) {
  return supports == Supports::growth_plan        ? file.growth_plan
         : supports == Supports::improvement_plan ? file.improvement_plan
                                                  : file.focus;
}

}  // namespace

std::string_view text_of(Supports supports) {
  return supported[static_cast<std::size_t>(supports)];
}

std::optional<Supports> parse_supports(std::string_view text) {
  for (std::size_t i = 0; i < supported.size(); ++i)
    if (supported[i] == text) return static_cast<Supports>(i);
  return {};
}

std::string_view fault_key(EvaluationFault fault) {
  switch (fault) {
    case EvaluationFault::nothing_said:
      return "evaluation.nothing_said";
    case EvaluationFault::text_too_long:
      return "evaluation.text_too_long";
    case EvaluationFault::too_many:
      break;
  }
  return "evaluation.too_many";
}

Result<void, EvaluationFault> check_file(const EvaluationFile& file) {
  for (const auto* text : {&file.growth_plan, &file.improvement_plan, &file.focus})
    if (text->size() > evaluation_text_bytes_max) return std::unexpected(EvaluationFault::text_too_long);
  if (file.exhibits.size() > exhibits_max) return std::unexpected(EvaluationFault::too_many);
  for (const auto& exhibit : file.exhibits)
    if (trim(statement_of(file, exhibit.supports)).empty())
      return std::unexpected(EvaluationFault::nothing_said);
  return {};
}

int school_year_of(Date day) {
  return year_of(year_holding(day, school_year_start).from);
}

EvaluationFile evaluation_file_of(storage::Session& session, const identity::PersonId& person,
                                  int school_year) {
  EvaluationFile file{.school_year = school_year};
  const auto row = session.query_first(evaluation::sql::evaluation_file_of,
                                       {{"person", person}, {"school_year", school_year}});
  if (!row) return file;
  file.growth_plan = row->text("growth_plan");
  file.improvement_plan = row->text("improvement_plan");
  file.focus = row->text("focus");
  file.changed_at = row->optional_instant("changed_at");
  for (const auto& exhibit : session.query(evaluation::sql::exhibits_of, {{"file", row->text("id")}}))
    file.exhibits.push_back({exhibit.text("credential"), exhibit.text("evidence"),
                             parse_supports(exhibit.text("supports")).value_or(Supports::growth_plan)});
  return file;
}

void save_evaluation_file(storage::Transaction& transaction, const identity::PersonId& person,
                          const EvaluationFile& file, Instant now, Random& random) {
  transaction.execute(evaluation::sql::save_evaluation_file,
                      {{"id", Id<EvaluationFile>::generate(now, random)},
                       {"person", person},
                       {"school_year", file.school_year},
                       {"growth_plan", file.growth_plan},
                       {"improvement_plan", file.improvement_plan},
                       {"focus", file.focus},
                       {"now", now}});
  const auto id = transaction
                      .query_first(evaluation::sql::evaluation_file_of,
                                   {{"person", person}, {"school_year", file.school_year}})
                      ->text("id");
  transaction.execute(evaluation::sql::clear_exhibits, {{"file", id}});
  for (const auto& exhibit : file.exhibits)
    transaction.execute(evaluation::sql::add_exhibit, {{"file", id},
                                                       {"credential", exhibit.credential},
                                                       {"evidence", exhibit.evidence},
                                                       {"supports", text_of(exhibit.supports)}});
  storage::record(transaction, {now, person.text(), "recognition.evaluation-file-saved", id});
}

}  // namespace laurel::recognition
