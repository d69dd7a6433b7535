// Files made by a page for keeping, not for reading in the browser.
#pragma once
#include "web/server/message.h"

namespace laurel::web {
/// `csv` under `file_name`; never kept on the way.
Response csv_download(std::string_view file_name, std::string csv);
}  // namespace laurel::web
