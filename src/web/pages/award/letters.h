// What the earner is told when something is issued or taken back: a letter and a notice, in their language.
#pragma once
#include "award/issuance.h"
#include "web/page/messages.h"

namespace laurel::web {
/// `messages` and `random` must outlive what is made. `public_url`: for the link in the letter.
award::Tell award_letters(const Messages& messages, Random& random, std::string public_url);
}  // namespace laurel::web
