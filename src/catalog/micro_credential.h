// A micro-credential: one version of what an educator does, shows and is judged by. Values and questions
// about them; how they are written down is docs/formats/catalog-package.md.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace laurel::catalog {

/// PK, K, 1 … 12, in this order.
class Grade {
 public:
  Grade() = default;
  /// Reads "PK", "K", "1" … "12".
  static std::optional<Grade> parse(std::string_view text);
  /// `step`: 0 is PK, 1 is K, 2 is grade 1 … 13 is grade 12.
  static Grade from_step(int step);
  int step() const { return step_; }
  std::string text() const;
  auto operator<=>(const Grade&) const = default;

 private:
  int step_ = 0;
};

struct GradeRange {
  Grade lowest;
  Grade highest;
  bool operator==(const GradeRange&) const = default;
};

/// A fewest and a most, both included.
struct Range {
  int fewest = 0;
  int most = 0;
  bool operator==(const Range&) const = default;
};

/// What a micro-credential asks for, for search and lists.
enum class EvidenceKind {
  writing,
  document,
  lesson_plan,
  student_work,
  assessment_data,
  picture,
  audio,
  video,
  survey,
  presentation,
  link,
  observation_log,
};

/// What a piece takes.
enum class FileKind { document, picture, audio, video, link };

/// What hours are spent on: in the estimate and in the time log.
enum class Activity { research, planning, classroom, artifacts, reflection, meetings };

/// The texts of the format: "lesson-plan", "assessment-data", …
std::string text_of(EvidenceKind kind);
std::string text_of(FileKind kind);
std::string text_of(Activity activity);
std::optional<EvidenceKind> parse_evidence_kind(std::string_view text);
std::optional<FileKind> parse_file_kind(std::string_view text);
std::optional<Activity> parse_activity(std::string_view text);
/// Every one there is, in the order above.
const std::vector<EvidenceKind>& all_evidence_kinds();
const std::vector<FileKind>& all_file_kinds();
const std::vector<Activity>& all_activities();

/// One step of the key method.
struct Component {
  std::string title;
  std::string text;  // markdown
  bool operator==(const Component&) const = default;
};

struct Citation {
  std::string text;
  std::string url;  // "" where none
  bool operator==(const Citation&) const = default;
};

struct Research {
  std::string summary;  // markdown
  std::vector<Citation> citations;
  bool operator==(const Research&) const = default;
};

struct Resource {
  std::string title;
  std::string url;
  std::string note;
  bool operator==(const Resource&) const = default;
};

struct ActivityHours {
  Activity activity = Activity::research;
  int hours = 0;
  bool operator==(const ActivityHours&) const = default;
};

/// The issuer's own statement of how long the work takes, in whole hours (W3: ten or more).
struct HoursEstimate {
  int estimate = 0;
  std::string basis;
  std::vector<ActivityHours> breakdown;
  bool operator==(const HoursEstimate&) const = default;
};

/// A standard the micro-credential answers to.
struct Alignment {
  std::string framework;
  std::string code;
  std::string name;
  std::string url;  // "" where none
  bool operator==(const Alignment&) const = default;
};

/// One step of a criterion, from "not yet" upward.
struct Level {
  std::string id;
  std::string name;
  std::string text;
  bool operator==(const Level&) const = default;
};

struct Criterion {
  std::string id;
  std::string criterion;
  std::string passing;  // the id of the lowest level that is met
  std::vector<Level> levels;

  /// The place of a level, 0 for the lowest; none where no level has this id.
  std::optional<std::size_t> level_index(std::string_view level) const;
  const Level* find_level(std::string_view level) const;
  /// CHECKs that the criterion is a published one: its passing level is there.
  std::size_t passing_index() const;
  const Level& passing_level() const { return levels[passing_index()]; }
  /// Whether the level is the passing one or higher; false for a level that is not there.
  bool is_met_by(std::string_view level) const;
  bool operator==(const Criterion&) const = default;
};

/// One thing to hand in: writing, files or both, with the rubric it is judged by.
struct Piece {
  std::string id;
  std::string title;
  std::string prompt;          // markdown
  std::optional<Range> words;  // none: no writing is asked
  std::optional<Range> files;  // none: no files or links are asked
  std::vector<FileKind> accepts;
  bool student_work = false;  // consent and anonymity are asked for
  std::vector<Criterion> rubric;

  bool asks_for_writing() const { return words.has_value(); }
  bool asks_for_files() const { return files.has_value(); }
  bool takes(FileKind kind) const;
  const Criterion* find_criterion(std::string_view criterion) const;
  bool operator==(const Piece&) const = default;
};

struct Part {
  std::string id;
  std::string title;
  std::string guidance;  // markdown, "" where none
  std::vector<Piece> pieces;
  bool operator==(const Part&) const = default;
};

struct MicroCredential {
  std::string id;
  int version = 0;
  std::string title;
  std::string summary;
  std::string competency;
  std::string key_method;  // markdown
  std::vector<Component> components;
  Research research;
  std::vector<Resource> resources;
  HoursEstimate hours;
  GradeRange grades;
  std::vector<EvidenceKind> evidence;
  bool school_out = false;
  std::vector<Alignment> alignment;
  std::vector<std::string> self_check;
  std::vector<Part> parts;
  std::string passing_rule;
  std::string copyright;  // "" for the issuer's
  std::string license;    // "" for the issuer's

  const Part* find_part(std::string_view part) const;
  /// Piece ids are unique in the whole micro-credential.
  const Piece* find_piece(std::string_view piece) const;
  const Part* part_of(std::string_view piece) const;
  /// All pieces in the order of the parts.
  std::vector<const Piece*> pieces() const;
  bool asks_for_student_work() const;
  bool operator==(const MicroCredential&) const = default;
};

}  // namespace laurel::catalog
