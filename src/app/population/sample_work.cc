#include "app/population/sample_work.h"

#include "app/demo/demo_texts.h"
#include "app/demo/demo_work.h"

namespace laurel::app {
namespace {

constexpr std::size_t texts_per_piece = 4;

SamplePiece make_piece(storage::BlobStore& blobs, const catalog::Piece& piece) {
  SamplePiece sample{.piece = &piece};
  for (std::size_t i = 0; piece.words && i < texts_per_piece; ++i)
    sample.texts.push_back(demo_text(piece.id.size() + i * 3, piece.words->fewest + 3));
  const auto kind = demo_kind(piece);
  for (int i = 0; piece.files && i < std::max(1, piece.files->fewest); ++i)
    sample.files.push_back(kind == catalog::FileKind::link
                               ? earning::KeptFile{kind, "Shared folder", "", "", 0}
                               : keep_demo_file(blobs, kind, i));
  return sample;
}

}  // namespace

const SampleWork& SampleWorks::of(const catalog::MicroCredential& micro_credential) {
  auto [place, fresh] = works_.try_emplace(micro_credential.id);
  auto& work = place->second;
  if (!fresh) return work;
  for (const auto* piece : micro_credential.pieces()) {
    work.pieces.push_back(make_piece(blobs_, *piece));
    for (const auto& criterion : piece->rubric)
      work.met.push_back({piece->id, criterion.id, criterion.passing_level().id, "", "", ""});
  }
  work.not_yet = work.met;
  auto& first = work.not_yet.front();
  const auto* criterion = micro_credential.find_piece(first.piece)->find_criterion(first.criterion);
  first.level = criterion->levels.front().id;
  first.seen = "The setting is described well, and the reason for choosing it is clear.";
  first.missing = "It is not yet said how many students took part, and how they were chosen.";
  first.next_step = "Add two or three sentences on who took part and why; nothing else has to change.";
  return work;
}

}  // namespace laurel::app
