// What can be read has one canonical text, which reads as the same value.
#include "base/check.h"
#include "credential/json/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel::credential;
  auto value = json::parse({reinterpret_cast<const char*>(data), size});
  if (!value) {
    CHECK(!value.error().detail.empty(), "a refusal says why");
    return 0;
  }
  std::string canonical = json::canonicalize(*value);
  auto again = json::parse(canonical);
  CHECK(again.has_value(), "the canonical text is JSON");
  CHECK(json::canonicalize(*again) == canonical, "the canonical text is its own canonical text");
  return 0;
}
