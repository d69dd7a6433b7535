// A small micro-credential for the tests of this room.
#pragma once
#include "catalog/micro_credential.h"
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

inline std::string test_manifest() {
  return R"({"journey":"j","micro_credential":"exit-tickets","version":1,"pieces":[
    {"piece":"2a","text":"Four piles.","evidence":[
      {"id":"e1","kind":"document","name":"Renata plan.pdf","media_type":"application/pdf","sha256":"aa","bytes":12,"link":null},
      {"id":"e2","kind":"picture","name":"a.jpg","media_type":"image/jpeg","sha256":"bb","bytes":34,"link":null}]},
    {"piece":"2b","text":"Next I will ask again.","evidence":[
      {"id":"e3","kind":"link","name":"A page","media_type":"","sha256":null,"bytes":0,"link":"https://example.org/"}]}]})";
}

}  // namespace laurel::review
