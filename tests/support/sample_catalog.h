// The sample catalog as a package, read once; and small ones made from it.
#pragma once
#include <filesystem>
#include <string>

#include "catalog/package.h"

namespace laurel::test {

inline std::filesystem::path sample_catalog_folder() {
  return std::filesystem::path(LAUREL_SOURCE_DIR) / "catalogs/sample";
}

inline const catalog::Package& sample_catalog() {
  static const auto package = [] {
    auto read = catalog::read_package(sample_catalog_folder());
    if (!read) throw std::runtime_error(catalog::text_of(read.error().front()));
    return *std::move(read);
  }();
  return package;
}

/// The sample's first stack with its micro-credentials only.
inline catalog::Package small_catalog() {
  auto package = sample_catalog();
  package.stacks.resize(1);
  std::erase_if(package.micro_credentials, [&](const catalog::MicroCredential& micro_credential) {
    const auto& ids = package.stacks[0].micro_credentials;
    return std::find(ids.begin(), ids.end(), micro_credential.id) == ids.end();
  });
  return package;
}

}  // namespace laurel::test
