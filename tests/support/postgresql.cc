#include "support/postgresql.h"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <vector>

#include "support/temporary_folder.h"

namespace laurel::test {
namespace {

std::filesystem::path programs() {
  std::filesystem::path best;
  std::error_code none;
  for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", none))
    if (std::filesystem::exists(version.path() / "bin/initdb")) best = std::max(best, version.path() / "bin");
  return best;
}

// PostgreSQL refuses to run as root: then everything runs as the user the Debian package makes.
std::string command(const std::string& text) {
  return geteuid() == 0 ? fmt::format("runuser -u postgres -- {}", text) : text;
}

void run(const std::string& text) {
  if (std::system((text + " >/dev/null 2>&1").c_str()) != 0) throw std::runtime_error("failed: " + text);
}

class Server {
 public:
  Server() {
    data_ = folder_.path() / "data";
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::all);
    run(command(
        fmt::format("{}/initdb -D {} -A trust -U laurel --no-sync", programs().string(), data_.string())));
    run(command(fmt::format(
        "{}/pg_ctl -D {} -w -o \"-c listen_addresses='' -c unix_socket_directories={} -c fsync=off "
        "-c max_connections=60\" start",
        programs().string(), data_.string(), folder_.path().string())));
  }
  ~Server() {
    if (getpid() != owner_) return;
    std::system(command(fmt::format("{}/pg_ctl -D {} -m immediate stop >/dev/null 2>&1", programs().string(),
                                    data_.string()))
                    .c_str());
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string fresh() {
    auto name = fmt::format("test_{}", ++count_);
    run(fmt::format("{}/createdb -h {} -U laurel {}", programs().string(), folder_.path().string(), name));
    return fmt::format("postgresql:///{}?host={}&user=laurel", name, folder_.path().string());
  }

 private:
  TemporaryFolder folder_;
  std::filesystem::path data_;
  pid_t owner_ = getpid();
  int count_ = 0;
};

}  // namespace

std::string fresh_postgresql() {
  if (programs().empty()) return {};
  static Server server;
  return server.fresh();
}

}  // namespace laurel::test
