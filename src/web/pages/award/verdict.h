// What verifying found, in words: one verdict, and each check as a plain sentence.
#pragma once
#include "award/award_room.h"
#include "credential/verify/verify.h"
#include "web/page/visit.h"

namespace laurel::web {

enum class Verdict { good, bad, unsure };
Verdict verdict_of(const credential::verify::Report& report);

/// Looks at the bytes with what this installation knows; nothing is fetched.
credential::verify::Report verify_here(const award::AwardRoom& room, std::string_view bytes, Instant now);

/// Section VERDICT (CLASS, ICON, TITLE, SENTENCE) and one CHECK (CLASS, ICON, STATE, TITLE, SENTENCE) each.
/// `issuer`: the name for the sentences.
void fill_verdict(Page& page, const Visit& visit, const credential::verify::Report& report,
                  const std::string& issuer);

}  // namespace laurel::web
