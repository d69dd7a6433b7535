#include "award/certificate/pdf_document.h"

#include <charconv>

#include "base/check.h"

namespace laurel::award {
namespace {

std::string_view after_last(std::string_view text, std::string_view mark) {
  const auto at = text.rfind(mark);
  CHECK(at != std::string_view::npos, "Cairo writes a plain PDF trailer");
  return text.substr(at + mark.size());
}

long number_at(std::string_view text) {
  const auto start = text.find_first_of("0123456789");
  CHECK(start != std::string_view::npos, "Cairo writes a plain PDF trailer");
  long value = 0;
  std::from_chars(text.data() + start, text.data() + text.size(), value);
  return value;
}

bool is_language_tag(std::string_view text) {
  auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !text.empty() && text.size() <= 35 && std::ranges::all_of(text, allowed);
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
  const std::string_view trailer = after_last(pdf, "\ntrailer");
  const long size = number_at(after_last(trailer, "/Size"));
  const long root = number_at(after_last(trailer, "/Root"));
  const long info = number_at(after_last(trailer, "/Info"));
  const long previous = number_at(after_last(trailer, "startxref"));

  const std::string start = fmt::format("\n{} 0 obj\n<<", root);
  const std::string_view catalog = after_last(pdf, start);
  const std::string entries(catalog.substr(0, catalog.find("\nendobj")));
  std::string update = fmt::format("{} 0 obj\n<< /ViewerPreferences << /DisplayDocTitle true >>", root);
  if (is_language_tag(language)) update += fmt::format(" /Lang ({})", language);
  update += entries + "\nendobj\n";

  if (pdf.back() != '\n') pdf += '\n';
  const std::size_t object = pdf.size();
  pdf += update;
  const std::size_t table = pdf.size();
  pdf += fmt::format("xref\n0 1\n0000000000 65535 f \n{} 1\n{:010} 00000 n \n", root, object);
  pdf += fmt::format("trailer\n<< /Size {} /Root {} 0 R /Info {} 0 R /Prev {} >>\nstartxref\n{}\n%%EOF\n",
                     size, root, info, previous, table);
  return pdf;
}

}  // namespace laurel::award
