#include "earning/work.h"

#include "base/encoding.h"
#include "base/result.h"
#include "base/text.h"
#include "storage/hash.h"

namespace laurel::earning {
namespace {

void check_words(const catalog::Range& range, int words, std::vector<Lack>& lacks) {
  if (words < range.fewest) lacks.push_back({Lack::What::words_few, range.fewest - words});
  if (words > range.most) lacks.push_back({Lack::What::words_many, words - range.most});
}

void check_files(const catalog::Range& range, int files, std::vector<Lack>& lacks) {
  if (files < range.fewest) lacks.push_back({Lack::What::files_few, range.fewest - files});
  if (files > range.most) lacks.push_back({Lack::What::files_many, files - range.most});
}

ChecklistItem item_of(const catalog::Piece& piece, const Standing& standing) {
  ChecklistItem item{.piece = piece.id};
  const int words = count_words(standing.work.answer(piece.id).text);
  const auto files = static_cast<int>(standing.work.evidence_of(piece.id).size());
  item.begun = words > 0 || files > 0;
  if (piece.words) check_words(*piece.words, words, item.lacks);
  if (piece.files) check_files(*piece.files, files, item.lacks);
  const auto* previous = standing.previous;
  if (previous != nullptr && previous->not_met.contains(piece.id) &&
      is_unchanged(standing.work, piece.id, *previous))
    item.lacks.push_back({Lack::What::unchanged});
  return item;
}

}  // namespace

const Answer& Work::answer(std::string_view piece) const {
  static const Answer none;
  auto found = answers.find(piece);
  return found == answers.end() ? none : found->second;
}

std::vector<const Evidence*> Work::evidence_of(std::string_view piece) const {
  std::vector<const Evidence*> found;
  for (const auto& one : evidence)
    if (one.piece == piece) found.push_back(&one);
  return found;
}

std::string state_code(const Work& work) {
  std::string state;
  for (const auto& [piece, answer] : work.answers) state += fmt::format("{}:{} ", piece, answer.revision);
  for (const auto& one : work.evidence) state += one.id.text() + " ";
  return hex(storage::sha256(state));
}

std::expected<void, Refusal> check_text(const catalog::Piece* piece, std::string_view text) {
  if (piece == nullptr) return std::unexpected(Refusal::unknown_piece);
  if (!piece->asks_for_writing()) return std::unexpected(Refusal::takes_no_writing);
  if (text.size() > text_bytes_max) return std::unexpected(Refusal::text_too_long);
  return {};
}

std::expected<void, Refusal> check_link(const catalog::Piece* piece, std::string_view link) {
  if (piece == nullptr) return std::unexpected(Refusal::unknown_piece);
  const auto address = lower(link);
  std::string_view host = address;
  if (host.starts_with("https://")) {
    host.remove_prefix(8);
  } else if (host.starts_with("http://")) {
    host.remove_prefix(7);
  } else {
    return std::unexpected(Refusal::link_malformed);
  }
  host = host.substr(0, host.find_first_of("/?#"));
  const bool clean = std::all_of(link.begin(), link.end(), [](char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '<' && c != '>' && c != '\\' && c != 0x7F;
  });
  if (!clean || host.find('.') == std::string_view::npos || host.starts_with('.') ||
      host.find('@') != std::string_view::npos || link.size() > link_bytes_max)
    return std::unexpected(Refusal::link_malformed);
  return {};
}

std::expected<void, Refusal> check_evidence(const catalog::Piece* piece, const Work& work,
                                            catalog::FileKind kind) {
  if (piece == nullptr) return std::unexpected(Refusal::unknown_piece);
  if (!piece->asks_for_files()) return std::unexpected(Refusal::takes_no_files);
  if (!piece->takes(kind)) return std::unexpected(Refusal::kind_not_accepted);
  if (static_cast<int>(work.evidence_of(piece->id).size()) >= evidence_per_piece_max)
    return std::unexpected(Refusal::too_much_evidence);
  return {};
}

std::string free_name(const Work& work, std::string_view piece, const std::string& name) {
  const auto taken = [&](const std::string& wanted) {
    return std::any_of(work.evidence.begin(), work.evidence.end(), [&](const Evidence& one) {
      return one.piece == piece && lower(one.name) == lower(wanted);
    });
  };
  const auto dot = name.rfind('.');
  const auto stem = dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
  const auto end = name.substr(stem.size());
  auto wanted = name;
  for (int number = 2; taken(wanted); ++number) wanted = fmt::format("{} ({}){}", stem, number, end);
  return wanted;
}

bool is_unchanged(const Work& work, std::string_view piece, const Previous& previous) {
  Previous::Content now{.text = std::string(trim(work.answer(piece).text))};
  for (const auto* one : work.evidence_of(piece)) now.evidence.insert(one->id.text());
  auto before = previous.pieces.find(piece);
  if (before == previous.pieces.end()) return false;
  return std::string(trim(before->second.text)) == now.text && before->second.evidence == now.evidence;
}

Checklist checklist(const Standing& standing) {
  Checklist items;
  ChecklistItem guidelines{.begun = standing.journey.guidelines_opened_at.has_value()};
  if (!guidelines.begun) guidelines.lacks.push_back({Lack::What::guidelines});
  items.push_back(std::move(guidelines));
  for (const auto* piece : standing.micro_credential.pieces()) items.push_back(item_of(*piece, standing));
  if (!standing.is_paid) items.push_back({.lacks = {{Lack::What::payment}}});
  return items;
}

bool is_ready(const Checklist& checklist) {
  return std::all_of(checklist.begin(), checklist.end(), [](const auto& item) { return item.is_ready(); });
}

int ready_count(const Checklist& checklist) {
  return static_cast<int>(
      std::count_if(checklist.begin(), checklist.end(), [](const auto& item) { return item.is_ready(); }));
}

std::expected<void, Refusal> check_submission(const Standing& standing, const std::optional<Attempt>& latest,
                                              const Statements& statements, Date today) {
  TRY_VOID(check_may_work(standing.journey, latest, today));
  if (!standing.journey.guidelines_opened_at) return std::unexpected(Refusal::guidelines_unread);
  if (!standing.is_paid) return std::unexpected(Refusal::not_paid);
  if (!is_ready(checklist(standing))) return std::unexpected(Refusal::something_missing);
  if (!statements.seen.empty() && statements.seen != state_code(standing.work))
    return std::unexpected(Refusal::changed_since_seen);
  const bool consent = statements.student_consent || !standing.micro_credential.asks_for_student_work();
  if (!statements.original_work || !consent) return std::unexpected(Refusal::statements_missing);
  return {};
}

}  // namespace laurel::earning
