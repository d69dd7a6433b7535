// What a file of a submission is called in place of the earner's own name for it.
#pragma once
#include <string>

#include "earning/manifest.h"

namespace laurel::review {

/// A file or link of a submission, with its place among those of its piece, 1 for the first.
struct Exhibit {
  const earning::SubmittedPiece& piece;
  const earning::SubmittedEvidence& evidence;
  int number = 0;
};
/// None where the submission holds no such evidence. Lives as long as the manifest.
std::optional<Exhibit> find_exhibit(const earning::Manifest& manifest, std::string_view evidence);

/// "PDF", "JPEG", "MP4" …; the media type itself where there is no such name.
std::string format_name(std::string_view media_type);
/// A name for the file when it is kept: "2b-file-1.pdf".
std::string anonymous_file_name(const Exhibit& exhibit);

}  // namespace laurel::review
