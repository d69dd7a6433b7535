#include "web/page/download.h"

#include <fmt/core.h>

namespace laurel::web {
Response csv_download(std::string_view file_name, std::string csv) {
  auto response = text_response(200, "text/csv; charset=utf-8", std::move(csv));
  response.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", file_name));
  response.set("Cache-Control", "no-store");
  return response;
}
}  // namespace laurel::web
