#include "catalog/package.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "catalog/document.h"
#include "storage/blob_store.h"
#include "storage/file.h"
#include "support/sample_catalog.h"
#include "support/temporary_folder.h"

namespace laurel::catalog {

namespace fs = std::filesystem;
using testing::HasSubstr;

class PackageTest : public testing::Test {
 protected:
  PackageTest() { write_package(test::small_catalog(), folder_); }

  void change(const std::string& file, const std::string& from, const std::string& to) {
    auto text = storage::read_file(folder_ / file);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    storage::write_file(folder_ / file, text.replace(at, from.size(), to));
  }

  /// The only finding there is.
  Finding finding() {
    auto package = read_package(folder_);
    if (package) return {"", 0, "no finding at all"};
    std::string all;
    for (const auto& each : package.error()) all += text_of(each) + "\n";
    EXPECT_EQ(package.error().size(), 1u) << all;
    return package.error().front();
  }

  test::TemporaryFolder temporary_;
  fs::path folder_ = temporary_.path() / "package";
  std::string id_ = test::small_catalog().micro_credentials.front().id;
  std::string file_ = "micro-credentials/" + id_ + ".yaml";
  std::string stack_ = "stacks/" + test::small_catalog().stacks.front().id + ".yaml";
};

TEST(Package, TheSampleCatalogHasNoFault) {
  auto package = read_package(test::sample_catalog_folder());
  if (!package)
    for (const auto& finding : package.error()) ADD_FAILURE() << text_of(finding);
  ASSERT_TRUE(package);
  EXPECT_EQ(package->stacks.size(), 27u);
  EXPECT_GE(package->micro_credentials.size(), 54u);
}

// REQ C5
TEST(Package, ExportThenImportGivesTheSamePackage) {
  test::TemporaryFolder folder;
  write_package(test::sample_catalog(), folder.path() / "out");
  auto again = read_package(folder.path() / "out");
  ASSERT_TRUE(again) << text_of(again.error().front());
  EXPECT_EQ(*again, test::sample_catalog());
  write_package(*again, folder.path() / "twice");
  for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "out")) {
    if (!entry.is_regular_file()) continue;
    const auto twice = folder.path() / "twice" / fs::relative(entry.path(), folder.path() / "out");
    EXPECT_EQ(storage::read_file(entry.path()), storage::read_file(twice));
  }
}

TEST(Package, DocumentsAreLosslessAndCanonical) {
  for (const auto& micro_credential : test::sample_catalog().micro_credentials) {
    const auto text = document_text(micro_credential);
    MicroCredential again;
    EXPECT_TRUE(read_document(boost::json::parse(text), again).empty());
    EXPECT_EQ(again, micro_credential);
    EXPECT_EQ(document_text(again), text);
    EXPECT_TRUE(text.starts_with(R"({"id":)"));
  }
}

TEST_F(PackageTest, IsWrittenOnlyIntoAnEmptyFolder) {
  EXPECT_THROW(write_package(test::small_catalog(), folder_), storage::FileError);
  fs::create_directories(temporary_.path() / "empty");
  write_package(test::small_catalog(), temporary_.path() / "empty/");
  EXPECT_TRUE(read_package(temporary_.path() / "empty"));
}

// REQ W3
TEST_F(PackageTest, HoursUnderTenAreAFaultWithFileAndLine) {
  const auto hours = test::small_catalog().micro_credentials.front().hours;
  change(file_, "estimate: " + std::to_string(hours.estimate), "estimate: 9");
  auto package = read_package(folder_);
  ASSERT_FALSE(package);
  ASSERT_EQ(package.error().size(), 2u);
  EXPECT_THAT(package.error()[0].message, HasSubstr("9 hours are too few"));
  EXPECT_THAT(package.error()[1].message, HasSubstr("adds up to"));
  EXPECT_EQ(package.error()[0].file, file_);
  const auto text = storage::read_file(folder_ / file_);
  const auto line =
      1 + std::count(text.begin(), text.begin() + static_cast<long>(text.find("estimate:")), '\n');
  EXPECT_EQ(package.error()[0].line, line);
  EXPECT_FALSE(package.error()[0].unreadable);
}

