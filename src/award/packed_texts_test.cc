#include "award/packed_texts.h"

#include <gtest/gtest.h>

#include "base/encoding.h"

namespace laurel::award {
namespace {

std::string token_of(std::string_view claims) {
  return "eyJhbGciOiJFZERTQSJ9." + base64url(bytes_of(claims)) + ".c2lnbmF0dXJl";
}

TEST(PackedTexts, ComeBackByteForByteAndAreMuchSmaller) {
  std::string document = R"({"name":"Añadir, “añadir”","text":")";
  for (int i = 0; i < 400; ++i) document += "The plan names what changes the next day. ";
  document += R"("})";
  const SignedTexts texts{document, token_of(document)};
  const auto packed = pack_texts(texts).text;
  EXPECT_LT(packed.size() * 20, texts.document.size() + texts.jwt.size());
  EXPECT_EQ(unpack_texts(packed).document, texts.document);
  EXPECT_EQ(unpack_texts(packed).jwt, texts.jwt);
}

TEST(PackedTexts, OfAnotherShapeAreKeptAsTheyAre) {
  for (const SignedTexts& texts :
       {SignedTexts{R"({"a":1})", "no-token"}, SignedTexts{"{\n}", token_of("{}")},
        SignedTexts{R"({"a":1})", token_of("{\n}")}, SignedTexts{R"({"a":"b c"})", "x.ab!.y"}}) {
    const auto packed = pack_texts(texts).text;
    EXPECT_EQ(packed, texts.document + " " + texts.jwt);
    EXPECT_EQ(unpack_texts(packed).document, texts.document);
    EXPECT_EQ(unpack_texts(packed).jwt, texts.jwt);
  }
}

}  // namespace
}  // namespace laurel::award
