#include "web/pages/catalog/offer.h"

#include "base/text.h"

namespace laurel::web {

std::string grades_words(const Visit& visit, const catalog::GradeRange& grades) {
  if (grades.lowest == grades.highest) return visit.say("catalog.grade", {{"GRADE", grades.lowest.text()}});
  return visit.say("catalog.grades", {{"LOWEST", grades.lowest.text()}, {"HIGHEST", grades.highest.text()}});
}

std::vector<std::string> fact_words(const Visit& visit, const catalog::MicroCredential& micro_credential) {
  std::vector<std::string> facts{
      visit.say("catalog.hours", {{"HOURS", std::to_string(micro_credential.hours.estimate)}}),
      grades_words(visit, micro_credential.grades)};
  std::vector<std::string> kinds;
  for (auto kind : micro_credential.evidence) {
    if (kind == catalog::EvidenceKind::writing) continue;  // all of them ask for writing
    kinds.push_back(visit.say("catalog.evidence_" + catalog::text_of(kind)));
    if (kinds.size() == 3) break;
  }
  if (!kinds.empty()) facts.push_back(join(kinds, ", "));
  return facts;
}

std::string asks_words(const Visit& visit, const catalog::Piece& piece) {
  std::vector<std::string> asks;
  if (piece.words)
    asks.push_back(visit.say("catalog.asks_words", {{"FEWEST", std::to_string(piece.words->fewest)},
                                                    {"MOST", std::to_string(piece.words->most)}}));
  if (piece.files) {
    std::vector<std::string> kinds;
    for (auto kind : piece.accepts) kinds.push_back(visit.say("catalog.file_" + catalog::text_of(kind)));
    const auto& [fewest, most] = *piece.files;
    const auto number = fewest == most ? std::to_string(most)
                                       : visit.say("catalog.range", {{"FEWEST", std::to_string(fewest)},
                                                                     {"MOST", std::to_string(most)}});
    asks.push_back(visit.say(most == 1 ? "catalog.asks_file" : "catalog.asks_files",
                             {{"NUMBER", number}, {"KINDS", join(kinds, ", ")}}));
  }
  if (piece.student_work) asks.push_back(visit.say("catalog.asks_consent"));
  return join(asks, "; ");
}

std::string badge_address(const catalog::MicroCredential& micro_credential, bool large) {
  return fmt::format("/badges/micro-credentials/{}/{}.svg", micro_credential.id, large ? "large" : "small");
}

std::string badge_address(const catalog::Stack& stack) {
  return fmt::format("/badges/stacks/{}/medal.svg", stack.id);
}

}  // namespace laurel::web
