// Any double is written so that it reads as the same; any text survives being written and read.
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "base/text.h"
#include "credential/json/json.h"

namespace {

using namespace laurel::credential;

void check_number(double number) {
  if (!std::isfinite(number)) return;
  std::string text;
  json::append_number(text, number);
  double again = 0;
  auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), again);
  CHECK(status == std::errc() && end == text.data() + text.size(), "a number is written as one");
  CHECK(again == number, "a number is written exactly");
  auto parsed = json::parse(text);
  CHECK(parsed && parsed->to_number<double>() == number, "a number reads as it was written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size >= sizeof(double)) {
    double number = 0;
    std::memcpy(&number, data, sizeof number);
    check_number(number);
  }
  if (!laurel::is_utf8(text)) return 0;
  boost::json::object object;
  object[boost::json::string_view(text.data(), text.size())] = boost::json::string(text);
  auto parsed = json::parse(json::canonicalize(object));
  CHECK(parsed && *parsed == object, "a text reads as it was written");
  return 0;
}
