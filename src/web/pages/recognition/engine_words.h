// What the engine says, for people: in their language where a sentence of ours says it, days in words.
#pragma once
#include "recognition/decision.h"
#include "web/page/visit.h"

namespace laurel::web {

struct PlainWords {
  std::string text;
  std::string_view language;  // "en" where only the engine's own words say it
};
/// Of what is known, or of what would be if work not begun yet were done today: then nothing "came in".
enum class Spoken { known, supposed };
PlainWords plain_words(const Visit& visit, std::string_view engine_text, Spoken spoken = Spoken::known);
/// NAME and, for the lang attribute, NAME_LANG.
void set_plain(Page& page, const Visit& visit, std::string_view name, std::string_view engine_text,
               Spoken spoken = Spoken::known);
/// Every "2026-11-04" in a text in words.
std::string days_in_words(const Visit& visit, std::string text);
/// "$350", "$12.50".
std::string money_words(const Rational& dollars);
/// "1.5 CEU", "$350".
std::string unit_amount_words(const Visit& visit, recognition::Unit unit, const Rational& amount);

/// Section REASON for each: TEXT, SOURCE and, in a section, REMEDY with TEXT.
void fill_plain_reasons(Page& page, const Visit& visit, const std::vector<recognition::Reason>& reasons);

}  // namespace laurel::web
