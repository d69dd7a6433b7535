#include "web/pages/earning/own_journey.h"

#include "base/check.h"
#include "base/text.h"

namespace laurel::web {

std::optional<OwnJourney> own_journey(const Visit& visit, const std::optional<earning::JourneyId>& id) {
  if (!id) return {};
  auto journey = visit.site.database.read(
      [&](storage::Session& session) { return earning::find_journey(session, *id); });
  if (!journey || journey->person != visit.person().id) return {};
  auto shelf = visit.site.catalog.shelf();
  auto micro_credential = shelf->share(journey->micro_credential, journey->version);
  CHECK(micro_credential, "published versions are never deleted");
  return OwnJourney{std::move(shelf), std::move(micro_credential), std::move(*journey)};
}

std::optional<OwnJourney> own_journey(const Visit& visit) {
  return own_journey(visit, visit.id<earning::JourneyId>("journey"));
}

earning::Desk read_desk(const Visit& visit, const OwnJourney& own) {
  return visit.site.database.read([&](storage::Session& session) {
    return earning::desk_of(session, own.journey, *own.micro_credential);
  });
}

PageFunction for_earner(JourneyPage page) {
  return [page = std::move(page)](Visit& visit) {
    const auto own = own_journey(visit);
    return own ? page(visit, *own) : visit.not_found();
  };
}

std::string refusal_words(const Visit& visit, earning::Refusal refusal) {
  return visit.say(earning::refusal_key(refusal),
                   {{"LIMIT", bytes_words(visit.site.options.evidence_bytes_max)},
                    {"EVIDENCE_MAX", std::to_string(earning::evidence_per_piece_max)}});
}

std::string kinds_words(const Visit& visit, const catalog::Piece& piece) {
  std::vector<std::string> kinds;
  for (auto kind : piece.accepts)
    if (kind != catalog::FileKind::link)
      kinds.push_back(visit.say("earning.takes_" + catalog::text_of(kind)));
  return join(kinds, ", ");
}

std::string refusal_words(const Visit& visit, const catalog::Piece& piece, earning::Refusal refusal) {
  if (refusal != earning::Refusal::kind_not_accepted) return refusal_words(visit, refusal);
  const bool wants_paper =
      piece.takes(catalog::FileKind::document) && !piece.takes(catalog::FileKind::picture);
  return visit.say(wants_paper ? "earning.kind_not_accepted_scan" : "earning.kind_not_accepted",
                   {{"KINDS", kinds_words(visit, piece)}});
}

}  // namespace laurel::web
