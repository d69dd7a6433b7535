#include "credential/json/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/serialize.hpp>

namespace laurel::credential::json {
namespace {

std::string code(std::string_view text, const Limits& limits = {}) {
  auto value = parse(text, limits);
  return value ? "read" : value.error().code;
}

std::string canonical(std::string_view text) {
  auto value = parse(text);
  return value ? canonicalize(*value) : value.error().code;
}

std::string number(std::uint64_t bits) {
  std::string out;
  append_number(out, std::bit_cast<double>(bits));
  return out;
}

TEST(Parse, KeepsTheOrderOfMembers) {
  auto value = parse(R"({"b": [1, -2, 3.5, true, null, "x"], "a": {}})");
  ASSERT_TRUE(value);
  EXPECT_EQ(boost::json::serialize(*value), R"({"b":[1,-2,3.5E0,true,null,"x"],"a":{}})");
}

TEST(Parse, UsesTheStorageItIsGiven) {
  boost::json::monotonic_resource memory;
  auto value = parse(R"({"a": [1, 2]})", {}, &memory);
  ASSERT_TRUE(value);
  EXPECT_EQ(value->storage().get(), &memory);
}

TEST(Parse, RefusesWhatIsNotJson) {
  for (const char* text :
       {"", "{", "[1,]", "{\"a\" 1}", "01", "+1", "NaN", "'a'", "[1] x", "// x\n1", "\"\t\"", "tru"}) {
    EXPECT_EQ(code(text), "invalid-json") << text;
  }
}

TEST(Parse, NamesTheLineOfTheMistake) {
  auto value = parse("{\n\"a\": 1,\n\"b\": x}");
  ASSERT_FALSE(value);
  EXPECT_THAT(value.error().detail, testing::HasSubstr("line 3"));
}

TEST(Parse, RefusesLoneSurrogatesAndBrokenUtf8) {
  for (const char* text : {R"("\uD800")", R"("\uDC00")", R"("\uD800\u0041")", R"({"\uDFFF": 1})",
                           "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\"\xFF\""}) {
    EXPECT_EQ(code(text), "invalid-json") << text;
  }
  EXPECT_EQ(canonical(R"("\uD83D\uDE02")"), "\"😂\"");
}

TEST(Parse, RefusesAKeyGivenTwiceAndNamesIt) {
  auto value = parse(R"({"a": {"x": 1}, "b": [{"c": 1, "d": {"e": 2}, "\u0063": 2}]})");
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().code, "duplicate-key");
  EXPECT_THAT(value.error().detail, testing::HasSubstr("\"c\""));
  EXPECT_EQ(code(R"({"a": {"x": 1}, "b": {"x": 1}})"), "read");
}

TEST(Parse, KeepsItsLimits) {
  EXPECT_EQ(code(std::string(64, '[') + std::string(64, ']')), "read");
  EXPECT_EQ(code(std::string(65, '[') + std::string(65, ']')), "too-large");
  EXPECT_EQ(code("[1,2,3]", {.values_max = 4}), "read");
  EXPECT_EQ(code("[1,2,3]", {.values_max = 3}), "too-large");
  EXPECT_EQ(code("[1,2,3]", {.bytes_max = 6}), "too-large");
}

TEST(Parse, ReadsNumbersExactly) {
  EXPECT_EQ(canonical("[333333333.33333329,1e-400,9007199254740993,18446744073709551615,-0,-0.0,1E30]"),
            "[333333333.3333333,0,9007199254740992,18446744073709552000,0,0,1e+30]");
  EXPECT_EQ(code("1e400"), "too-large");
  EXPECT_EQ(code("-1e999999999999"), "too-large");
  EXPECT_EQ(code("0.1e-999999999999"), "too-large");
}

// RFC 8785 appendix B
TEST(Canonicalize, WritesNumbersAsEcmaScriptDoes) {
  EXPECT_EQ(number(0x0000000000000000), "0");
  EXPECT_EQ(number(0x8000000000000000), "0");
  EXPECT_EQ(number(0x0000000000000001), "5e-324");
  EXPECT_EQ(number(0x8000000000000001), "-5e-324");
  EXPECT_EQ(number(0x7fefffffffffffff), "1.7976931348623157e+308");
  EXPECT_EQ(number(0x4340000000000000), "9007199254740992");
  EXPECT_EQ(number(0xc340000000000000), "-9007199254740992");
  EXPECT_EQ(number(0x4430000000000000), "295147905179352830000");
  EXPECT_EQ(number(0x44b52d02c7e14af5), "9.999999999999997e+22");
  EXPECT_EQ(number(0x44b52d02c7e14af6), "1e+23");
  EXPECT_EQ(number(0x444b1ae4d6e2ef4e), "999999999999999700000");
  EXPECT_EQ(number(0x444b1ae4d6e2ef50), "1e+21");
  EXPECT_EQ(number(0x3eb0c6f7a0b5ed8c), "9.999999999999997e-7");
  EXPECT_EQ(number(0x3eb0c6f7a0b5ed8d), "0.000001");
  EXPECT_EQ(number(0x41b3de4355555553), "333333333.3333332");
  EXPECT_EQ(number(0x41b3de4355555557), "333333333.33333343");
  EXPECT_EQ(number(0xbecbf647612f3696), "-0.0000033333333333333333");
  EXPECT_EQ(number(0x43143ff3c1cb0959), "1424953923781206.2");
}

// RFC 8785 section 3.2.3
TEST(Canonicalize, SortsMembersByUtf16CodeUnits) {
  EXPECT_EQ(
      canonical(R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",)"
                R"("1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control",)"
                R"("\u00f6":"Latin Small Letter O With Diaeresis"})"),
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With "
      "Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With "
      "Dagesh\"}");
  EXPECT_EQ(canonical(R"({"aa":1,"a":2,"":3})"), R"({"":3,"a":2,"aa":1})");
}

TEST(Canonicalize, EscapesOnlyWhatMustBe) {
  EXPECT_EQ(canonical(R"("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\b\f\t\u007f")"),
            "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\x7f\"");
}

TEST(Canonicalize, IsAFixedPoint) {
  std::string once = canonical(R"({"b":[{},[],{"z":1.50,"y":[1e2]}],"a":"\u00e9"})");
  EXPECT_EQ(once, R"({"a":"é","b":[{},[],{"y":[100],"z":1.5}]})");
  EXPECT_EQ(canonical(once), once);
}

}  // namespace
}  // namespace laurel::credential::json
