#include <gmock/gmock.h>

#include "base/random.h"
#include "credential/codec/base58.h"
#include "credential/codec/digest.h"
#include "credential/codec/multibase.h"
#include "credential/codec/multicodec.h"

namespace laurel::credential::codec {
namespace {

// The three test vectors of draft-msporny-base58-03, section 5.
TEST(Base58, EncodesTheVectorsOfTheDraft) {
  EXPECT_EQ(base58btc(bytes_of("Hello World!")), "2NEpo7TZRRrLZSi2U");
  EXPECT_EQ(base58btc(bytes_of("The quick brown fox jumps over the lazy dog.")),
            "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
  EXPECT_EQ(base58btc(*from_hex("0000287fb4cd")), "11233QC4");
}

TEST(Base58, GivesBackWhatItWasGiven) {
  SeededRandom random(58);
  for (std::size_t size = 0; size < 130; ++size) {
    Bytes bytes(size);
    random.fill(bytes);
    for (std::size_t i = 0; i < size % 4; ++i) bytes[i] = 0;
    EXPECT_EQ(from_base58btc(base58btc(bytes)), bytes) << size;
  }
}

TEST(Base58, RefusesLettersThatLookAlikeAndEndlessTexts) {
  for (auto text : {"0", "O", "I", "l", "abc ", "ä"}) EXPECT_FALSE(from_base58btc(text)) << text;
  EXPECT_TRUE(from_base58btc(std::string(base58_characters_max, 'z')));
  EXPECT_FALSE(from_base58btc(std::string(base58_characters_max + 1, 'z')));
}

TEST(Multibase, ReadsBothBasesAndNoOther) {
  EXPECT_EQ(from_multibase("z2NEpo7TZRRrLZSi2U"),
            Bytes(bytes_of("Hello World!").begin(), bytes_of("Hello World!").end()));
  EXPECT_EQ(from_multibase("uAQID"), (Bytes{1, 2, 3}));
  for (auto text : {"", "f0102", "uAQI=", "Z2NEpo7"}) EXPECT_FALSE(from_multibase(text)) << text;
}

TEST(Multicodec, SplitsWhatItPutTogether) {
  const auto coded = with_codec(Codec::p256_public, Bytes{7, 8});
  EXPECT_EQ(hex(coded), "80240708");
  EXPECT_EQ(split_codec(coded)->codec, Codec::p256_public);
  EXPECT_EQ(split_codec(coded)->bytes, (Bytes{7, 8}));
}

TEST(Multicodec, RefusesVarintsCutOffTooLongOrNotShortest) {
  for (auto text : {"", "80", "8000", "ed00ed", "ffffffffffffffffff01"})
    EXPECT_FALSE(split_codec(*from_hex(text))) << text;
}

TEST(Digest, KnowsTheHashesOfNothing) {
  EXPECT_EQ(hex(digest(Hash::sha256, "")),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(digest(Hash::sha384, "")).substr(0, 16), "38b060a751ac9638");
  EXPECT_EQ(hex(digest(Hash::sha512, "")).substr(0, 16), "cf83e1357eefb8bd");
}

TEST(Digest, ComparesContentWithMultihashAndIntegrity) {
  EXPECT_EQ(matches_digest("abc", digest_multibase("abc")), true);
  EXPECT_EQ(matches_digest("abd", digest_multibase("abc")), false);
  EXPECT_EQ(matches_digest("abc", "sha256-" + base64(digest(Hash::sha256, "abc"))), true);
  EXPECT_EQ(matches_digest("abc", "sha384-" + base64(digest(Hash::sha384, "abd"))), false);
  for (auto text : {"", "md5-AAAA", "sha256-!", "z1", "uEiA", "uAA"})
    EXPECT_FALSE(matches_digest("abc", text)) << text;
}

}  // namespace
}  // namespace laurel::credential::codec
