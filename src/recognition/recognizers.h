// Who decides about an educator, and by which pack.
#pragma once
#include <string>
#include <vector>

#include "identity/organization_store.h"
#include "identity/person.h"
#include "recognition/pack_shelf.h"

namespace laurel::recognition {

struct Recognizer {
  SharedPack pack;
  std::string state;                                   // two letters; "" where the pack belongs to none
  std::optional<identity::Organization> organization;  // who decides by it; none: the state itself
};

/// The packs that apply to a person on a day: for each state of a license (or, without one, of a job) the
/// committee's own overlay where it adopted one, else the state's; what the employer has adopted; then the
/// state's packs for advancement and evaluation. License packs first, then pay. Nothing where neither a
/// license nor a job is known.
std::vector<Recognizer> recognizers_of(storage::Session& session, const PackShelf& packs,
                                       const identity::PersonId& person, Date as_of);
/// Those of a purpose.
std::vector<Recognizer> for_purpose(const std::vector<Recognizer>& all, Purpose purpose);
/// What applies to anybody in a state: its license packs, then those of its districts.
std::vector<Recognizer> recognizers_in(const PackShelf& packs, std::string_view state);

}  // namespace laurel::recognition
