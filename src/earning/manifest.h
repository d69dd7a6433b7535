// The snapshot that was submitted: every text, and name, kind, size and SHA-256 of every file. It never
// changes, and holds nothing that says who the earner is: reviewers read it as it stands.
#pragma once
#include "earning/work.h"

namespace laurel::earning {

struct SubmittedEvidence {
  std::string id;
  catalog::FileKind kind = catalog::FileKind::document;
  std::string name;
  std::string media_type;
  std::int64_t bytes = 0;
  std::string sha256;
  std::string link;
  bool operator==(const SubmittedEvidence&) const = default;
};

struct SubmittedPiece {
  std::string piece;
  std::string text;
  bool carried = false;  // as it was in the submission before, which met it
  std::vector<SubmittedEvidence> evidence;
  bool operator==(const SubmittedPiece&) const = default;
};

struct Manifest {
  std::string journey;
  int number = 0;  // 1 for the first submission
  std::string micro_credential;
  int version = 0;
  Instant submitted_at;
  bool original_work = false;
  bool student_consent = false;
  std::vector<SubmittedPiece> pieces;
  bool operator==(const Manifest&) const = default;

  const SubmittedPiece* find(std::string_view piece) const;
};

Manifest make_manifest(const Standing& standing, int number, const Statements& statements, Instant now);
/// JSON, the same bytes for the same manifest.
std::string manifest_text(const Manifest& manifest);
/// CHECKs: manifests come from our own table, whose hash stands beside them.
Manifest read_manifest(std::string_view text);

/// The submission before, for the checklist of the next.
Previous previous_of(const Manifest& manifest, std::set<std::string, std::less<>> not_met);

}  // namespace laurel::earning
