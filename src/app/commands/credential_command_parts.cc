#include "app/commands/credential_command_parts.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/clock.h"
#include "credential/did/did_web.h"

namespace laurel::app {
namespace {

std::string read_stream(std::istream& stream, const std::string& name) {
  std::string bytes;
  std::array<char, 64 * 1024> block;
  while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
    bytes.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > file_bytes_max) throw Unusable(fmt::format("{}: larger than 64 MB.", name));
  }
  return bytes;
}

std::string media_type_of(const std::string& file) {
  const auto extension = std::filesystem::path(file).extension();
  if (extension == ".jwt") return "application/vc+jwt";
  return extension == ".json" || extension == ".jsonld" ? "application/ld+json" : "application/octet-stream";
}

}  // namespace

std::string read_file(const std::string& path) {
  if (path == "-") return read_stream(std::cin, "standard input");
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    throw Unusable(fmt::format("{}: a folder, not a file.", path));
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Unusable(fmt::format("{}: cannot be read ({}).", path, std::strerror(errno)));
  return read_stream(file, path);
}

void write_file(const std::string& path, std::string_view bytes, bool secret) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, secret ? 0600 : 0644);
  if (file < 0) throw Unusable(fmt::format("{}: cannot be written ({}).", path, std::strerror(errno)));
  bool written = !secret || ::fchmod(file, 0600) == 0;
  while (written && !bytes.empty()) {
    const auto count = ::write(file, bytes.data(), bytes.size());
    written = count > 0;
    if (written) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  const bool closed = ::close(file) == 0;
  if (!written || !closed)
    throw Unusable(fmt::format("{}: cannot be written ({}).", path, std::strerror(errno)));
}

void run_command(int& exit_status, const std::function<int()>& command) {
  try {
    exit_status = command();
  } catch (const Unusable& why) {
    std::cout.flush();
    std::cerr << "laurel: " << why.what() << '\n';
    exit_status = 2;
  }
}

CLI::Validator is_instant() {
  const auto problem = [](const std::string& written) {
    return Instant::parse(written) ? std::string()
                                   : written + ": write a date and time such as 2026-11-22T02:40:38Z.";
  };
  return {problem, "INSTANT", "instant"};
}

Instant instant_or_now(const std::string& written) {
  return written.empty() ? SystemClock().now() : Instant::parse(written).value();
}

GivenDocuments::GivenDocuments(const std::vector<std::string>& url_and_file,
                               std::shared_ptr<const DocumentLoader> behind)
    : behind_(std::move(behind)) {
  for (const auto& pair : url_and_file) {
    // A URL may have "=" in its query, a file's name hardly: the last one divides.
    const auto equals = pair.rfind('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      throw Unusable(fmt::format("--document {}: write it as URL=FILE.", pair));
    auto url = pair.substr(0, equals);
    const auto file = pair.substr(equals + 1);
    // A DID stands for the address of its document.
    if (url.starts_with("did:web:")) {
      auto address = credential::did::did_web_address(url);
      if (!address) throw Unusable(fmt::format("--document {}: {}", pair, address.error().detail));
      url = *std::move(address);
    }
    documents_[url] = {url, media_type_of(file), read_file(file), {}};
  }
}

credential::Result<credential::Document> GivenDocuments::load(std::string_view url) const {
  const auto found = documents_.find(url);
  if (found != documents_.end()) return found->second;
  if (behind_) return behind_->load(url);
  return credential::NoDocuments().load(url);
}

}  // namespace laurel::app
