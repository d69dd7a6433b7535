// A catalog package in memory, and as the folder of readable files of docs/formats/catalog-package.md.
// Folders come from strangers: every size, depth and count has a limit, and links out of the folder are not
// followed.
#pragma once
#include <cstddef>
#include <filesystem>
#include <vector>

#include "base/result.h"
#include "catalog/finding.h"
#include "catalog/issuer.h"
#include "catalog/micro_credential.h"
#include "catalog/stack.h"

namespace laurel::catalog {

inline constexpr std::size_t package_file_bytes_max = std::size_t{1024} * 1024;
inline constexpr std::size_t package_bytes_max = 128 * package_file_bytes_max;
inline constexpr std::size_t micro_credentials_max = 2000;
inline constexpr std::size_t stacks_max = 200;
/// A package with more faults than this is not read to its end.
inline constexpr std::size_t findings_max = 1000;

struct Package {
  Issuer issuer;
  std::vector<Stack> stacks;                       // by order, then id
  std::vector<MicroCredential> micro_credentials;  // by id
  bool operator==(const Package&) const = default;
};

/// Reads a folder whole: a package without a single fault, or every fault there is, by file and line.
Result<Package, Findings> read_package(const std::filesystem::path& folder);

/// Writes the package as readable files; reading them gives the same package. The folder must be missing or
/// empty, else (and where the disk refuses) it throws storage::FileError; nothing half-written stays.
void write_package(const Package& package, const std::filesystem::path& folder);

}  // namespace laurel::catalog
