#include "catalog/package.h"

#include <gtest/gtest.h>

namespace laurel::catalog {

const std::filesystem::path sample = std::filesystem::path(LAUREL_SOURCE_DIR) / "catalogs/sample";

TEST(Package, TheSampleCatalogHasNoFault) {
  auto package = read_package(sample);
  if (!package)
    for (const auto& finding : package.error()) ADD_FAILURE() << text_of(finding);
}

}  // namespace laurel::catalog
