// Who is in a synthetic population, and what each of them has done: pure, and the same for the same seed.
#pragma once
#include <random>
#include <span>
#include <string>
#include <vector>

#include "catalog/micro_credential.h"
#include "earning/journey.h"

namespace laurel::app {

struct PopulationSize {
  std::int64_t people = 0;
  std::int64_t journeys = 0;
  std::int64_t credentials = 0;
  std::uint64_t seed = 1;
};

/// The first so many people work for the issuer, the affiliate and the house, and earn nothing.
inline constexpr std::int64_t officers = 3;  // administrator, issuing officer, membership officer
inline constexpr std::int64_t people_per_reviewer = 500;
inline constexpr std::int64_t people_min = 10;
/// Administrators, officers and reviewers.
std::int64_t staff_count(std::int64_t people);

/// Choices that repeat for the same seed and number.
class Dice {
 public:
  Dice(std::uint64_t seed, std::int64_t number);
  /// 0 to `faces` - 1.
  int roll(int faces) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(faces)); }
  int between(int least, int most) { return least + roll(most - least + 1); }
  bool one_in(int faces) { return roll(faces) == 0; }

 private:
  std::mt19937_64 engine_;
};

struct PlannedJourney {
  const catalog::MicroCredential* micro_credential = nullptr;
  earning::JourneyState state = earning::JourneyState::collecting;
  Date started;
  Date submitted;  // where it was
  Date decided;    // where it was: on earned, also the day of the credential
};

/// A credential from before the issuer came to Laurel: it has no journey here.
struct EarlierCredential {
  const catalog::MicroCredential* micro_credential = nullptr;
  Date issued;
};

struct PlannedPerson {
  std::int64_t number = 0;
  std::string name;
  std::string email;
  std::string language;
  std::string school;
  std::string district;
  std::string state;
  bool is_member = false;
  Date joined;
  std::vector<PlannedJourney> journeys;
  std::vector<EarlierCredential> earlier;
};

/// How much of `total` the person gets: in turns a little more and a little less, and all of it in the end.
std::int64_t share_of(std::int64_t total, std::int64_t number, const PopulationSize& size);
/// The most any person's share can be of so much.
std::int64_t share_max(std::int64_t total, const PopulationSize& size);

/// `number`: 0 to size.people - 1. About half of the journeys end in a credential; what the person's share of
/// credentials has beyond is earlier ones.
PlannedPerson plan_person(std::int64_t number, const PopulationSize& size,
                          std::span<const catalog::MicroCredential* const> catalog, Date today);

}  // namespace laurel::app
