// What a form sent, as text fields and files.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/message.h"

namespace laurel::web {

struct FormFile {
  std::string field;
  std::string name;  // as the browser said: only for showing, through safe_file_name
  std::string content;
};

constexpr std::size_t form_fields_max = 2000;

class Form {
 public:
  /// Trimmed; "" where absent.
  std::string text(std::string_view name) const;
  /// As sent, with "\r\n" as "\n".
  std::string long_text(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  bool has(std::string_view name) const;
  /// Files that were chosen; an empty file field is none.
  const std::vector<FormFile>& files() const { return files_; }
  const std::vector<std::pair<std::string, std::string>>& fields() const { return fields_; }

 private:
  friend std::optional<Form> parse_form(const Request& request);
  std::vector<std::pair<std::string, std::string>> fields_;
  std::vector<FormFile> files_;
};

/// None when the body is not a well-formed form: bad multipart, invalid UTF-8, NUL, over form_fields_max
/// fields.
std::optional<Form> parse_form(const Request& request);

}  // namespace laurel::web
