// What the earner has gathered so far, and whether it is enough: the checklist shows exactly what submission
// checks.
#pragma once
#include <map>
#include <set>

#include "catalog/micro_credential.h"
#include "earning/journey.h"

namespace laurel::earning {

struct Answer {
  std::string text;
  std::int64_t revision = 0;  // counts saves; 0: never saved
  Instant saved_at;
};

struct Evidence;
using EvidenceId = Id<Evidence>;

/// A file or a link that shows the work.
struct Evidence {
  EvidenceId id;
  JourneyId journey;
  std::string piece;
  catalog::FileKind kind = catalog::FileKind::document;
  std::string name;        // safe_file_name; of a link, its title
  std::string media_type;  // "" for a link
  std::string sha256;      // "" for a link
  std::int64_t bytes = 0;
  std::string link;  // "" for a file
  Instant added_at;
  std::string preview;  // SHA-256 of a small PNG, "" where there is none
  int pages = 0;        // of a PDF, 0 where unknown
};

struct Work {
  std::map<std::string, Answer, std::less<>> answers;  // by piece
  std::vector<Evidence> evidence;                      // in the order added

  const Answer& answer(std::string_view piece) const;
  std::vector<const Evidence*> evidence_of(std::string_view piece) const;
};

inline constexpr std::size_t text_bytes_max = 100'000;
inline constexpr int evidence_per_piece_max = 50;
inline constexpr std::size_t link_bytes_max = 2000;
inline constexpr std::size_t title_bytes_max = 200;

/// Stands for this state of the work: another save, file or link gives another code.
std::string state_code(const Work& work);

std::expected<void, Refusal> check_text(const catalog::Piece* piece, std::string_view text);
/// An http or https address with a host, without user names in it.
std::expected<void, Refusal> check_link(const catalog::Piece* piece, std::string_view link);
/// Whether one more thing of this kind may be added to the piece.
std::expected<void, Refusal> check_evidence(const catalog::Piece* piece, const Work& work,
                                            catalog::FileKind kind);
/// The name, or "name (2).pdf" where the piece has one of this name already.
std::string free_name(const Work& work, std::string_view piece, const std::string& name);

/// One thing that stands against submission.
struct Lack {
  enum class What {
    guidelines,  // not opened yet
    payment,     // the invoice is not paid
    words_few,   // `count` more are needed
    words_many,  // `count` must go
    files_few,
    files_many,
    unchanged,  // was not met, and is as it was
  };
  What what;
  int count = 0;
  bool operator==(const Lack&) const = default;
};

/// A line of the checklist; without lacks it is ready.
struct ChecklistItem {
  std::string piece;  // "" for what concerns the whole
  bool begun = false;
  std::vector<Lack> lacks;
  bool is_ready() const { return lacks.empty(); }
};
using Checklist = std::vector<ChecklistItem>;

/// What the newest decided submission held and which pieces it did not meet.
struct Previous {
  struct Content {
    std::string text;
    std::set<std::string> evidence;  // ids
    bool operator==(const Content&) const = default;
  };
  std::map<std::string, Content, std::less<>> pieces;
  std::set<std::string, std::less<>> not_met;
};

/// Whether the piece is as it was in the submission before.
bool is_unchanged(const Work& work, std::string_view piece, const Previous& previous);

/// What the checklist looks at. `previous`: null for the first submission.
struct Standing {
  const catalog::MicroCredential& micro_credential;
  const Journey& journey;
  const Work& work;
  const Previous* previous = nullptr;
  bool is_paid = true;
};
Checklist checklist(const Standing& standing);
bool is_ready(const Checklist& checklist);
int ready_count(const Checklist& checklist);

/// The earner's word (J5).
struct Statements {
  bool original_work = false;
  bool student_consent = false;  // consented to and anonymous; asked for where a piece holds student work
  /// state_code of the work the earner looked at; "" where the form did not say.
  std::string seen = {};
};

/// Whether all of it may be submitted, in this order: may work, checklist, unchanged since it was looked at,
/// statements.
std::expected<void, Refusal> check_submission(const Standing& standing, const std::optional<Attempt>& latest,
                                              const Statements& statements, Date today);

}  // namespace laurel::earning
