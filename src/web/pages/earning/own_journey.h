// The journey a page is about, found and owned by the visitor, with the version it is pinned to.
#pragma once
#include "catalog/shelf.h"
#include "earning/submission_store.h"
#include "web/page/visit.h"

namespace laurel::web {

struct OwnJourney {
  std::shared_ptr<const catalog::Shelf> shelf;
  std::shared_ptr<const catalog::MicroCredential> micro_credential;
  earning::Journey journey;

  const catalog::Issuer& issuer() const { return shelf->issuer_of(*micro_credential).issuer; }
  std::string address() const { return "/journeys/" + journey.id.text(); }
  std::string piece_address(std::string_view piece) const {
    return address() + "/pieces/" + std::string(piece);
  }
  earning::Start start_of(const identity::Person& person, const catalog::MicroCredential& current) const {
    return {person, current, issuer()};
  }
};

/// None where there is no such journey, or it is someone else's: the page answers 404 to both.
std::optional<OwnJourney> own_journey(const Visit& visit, const std::optional<earning::JourneyId>& id);
/// Of ":journey" in the route.
std::optional<OwnJourney> own_journey(const Visit& visit);
earning::Desk read_desk(const Visit& visit, const OwnJourney& own);

/// A page that only its journey's earner sees.
using JourneyPage = std::function<Response(Visit&, const OwnJourney&)>;
PageFunction for_earner(JourneyPage page);

/// The sentence for a refusal, with limits put in.
std::string refusal_words(const Visit& visit, earning::Refusal refusal);
/// The same for evidence: says what the piece takes, and what to do.
std::string refusal_words(const Visit& visit, const catalog::Piece& piece, earning::Refusal refusal);
/// "PDF, office documents and text, pictures": files the piece takes.
std::string kinds_words(const Visit& visit, const catalog::Piece& piece);

}  // namespace laurel::web
