// A record, a pack and the decision made from them, kept alive together.
#pragma once
#include <memory>

#include "recognition/evaluate/evaluate.h"
#include "recognition/pack_shelf.h"
#include "recognition/recognizers.h"
#include "recognition/record_store.h"

namespace laurel::recognition {

struct Valuation {
  std::shared_ptr<const Record> record;
  SharedPack pack;
  Decision decision;  // points into the two
};

inline Valuation value(Record record, SharedPack pack, Explain explain = Explain::yes) {
  auto kept = std::make_shared<const Record>(std::move(record));
  auto decision = evaluate(*kept, *pack, explain);
  return {std::move(kept), std::move(pack), std::move(decision)};
}

/// The record as this recognizer sees it.
inline Viewpoint viewpoint_of(const Recognizer& recognizer) {
  Viewpoint viewpoint{.purpose = recognizer.pack->purpose,
                      .state = recognizer.pack->purpose == Purpose::license ? recognizer.state : "",
                      .credentials_are_proof = !recognizer.organization};
  if (recognizer.organization && recognizer.pack->certifies_by_rule) {
    viewpoint.credentials_are_proof = true;  // nobody there receives papers
    viewpoint.certifier = recognizer.organization->id;
  }
  return viewpoint;
}

/// What a person's record is worth to a recognizer on a day.
inline Valuation value(storage::Session& session, const RecordSource& source,
                       const identity::PersonId& person, const Recognizer& recognizer, Date as_of,
                       Explain explain = Explain::yes) {
  return value(record_of(session, source, person, as_of, viewpoint_of(recognizer)), recognizer.pack, explain);
}

}  // namespace laurel::recognition
