// A certificate of granted units was taken back: its owner hears why.
#pragma once
#include "recognition/ledger_store.h"
#include "web/page/site.h"

namespace laurel::web {

/// A notice and a letter, in the transaction of the withdrawal. `reason_key` is a message's, `reason` the
/// words of who decided where there is none.
void tell_withdrawn(const Site& site, storage::Transaction& transaction,
                    const recognition::GrantedUnits& units, std::string_view reason_key,
                    const std::string& reason = {});

}  // namespace laurel::web
