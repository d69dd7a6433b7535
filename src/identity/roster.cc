#include "identity/roster.h"

#include <array>
#include <unordered_map>

#include "base/csv.h"
#include "base/text.h"
#include "identity/person.h"
#include "identity/typed_day.h"

namespace laurel::identity {
namespace {

using enum RosterLineRefusal;

enum Column { number_column, name_column, email_column, from_column, to_column };
constexpr std::array<std::string_view, 5> column_names{"member_number", "name", "email", "from", "to"};
constexpr std::size_t found_bytes_max = 60;
constexpr std::size_t many = 2;  // one in two

using Columns = std::array<std::size_t, column_names.size()>;

std::expected<Columns, RosterError> find_columns(const std::vector<std::string>& header) {
  Columns columns{};
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < column_names.size(); ++i) {
    std::size_t place = 0;
    while (place < header.size() && lower(trim(header[place])) != column_names[i]) ++place;
    if (place == header.size()) missing.emplace_back(column_names[i]);
    columns[i] = place;
  }
  if (!missing.empty())
    return std::unexpected(RosterError{RosterRefusal::columns_missing, 1, join(missing, ", ")});
  return columns;
}

struct LineFault {
  RosterLineRefusal refusal;
  std::string_view found;
};

std::expected<Date, LineFault> read_day(std::string_view text, RosterLineRefusal malformed) {
  constexpr int earliest_membership_year = 1900;
  const auto day = read_typed_day(text);
  if (!day) return std::unexpected(LineFault{malformed, text});
  if (*day < Date(earliest_membership_year, 1, 1)) return std::unexpected(LineFault{day_implausible, text});
  return *day;
}

class RosterReader {
 public:
  explicit RosterReader(Columns columns, std::size_t width) : columns_(columns), width_(width) {}

  void read(const CsvRecord& record) {
    auto line = check(record);
    if (line) {
      first_lines_.emplace(line->member_number, record.line);
      roster_.lines.push_back(*std::move(line));
      return;
    }
    roster_.faults.push_back(
        {record.line, line.error().refusal, shorten(line.error().found, found_bytes_max)});
    if (auto number = cell(record, number_column); !number.empty()) roster_.faulty_numbers.emplace(number);
    if (auto email = normalize_email(cell(record, email_column))) roster_.faulty_emails.insert(*email);
  }

  Roster take() { return std::move(roster_); }

 private:
  std::string_view cell(const CsvRecord& record, Column column) const {
    const auto place = columns_[column];
    return place < record.cells.size() ? trim(record.cells[place]) : std::string_view();
  }

  std::expected<RosterLine, LineFault> check(const CsvRecord& record) const {
    if (record.cells.size() != width_) return std::unexpected(LineFault{wrong_number_of_cells, {}});
    const auto number = cell(record, number_column);
    const auto name = cell(record, name_column);
    if (number.empty()) return std::unexpected(LineFault{number_missing, {}});
    if (number.size() > member_number_bytes_max) return std::unexpected(LineFault{number_too_long, number});
    if (first_lines_.contains(std::string(number))) return std::unexpected(LineFault{number_twice, number});
    if (name.empty()) return std::unexpected(LineFault{name_missing, {}});
    if (name.size() > member_name_bytes_max) return std::unexpected(LineFault{name_too_long, name});
    auto email = normalize_email(cell(record, email_column));
    if (!email) return std::unexpected(LineFault{email_malformed, cell(record, email_column)});
    auto from = read_day(cell(record, from_column), from_malformed);
    if (!from) return std::unexpected(from.error());
    RosterLine line{std::string(number), *std::move(email), std::string(name), *from, {}};
    if (auto text = cell(record, to_column); !text.empty()) {
      auto to = read_day(text, to_malformed);
      if (!to) return std::unexpected(to.error());
      if (*to < *from) return std::unexpected(LineFault{ends_before_it_begins, text});
      line.to = *to;
    }
    return line;
  }

  Columns columns_;
  std::size_t width_;
  std::unordered_map<std::string, int> first_lines_;
  Roster roster_;
};

}  // namespace

std::string_view refusal_key(RosterLineRefusal refusal) {
  constexpr std::string_view keys[] = {
      "roster.wrong_number_of_cells", "roster.number_missing",       "roster.number_too_long",
      "roster.number_twice",          "roster.email_malformed",      "roster.name_missing",
      "roster.name_too_long",         "roster.from_malformed",       "roster.to_malformed",
      "roster.day_implausible",       "roster.ends_before_it_begins"};
  return keys[static_cast<std::size_t>(refusal)];
}

std::string_view refusal_key(RosterRefusal refusal) {
  constexpr std::string_view keys[] = {"roster.nothing_chosen", "roster.too_large", "roster.too_many_lines",
                                       "roster.not_utf8",       "roster.not_csv",   "roster.columns_missing",
                                       "roster.empty"};
  return keys[static_cast<std::size_t>(refusal)];
}

std::expected<Roster, RosterError> read_roster(std::string_view csv) {
  if (csv.size() > roster_bytes_max) return std::unexpected(RosterError{RosterRefusal::too_large, 0, {}});
  if (!is_utf8(csv) || csv.find('\0') != std::string_view::npos)
    return std::unexpected(RosterError{RosterRefusal::not_utf8, 0, {}});
  auto records = read_csv(csv, roster_lines_max + 2);
  if (!records) return std::unexpected(RosterError{RosterRefusal::not_csv, records.error().line, {}});
  if (records->empty()) return std::unexpected(RosterError{RosterRefusal::empty, 0, {}});
  auto columns = find_columns(records->front().cells);
  if (!columns) return std::unexpected(columns.error());
  if (records->size() == 1) return std::unexpected(RosterError{RosterRefusal::empty, 0, {}});
  if (records->size() > roster_lines_max + 1)
    return std::unexpected(RosterError{RosterRefusal::too_many_lines, 0, {}});
  RosterReader reader(*columns, records->front().cells.size());
  for (std::size_t i = 1; i < records->size(); ++i) reader.read((*records)[i]);
  return reader.take();
}

RosterPlan plan_roster(const std::vector<RosterLine>& kept, const Roster& roster, bool whole, Date today) {
  RosterPlan plan;
  std::unordered_map<std::string_view, const RosterLine*> before;
  for (const auto& line : kept) before.emplace(line.member_number, &line);
  std::unordered_set<std::string_view> present;
  for (const auto& line : roster.lines) {
    present.insert(line.member_number);
    const auto found = before.find(line.member_number);
    if (found == before.end()) {
      plan.added.push_back(line);
    } else if (*found->second == line) {
      ++plan.unchanged;
    } else {
      plan.changed.push_back(line);
    }
  }
  if (!whole) return plan;
  std::size_t members = 0;
  for (const auto& line : kept) {
    if (line.to && *line.to <= today) continue;
    ++members;
    const bool missing = !present.contains(line.member_number) &&
                         !roster.faulty_numbers.contains(line.member_number) &&
                         !roster.faulty_emails.contains(line.email);
    if (missing) plan.lapsed.push_back(line);
  }
  plan.loses_many = !plan.lapsed.empty() && plan.lapsed.size() * many >= members;
  return plan;
}

MembershipStanding standing_on(Date from, std::optional<Date> to, Date day) {
  if (to && *to < std::max(from, day)) return MembershipStanding::ended;
  return from > day ? MembershipStanding::coming : MembershipStanding::in_force;
}

}  // namespace laurel::identity
