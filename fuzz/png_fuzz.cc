#include <zlib.h>

#include "baking.h"

namespace {

// Chunks with right checksums: without them no fuzzer gets past the first.
std::string png_of(std::string_view input) {
  std::string png = "\x89PNG\r\n\x1a\n";
  const auto append = [&](std::string_view type, std::string_view data) {
    const std::string body = std::string(type) + std::string(data);
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    for (int shift = 24; shift >= 0; shift -= 8) png += static_cast<char>(data.size() >> shift);
    png += body;
    for (int shift = 24; shift >= 0; shift -= 8) png += static_cast<char>(crc >> shift);
  };
  append("IHDR", std::string(13, '\0'));
  append("iTXt", input);
  append("IEND", "");
  return png;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  fuzz::bake_and_unbake(text, credential::open_badges::bake_png, credential::open_badges::unbake_png);
  fuzz::bake_and_unbake(png_of(text), credential::open_badges::bake_png, credential::open_badges::unbake_png);
  return 0;
}
