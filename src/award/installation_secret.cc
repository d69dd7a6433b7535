#include "award/installation_secret.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include "base/text.h"
#include "storage/file.h"

namespace laurel::award {
namespace {

// Made under another name and linked: two processes that start together agree on one secret, and none reads
// half of it.
void make_file(const std::filesystem::path& file, const std::string& secret) {
  const auto beside = file.string() + "." + std::to_string(getpid());
  unlink(beside.c_str());
  const int handle = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (handle < 0) throw std::runtime_error("cannot make " + beside + " for the installation's secret");
  const bool written = write(handle, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) &&
                       fsync(handle) == 0;
  const bool closed = close(handle) == 0;
  const bool linked = written && closed && (link(beside.c_str(), file.c_str()) == 0 || errno == EEXIST);
  unlink(beside.c_str());
  if (!linked) throw std::runtime_error("cannot keep the installation's secret in " + file.string());
  storage::sync_folder(file.parent_path());
}

}  // namespace

Secret<std::string> installation_secret(const std::string& given, const std::filesystem::path& file,
                                        Random& random) {
  if (!given.empty()) {
    if (given.size() < secret_characters_min)
      throw std::invalid_argument("LAUREL_SECRET must have at least 32 characters");
    return Secret<std::string>(given);
  }
  if (!std::filesystem::exists(file)) make_file(file, random.token(32));
  auto secret = std::string(trim(storage::read_file(file)));
  if (secret.size() < secret_characters_min)
    throw std::invalid_argument(
        file.string() + " does not hold the installation's secret: put back the file from the backup");
  return Secret<std::string>(std::move(secret));
}

}  // namespace laurel::award
