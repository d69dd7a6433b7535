// The head of a response as it stands on the wire.
#pragma once
#include <string>
#include <string_view>

#include "web/server/message.h"

namespace laurel::web {

struct HeadOptions {
  std::string_view reason;  // "Not Found"
  unsigned version = 11;    // of the request: 10 or 11
  bool keep_alive = true;
  bool bodiless = false;  // 204 and 304 announce no length
};

/// RFC 9112 §4 and §5. A field whose value would break the line or hide what follows is left out and logged:
/// an address that somebody typed can be missing from an answer, never add to it.
std::string head_text(const Response& response, const HeadOptions& options);

}  // namespace laurel::web
