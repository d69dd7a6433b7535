#include "earning/preview_process.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace laurel::earning {
namespace {

constexpr std::chrono::milliseconds look_again{5};
constexpr std::size_t read_bytes = 1 << 16;
constexpr int first_file_of_ours = 3;

// A file without a name, in memory.
class MemoryFile {
 public:
  explicit MemoryFile(const char* name) : handle_(memfd_create(name, MFD_CLOEXEC)) {
    if (handle_ < 0) throw std::runtime_error("no file in memory can be made for a preview");
  }
  ~MemoryFile() { close(handle_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int handle() const { return handle_; }
  void fill(std::string_view content) const {
    while (!content.empty()) {
      const auto written = write(handle_, content.data(), content.size());
      if (written <= 0) throw std::runtime_error("a file cannot be handed over for its preview");
      content.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(handle_, 0, SEEK_SET);
  }

 private:
  int handle_;
};

std::string read_all(int handle, std::size_t bytes_max) {
  std::string content, piece(read_bytes, '\0');
  for (ssize_t got = 0; content.size() <= bytes_max && (got = read(handle, piece.data(), piece.size())) > 0;)
    content.append(piece, 0, static_cast<std::size_t>(got));
  return content;
}

// How to start the program: its standard input and output are files in memory, and it inherits nothing else.
struct SpawnPlan {
  SpawnPlan(int input, int output) {
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, first_file_of_ours);
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
};

pid_t start(const std::string& program, const std::string& media_type, const MemoryFile& input,
            const MemoryFile& output) {
  const SpawnPlan plan(input.handle(), output.handle());
  std::string name("laurel"), command("preview"), argument(media_type), language("LANG=C.UTF-8");
  std::array<char*, 4> words{name.data(), command.data(), argument.data(), nullptr};
  std::array<char*, 2> variables{language.data(), nullptr};
  pid_t child = -1;
  const int failed =
      posix_spawn(&child, program.c_str(), &plan.files, &plan.attributes, words.data(), variables.data());
  if (failed != 0) throw std::runtime_error(fmt::format("no process for previews: error {}", failed));
  return child;
}

enum class End { done, failed, stopped };

End wait_for(pid_t child, const std::function<bool()>& is_stopping) {
  const auto until = std::chrono::steady_clock::now() + preview_timeout;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    const bool stopping = is_stopping();
    if (stopping || std::chrono::steady_clock::now() > until) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      return stopping ? End::stopped : End::failed;
    }
    std::this_thread::sleep_for(look_again);
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? End::done : End::failed;
}

Preview read_answer(const std::string& answer) {
  const auto line_end = answer.find('\n');
  if (line_end == std::string::npos || answer.size() > static_cast<std::size_t>(preview_png_bytes_max))
    return {};
  Preview preview;
  std::from_chars(answer.data(), answer.data() + line_end, preview.pages);
  preview.png = answer.substr(line_end + 1);
  return preview;
}

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit limits{most, most};
  if (setrlimit(what, &limits) != 0) throw std::runtime_error("a limit for previews cannot be set");
}

}  // namespace

std::optional<Preview> make_preview_apart(const std::string& program, const std::string& media_type,
                                          const std::string& content,
                                          const std::function<bool()>& is_stopping) {
  const MemoryFile input("file"), output("preview");
  input.fill(content);
  switch (wait_for(start(program, media_type, input, output), is_stopping)) {
    case End::stopped:
      return {};
    case End::failed:
      return Preview{};
    case End::done:
      break;
  }
  lseek(output.handle(), 0, SEEK_SET);
  return read_answer(read_all(output.handle(), preview_png_bytes_max));
}

void draw_preview_here(const std::string& media_type) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  limit(RLIMIT_CPU, preview_cpu_seconds_max);
  limit(RLIMIT_AS, preview_memory_bytes_max);
  limit(RLIMIT_FSIZE, preview_png_bytes_max);
  limit(RLIMIT_CORE, 0);
  const auto preview = make_preview(media_type, read_all(STDIN_FILENO, preview_bytes_max));
  const auto answer = fmt::format("{}\n{}", preview.pages, preview.png);
  for (std::string_view rest = answer; !rest.empty();) {
    const auto written = write(STDOUT_FILENO, rest.data(), rest.size());
    if (written <= 0) throw std::runtime_error("a preview cannot be handed over");
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace laurel::earning
