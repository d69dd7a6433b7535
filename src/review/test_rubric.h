// A small micro-credential for the tests of this room.
#pragma once
#include "catalog/micro_credential.h"
#include "earning/manifest.h"
#include "review/scoring.h"

namespace laurel::review {

inline catalog::Criterion test_criterion(std::string id, std::string title) {
  return {std::move(id),
          std::move(title),
          "met",
          {{"not-yet", "Not yet", "Nothing."}, {"nearly", "Nearly", "Some."}, {"met", "Met", "All."}}};
}

/// Piece 2a with the criteria "question" and "sort", piece 2b with "lesson"; version 1.
inline catalog::MicroCredential test_rubric() {
  catalog::MicroCredential rubric{.id = "exit-tickets", .version = 1, .title = "Exit Tickets"};
  catalog::Piece first{.id = "2a", .title = "The question and the sort", .prompt = "Show it."};
  first.rubric = {test_criterion("question", "The question"), test_criterion("sort", "The sort")};
  catalog::Piece second{.id = "2b", .title = "The next lesson", .prompt = "Plan it."};
  second.rubric = {test_criterion("lesson", "The lesson")};
  rubric.parts = {{"2", "The work", "", {first, second}}};
  return rubric;
}

inline Scores all_met() {
  return {{"2a", "question", "met"}, {"2a", "sort", "met"}, {"2b", "lesson", "met"}};
}

inline Score not_met_sort() {
  return {"2a",
          "sort",
          "nearly",
          "Three groups are named for a way of reasoning.",
          "A reasoning for the fourth group of replies.",
          "Read the replies again beside the first group."};
}

/// Piece 2a with a PDF "e1" and a picture "e2", piece 2b with a link "e3".
inline std::string test_manifest() {
  earning::Manifest manifest{.journey = "j", .number = 1, .micro_credential = "exit-tickets", .version = 1};
  earning::SubmittedPiece first{.piece = "2a", .text = "Four piles."};
  first.evidence = {{.id = "e1",
                     .kind = catalog::FileKind::document,
                     .name = "Renata plan.pdf",
                     .media_type = "application/pdf",
                     .bytes = 12,
                     .sha256 = "aa"},
                    {.id = "e2",
                     .kind = catalog::FileKind::picture,
                     .name = "a.jpg",
                     .media_type = "image/jpeg",
                     .bytes = 34,
                     .sha256 = "bb"}};
  earning::SubmittedPiece second{.piece = "2b", .text = "Next I will ask again."};
  second.evidence = {{.id = "e3", .kind = catalog::FileKind::link, .link = "https://example.org/"}};
  manifest.pieces = {first, second};
  return earning::manifest_text(manifest);
}

}  // namespace laurel::review
