// The catalog in Credential Engine's CTDL as JSON-LD (https://credreg.net/ctdl/terms), for registries.
#pragma once
#include <string>
#include <string_view>

#include "catalog/shelf.h"

namespace laurel::catalog {

/// All issuers, stacks and current micro-credentials as one graph. `base`: where this Laurel is reached,
/// "https://credentials.example.org", without a slash at its end.
std::string ctdl(const Shelf& shelf, std::string_view base);

}  // namespace laurel::catalog
