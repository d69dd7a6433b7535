#include "recognition/recognizers.h"

#include <algorithm>

#include "recognition/queries.h"

namespace laurel::recognition {
namespace {

struct Job {
  std::string state;
  std::optional<identity::OrganizationId> employer, committee;
};

void add_once(std::vector<std::string>& states, const std::string& state) {
  if (std::ranges::find(states, state) == states.end()) states.push_back(state);
}

// The packs an organization decides by on a day.
std::vector<Recognizer> adopted(storage::Session& session, const PackShelf& packs,
                                const std::optional<identity::OrganizationId>& organization, Date as_of) {
  std::vector<Recognizer> found;
  if (!organization) return found;
  const auto who = identity::find_organization(session, *organization);
  for (const auto& adoption : adoptions_of(session, *organization)) {
    if (as_of < adoption.from || (adoption.to && *adoption.to < as_of)) continue;
    if (auto pack = packs.find(adoption.pack)) found.push_back({pack, state_of(*pack), who});
  }
  return found;
}

class Search {
 public:
  Search(storage::Session& session, const PackShelf& packs, Date as_of)
      : session_(session), packs_(packs), as_of_(as_of) {}

  std::vector<Recognizer> find(const identity::PersonId& person) {
    read(person);
    for (const auto& state : states_) add_license_packs(state);
    for (const auto& job : jobs_)
      for (auto& recognizer : adopted(session_, packs_, job.employer, as_of_))
        if (recognizer.pack->purpose != Purpose::license) add(std::move(recognizer));
    for (const auto purpose : {Purpose::advancement, Purpose::evaluation})
      for (const auto& state : states_)
        for (const auto& pack : packs_.of_state(state, purpose)) add({pack, state, {}});
    return std::move(found_);
  }

 private:
  void read(const identity::PersonId& person) {
    for (const auto& row : session_.query(sql::recognizer_jobs, {{"person", person}, {"day", as_of_}}))
      jobs_.push_back({row.text("state"), row.optional_id<identity::OrganizationId>("organization"),
                       row.optional_id<identity::OrganizationId>("committee")});
    for (const auto& row : session_.query(sql::recognizer_licenses, {{"person", person}}))
      add_once(states_, row.text("state"));
    if (states_.empty())
      for (const auto& job : jobs_) add_once(states_, job.state);
  }

  // The committee stands in for its state; without one the state's own rules hold.
  void add_license_packs(const std::string& state) {
    const auto before = found_.size();
    for (const auto& job : jobs_) {
      if (job.state != state || !job.committee) continue;
      for (auto& recognizer : adopted(session_, packs_, job.committee, as_of_))
        if (recognizer.pack->purpose == Purpose::license) add(std::move(recognizer));
      if (found_.size() != before) return;
      const auto committee = identity::find_organization(session_, *job.committee);
      for (const auto& pack : packs_.of_state(state, Purpose::license)) add({pack, state, committee});
      return;
    }
    for (const auto& pack : packs_.of_state(state, Purpose::license)) add({pack, state, {}});
  }

  void add(Recognizer recognizer) {
    if (std::ranges::none_of(found_,
                             [&](const Recognizer& one) { return one.pack->id == recognizer.pack->id; }))
      found_.push_back(std::move(recognizer));
  }

  storage::Session& session_;
  const PackShelf& packs_;
  const Date as_of_;
  std::vector<Job> jobs_;
  std::vector<std::string> states_;
  std::vector<Recognizer> found_;
};

}  // namespace

std::vector<Recognizer> recognizers_of(storage::Session& session, const PackShelf& packs,
                                       const identity::PersonId& person, Date as_of) {
  return Search(session, packs, as_of).find(person);
}

std::vector<Recognizer> for_purpose(const std::vector<Recognizer>& all, Purpose purpose) {
  std::vector<Recognizer> some;
  for (const auto& recognizer : all)
    if (recognizer.pack->purpose == purpose) some.push_back(recognizer);
  return some;
}

std::vector<Recognizer> recognizers_in(const PackShelf& packs, std::string_view state) {
  std::vector<Recognizer> all;
  for (const auto purpose : {Purpose::license, Purpose::advancement, Purpose::pay, Purpose::evaluation})
    for (const auto& pack : packs.of_state(state, purpose)) all.push_back({pack, std::string(state), {}});
  return all;
}

}  // namespace laurel::recognition
