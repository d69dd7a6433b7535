// What a micro-credential is to the one who looks: its price, and where they stand with it.
#pragma once
#include "catalog/shelf.h"
#include "web/page/visit.h"

namespace laurel::web {

/// "15 hours", "Grades 2–12", … for lists.
std::vector<std::string> fact_words(const Visit& visit, const catalog::MicroCredential& micro_credential);
std::string grades_words(const Visit& visit, const catalog::GradeRange& grades);
/// "250 to 300 words", "one to three files: documents or pictures".
std::string asks_words(const Visit& visit, const catalog::Piece& piece);
/// Where the badge's picture is; `large` from 120 pixels up.
std::string badge_address(const catalog::MicroCredential& micro_credential, bool large);
std::string badge_address(const catalog::Stack& stack);

}  // namespace laurel::web
