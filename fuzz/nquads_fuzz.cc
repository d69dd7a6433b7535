// What can be read can be written and read again, and is then written the same.
#include "base/check.h"
#include "credential/rdf/nquads.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel::credential;
  auto dataset = rdf::parse_nquads({reinterpret_cast<const char*>(data), size});
  if (!dataset) return 0;
  std::string written = rdf::to_nquads(*dataset);
  auto again = rdf::parse_nquads(written);
  CHECK(again.has_value(), "what is written can be read");
  CHECK(again->quads().size() == dataset->quads().size(), "no quad is lost");
  CHECK(rdf::to_nquads(*again) == written, "what is read is written the same");
  return 0;
}
