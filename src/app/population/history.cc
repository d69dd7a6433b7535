#include "app/population/history.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace laurel::app {
namespace {

using earning::JourneyState;

constexpr std::array<std::string_view, 24> first_names{
    "Amara", "Beatriz", "Caleb", "Delphine", "Emeka", "Farah",  "Gideon",  "Hanna",
    "Imani", "Joaquín", "Keiko", "Lorenzo",  "Maeve", "Nadia",  "Owen",    "Priya",
    "Quinn", "Rosalía", "Sven",  "Talia",    "Umar",  "Violet", "Wendell", "Yara"};
constexpr std::array<std::string_view, 24> family_names{
    "Abernathy", "Bergström", "Castellano", "Dunmore",  "Eastwick",  "Fairbanks", "Goldsmith", "Hathaway",
    "Iverson",   "Jaramillo", "Kowalski",   "Lindgren", "Marchetti", "Nakamura",  "Oyelaran",  "Pemberton",
    "Quintero",  "Rasmussen", "Sutherland", "Thibault", "Underhill", "Vasquez",   "Whitlock",  "Zielinski"};
constexpr std::array<std::string_view, 12> places{"Alder Creek", "Brightwater", "Cedar Bluff", "Dunes",
                                                  "Elm Prairie", "Fox Hollow",  "Granite",     "Harbor View",
                                                  "Iron Ridge",  "Juniper",     "Kettle Lake", "Lone Pine"};
constexpr std::array<std::string_view, 8> states{"OH", "OR", "WI", "CO", "NM", "MA", "WA", "IL"};

// Of 100 journeys, how many stand so.
constexpr std::array<std::pair<JourneyState, int>, 7> mixture{{{JourneyState::earned, 46},
                                                               {JourneyState::collecting, 28},
                                                               {JourneyState::time_up, 11},
                                                               {JourneyState::not_yet, 5},
                                                               {JourneyState::unpaid, 3},
                                                               {JourneyState::refunded, 3},
                                                               {JourneyState::waiting, 4}}};

// Shares of neighbors differ in this rhythm, so that some have three times as much as others.
constexpr std::array<std::int64_t, 5> weights{1, 2, 3, 2, 2};
constexpr std::int64_t round_weight = 10;

std::int64_t weight_before(std::int64_t place) {
  std::int64_t sum = place / static_cast<std::int64_t>(weights.size()) * round_weight;
  for (std::int64_t i = 0; i < place % static_cast<std::int64_t>(weights.size()); ++i)
    sum += weights[static_cast<std::size_t>(i)];
  return sum;
}

JourneyState draw_state(Dice& dice) {
  int rolled = dice.roll(100);
  for (const auto& [state, of_100] : mixture) {
    if (rolled < of_100) return state;
    rolled -= of_100;
  }
  return JourneyState::collecting;
}

// The days of a journey that stands so today.
PlannedJourney draw_journey(JourneyState state, Date today, Dice& dice) {
  PlannedJourney journey{.state = state};
  switch (state) {
    case JourneyState::unpaid:
      journey.started = today.plus_days(-dice.between(1, 20));
      break;
    case JourneyState::collecting:
      journey.started = today.plus_days(-dice.between(3, 140));
      break;
    case JourneyState::waiting:
      journey.submitted = today.plus_days(-dice.between(0, 12));
      journey.started = journey.submitted.plus_days(-dice.between(20, 120));
      break;
    case JourneyState::not_yet:
      journey.decided = today.plus_days(-dice.between(1, 40));
      journey.submitted = journey.decided.plus_days(-dice.between(2, 14));
      journey.started = journey.submitted.plus_days(-dice.between(20, 80));
      break;
    case JourneyState::time_up:
    case JourneyState::refunded:
      journey.started = today.plus_days(-dice.between(220, 700));
      break;
    case JourneyState::earned:
      journey.decided = today.plus_days(-dice.between(2, 700));
      journey.submitted = journey.decided.plus_days(-dice.between(2, 14));
      journey.started = journey.submitted.plus_days(-dice.between(20, 120));
      break;
  }
  return journey;
}

void name_person(PlannedPerson& person, Dice& dice, std::int64_t staff) {
  person.name = fmt::format("{} {}", first_names[static_cast<std::size_t>(dice.roll(first_names.size()))],
                            family_names[static_cast<std::size_t>(dice.roll(family_names.size()))]);
  constexpr std::array<std::string_view, officers> titles{"administrator", "issuing-officer",
                                                          "membership-officer"};
  if (person.number < officers)
    person.email = fmt::format("{}@example.org", titles[static_cast<std::size_t>(person.number)]);
  else if (person.number < staff)
    person.email = fmt::format("reviewer-{}@example.org", person.number - officers + 1);
  else
    person.email = fmt::format("educator-{}@example.org", person.number - staff + 1);
  person.language = dice.one_in(10) ? "es" : "en";
}

void employ(PlannedPerson& person, Dice& dice, bool is_staff) {
  const auto place = places[static_cast<std::size_t>(dice.roll(places.size()))];
  // Staff work where no earner does: a reviewer never meets a colleague's work.
  person.state = is_staff ? "MN" : states[static_cast<std::size_t>(dice.roll(states.size()))];
  person.district = fmt::format("{} {} Schools", place, is_staff ? "Regional" : "City");
  person.school = fmt::format("{} {} School", place, dice.one_in(2) ? "Middle" : "Elementary");
}

}  // namespace

