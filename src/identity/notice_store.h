// What Laurel tells a person in the application (beside the mail).
#pragma once
#include "base/random.h"
#include "identity/person.h"
#include "storage/database.h"

namespace laurel::identity {

/// `kind`: "<room>.<what happened>"; `title`: one sentence in the person's language; `link`: a path of ours.
void give_notice(storage::Transaction& transaction, const PersonId& person, std::string_view kind,
                 const std::string& title, const std::string& link, Instant now, Random& random);

}  // namespace laurel::identity
