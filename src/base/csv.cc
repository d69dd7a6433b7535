#include "base/csv.h"

#include <optional>

namespace laurel {
namespace {

// RFC 4180, section 2, read forward once.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  bool at_end() const { return place_ >= text_.size(); }

  // False at a fault; line() is where.
  bool read(CsvRecord& record) {
    record.line = line_;
    while (true) {
      if (record.cells.size() == csv_cells_max || !read_cell(record.cells.emplace_back())) return false;
      if (at_end() || is_line_end()) break;
      ++place_;  // the comma
    }
    skip_line_end();
    return true;
  }

  int line() const { return line_; }

 private:
  bool is_line_end() const { return text_[place_] == '\r' || text_[place_] == '\n'; }

  void skip_line_end() {
    if (at_end()) return;
    const bool pair = text_[place_] == '\r' && place_ + 1 < text_.size() && text_[place_ + 1] == '\n';
    place_ += pair ? 2 : 1;
    ++line_;
  }

  bool read_cell(std::string& cell) {
    if (!at_end() && text_[place_] == '"') return read_quoted(cell);
    auto end = text_.find_first_of(",\r\n\"", place_);
    if (end == std::string_view::npos) end = text_.size();
    if (end < text_.size() && text_[end] == '"') return false;
    cell = text_.substr(place_, end - place_);
    place_ = end;
    return true;
  }

  bool read_quoted(std::string& cell) {
    const int opened = line_;
    for (++place_; place_ < text_.size(); ++place_) {
      const char c = text_[place_];
      if (c == '\n') ++line_;
      if (c != '"') {
        cell += c;
      } else if (place_ + 1 < text_.size() && text_[place_ + 1] == '"') {
        cell += text_[++place_];
      } else {
        ++place_;
        return at_end() || is_line_end() || text_[place_] == ',';
      }
    }
    line_ = opened;  // never closed: the fault is where it begins
    return false;
  }

  std::string_view text_;
  std::size_t place_ = 0;
  int line_ = 1;
};

bool is_empty(const CsvRecord& record) {
  return record.cells.size() == 1 && record.cells.front().empty();
}

}  // namespace

std::expected<std::vector<CsvRecord>, CsvFault> read_csv(std::string_view text, std::size_t records_max) {
  std::vector<CsvRecord> records;
  Reader reader(text);
  while (!reader.at_end() && records.size() < records_max) {
    CsvRecord record;
    if (!reader.read(record)) return std::unexpected(CsvFault{reader.line()});
    if (!is_empty(record)) records.push_back(std::move(record));
  }
  return records;
}

std::string csv_line(const std::vector<std::string>& cells) {
  constexpr std::string_view runs = "=+-@\t\r\n";
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    std::string cell = cells[i];
    if (!cell.empty() && runs.find(cell.front()) != std::string_view::npos) cell.insert(0, 1, '\'');
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
      line += cell;
      continue;
    }
    line += '"';
    for (char c : cell) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace laurel
