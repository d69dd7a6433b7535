#include "baking.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  fuzz::bake_and_unbake(text, credential::open_badges::bake_svg, credential::open_badges::unbake_svg);
  return 0;
}
