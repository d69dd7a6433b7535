// What the picture harnesses share.
#pragma once
#include "base/check.h"
#include "credential/open_badges/baking.h"

namespace laurel::fuzz {

/// Unbaking ends; what can be baked gives the credential back.
inline void bake_and_unbake(std::string_view image, auto bake, auto unbake) {
  const auto found = unbake(image);
  CHECK(found || !found.error().detail.empty(), "a refusal says why");
  constexpr std::string_view credential = R"({"name":"]]> & <b>"})";
  const auto baked = bake(image, credential, credential::open_badges::Generation::three);
  if (!baked) return;
  const auto again = unbake(*baked);
  CHECK(again && again->credential == credential, "what was baked comes out again");
}

}  // namespace laurel::fuzz
