// The house for those who are slow, rude, broken or lie.
#pragma once
#include "faults/house.h"

namespace laurel::faults {

class HostileTest : public ServedHouse {
 protected:
  void SetUp() override {
    serve({.connections_max = 60,
           .head_bytes_max = 8 * 1024,
           .head_timeout = std::chrono::seconds(2),
           .body_timeout = std::chrono::seconds(2),
           .write_timeout = std::chrono::seconds(2),
           .linger_time = std::chrono::seconds(1)});
  }
  int status_of(const std::string& raw) {
    Wire wire(port());
    EXPECT_TRUE(wire.send(raw));
    const auto answer = wire.read();
    return answer ? answer->status : 0;
  }
  std::int64_t count(const std::string& query) {
    return house->site().database.read(
        [&](storage::Session& session) { return session.query_first({query, query, query})->integer("n"); });
  }
  /// Creates an upload of the content and sends it; the last status.
  int upload(Client& client, const OpenWork& work, const std::string& name, const std::string& content) {
    const auto created = client.create_upload(work.journey, work.piece, name, content.size());
    if (!created || created->status != 201) return created ? created->status : 0;
    const auto sent = client.append(std::string(created->header("Location")), 0, content);
    return sent ? sent->status : 0;
  }
};

}  // namespace laurel::faults