TEST_F(PackageTest, EveryFaultOfTheFormatIsNamed) {
  struct Case {
    std::string file, from, to, word;
  };
  const Case cases[] = {
      {file_, "competency:", "compentency:", "did you mean “competency”"},
      {file_, "passing: met", "passing: perfect", "not one of the levels"},
      {file_, "passing: met", "passing: not-yet", "The lowest level passes"},
      {file_, "version: 1", "version: one", "whole number"},
      {file_, "version: 1", "version: 0", "0 is not possible"},
      {file_, "title: ", "title: \"\" #", "empty"},
      {file_, "activity: research", "activity: resting", "One of these words"},
      {file_, "summary: ", "summary: " + std::string(130, 'x') + " ", "characters"},
      {file_, "url: https://", "url: javascript://", "not a web address"},
      {file_, "key_method: |-\n  ", "key_method: |-\n  <b>Loud</b> ", "HTML"},
      {file_, "key_method: |-\n  ", "key_method: |-\n  [x](javascript:alert(1)) ",
       "does not lead to the web"},
      {file_, "passing_rule: ", "passing_rule: You earn the badge. #", "W1"},
      {file_, "passing_rule: ", "passing_rule: Teachers must earn three micro-credentials. #", "W2"},
      {file_, "id: " + id_, "id: another-one", "not the file's name"},
      {file_, "id: " + id_, "id: X", "cannot be an id"},
      {stack_, "hue: \"#", "hue: \"#1", "not known here"},
      {stack_, "device: ", "device: rocket #", "not known here"},
      {stack_, "micro_credentials:\n  - ", "micro_credentials:\n  - nowhere\n  - ", "not in the package"},
      {"issuer.yaml", "email: ", "email: nobody #", "address of mail"},
      {"issuer.yaml", "member: \"0.00\"", "member: -1", "amount"},
      {"issuer.yaml", "currency: USD", "currency: dollars", "three capital letters"},
      {"issuer.yaml", "completion_months: 6", "completion_months: 60", "60 is not possible"},
      {"issuer.yaml", "from: ", "from: 2026-02-30 #", "A day is expected"},
  };
  for (const auto& test : cases) {
    const auto before = storage::read_file(folder_ / test.file);
    change(test.file, test.from, test.to);
    auto package = read_package(folder_);
    ASSERT_FALSE(package) << test.to;
    EXPECT_THAT(text_of(package.error().front()), HasSubstr(test.word));
    EXPECT_GT(package.error().front().line, 0) << test.to;
    storage::write_file(folder_ / test.file, before);
  }
  EXPECT_TRUE(read_package(folder_));
}

TEST_F(PackageTest, ALineOfNoListHidesTheOthersFaults) {
  storage::write_file(folder_ / file_, "id: [\n");
  change(stack_, "device: ", "device: rocket #");
  auto package = read_package(folder_);
  ASSERT_FALSE(package);
  ASSERT_EQ(package.error().size(), 2u);
  EXPECT_TRUE(package.error()[1].unreadable);
  EXPECT_THAT(package.error()[1].message, HasSubstr("not YAML"));
}

TEST_F(PackageTest, AMicroCredentialBelongsInAStack) {
  fs::copy_file(folder_ / file_, folder_ / "micro-credentials/spare-one.yaml");
  change("micro-credentials/spare-one.yaml", "id: " + id_, "id: spare-one");
  EXPECT_THAT(finding().message, HasSubstr("in no stack"));
}

TEST_F(PackageTest, LinksOutOfTheFolderAreNotFollowed) {
  storage::write_file(temporary_.path() / "secret", "id: secret\n");
  fs::remove(folder_ / "issuer.yaml");
  fs::create_symlink(temporary_.path() / "secret", folder_ / "issuer.yaml");
  EXPECT_THAT(finding().message, HasSubstr("This is a link"));
  EXPECT_TRUE(finding().unreadable);
  fs::remove(folder_ / "issuer.yaml");
  fs::create_directory(folder_ / "issuer.yaml");
  EXPECT_THAT(finding().message, HasSubstr("not a file"));
  fs::remove(folder_ / "issuer.yaml");
  EXPECT_THAT(finding().message, HasSubstr("missing"));
}

TEST_F(PackageTest, AFolderThatIsALinkIsMissing) {
  fs::rename(folder_ / "stacks", temporary_.path() / "stacks");
  fs::create_directory_symlink(temporary_.path() / "stacks", folder_ / "stacks");
  auto package = read_package(folder_);
  ASSERT_FALSE(package);
  EXPECT_EQ(package.error().front().file, "stacks");
}

TEST_F(PackageTest, AFileTooLargeIsNotRead) {
  storage::write_file(folder_ / "issuer.yaml", std::string(package_file_bytes_max + 1, 'a'));
  EXPECT_THAT(finding().message, HasSubstr("larger than 1024 KiB"));
}

TEST_F(PackageTest, AFileThatWouldBeOverlookedIsAFault) {
  storage::write_file(folder_ / "stacks/second.yml", "id: second\n");
  EXPECT_THAT(finding().message, HasSubstr("is not read"));
}

TEST_F(PackageTest, AFolderThatIsNotThereIsUnusable) {
  auto package = read_package(folder_ / "nowhere");
  ASSERT_FALSE(package);
  EXPECT_TRUE(package.error().front().unreadable);
}

TEST_F(PackageTest, APackageOfNothingButFaultsIsNotReadToItsEnd) {
  for (int i = 0; i < 300; ++i)
    storage::write_file(folder_ / fmt::format("micro-credentials/wrong-{}.yaml", i),
                        "a: 1\nb: 2\nc: 3\nd: 4\n");
  auto package = read_package(folder_);
  ASSERT_FALSE(package);
  EXPECT_EQ(package.error().size(), findings_max);
}

}  // namespace laurel::catalog
