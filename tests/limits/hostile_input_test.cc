// Whatever is handed to `laurel verify`, `canonize`, `expand` and `unbake`: an answer within one second of
// the processor's time and 256 MB, never a yes, never a crash.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <csignal>
#include <fstream>

#include "credential/open_badges/baking.h"
#include "support/temporary_folder.h"

namespace laurel {
namespace {

// Sanitizers make everything several times slower and larger; what is delivered has the limits of the
// project.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double seconds_max = 8;
constexpr long kilobytes_max = 2048L * 1024;
#else
constexpr double seconds_max = 1;
constexpr long kilobytes_max = 256L * 1024;
#endif

struct Ended {
  int exit_status = -1;  // -1: a signal ended it
  double seconds = 0;    // of the processor
  long kilobytes = 0;    // resident at most
};

Ended run(const std::vector<std::string>& arguments) {
  std::fflush(nullptr);  // what waits to be written must not be written twice
  const auto child = ::fork();
  if (child == 0) {
    std::vector<char*> words{const_cast<char*>(LAUREL_PROGRAM)};
    for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    if (::freopen("/dev/null", "w", stdout) != nullptr && ::freopen("/dev/null", "w", stderr) != nullptr)
      ::execv(LAUREL_PROGRAM, words.data());
    ::_exit(127);
  }
  int status = 0;
  rusage usage{};
  EXPECT_EQ(::wait4(child, &status, 0, &usage), child);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, seconds(usage.ru_utime) + seconds(usage.ru_stime),
          usage.ru_maxrss};
}

class HostileInput : public testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& content) {
    const auto path = folder_.path() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  /// A clear no (1) or unusable (2), in time and small.
  void expect_bounded_no(const std::vector<std::string>& arguments, const std::string& what) {
    const auto ended = run(arguments);
    EXPECT_TRUE(ended.exit_status == 1 || ended.exit_status == 2)
        << what << ": exit status " << ended.exit_status;
    expect_bounded(ended, what);
  }
  void expect_bounded(const Ended& ended, const std::string& what) {
    EXPECT_LE(ended.seconds, seconds_max) << what;
    EXPECT_LE(ended.kilobytes, kilobytes_max) << what;
    EXPECT_NE(ended.exit_status, -1) << what << " crashed it";
    EXPECT_NE(ended.exit_status, 127) << LAUREL_PROGRAM << " cannot be run";
  }
  void expect_bounded_no_to(const std::string& text, const std::string& what) {
    expect_bounded_no({"verify", file("hostile.json", text)}, what);
  }

 private:
  test::TemporaryFolder folder_;
};

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

// A credential whose subject is `subject`, with a proof that has to be canonized before it can fail.
std::string secured(const std::string& subject) {
  return R"({"@context":["https://www.w3.org/ns/credentials/v2",{"@vocab":"https://example.org/#"}],)"
         R"("type":["VerifiableCredential"],"issuer":"did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",)"
         R"("proof":{"type":"DataIntegrityProof","cryptosuite":"eddsa-rdfc-2022","created":"2026-01-01T00:00:00Z",)"
         R"("proofPurpose":"assertionMethod","verificationMethod":)"
         R"("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",)"
         R"("proofValue":"z3KnvvYKXiXrCDdm8BLcPPhqzBMyLjMhhbeDzzFhURRaaUUnXBkVAGkPdNgpbkzrpAKvz2vNzTrzKxnVfRb4YAPYj"},)"
         R"("credentialSubject":)" +
         subject + "}";
}

