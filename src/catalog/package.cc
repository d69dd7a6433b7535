#include "catalog/package.h"

#include <fmt/core.h>

#include <boost/json.hpp>
#include <set>

#include "base/text.h"
#include "catalog/document.h"
#include "catalog/wording.h"
#include "catalog/yaml.h"
#include "storage/blob_store.h"
#include "storage/file.h"

namespace laurel::catalog {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t entries_max = 10'000;  // files looked at in one folder

struct Fault {
  std::string message;
};

Result<std::string, Fault> read_text(const fs::path& file) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  if (fs::is_symlink(status)) return std::unexpected(Fault{"This is a link: put the file itself here."});
  if (!fs::exists(status)) return std::unexpected(Fault{"The file is missing: add it."});
  if (!fs::is_regular_file(status)) return std::unexpected(Fault{"This is not a file: put a file here."});
  const auto size = fs::file_size(file, error);
  if (error) return std::unexpected(Fault{"The file cannot be read: check its permissions."});
  if (size > package_file_bytes_max)
    return std::unexpected(Fault{
        fmt::format("The file is larger than {} KiB: shorten or divide it.", package_file_bytes_max / 1024)});
  try {
    return storage::read_file(file);
  } catch (const std::exception&) {
    return std::unexpected(Fault{"The file cannot be read: check its permissions."});
  }
}

bool is_inside(std::string_view place, std::string_view around) {
  return place.starts_with(around) && (place.size() == around.size() || place[around.size()] == '/');
}

// Reads one package, file by file, and remembers every fault.
class PackageReader {
 public:
  explicit PackageReader(fs::path folder) : folder_(std::move(folder)) {}

  Result<Package, Findings> read() {
    std::error_code error;
    if (!fs::is_directory(folder_, error)) {
      add({folder_.string(), 0, "This is not a folder: name the folder of a catalog package.", true});
      return std::unexpected(std::move(findings_));
    }
    read_file("issuer.yaml", package_.issuer);
    read_folder("stacks", stacks_max, package_.stacks);
    read_folder("micro-credentials", micro_credentials_max, package_.micro_credentials);
    check_references();
    if (!findings_.empty()) return std::unexpected(std::move(findings_));
    std::ranges::stable_sort(package_.stacks, {}, &Stack::order);
    return std::move(package_);
  }

 private:
  void add(Finding finding) {
    if (findings_.size() < findings_max) findings_.push_back(std::move(finding));
  }

