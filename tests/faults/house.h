// The house with the demonstration, served in this process on a port of its own, with short patience.
#pragma once
#include <gtest/gtest.h>

#include "app/house.h"
#include "catalog/shelf.h"
#include "faults/client.h"
#include "support/databases.h"
#include "web/server/server.h"

namespace laurel::faults {

/// Mail that is not delivered.
class NoMail final : public identity::Mail {
 public:
  void deliver(const identity::Letter&, Instant) override {}
};

class ServedHouse : public testing::Test {
 protected:
  void SetUp() override { serve({}); }
  void TearDown() override {
    if (server) server->stop();
  }

  /// Starts over with these options; `port` is chosen.
  void serve(web::ServerOptions options);
  std::uint16_t port() const { return server->port(); }
  /// A session of one of the demonstration's people.
  std::string session_of(const std::string& email);
  /// A journey of Renata's that runs and asks for files, with the id of such a piece.
  struct OpenWork {
    std::string journey;
    std::string piece;
  };
  OpenWork open_work();
  /// Others are served all the while.
  void expect_others_are_served();

  static constexpr const char* renata = "renata.holloway@example.org";
  static constexpr const char* tomas = "tomas.ibarra@example.org";

  test::TemporaryFolder folder;
  FixedClock* clock = nullptr;
  std::unique_ptr<app::House> house;
  std::unique_ptr<web::Server> server;
};

}  // namespace laurel::faults
