#include "app/commands/credential_commands.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <netinet/in.h>

#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/commands/credential_command_parts.h"
#include "app/commands/online_documents.h"
#include "app/commands/verify_stream.h"
#include "credential/keys/key_file.h"
#include "support/temporary_folder.h"

namespace laurel::app {
namespace {

struct Ended {
  int status;
  std::string out, error;
};

class Commands : public testing::Test {
 protected:
  /// Runs `laurel` with these arguments, as main() does.
  static Ended run(std::vector<std::string> arguments) {
    int status = 0;
    CLI::App app;
    app.require_subcommand(1);
    add_credential_commands(app, status);
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    try {
      std::ranges::reverse(arguments);
      app.parse(arguments);
    } catch (const CLI::ParseError&) {
      status = 2;
    }
    auto out = testing::internal::GetCapturedStdout();
    return {status, std::move(out), testing::internal::GetCapturedStderr()};
  }

  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string file(const std::string& name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name);
  }
  /// A key made of a seed, and a credential that it issued.
  std::string issue(const std::string& suite) const {
    const auto key = path("issuer.key");
    std::filesystem::remove(key);
    auto did =
        run({"key", "generate", "--type", "ed25519", "--out", key, "--seed", std::string(64, '1')}).out;
    did.pop_back();
    const auto credential = file(
        "credential.json",
        R"({"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"issuer":")" +
            did + R"(","name":"A","credentialSubject":{"id":"did:example:1"}})");
    const auto ended =
        run({"sign", "--key", key, "--suite", suite, "--created", "2026-01-01T00:00:00Z", credential});
    EXPECT_EQ(ended.status, 0) << ended.error;
    return file("secured", ended.out);
  }

  test::TemporaryFolder folder_;
};

TEST_F(Commands, SignWhatTheyVerify) {
  for (const std::string suite : {"eddsa-rdfc-2022", "eddsa-jcs-2022", "vc-jwt"}) {
    const auto ended = run({"verify", issue(suite), "--at", "2026-02-01T00:00:00Z"});
    EXPECT_EQ(ended.status, 0) << ended.out << ended.error;
    EXPECT_THAT(ended.out, testing::StartsWith(R"({"verified":true,)"));
  }
}

TEST_F(Commands, SayNoWithStatusOne) {
  const auto secured = issue("eddsa-rdfc-2022");
  std::stringstream text;
  text << std::ifstream(secured).rdbuf();
  auto changed = text.str();
  changed.replace(changed.find("\"A\""), 3, "\"B\"");
  EXPECT_EQ(run({"verify", file("changed.json", changed)}).status, 1);
}

TEST_F(Commands, NameTheFileThatCannotBeUsedWithStatusTwo) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"verify", path("none")},
                                             {"verify", file("text", "hello")},
                                             {"verify", folder_.path().string()},
                                             {"sign", "--key", path("none"), path("none")},
                                             {"canonize", file("x.nq", "no quads")},
                                             {"expand", file("x.json", "{")},
                                             {"unbake", file("x.png", "no picture")}}) {
    const auto ended = run(arguments);
    EXPECT_EQ(ended.status, 2) << arguments.front();
    EXPECT_THAT(ended.error, testing::HasSubstr(folder_.path().string())) << arguments.front();
  }
  EXPECT_EQ(run({"verify"}).status, 2);
  EXPECT_EQ(run({"verify", issue("vc-jwt"), "--at", "tomorrow"}).status, 2);
  EXPECT_EQ(run({"key", "generate", "--type", "dsa", "--out", path("k")}).status, 2);
}

