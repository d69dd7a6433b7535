// What a micro-credential would be worth before Start: as if everything were done in time, beside the record
// as it stands.
#pragma once
#include "catalog/shelf.h"
#include "recognition/valuation.h"
#include "web/page/visit.h"

namespace laurel::web {

struct Worth {
  recognition::Recognizer recognizer;
  recognition::Valuation ready;   // the record with the micro-credential, everything done in time
  recognition::Valuation as_now;  // the same without approvals, papers or goals that are not there
  Rational amount;                // what it would add; potential until the recognizer decides
  Rational total_change;          // of the whole, which a cap or a stack may make smaller than the amount
  const recognition::Item* item = nullptr;      // in `ready`
  const recognition::Item* item_now = nullptr;  // in `as_now`
};

/// To the visitor, or to somebody of whom nothing is known where nobody is signed in.
Worth worth_to_person(Visit& visit, const catalog::MicroCredential& micro_credential,
                      const recognition::Recognizer& recognizer);

}  // namespace laurel::web