  std::vector<std::string> names_in(const std::string& name) {
    std::error_code error;
    const auto path = folder_ / name;
    if (fs::is_symlink(fs::symlink_status(path, error)) || !fs::is_directory(path, error)) {
      add({name, 0, fmt::format("The folder “{}” is missing: add it.", name), true});
      return {};
    }
    std::vector<std::string> names;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end && names.size() < entries_max;
         entry.increment(error)) {
      const auto file = entry->path().filename().string();
      if (file.starts_with('.')) continue;
      if (is_utf8(file) && file.ends_with(".yaml"))
        names.push_back(file);
      else
        add({fmt::format("{}/{}", name, safe_file_name(file)), 0,
             "This file is not read: end its name in “.yaml”, or remove it."});
    }
    std::ranges::sort(names);
    return names;
  }

  template <class T>
  void read_folder(const std::string& name, std::size_t files_max, std::vector<T>& values) {
    auto names = names_in(name);
    if (names.size() > files_max) {
      add({name, 0, fmt::format("More than {} files are here: divide the package.", files_max), true});
      return;
    }
    for (const auto& file : names) {
      if (findings_.size() >= findings_max || bytes_ > package_bytes_max) return;
      T value;
      const auto path = fmt::format("{}/{}", name, file);
      ids_[name].insert(file.substr(0, file.rfind('.')));
      if (!read_file(path, value)) continue;
      check_name(path, file, value.id);
      values.push_back(std::move(value));
    }
  }

  template <class T>
  bool read_file(const std::string& path, T& value) {
    auto text = read_text(folder_ / path);
    if (!text) {
      add({path, 0, text.error().message, true});
      return false;
    }
    bytes_ += text->size();
    if (bytes_ > package_bytes_max) {
      add({path, 0, fmt::format("The package is larger than {} MiB: divide it.", package_bytes_max >> 20),
           true});
      return false;
    }
    auto document = read_yaml(*text);
    if (!document) {
      document.error().file = path;
      add(document.error());
      return false;
    }
    auto flaws = read_document(document->value, value);
    const auto unread = flaws.size();
    for (auto& flaw : flaws_of(value))
      if (std::none_of(flaws.begin(), flaws.begin() + static_cast<std::ptrdiff_t>(unread),
                       [&](const Flaw& known) {
                         return is_inside(flaw.place, known.unread) || is_inside(known.unread, flaw.place);
                       }))
        flaws.push_back(std::move(flaw));
    Findings found;
    for (const auto& flaw : flaws) found.push_back({path, document->line_of(flaw.place), flaw.message});
    for (const auto& finding : lint_words(*text, TextKind::yaml))
      found.push_back({path, finding.line, text_of(finding)});
    std::ranges::stable_sort(found, {}, &Finding::line);
    for (auto& finding : found) add(std::move(finding));
    lines_[path] = std::move(document->lines);
    return true;
  }

  int line_of(const std::string& path, const std::string& place) const {
    auto file = lines_.find(path);
    if (file == lines_.end()) return 0;
    auto line = file->second.find(place);
    return line == file->second.end() ? 0 : line->second;
  }

  void check_name(const std::string& path, const std::string& file, const std::string& id) {
    if (is_catalog_id(id) && file != id + ".yaml")
      add({path, line_of(path, "/id"),
           fmt::format("The id “{}” is not the file's name: name the file {}.yaml, or change the id.", id,
                       id)});
  }

  void check_references() {
    std::set<std::string> stacked;
    const auto& there = ids_["micro-credentials"];
    for (const auto& stack : package_.stacks)
      for (std::size_t i = 0; i < stack.micro_credentials.size(); ++i) {
        const auto& id = stack.micro_credentials[i];
        stacked.insert(id);
        const auto path = fmt::format("stacks/{}.yaml", stack.id);
        if (is_catalog_id(id) && !there.contains(id))
          add({path, line_of(path, fmt::format("/micro_credentials/{}", i)),
               fmt::format("The micro-credential “{}” is not in the package: add micro-credentials/{}.yaml, "
                           "or take it "
                           "out of the stack.",
                           id, id)});
      }
    if (package_.stacks.size() < ids_["stacks"].size()) return;  // a stack that could not be read may name it
    for (const auto& id : there)
      if (!stacked.contains(id))
        add({fmt::format("micro-credentials/{}.yaml", id), 0,
             "This micro-credential is in no stack: name it in one."});
  }

  fs::path folder_;
  Package package_;
  Findings findings_;
  std::size_t bytes_ = 0;
  std::map<std::string, std::set<std::string>> ids_;         // by folder
  std::map<std::string, std::map<std::string, int>> lines_;  // by file
};

void write_files(const Package& package, const fs::path& folder) {
  fs::create_directories(folder / "stacks");
  fs::create_directories(folder / "micro-credentials");
  storage::write_file(folder / "issuer.yaml", write_yaml(to_document(package.issuer)));
  for (const auto& stack : package.stacks)
    storage::write_file(folder / "stacks" / (stack.id + ".yaml"), write_yaml(to_document(stack)));
  for (const auto& micro_credential : package.micro_credentials)
    storage::write_file(folder / "micro-credentials" / (micro_credential.id + ".yaml"),
                        write_yaml(to_document(micro_credential)));
}

}  // namespace

Result<Package, Findings> read_package(const fs::path& folder) {
  return PackageReader(folder).read();
}

void write_package(const Package& package, const fs::path& folder) {
  const auto target = fs::absolute(folder / "").parent_path();
  if (fs::exists(target) && !(fs::is_directory(target) && fs::is_empty(target)))
    throw storage::FileError(folder.string() + " is not empty: name a folder that is missing or empty.");
  auto beside = target;
  beside += ".incomplete";
  try {
    fs::remove_all(beside);
    write_files(package, beside);
    fs::rename(beside, target);
    storage::sync_folder(target.parent_path());
  } catch (const std::exception& error) {
    std::error_code ignored;
    fs::remove_all(beside, ignored);
    throw storage::FileError(fmt::format("{} cannot be written: {}", folder.string(), error.what()));
  }
}

}  // namespace laurel::catalog
