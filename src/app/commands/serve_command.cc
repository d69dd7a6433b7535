#include "app/commands/serve_command.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <malloc.h>
#include <sys/resource.h>

#include <csignal>
#include <iostream>

#include "app/house.h"
#include "web/server/server.h"

namespace laurel::app {
namespace {

constexpr std::size_t access_log_bytes_max = 64 * 1024 * 1024;
constexpr std::size_t access_logs_max = 10;
constexpr int large_block_bytes = 1024 * 1024;

void wait_for_signal(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

// A connection is an open file: as many as the system grants, and some of them for the database and its
// files.
int connections_that_fit(int wanted) {
  constexpr rlim_t other_files = 200;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  files.rlim_cur = std::min<rlim_t>(files.rlim_max, static_cast<rlim_t>(wanted) + other_files);
  setrlimit(RLIMIT_NOFILE, &files);
  getrlimit(RLIMIT_NOFILE, &files);
  if (files.rlim_cur == RLIM_INFINITY || files.rlim_cur >= static_cast<rlim_t>(wanted) + other_files)
    return wanted;
  return std::max(16, static_cast<int>(files.rlim_cur) - static_cast<int>(other_files));
}

int serve(const Configuration& configuration) {
  // Signals are waited for, not handled: block them before any thread starts.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);

  // Bodies and evidence go back to the system when they are done with, however large the last one was.
  mallopt(M_MMAP_THRESHOLD, large_block_bytes);
  std::filesystem::create_directories(configuration.data);
  auto access = spdlog::rotating_logger_mt("access", (configuration.data / "access.log").string(),
                                           access_log_bytes_max, access_logs_max);
  access->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%e%z","request":%v})");
  spdlog::flush_every(std::chrono::seconds(1));

  House house(configuration, real_outside(configuration));
  web::ServerOptions options{.address = configuration.address, .port = configuration.port};
  options.connections_max = connections_that_fit(options.connections_max);
  options.connections_per_network_max = configuration.connections_per_network_max;
  options.trusted_proxies = configuration.trusted_proxies;
  if (configuration.public_url.starts_with("https://") && configuration.trusted_proxies.empty())
    spdlog::warn(
        "LAUREL_TRUSTED_PROXY is not set: everybody who comes through a proxy counts as one address");
  web::Server server(options, house.application());
  server.start();
  house.worker().start();
  std::cout << fmt::format("Laurel is at http://{}:{}{}", configuration.address, server.port(),
                           configuration.demo ? " (demonstration: sign in at /demo)" : "")
            << std::endl;
  wait_for_signal(signals);
  server.stop();
  house.worker().stop();
  return 0;
}

}  // namespace

void add_serve_command(CLI::App& app, int& exit_status) {
  auto configuration = std::make_shared<Configuration>(configuration_from_environment());
  auto* command = app.add_subcommand("serve", "Run the server");
  command->footer("Example: laurel serve --port 8080 --data var --demo");
  command->add_option("--address", configuration->address, "Address to listen on")->capture_default_str();
  command->add_option("--port", configuration->port, "Port to listen on")->capture_default_str();
  command->add_option("--data", configuration->data, "Folder for the database, files and mail")
      ->capture_default_str();
  command->add_option("--database", configuration->database,
                      "postgresql://… instead of SQLite in the data folder");
  command->add_option("--public-url", configuration->public_url,
                      "How people reach it, e.g. https://laurel.example.org");
  command->add_flag("--demo", configuration->demo,
                    "Fill an empty database with the sample catalog and a demo community");
  configuration->program = "/proc/self/exe";
  command->callback([configuration, &exit_status] { exit_status = serve(*configuration); });
}

}  // namespace laurel::app
