// What was submitted, as the reviewer may see it: texts and files, without whose they are.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace laurel::review {

/// A file or a link of the submission.
struct Exhibit {
  std::string id;
  std::string kind;        // "document", "picture", "audio", "video", "link"
  std::string media_type;  // "" for a link
  std::string sha256;      // "" for a link
  std::int64_t bytes = 0;
  std::string link;  // an address, "" for a file
  /// Its place among the piece's exhibits, 1 for the first: what it is called in place of the earner's own
  /// name for it.
  int number = 0;
};

struct SubmittedPiece {
  std::string piece;
  std::string text;
  std::vector<Exhibit> exhibits;
};

struct Manifest {
  std::string micro_credential;
  int version = 0;
  std::vector<SubmittedPiece> pieces;

  const SubmittedPiece* find_piece(std::string_view piece) const;
  /// With its piece; null where the submission holds no such exhibit.
  std::pair<const SubmittedPiece*, const Exhibit*> find_exhibit(std::string_view id) const;
};

/// Reads submission.manifest. Throws std::runtime_error when it is not one that the earning room writes.
Manifest read_manifest(std::string_view json);

/// "PDF", "JPEG", "MP4", "link" …: what stands in place of a file's name.
std::string format_name(const Exhibit& exhibit);
/// A name for the file when it is kept: "2b-file-1.pdf".
std::string anonymous_file_name(const SubmittedPiece& piece, const Exhibit& exhibit);

}  // namespace laurel::review