Dice::Dice(std::uint64_t seed, std::int64_t number) {
  std::seed_seq sequence{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                         static_cast<std::uint32_t>(number)};
  engine_.seed(sequence);
}

std::int64_t staff_count(std::int64_t people) {
  return officers + std::max<std::int64_t>(1, people / people_per_reviewer);
}

std::int64_t share_of(std::int64_t total, std::int64_t number, const PopulationSize& size) {
  const auto staff = staff_count(size.people);
  if (number < staff) return 0;
  const auto all = weight_before(size.people - staff);
  return total * weight_before(number - staff + 1) / all - total * weight_before(number - staff) / all;
}

std::int64_t share_max(std::int64_t total, const PopulationSize& size) {
  const auto all = weight_before(size.people - staff_count(size.people));
  return total * *std::ranges::max_element(weights) / all + 1;
}

PlannedPerson plan_person(std::int64_t number, const PopulationSize& size,
                          std::span<const catalog::MicroCredential* const> catalog, Date today) {
  Dice dice(size.seed, number);
  const auto staff = staff_count(size.people);
  PlannedPerson person{.number = number};
  name_person(person, dice, staff);
  employ(person, dice, number < staff);
  person.is_member = number >= staff && !dice.one_in(5);
  person.joined = today.plus_days(-dice.between(850, 1100));
  std::vector<const catalog::MicroCredential*> deck(catalog.begin(), catalog.end());
  auto draw = [&] {
    std::swap(deck[static_cast<std::size_t>(dice.roll(static_cast<int>(deck.size())))], deck.back());
    const auto* drawn = deck.back();
    deck.pop_back();
    return drawn;
  };
  auto credentials = share_of(size.credentials, number, size);
  for (auto left = share_of(size.journeys, number, size); left > 0; --left) {
    auto state = draw_state(dice);
    const bool needs_invoice = state == JourneyState::unpaid || state == JourneyState::refunded;
    if ((person.is_member && needs_invoice) || (state == JourneyState::earned && credentials == 0))
      state = JourneyState::collecting;
    if (state == JourneyState::earned) --credentials;
    auto& journey = person.journeys.emplace_back(draw_journey(state, today, dice));
    journey.micro_credential = draw();
  }
  for (; credentials > 0; --credentials)
    person.earlier.push_back({draw(), today.plus_days(-dice.between(1200, 2000))});
  return person;
}

}  // namespace laurel::app
