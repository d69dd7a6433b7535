// What in a text may tell who a student or the writer is, as a question to the writer.
#pragma once
#include "earning/work.h"
#include "identity/identifying_words.h"
#include "web/page/visit.h"

namespace laurel::web {

/// Who the visitor is, as identifying words are searched for.
identity::Identity own_identity(const Visit& visit);
/// The section NAMES of earning/names.tpl, where there is something to ask.
void fill_names_to_check(Page& page, const Visit& visit, std::string_view text,
                         const identity::Identity& identity);
/// The same for each text file, with its name: reviewers read it as it is.
void fill_names_in_files(Page& page, const Visit& visit,
                         const std::vector<const earning::Evidence*>& evidence,
                         const identity::Identity& identity);

}  // namespace laurel::web