TEST_F(Commands, KeepKeysToTheirOwnerAndNeverWriteOverOne) {
  const auto key = path("new.key");
  EXPECT_EQ(run({"key", "generate", "--type", "p256", "--out", key}).status, 0);
  EXPECT_EQ(std::filesystem::status(key).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  EXPECT_EQ(run({"key", "generate", "--type", "p256", "--out", key}).status, 2);
}

TEST_F(Commands, SealKeysWithThePassphraseOfTheEnvironment) {
  setenv("LAUREL_KEY_PASSPHRASE", "correct horse", 1);
  const auto key = path("sealed.key");
  EXPECT_EQ(run({"key", "generate", "--type", "ed25519", "--out", key}).status, 0);
  const auto credential = file("c.json", R"({"@context":["https://www.w3.org/ns/credentials/v2"],
    "type":["VerifiableCredential"],"issuer":"did:web:a.example","credentialSubject":{"id":"did:example:1"}})");
  EXPECT_EQ(run({"sign", "--key", key, credential}).status, 0);
  unsetenv("LAUREL_KEY_PASSPHRASE");
  const auto ended = run({"sign", "--key", key, credential});
  EXPECT_EQ(ended.status, 2);
  EXPECT_THAT(ended.error, testing::HasSubstr("LAUREL_KEY_PASSPHRASE"));
}

TEST_F(Commands, BakeAndUnbake) {
  const auto secured = issue("vc-jwt");
  const auto picture = file("picture.svg", "<svg><g/></svg>");
  EXPECT_EQ(run({"unbake", picture}).status, 1);
  EXPECT_EQ(run({"bake", picture, secured, "--out", path("baked.svg")}).status, 0);
  std::stringstream text;
  text << std::ifstream(secured).rdbuf();
  EXPECT_EQ(run({"unbake", path("baked.svg")}).out, text.str());
  EXPECT_EQ(run({"verify", path("baked.svg")}).status, 0);
}

TEST_F(Commands, TakeADidWebIdentifierForTheAddressOfItsDocument) {
  const auto key = path("issuer.key");
  EXPECT_EQ(run({"key", "generate", "--type", "p256", "--out", key}).status, 0);
  auto credential = file("c.json", R"({"@context":["https://www.w3.org/ns/credentials/v2"],
    "type":["VerifiableCredential"],"issuer":"did:web:a.example","credentialSubject":{"id":"did:example:1"}})");
  const auto method = "did:web:a.example#1";
  const auto secured =
      file("secured", run({"sign", "--key", key, "--verification-method", method, credential}).out);
  const auto jwk = credential::keys::read_key(read_file(key), "")->public_key().jwk();
  const auto document =
      file("did.json", boost::json::serialize(boost::json::object{{"id", "did:web:a.example"},
                                                                  {"verificationMethod",
                                                                   {{{"id", method},
                                                                     {"type", "JsonWebKey"},
                                                                     {"controller", "did:web:a.example"},
                                                                     {"publicKeyJwk", jwk}}}},
                                                                  {"assertionMethod", {method}}}));
  EXPECT_EQ(run({"verify", secured}).status, 1);
  for (const std::string address : {"did:web:a.example", "https://a.example/.well-known/did.json"})
    EXPECT_EQ(run({"verify", secured, "--document", address + "=" + document}).status, 0) << address;
  EXPECT_EQ(run({"verify", secured, "--document", "did:web:=" + document}).status, 2);
}

TEST_F(Commands, RefuseMomentsThatAreNone) {
  const auto secured = issue("vc-jwt");
  EXPECT_EQ(run({"verify", secured, "--at", ""}).status, 2);
  for (const std::string suite : {"eddsa-rdfc-2022", "vc-jwt"}) {
    const auto ended = run({"sign", "--key", path("issuer.key"), "--suite", suite, "--created", "tomorrow",
                            path("credential.json")});
    EXPECT_EQ(ended.status, 2) << suite;
  }
}

TEST_F(Commands, BakeCredentialsOnly) {
  const auto picture = file("picture.svg", "<svg/>");
  for (auto text : {"12", "httpfoo", "https://a b", "[]"})
    EXPECT_EQ(run({"bake", picture, file("c", text), "--out", path("out.svg")}).status, 2) << text;
  EXPECT_EQ(run({"bake", picture, file("c", "https://a.example/1"), "--out", path("out.svg")}).status, 0);
}

