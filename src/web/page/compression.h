// Text made smaller on the wire.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "web/server/message.h"

namespace laurel::web {

enum class Encoding { identity, gzip, brotli };
/// The best of what an Accept-Encoding header takes.
Encoding accepted_encoding(std::string_view accept_encoding);
bool is_compressible(std::string_view media_type);
/// `thorough`: for what is kept and sent often; else quick.
std::string compress(std::string_view text, Encoding encoding, bool thorough);
/// Compresses the body in place where the request takes it, the type is text and it pays (over 860 bytes).
void compress_response(const Request& request, Response& response);

}  // namespace laurel::web
