// A synthetic population for load tests: people, their journeys in every state, and credentials that verify.
#pragma once
#include <functional>

#include "app/population/history.h"
#include "award/award_room.h"
#include "web/page/site.h"

namespace laurel::app {

/// Names, histories and ids repeat for the same seed, catalog and day; keys, and so signatures, never do.
struct PopulationReport {
  std::string password;  // the same for everybody: the hash is made once
  std::string earner;    // an educator's address with journeys and a public credential
  std::string reviewer;  // trained for everything
  std::string issuing_officer;
  std::string administrator;
  std::string credential;        // id of the earner's public one; "" where there is none
  std::string micro_credential;  // id of one
};

/// Told now and then how many of the people are done.
using Progress = std::function<void(std::int64_t people)>;

/// Why there is no population: a sentence for the operator.
struct PopulationRefusal {
  std::string sentence;
};
/// Refuses a database that holds people, and more journeys and credentials than the catalog has
/// micro-credentials for. The catalog must be there. Written in batches: memory does not grow with the size.
std::expected<PopulationReport, PopulationRefusal> populate(web::Site& site, award::AwardRoom& award,
                                                            const PopulationSize& size,
                                                            const Progress& progress);

}  // namespace laurel::app