TEST_F(Commands, CanonizeWithEitherHashAndExpandAsTold) {
  // Two nodes that only their hashes tell apart: the hash function decides who is first.
  const auto quads = file("x.nt", "_:a <urn:p> \"1\" .\n_:b <urn:p> \"2\" .\n_:c <urn:p> \"3\" .\n");
  EXPECT_NE(run({"canonize", quads}).out, run({"canonize", quads, "--hash", "sha384"}).out);
  const auto document = file("d.json", R"({"name":"A"})");
  const auto context = file("context.json", R"({"@context":{"name":"urn:name"}})");
  EXPECT_EQ(run({"expand", document, "--expand-context", context}).out,
            "[{\"urn:name\":[{\"@value\":\"A\"}]}]\n");
  const auto directed = file("e.json", R"({"urn:name":{"@value":"A","@direction":"rtl"}})");
  EXPECT_THAT(run({"to-rdf", directed, "--rdf-direction", "i18n-datatype"}).out,
              testing::HasSubstr("https://www.w3.org/ns/i18n#_rtl"));
  EXPECT_EQ(run({"expand", document, "--expand-context", path("none")}).status, 2);
}

TEST(VerifyStream, AnswersInOrderWithManyThreads) {
  std::string lines, expected;
  for (int i = 0; i < 5000; ++i) {
    lines += std::to_string(i) + (i % 3 == 0 ? "\r\n" : "\n");
    if (i % 7 == 0) lines += "\n";
    expected += "<" + std::to_string(i) + ">\n";
  }
  for (unsigned threads : {1U, 2U, 7U}) {
    std::istringstream in(lines);
    std::ostringstream out;
    const auto counts = answer_lines(in, out, threads, [](std::string_view line) {
      return Answer{"<" + std::string(line) + ">", line.ends_with('0')};
    });
    EXPECT_EQ(out.str(), expected);
    EXPECT_EQ(counts.lines, 5000U);
    EXPECT_EQ(counts.verified, 500U);
  }
}

TEST(VerifyStream, CutsEndlessLines) {
  std::istringstream in(std::string(line_bytes_max + 10, 'x') + "\ny\n");
  std::ostringstream out;
  answer_lines(in, out, 2, [](std::string_view line) { return Answer{std::to_string(line.size()), true}; });
  EXPECT_EQ(out.str(), std::to_string(line_bytes_max) + "\n1\n");
}

bool is_private(const char* text) {
  sockaddr_in four{};
  four.sin_family = AF_INET;
  if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
    return is_private_address(reinterpret_cast<sockaddr*>(&four));
  sockaddr_in6 six{};
  six.sin6_family = AF_INET6;
  EXPECT_EQ(inet_pton(AF_INET6, text, &six.sin6_addr), 1) << text;
  return is_private_address(reinterpret_cast<sockaddr*>(&six));
}

TEST(OnlineDocuments, RefusesPrivateAddressesOnly) {
  for (auto text : {"127.0.0.1",
                    "10.1.2.3",
                    "172.16.0.1",
                    "172.31.255.255",
                    "192.168.1.1",
                    "169.254.169.254",
                    "0.0.0.0",
                    "100.64.0.1",
                    "224.0.0.1",
                    "255.255.255.255",
                    "::1",
                    "::",
                    "fe80::1",
                    "fd00::1",
                    "::ffff:127.0.0.1",
                    "::ffff:10.0.0.1",
                    "2001:db8::1",
                    "2002:7f00:1::",
                    "ff02::1",
                    "64:ff9b::7f00:1"})
    EXPECT_TRUE(is_private(text)) << text;
  for (auto text : {"8.8.8.8", "172.32.0.1", "192.169.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    EXPECT_FALSE(is_private(text)) << text;
}

TEST(OnlineDocuments, TakesHttpsOnly) {
  for (auto url : {"http://example.org/", "file:///etc/passwd", "ftp://example.org", "https"})
    EXPECT_EQ(OnlineDocuments().load(url).error().code, "not-loaded") << url;
  EXPECT_FALSE(OnlineDocuments().load("https://127.0.0.1:1/"));
  EXPECT_FALSE(OnlineDocuments().load("https://localhost:1/"));
}

}  // namespace
}  // namespace laurel::app
