#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/random.h"
#include "credential/keys/deterministic_ecdsa.h"
#include "credential/keys/key_file.h"
#include "credential/keys/key_pair.h"

namespace laurel::credential::keys {
namespace {

constexpr KeyType all_types[] = {KeyType::ed25519, KeyType::p256, KeyType::p384, KeyType::p521, KeyType::rsa};
constexpr DerivationCost cheap{.operations = 1, .memory_bytes = 8192};

KeyPair pair_of(KeyType type) {
  static SeededRandom random(7);
  static const auto rsa = KeyPair::generate(KeyType::rsa, random);
  return type == KeyType::rsa ? rsa : KeyPair::generate(type, random);
}

TEST(KeyPair, SignsWhatItsPublicKeyVerifies) {
  for (auto type : all_types) {
    const auto pair = pair_of(type);
    auto signature = pair.sign(bytes_of("a credential"));
    EXPECT_TRUE(pair.public_key().verify(bytes_of("a credential"), signature)) << key_type_name(type);
    EXPECT_FALSE(pair.public_key().verify(bytes_of("a Credential"), signature)) << key_type_name(type);
    for (std::size_t i = 0; i < signature.size(); ++i) {
      signature[i] ^= 1;
      EXPECT_FALSE(pair.public_key().verify(bytes_of("a credential"), signature)) << key_type_name(type) << i;
      signature[i] ^= 1;
    }
    signature.pop_back();
    EXPECT_FALSE(pair.public_key().verify(bytes_of("a credential"), signature));
  }
}

// RFC 6979, A.2.5 and A.2.6, message "sample".
TEST(Ecdsa, HasTheNonceOfRfc6979) {
  EXPECT_EQ(hex(sign_ecdsa(KeyType::p256,
                           *from_hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"),
                           bytes_of("sample"))),
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
            "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
  EXPECT_EQ(
      hex(sign_ecdsa(KeyType::p384,
                     *from_hex("6B9D3DAD2E1B8C1C05B19875B6659F4DE23C3B667BF297BA9AA47740787137D8"
                               "96D5724E4C70A825F872C9EA60D2EDF5"),
                     bytes_of("sample"))),
      "94edbb92a5ecb8aad4736e56c691916b3f88140666ce9fa73d64c4ea95ad133c81a648152e44acf96e36dd1e80fabe46"
      "99ef4aeb15f178cea1fe40db2603138f130e740a19624526203b6351d0a3a94fa329c145786e679e7b82c71a38628ac8");
}

TEST(KeyPair, MakesTheKeyOfTheSeedOfRfc8032) {
  const auto pair = KeyPair::from_seed(
      KeyType::ed25519, *from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  EXPECT_EQ(hex(pair->public_key().bytes()),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST(KeyPair, RefusesSeedsThatMakeNoKey) {
  EXPECT_FALSE(KeyPair::from_seed(KeyType::ed25519, Bytes(31)));
  EXPECT_FALSE(KeyPair::from_seed(KeyType::p256, Bytes(32)));
  EXPECT_FALSE(KeyPair::from_seed(KeyType::p256, Bytes(32, 255)));
  EXPECT_FALSE(KeyPair::from_seed(KeyType::rsa, Bytes(32)));
}

TEST(PublicKey, ReadsWhatItWrites) {
  for (auto type : all_types) {
    const auto key = pair_of(type).public_key();
    EXPECT_EQ(*PublicKey::from_multikey(key.multikey()), key);
    EXPECT_EQ(*PublicKey::from_jwk(key.jwk()), key);
    EXPECT_EQ(*PublicKey::from_bytes(type, key.bytes()), key);
  }
}

// RFC 7638, 3.1.
TEST(PublicKey, HasTheThumbprintOfRfc7638) {
  const auto jwk = boost::json::parse(
      R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"})");
  EXPECT_EQ(PublicKey::from_jwk(jwk.as_object())->thumbprint(),
            "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
}

TEST(PublicKey, RefusesWhatIsNoKey) {
  for (auto text : {"", "z", "z6Mk", "zzz", "u7QE", "z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc"})
    EXPECT_FALSE(PublicKey::from_multikey(text)) << text;
  EXPECT_FALSE(PublicKey::from_bytes(KeyType::p256, Bytes(65, 4)));
  EXPECT_FALSE(PublicKey::from_bytes(KeyType::rsa, Bytes{0x30, 3, 2, 1, 1}));
  for (auto text : {R"({})", R"({"kty":"OKP","crv":"Ed25519"})", R"({"kty":"OKP","crv":"Ed25519","x":"AA"})",
                    R"({"kty":"EC","crv":"P-256","x":"AA","y":"AA"})",
                    R"({"kty":"RSA","n":"AQAB","e":"AQAB"})", R"({"kty":"oct","k":"AA"})"})
    EXPECT_FALSE(PublicKey::from_jwk(boost::json::parse(text).as_object())) << text;
  EXPECT_FALSE(PublicKey::from_pem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"));
}

TEST(KeyFile, GivesBackTheKeyForThePassphraseOnly) {
  SystemRandom random;
  for (auto type : all_types) {
    const auto pair = pair_of(type);
    const auto file = seal_key(pair, "correct horse", random, cheap);
    EXPECT_TRUE(is_sealed_key(file));
    EXPECT_EQ(read_key(file, "correct horse")->public_key(), pair.public_key());
    EXPECT_EQ(read_key(file, "wrong horse").error().code, "wrong-passphrase");
    EXPECT_EQ(read_key(plain_key(pair))->public_key(), pair.public_key());
  }
}

TEST(KeyFile, HoldsNothingOfTheSecretInTheClear) {
  SystemRandom random;
  const auto pair = pair_of(KeyType::ed25519);
  const std::string secret(pair.secret_jwk().reveal().at("d").as_string());
  EXPECT_EQ(seal_key(pair, "", random, cheap).find(secret), std::string::npos);
  EXPECT_NE(plain_key(pair).find(secret), std::string::npos);
}

TEST(KeyFile, RefusesChangedFilesAndCostsOutOfBounds) {
  SystemRandom random;
  auto file = boost::json::parse(seal_key(pair_of(KeyType::p256), "p", random, cheap)).as_object();
  auto with = [&](std::string_view member, const boost::json::value& value) {
    auto changed = file;
    (changed.contains(member) ? changed[member] : changed["derivation"].as_object()[member]) = value;
    return read_key(boost::json::serialize(changed), "p");
  };
  EXPECT_TRUE(with("public", "ignored"));
  for (auto member : {"format", "sealed", "nonce", "salt", "operations", "memory_bytes"})
    EXPECT_FALSE(with(member, "AAAA")) << member;
  EXPECT_FALSE(with("operations", 1'000'000));
  EXPECT_FALSE(with("memory_bytes", 1'000'000'000'000));
  EXPECT_FALSE(read_key("[]"));
  EXPECT_FALSE(read_key("{}"));
  EXPECT_FALSE(read_key(
      R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})"));
}

}  // namespace
}  // namespace laurel::credential::keys
