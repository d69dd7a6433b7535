#include "web/pages/earning/evidence_pages.h"

#include "earning/upload.h"
#include "web/pages/earning/evidence_response.h"
#include "web/pages/earning/workspace_page.h"

namespace laurel::web {
namespace {

using earning::Refusal;

// A plain form comes whole into memory; larger files need the resumable way.
constexpr std::size_t plain_upload_bytes_max = 64 * 1024 * 1024;

Response add_link(Visit& visit, const OwnJourney& own, const catalog::Piece& piece) {
  const auto added = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::add_link(transaction, own.journey, &piece, visit.form.text("title"),
                             visit.form.text("link"), visit.today(), visit.now, visit.site.random);
  });
  if (!added) return workspace_refused(visit, own, piece, "link", refusal_words(visit, piece, added.error()));
  return visit.done(own.piece_address(piece.id), "notices.evidence_added");
}

Response add_files(Visit& visit, const OwnJourney& own, const catalog::Piece& piece) {
  const earning::Intake intake{visit.site.database, visit.site.blobs, visit.site.options.data / "spool",
                               visit.site.options.evidence_bytes_max, visit.site.random};
  WorkspaceState state;
  for (const auto& file : visit.form.files()) {
    const auto added =
        intake.take_whole(own.journey, piece, file.name, file.content, visit.today(), visit.now);
    if (!added)
      state.errors.add("drop-files",
                       visit.say("earning.file_refused",
                                 {{"NAME", file.name}, {"WHY", refusal_words(visit, piece, added.error())}}));
  }
  visit.site.worker.wake();
  if (state.errors.any()) return workspace_page(visit, own, piece, state);
  return visit.done(own.piece_address(piece.id), "notices.evidence_added");
}

Response add_evidence(Visit& visit, const OwnJourney& own) {
  const auto* piece = own.micro_credential->find_piece(visit.form.text("piece"));
  if (piece == nullptr) return visit.not_found();
  if (visit.form.has("link")) return add_link(visit, own, *piece);
  if (visit.form.files().empty())
    return workspace_refused(visit, own, *piece, "drop-files", visit.say("earning.file_missing"));
  try {
    return add_files(visit, own, *piece);
  } catch (const storage::FileError&) {
    return workspace_refused(visit, own, *piece, "drop-files", visit.say("earning.disk_full"));
  }
}

// Of this journey, also where it was removed, for its submissions hold it.
std::optional<earning::Evidence> evidence_of(const Visit& visit, const OwnJourney& own) {
  const auto id = visit.id<earning::EvidenceId>("evidence");
  if (!id) return {};
  return visit.site.database.read(
      [&](storage::Session& session) { return earning::find_evidence(session, own.journey.id, *id); });
}

Response open_evidence(Visit& visit, const OwnJourney& own) {
  const auto evidence = evidence_of(visit, own);
  if (!evidence || !evidence->link.empty()) return visit.not_found();
  return evidence_response(visit, *evidence);
}

Response preview(Visit& visit, const OwnJourney& own) {
  const auto evidence = evidence_of(visit, own);
  return evidence ? preview_response(visit, *evidence) : visit.not_found();
}

Response removal_page(Visit& visit, const OwnJourney& own) {
  const auto evidence = evidence_of(visit, own);
  if (!evidence) return visit.not_found();
  Page page;
  page.set("NAME", evidence->name).set("ADDRESS", own.address()).set("EVIDENCE", evidence->id.text());
  page.set("BACK_TO", own.piece_address(evidence->piece)).set("PIECE", evidence->piece);
  visit.set_section("work");
  return visit.page("earning/removal", visit.say("earning.removal_title", {{"NAME", evidence->name}}), page);
}

Response remove(Visit& visit, const OwnJourney& own) {
  const auto evidence = evidence_of(visit, own);
  if (!evidence) return visit.not_found();
  const auto removed = visit.site.database.write([&](storage::Transaction& transaction) {
    return earning::remove_evidence(transaction, own.journey, evidence->id, visit.today(), visit.now);
  });
  if (!removed) return visit.refuse(422, earning::refusal_key(removed.error()));
  return visit.done(own.piece_address(evidence->piece), "notices.evidence_removed");
}

}  // namespace

void add_evidence_pages(Routes& routes) {
  const auto access = Access::signed_in();
  routes.post("/journeys/:journey/evidence", access, for_earner(add_evidence))
      .takes_bytes(plain_upload_bytes_max);
  routes.get("/journeys/:journey/evidence/:evidence", access, for_earner(open_evidence));
  routes.get("/journeys/:journey/evidence/:evidence/preview", access, for_earner(preview));
  routes.get("/journeys/:journey/evidence/:evidence/removal", access, for_earner(removal_page));
  routes.post("/journeys/:journey/evidence/:evidence/removal", access, for_earner(remove));
}

}  // namespace laurel::web
