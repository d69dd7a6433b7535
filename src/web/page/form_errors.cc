#include "web/page/form_errors.h"

namespace laurel::web {
namespace {
std::string section_of(std::string field) {
  for (char& c : field) c = c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return field + "_ERROR";
}
}  // namespace

void FormErrors::fill(Page& page) const {
  if (errors_.empty()) return;
  auto summary = page.add("ERROR_SUMMARY");
  for (const auto& error : errors_) {
    summary.add("ERROR").set("FIELD", error.field).set("SENTENCE", error.sentence);
    page.add(section_of(error.field)).set("SENTENCE", error.sentence);
  }
}
}  // namespace laurel::web
