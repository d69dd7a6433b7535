// A token is read or refused with a reason, and no unsigned one is ever verified.
#include "base/check.h"
#include "credential/jose/vc_jwt.h"
#include "credential/verify/verify.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto token = credential::jose::read_token(text);
  CHECK(token || !token.error().detail.empty(), "a refusal says why");
  // The same as a payload: fuzzing seldom gets through base64url by itself.
  const auto wrapped = "eyJhbGciOiJFZERTQSIsInR5cCI6InZjK2p3dCJ9." + base64url(bytes_of(text)) + ".AAAA";
  CHECK(!credential::verify::verify(wrapped, {.now = Instant::from_milliseconds(0)}).verified,
        "nobody signed this");
  return 0;
}
