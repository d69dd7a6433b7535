// Tables as comma-separated values (RFC 4180): what spreadsheets and membership programs read and write.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace laurel {

struct CsvRecord {
  int line = 0;  // of the text, from 1, where the record begins
  std::vector<std::string> cells;
};

/// More cells in one record are no table that somebody made.
inline constexpr std::size_t csv_cells_max = 1000;

/// Where the text stops being CSV: a quotation mark that is never closed, or one inside or after a cell; or
/// more than csv_cells_max cells.
struct CsvFault {
  int line = 0;
};

/// Lines end in CRLF, LF or CR; empty lines are no records; a byte order mark at the front is skipped. Cells
/// are as written, with "" as ". At most `records_max` records are read, the rest is left.
std::expected<std::vector<CsvRecord>, CsvFault> read_csv(std::string_view text, std::size_t records_max);

/// One record with CRLF. A cell that a spreadsheet would run as a formula (=, +, -, @, tab or a line end in
/// front) gets an apostrophe before it.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace laurel
