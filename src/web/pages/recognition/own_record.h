// The visitor's own record, as the recognizers that apply to them see it.
#pragma once
#include "recognition/ledger_store.h"
#include "recognition/valuation.h"
#include "web/page/visit.h"

namespace laurel::web {

/// The visitor's recognizers today, license first.
std::vector<recognition::Recognizer> own_recognizers(Visit& visit);
/// Who certifies by a rule what the visitor does (certification.h).
std::vector<recognition::Recognizer> own_certifiers(Visit& visit);
/// The visitor's record in a place where they hold no license yet: as if they held one. `from` is none where
/// nothing had to be supposed. The address may say from, to and type.
struct Supposed {
  recognition::Record record;
  std::optional<Date> from, to;
  std::string type;
};
Supposed supposed_record(Visit& visit, const recognition::Pack& pack);

/// What the visitor's record is worth today by a pack; it is seen as the recognizer of that pack sees it,
/// where one applies, else as `supposed_record`.
recognition::Valuation own_valuation(Visit& visit, const recognition::SharedPack& pack);
recognition::Valuation own_valuation(Visit& visit, const recognition::Recognizer& recognizer);
recognition::Act act_of(Visit& visit);

void add_decision_pages(Routes& routes);

}  // namespace laurel::web
