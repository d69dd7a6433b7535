// `laurel serve` as a process of its own, to be killed.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace laurel::faults {

struct ProcessOptions {
  std::filesystem::path data;
  std::string database = {};  // "" for SQLite
  bool demo = true;
  /// Variables for the process, "NAME=value".
  std::vector<std::string> environment = {};
};

class ServerProcess {
 public:
  /// Starts it and waits until it says where it is. Throws std::runtime_error where it ends before.
  explicit ServerProcess(const ProcessOptions& options);
  /// Kills it.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  std::uint16_t port() const { return port_; }
  /// From the start of the process to the moment it takes requests.
  std::chrono::milliseconds start_time() const { return start_time_; }
  /// SIGKILL; returns when the process is gone.
  void kill();
  /// SIGTERM; the exit status, -1 where a signal ended it.
  int stop();
  int id() const { return process_; }

 private:
  int process_ = -1;
  int output_ = -1;
  std::uint16_t port_ = 0;
  std::chrono::milliseconds start_time_{0};
};

struct ProgramResult {
  int status = -1;  // -1: ended by a signal
  std::string output;
  std::string errors;
};
/// Runs `laurel` with these arguments to its end.
ProgramResult run_laurel(const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment = {});

}  // namespace laurel::faults
