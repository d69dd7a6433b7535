// Whatever is handed in is answered, and nothing that nobody signed is verified.
#include "base/check.h"
#include "credential/verify/verify.h"

namespace {

// Answers every address with the input itself: status lists, DID documents and profiles are as hostile as
// credentials.
class Echo final : public laurel::credential::DocumentLoader {
 public:
  explicit Echo(std::string_view body) : body_(body) {}
  laurel::credential::Result<laurel::credential::Document> load(std::string_view url) const override {
    return laurel::credential::Document{std::string(url), "application/ld+json", std::string(body_), {}};
  }

 private:
  std::string_view body_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Echo echo(text);
  const auto now = Instant::from_milliseconds(1'800'000'000'000);
  for (const auto* loader : {static_cast<const Echo*>(nullptr), &echo}) {
    const auto report = credential::verify::verify(
        text, {.loader = loader, .now = now, .key_in_fragment = true, .recipient = "a@b.c"});
    CHECK(!report.checks.empty(), "every input gets an answer");
    for (const auto& check : report.checks)
      CHECK(!check.detail.empty() && !check.code.empty(), "a check says why");
  }
  return 0;
}
