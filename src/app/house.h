// The whole application, put together: the one place where clocks, randomness, mail and storage are chosen.
// Tests build it with their own.
#pragma once
#include <memory>

#include "app/configuration.h"
#include "award/award_room.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/zone.h"
#include "identity/letter.h"
#include "web/routing/application.h"

namespace laurel::app {

struct Outside {
  std::unique_ptr<Clock> clock;
  std::unique_ptr<Random> random;
  std::unique_ptr<Zone> zone;
  std::unique_ptr<identity::Mail> mail;
  storage::Faults* faults = nullptr;
};
/// The real ones.
Outside real_outside(const Configuration& configuration);

class House {
 public:
  /// Opens the database, brings it up to date, reads templates, messages and assets; with `demo`, fills an
  /// empty database with the sample catalog and community. Throws with one sentence for the operator.
  House(Configuration configuration, Outside outside);
  ~House();
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  web::Application& application() { return *application_; }
  web::Site& site() { return *site_; }
  jobs::Worker& worker() { return worker_; }
  award::AwardRoom& award() { return award_; }
  const Configuration& configuration() const { return configuration_; }

 private:
  void add_jobs();
  web::Routes make_routes();

  Configuration configuration_;
  Outside outside_;
  Secret<std::string> secret_;
  storage::Database database_;
  std::unique_ptr<storage::BlobStore> blobs_;
  jobs::Worker worker_;
  catalog::ShelfKeeper catalog_;
  recognition::PackKeeper packs_;
  web::Messages messages_;
  web::Templates templates_;
  web::Assets assets_;
  web::PageCache cache_;
  award::AwardRoom award_;
  std::unique_ptr<web::Site> site_;
  std::unique_ptr<web::Application> application_;
};

}  // namespace laurel::app
