#include "credential/jose/jws.h"

#include <gtest/gtest.h>

namespace laurel::credential::jose {
namespace {

// Signed by npm's jose 6 over the payload {}.
constexpr std::string_view modulus =
    "0sVBzOUyKIUlkTM5DN9LZhoVcAx-JyFmjycOEmmuaPkcqoNBnAI9uq-Bo-6t-8roPmM4Pcsfn_QEVmw_PnUcZ8n3SqRGCPet"
    "YtcuHBe8D00o48bZInDNNXgAI91bcFom65PV7hnF2KZAki0djXxj8RGqNiT5_R7dvLrtV6PvuH01mizX18nqgDFvZN-LPXAk"
    "WhwcJRDbhvAh82unFcuffAAGz7MCW9HGrs__uxk-5PYBdxesPxyD5N1nj32TVpyeK1_x8tXJeXDFO3_4mSdtqQC6ucKy8064"
    "9RrVqLSJA1QllU7a_pAotxdIT_175sMBGr5LsH9oUP6t7yqx3aO7Tw";
constexpr std::string_view rs512 =
    "eyJhbGciOiJSUzUxMiJ9.e30.eWZo6tTXTeF5Cwov6EUhOOMaPyKbPv7bjRtopzeIktu5T0XIyUs5-oF_E_Bq5FzgcAMK4Hp"
    "pkRv9au0tUEZXUZnre1csx1llVdJV5EL3MPQ8uwax7CIblZpAKwHG6RMTU2Xo-HEkRJoEcTHZJUBmLUTom621wjlCOoXEwoB"
    "GD7u-BrglZmjWuRLqm-zjOFLR0kwHsYw1mAmwBsHZr8C7L7SEwwWYsVquUayHYp-wbD0aopbnAFuYt4xdtZYmwNi084J_Cup"
    "DomWCl31yGgkzzm1NM-SZXmeFBTlK2_MpTpLsJEKAb04MldZhpK5sw8A5xK8RCDrfflkQPGxDggR-Cg";
constexpr std::string_view ps256 =
    "eyJhbGciOiJQUzI1NiJ9.e30.tdznSQ1XkFNqtdqzGk730AGeT5oFfveFWhZPBAAyOh9JE2pXI6bLdqUnR0oh5KaU0uWYNJK"
    "HwECQkFRwAfxXYefA_eVENUHgFQr1kNGCsvbZbUfzJ4OTaqGYzhM9h7m2G9JYRlPXkyUdEq11swqUo1wy7QClz0XbeCXjJPc"
    "FfjsyGUoGkh0Q0VcmwdZE_4-jgxhscQxhBO2kpPf7DXEtVUKd0ESAShlApIomneleSubUoDG0KX8HuARLlpHQMQ7_HW8xhYI"
    "RzTZRMotHQUKZYmZGzfdfmPkZ-k2Y6XxDYr_pCfR69Ufg5ZzrT-QcGfbvMNc1YSFij-zWezXfm25Y7Q";

TEST(Jws, VerifiesWhatAnRsaKeySignsInOtherWaysThanRs256) {
  const auto key = *keys::PublicKey::from_jwk({{"kty", "RSA"}, {"n", modulus}, {"e", "AQAB"}});
  for (auto token : {rs512, ps256}) {
    auto jws = *parse_jws(token);
    EXPECT_TRUE(verify_jws(jws, key));
    jws.header["alg"] = "PS512";
    EXPECT_EQ(verify_jws(jws, key).error().code, "invalid-signature");
    jws.header["alg"] = "ES256";
    EXPECT_EQ(verify_jws(jws, key).error().code, "wrong-algorithm");
  }
}

TEST(Jws, ReadsATokenWithoutSignatureAndRefusesIt) {
  const auto jws = parse_jws("eyJhbGciOiJub25lIn0.e30.");
  ASSERT_TRUE(jws) << jws.error().detail;
  SeededRandom random(5);
  for (auto type : {keys::KeyType::ed25519, keys::KeyType::p256, keys::KeyType::rsa}) {
    const auto key = keys::KeyPair::generate(type, random);
    EXPECT_EQ(verify_jws(*jws, key.public_key()).error().code, "wrong-algorithm");
    auto claiming = *jws;
    claiming.header["alg"] = keys::jose_algorithm(type);
    EXPECT_EQ(verify_jws(claiming, key.public_key()).error().code, "invalid-signature");
  }
}

}  // namespace
}  // namespace laurel::credential::jose