TEST_F(HostileInput, NestingIsBounded) {
  expect_bounded_no_to(std::string(1'000'000, '['), "a million open brackets");
  expect_bounded_no_to(repeated(R"({"@context":)", 80'000) + "null" + std::string(80'000, '}'),
                       "1 MB of nested contexts");
  expect_bounded_no_to(secured(R"({"list":)" + std::string(64, '[') + "1" + std::string(64, ']') + "}"),
                       "arrays 64 deep");
  expect_bounded_no_to(
      secured(repeated(R"({"@context":{"x":"https://example.org/x"},"x":)", 60) + "1" + std::string(60, '}')),
      "contexts in contexts, well formed");
}

TEST_F(HostileInput, ManyBlankNodesAreBounded) {
  std::string nodes = "{\"has\":[";
  for (int i = 0; i < 100'000; ++i) nodes += i == 0 ? "{\"a\":1}" : ",{\"a\":1}";
  expect_bounded_no_to(secured(nodes + "]}"), "100,000 blank nodes");
  std::string quads;
  for (int i = 0; i < 100'000; ++i)
    quads += "_:b" + std::to_string(i) + " <https://example.org/p> _:b" + std::to_string((i + 1) % 100'000) +
             " .\n";
  expect_bounded(run({"canonize", "--input", "nquads", file("ring.nq", quads)}),
                 "a ring of 100,000 blank nodes");
  quads.clear();
  for (int i = 0; i < 12; ++i)
    for (int j = 0; j < 12; ++j)
      if (i != j)
        quads += "_:b" + std::to_string(i) + " <https://example.org/p> _:b" + std::to_string(j) + " .\n";
  expect_bounded(run({"canonize", "--input", "nquads", file("clique.nq", quads)}), "a clique of blank nodes");
}

TEST_F(HostileInput, ContextsThatNameEachOtherAreBounded) {
  const std::string first = R"({"@context":["https://b.example/",{"x":"https://example.org/x"}]})";
  const std::string second = R"({"@context":["https://a.example/",{"y":"https://example.org/y"}]})";
  expect_bounded_no(
      {"verify", file("cyclic.json", R"({"@context":"https://a.example/","type":"VerifiableCredential"})"),
       "--document", "https://a.example/=" + file("a.jsonld", first), "--document",
       "https://b.example/=" + file("b.jsonld", second)},
      "cyclic contexts");
  std::string aliases = R"({"@context":{"t0":"https://example.org/")";
  for (int i = 1; i < 20'000; ++i)
    aliases += ",\"t" + std::to_string(i) + "\":\"t" + std::to_string(i - 1) + ":x\"";
  expect_bounded(run({"expand", file("chain.json", aliases + R"(},"t19999":1})")}),
                 "a chain of 20,000 terms");
}

TEST_F(HostileInput, StrangeValuesAreBounded) {
  expect_bounded_no_to(secured(R"({"n":1e400})"), "a number beyond all");
  expect_bounded_no_to(secured("{\"n\":" + std::string(1'000'000, '9') + "}"),
                       "a number of a million digits");
  expect_bounded_no_to(secured(R"({"text":"\ud800"})"), "a lone surrogate");
  expect_bounded_no_to(R"({"@context":"x","@context":"y"})", "a member twice");
  expect_bounded_no_to(secured("{\"text\":\"" + repeated("\\u00e9", 1'000'000) + "\"}"), "6 MB of escapes");
  std::string members = "{\"a\":1";
  for (int i = 0; i < 100'000; ++i) members += ",\"m" + std::to_string(i) + "\":" + std::to_string(i);
  expect_bounded_no_to(secured(members + "}"), "100,000 members");
}

TEST_F(HostileInput, PicturesAreBounded) {
  std::string png("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89", 33);
  for (int i = 0; i < 10'000; ++i) png += std::string("\0\0\0\0tEXt\x9e\x3d\x2a\x5c", 12);
  expect_bounded_no({"unbake", file("many.png", png)}, "a PNG of 10,000 chunks");
  expect_bounded_no({"verify", file("many.png", png)}, "a PNG of 10,000 chunks");
  expect_bounded_no({"verify", file("deep.svg", "<svg>" + repeated("<g>", 200'000))}, "an SVG 200,000 deep");
}

TEST_F(HostileInput, LongTokensAreBounded) {
  expect_bounded_no_to("eyJ" + std::string(4'000'000, 'A') + "." + std::string(4'000'000, 'A') + ".AA",
                       "a token of 8 MB");
  expect_bounded_no_to("eyJhbGciOiJFZERTQSJ9." + repeated("A.", 1'000'000), "a token of a million parts");
}

}  // namespace
}  // namespace laurel
