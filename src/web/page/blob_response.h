// A kept file as an answer: in pieces where the browser asks for a range, and locked in where it is opened.
#pragma once
#include "storage/blob_store.h"
#include "web/server/message.h"

namespace laurel::web {

struct BlobFile {
  std::string sha256;
  std::string media_type;  // as it was found in the content, never as a browser said
  std::string name;        // for keeping it; letters, digits, "-" and "." only
};

/// 200, 206 or 416 (RFC 9110, one range). Shown in the browser only where that is harmless: pictures, sound,
/// film, PDF and plain text, without script and network; everything else is kept as a file. Throws FileError
/// when the content is gone. The blob store must outlive the response.
Response blob_response(const Request& request, const storage::BlobStore& blobs, const BlobFile& file);

/// Whether blob_response lets the browser show it.
bool is_shown_inline(std::string_view media_type);

}  // namespace laurel::web
