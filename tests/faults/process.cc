#include "faults/process.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "storage/file.h"
#include "support/temporary_folder.h"

namespace laurel::faults {
namespace {

// The child dies with the test. Only calls that are safe after a fork in a program with threads.
int start(const std::vector<std::string>& arguments, const std::vector<std::string>& environment, int output,
          int errors) {
  std::vector<char*> words{const_cast<char*>(LAUREL_PROGRAM)};
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  std::vector<char*> variables;
  for (const auto& variable : environment) variables.push_back(const_cast<char*>(variable.c_str()));
  for (char** variable = environ; *variable != nullptr; ++variable) variables.push_back(*variable);
  variables.push_back(nullptr);
  const int child = fork();
  if (child < 0) throw std::runtime_error("no process can be made");
  if (child > 0) return child;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(output, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  execve(LAUREL_PROGRAM, words.data(), variables.data());
  _exit(127);
}

int status_of(int child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

}  // namespace

ServerProcess::ServerProcess(const ProcessOptions& options) {
  std::vector<std::string> arguments{"serve", "--port", "0", "--data", options.data.string()};
  if (!options.database.empty()) arguments.insert(arguments.end(), {"--database", options.database});
  if (options.demo) arguments.emplace_back("--demo");
  std::array<int, 2> pipe{};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
  std::filesystem::create_directories(options.data);
  const auto log = options.data.parent_path() / "server.log";
  const int errors = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const auto began = std::chrono::steady_clock::now();
  process_ = start(arguments, options.environment, pipe[1], errors);
  close(pipe[1]);
  close(errors);
  output_ = pipe[0];
  std::string said;
  char one = 0;
  while (::read(output_, &one, 1) == 1 && one != '\n') said += one;
  start_time_ =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  constexpr std::string_view mark = "127.0.0.1:";
  const auto at = said.find(mark);
  if (at == std::string::npos) {
    kill();
    const auto words = storage::read_file(log);
    throw std::runtime_error("the server did not start: " +
                             words.substr(words.size() - std::min<std::size_t>(words.size(), 600)));
  }
  port_ = static_cast<std::uint16_t>(std::atoi(said.c_str() + at + mark.size()));
}

ServerProcess::~ServerProcess() {
  kill();
  if (output_ >= 0) close(output_);
}

void ServerProcess::kill() {
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  status_of(process_);
  process_ = -1;
}

int ServerProcess::stop() {
  ::kill(process_, SIGTERM);
  const int status = status_of(process_);
  process_ = -1;
  return status;
}

ProgramResult run_laurel(const std::vector<std::string>& arguments,
                         const std::vector<std::string>& environment) {
  test::TemporaryFolder folder;
  const auto output = folder.path() / "output", errors = folder.path() / "errors";
  const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  const int err = open(errors.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  const int child = start(arguments, environment, out, err);
  close(out);
  close(err);
  ProgramResult result;
  result.status = status_of(child);
  result.output = storage::read_file(output);
  result.errors = storage::read_file(errors);
  return result;
}

}  // namespace laurel::faults
