#include "credential/open_badges/baking.h"

#include <gmock/gmock.h>
#include <zlib.h>

namespace laurel::credential::open_badges {
namespace {

std::string chunk(std::string_view type, std::string_view data) {
  const std::string body = std::string(type) + std::string(data);
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  std::string result;
  for (int shift = 24; shift >= 0; shift -= 8) result += static_cast<char>(data.size() >> shift);
  result += body;
  for (int shift = 24; shift >= 0; shift -= 8) result += static_cast<char>(crc >> shift);
  return result;
}

// A picture of one gray pixel, with `inside` between its header and its data.
std::string png(std::string_view inside = "") {
  using namespace std::string_literals;
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", "\0\0\0\1\0\0\0\1\x08\0\0\0\0"s) + std::string(inside) +
         chunk("IDAT", "\x78\x9c\x63\x68\x00\x00\x00\x82\x00\x81"s) + chunk("IEND", "");
}

constexpr std::string_view json = R"({"id":"urn:uuid:1","name":"]]> & <é>"})";
constexpr std::string_view token = "eyJhbGciOiJFZERTQSJ9.e30.AA";

TEST(BakePng, GivesBackWhatWasBaked) {
  for (auto generation : {Generation::two, Generation::three}) {
    for (auto credential : {json, token}) {
      const auto baked = bake(png(), credential, generation);
      ASSERT_TRUE(baked);
      EXPECT_EQ(unbake(*baked)->credential, credential);
      EXPECT_EQ(unbake(*baked)->generation, generation);
    }
  }
}

TEST(BakePng, ReplacesWhatWasBakedBefore) {
  const auto once = bake_png(png(), "{\"old\":1}", Generation::two);
  EXPECT_EQ(*bake_png(*once, json), *bake_png(png(), json));
}

TEST(BakePng, ReadsTheTextChunkOfTheFirstBakers) {
  using namespace std::string_literals;
  EXPECT_EQ(unbake_png(png(chunk("tEXt", "openbadges\0https://nea.example/1"s)))->credential,
            "https://nea.example/1");
}

TEST(BakePng, PrefersTheNewerOfTwoGenerations) {
  using namespace std::string_literals;
  const auto old = chunk("iTXt", "openbadges\0\0\0\0\0https://nea.example/1"s);
  const auto current = chunk("iTXt", "openbadgecredential\0\0\0\0\0{}"s);
  for (const auto& inside : {old + current, current + old})
    EXPECT_EQ(unbake_png(png(inside))->credential, "{}");
  EXPECT_FALSE(unbake_png(png(old + current + old + current)));
}

TEST(BakePng, RefusesDamagedAndHostilePictures) {
  using namespace std::string_literals;
  const auto whole = *bake_png(png(), json);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(unbake_png(whole.substr(0, size)).error().code, "invalid-image") << size;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    auto flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x20);
    EXPECT_FALSE(unbake_png(flipped)) << i;
  }
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += chunk("tEXt", "a\0b"s);
  EXPECT_EQ(unbake_png(png(many)).error().code, "too-large");
  const auto credential = chunk("iTXt", "openbadgecredential\0\0\0\0\0{}"s);
  EXPECT_TRUE(unbake_png(png(credential)));
  EXPECT_FALSE(unbake_png(png(credential + credential)));
  EXPECT_FALSE(unbake_png(png(chunk("iTXt", "openbadgecredential\0\1\0\0\0{}"s))));
  EXPECT_FALSE(unbake_png(png(chunk("iTXt", "openbadgecredential\0\0\0no end"s))));
  EXPECT_EQ(unbake_png(png()).error().code, "not-baked");
  EXPECT_FALSE(bake_png(png(chunk("IHDR", std::string(13, '\0'))), json)) << "a second header";
}

TEST(BakeSvg, GivesBackWhatWasBakedAndLeavesTheRest) {
  for (auto picture : {R"(<?xml version="1.0"?><!-- > --><svg viewBox="0 0 > 1"><path d="M0,0"/></svg>)",
                       R"(<s:svg xmlns:s="http://www.w3.org/2000/svg" a='>'/>)"}) {
    for (auto generation : {Generation::two, Generation::three}) {
      for (auto credential : {json, token}) {
        const auto baked = bake(picture, credential, generation);
        ASSERT_TRUE(baked) << baked.error().detail;
        EXPECT_EQ(unbake(*baked)->credential, credential) << *baked;
        EXPECT_EQ(unbake(*baked)->generation, generation);
        EXPECT_EQ(*bake_svg(*baked, credential, generation), *baked);
      }
    }
  }
  EXPECT_EQ(*bake_svg("<svg><g/></svg>", token),
            "<svg><openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\" verify=\"" +
                std::string(token) + "\"/><g/></svg>");
}

TEST(BakeSvg, PrefersTheNewerOfTwoGenerations) {
  const std::string old = R"(<a:assertion xmlns:a="http://openbadges.org" verify="https://nea.example/1"/>)";
  const std::string current =
      R"(<a:credential xmlns:a="https://purl.imsglobal.org/ob/v3p0">{}</a:credential>)";
  for (const auto& inside : {old + current, current + old})
    EXPECT_EQ(unbake_svg("<svg>" + inside + "</svg>")->credential, "{}");
}

TEST(BakeSvg, IsKnownBehindALongPreamble) {
  EXPECT_TRUE(looks_like_svg("<!--" + std::string(4000, 'x') + "--><svg/>"));
}

TEST(BakeSvg, FindsTheElementByItsNamespaceAndNotItsPrefix) {
  EXPECT_EQ(
      unbake_svg(
          R"(<svg xmlns:x="https://purl.imsglobal.org/ob/v3p0"><x:credential> {} </x:credential></svg>)")
          ->credential,
      "{}");
  EXPECT_EQ(
      unbake_svg(
          R"(<svg xmlns:openbadges="urn:other"><openbadges:credential>{}</openbadges:credential></svg>)")
          .error()
          .code,
      "not-baked");
}

TEST(BakeSvg, RefusesDamagedAndHostilePictures) {
  for (auto picture : {"", "<", "<svg", "<svg>", "<html><svg/></html>", "no picture"})
    EXPECT_FALSE(unbake_svg(picture)) << picture;
  std::string deep = "<svg>";
  for (int i = 0; i < 100'000; ++i) deep += "<g>";
  EXPECT_FALSE(unbake_svg(deep));
  EXPECT_FALSE(bake_svg(deep, json));
  const auto baked = *bake_svg("<svg><g/></svg>", json);
  const auto twice = "<svg>" + baked.substr(5, baked.size() - 15) + baked.substr(5);
  EXPECT_FALSE(unbake_svg(twice));
}

}  // namespace
}  // namespace laurel::credential::open_badges
