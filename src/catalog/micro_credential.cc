#include "catalog/micro_credential.h"

#include <algorithm>

#include "base/check.h"
#include "catalog/described.h"

namespace laurel::catalog {
namespace {

constexpr int first_numbered_step = 1;  // step of grade 0, were there one
constexpr int last_step = 13;

template <class T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  auto found = std::ranges::find(all, id, &T::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Grade> Grade::parse(std::string_view text) {
  for (int step = 0; step <= last_step; ++step)
    if (from_step(step).text() == text) return from_step(step);
  return {};
}

Grade Grade::from_step(int step) {
  CHECK(step >= 0 && step <= last_step, "grades go from PK to 12");
  Grade grade;
  grade.step_ = step;
  return grade;
}

std::string Grade::text() const {
  if (step_ == 0) return "PK";
  return step_ == 1 ? "K" : std::to_string(step_ - first_numbered_step);
}

std::string text_of(EvidenceKind kind) {
  return enumerator_text(kind);
}
std::string text_of(FileKind kind) {
  return enumerator_text(kind);
}
std::string text_of(Activity activity) {
  return enumerator_text(activity);
}
std::optional<EvidenceKind> parse_evidence_kind(std::string_view text) {
  return parse_enumerator<EvidenceKind>(text);
}
std::optional<FileKind> parse_file_kind(std::string_view text) {
  return parse_enumerator<FileKind>(text);
}
std::optional<Activity> parse_activity(std::string_view text) {
  return parse_enumerator<Activity>(text);
}
const std::vector<EvidenceKind>& all_evidence_kinds() {
  return all_of<EvidenceKind>();
}
const std::vector<FileKind>& all_file_kinds() {
  return all_of<FileKind>();
}
const std::vector<Activity>& all_activities() {
  return all_of<Activity>();
}

std::optional<std::size_t> Criterion::level_index(std::string_view level) const {
  auto found = std::ranges::find(levels, level, &Level::id);
  if (found == levels.end()) return {};
  return static_cast<std::size_t>(found - levels.begin());
}

const Level* Criterion::find_level(std::string_view level) const {
  return find_by_id(levels, level);
}

std::size_t Criterion::passing_index() const {
  auto index = level_index(passing);
  CHECK(index, "a published criterion has a passing level");
  return *index;
}

bool Criterion::is_met_by(std::string_view level) const {
  auto index = level_index(level);
  return index && *index >= passing_index();
}

bool Piece::takes(FileKind kind) const {
  return std::ranges::find(accepts, kind) != accepts.end();
}

const Criterion* Piece::find_criterion(std::string_view criterion) const {
  return find_by_id(rubric, criterion);
}

const Part* MicroCredential::find_part(std::string_view part) const {
  return find_by_id(parts, part);
}

const Piece* MicroCredential::find_piece(std::string_view piece) const {
  for (const auto& part : parts)
    if (const auto* found = find_by_id(part.pieces, piece)) return found;
  return nullptr;
}

const Part* MicroCredential::part_of(std::string_view piece) const {
  for (const auto& part : parts)
    if (find_by_id(part.pieces, piece)) return &part;
  return nullptr;
}

std::vector<const Piece*> MicroCredential::pieces() const {
  std::vector<const Piece*> all;
  for (const auto& part : parts)
    for (const auto& piece : part.pieces) all.push_back(&piece);
  return all;
}

bool MicroCredential::asks_for_student_work() const {
  return std::ranges::any_of(pieces(), [](const Piece* piece) { return piece->student_work; });
}

}  // namespace laurel::catalog
