// What Cairo cannot say about a PDF: its natural language.
#pragma once
#include <string>
#include <string_view>

namespace laurel::award {

/// The PDF, as Cairo wrote it, with /Lang and a window titled by the document, added by an incremental update
/// (ISO 32000-1, 7.5.6). `language` is a BCP 47 tag; one with other characters than letters, digits and
/// hyphens is left out. CHECKs that the PDF has a plain cross-reference table and catalog.
std::string with_language(std::string pdf, std::string_view language);

}  // namespace laurel::award
