// REQ R4, W2: packs are validated when they are loaded, with file, line and remedy.
#include "recognition/pack/pack_loader.h"

#include <gtest/gtest.h>

#include <fstream>

#include "recognition/checks/check.h"
#include "recognition/evaluate/evaluate.h"
#include "recognition/pack/pack_library.h"
#include "recognition/record/record_reader.h"
#include "support/temporary_folder.h"

namespace laurel::recognition {
namespace {

namespace fs = std::filesystem;

const std::string head = R"(pack: us-zz
title: "Test"
purpose: license
version: 2026-01-01
as_of: "2026"
trust: rule
source: "Test code 1"
unit: hour
)";

class PackLoaderTest : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) {
    fs::create_directories(packs() / "shared");
    std::ofstream(packs() / (name + ".yaml")) << text;
  }
  fs::path packs() const { return folder_.path() / "packs"; }
  std::string failure(const std::string& text) {
    write("us-zz", text);
    const auto pack = load_pack(packs(), "us-zz");
    return pack ? "(loaded)" : pack.error().text();
  }

 private:
  test::TemporaryFolder folder_;
};

TEST_F(PackLoaderTest, APackNeedsItsHead) {
  EXPECT_EQ(failure(head), "(loaded)");
  EXPECT_EQ(failure("pack: us-zz\n"), "packs/us-zz.yaml:1: \"source\" is missing; add it");
  EXPECT_EQ(failure("pack: other\n"), "packs/us-zz.yaml:1: the id must be the file's name, \"us-zz\"");
  EXPECT_TRUE(failure("pack: [").starts_with("packs/us-zz.yaml:1: not YAML"));
  EXPECT_TRUE(failure("- a list").starts_with("packs/us-zz.yaml:1: a pack is keys and values"));
}

TEST_F(PackLoaderTest, AFileIsNamedFromARelativeFolderToo) {
  write("us-zz", "pack: us-zz\n");
  const auto before = fs::current_path();
  fs::current_path(packs().parent_path());
  const auto pack = load_pack("packs", "us-zz");
  fs::current_path(before);
  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().text(), "packs/us-zz.yaml:1: \"source\" is missing; add it");
}

TEST_F(PackLoaderTest, UnknownFieldsKindsAndUnitsAreRefusedWithTheirLine) {
  EXPECT_TRUE(
      failure(head + "colour: blue\n").starts_with("packs/us-zz.yaml:9: \"colour\" is not known here"));
  EXPECT_TRUE(failure(head + "values:\n  - {rule: a, for: clock_hours, per: hour, amount: 1, color: blue}\n")
                  .starts_with("packs/us-zz.yaml:10: \"color\" is not known here"));
  EXPECT_TRUE(failure(head + "conditions:\n  - {rule: a, check: horoscope}\n")
                  .starts_with("packs/us-zz.yaml:10: \"horoscope\" is no kind of check"));
  EXPECT_TRUE(failure(head + "limits:\n  - {rule: a, limit: sky}\n")
                  .starts_with("packs/us-zz.yaml:10: \"sky\" is no kind of limit"));
  EXPECT_TRUE(failure(head + "values:\n  - {rule: a, for: badge, per: hour, amount: 1}\n")
                  .starts_with("packs/us-zz.yaml:10: \"badge\" is no kind of activity"));
  std::string other_unit = head;
  other_unit.replace(other_unit.find("unit: hour"), 10, "unit: mile");
  EXPECT_TRUE(failure(other_unit).starts_with("packs/us-zz.yaml:8: \"mile\" is no unit"));
}

TEST_F(PackLoaderTest, NumbersAndDaysMustBeReadable) {
  EXPECT_TRUE(failure(head + "requirement: {needed: lots}\n")
                  .starts_with("packs/us-zz.yaml:9: \"lots\" is no amount"));
  EXPECT_TRUE(failure(head + "window: {opens: 02-30}\n")
                  .starts_with("packs/us-zz.yaml:9: \"02-30\" is no day of the year"));
  EXPECT_TRUE(
      failure(head + "requirement: {needed: 1/0}\n").starts_with("packs/us-zz.yaml:9: \"1/0\" is no amount"));
}

TEST_F(PackLoaderTest, AMissingSourceIsRefused) {
  std::string without = head;
  without.replace(without.find("\"Test code 1\""), 13, "\"\"");
  EXPECT_TRUE(failure(without).starts_with("packs/us-zz.yaml:7: the source is empty"));
}

TEST_F(PackLoaderTest, OverlappingVersionsAreRefused) {
  EXPECT_TRUE(failure(head + "versions:\n  - {to: 2022-01-01}\n  - {from: 2022-01-01}\n")
                  .starts_with("packs/us-zz.yaml:11: this version overlaps an earlier one"));
  EXPECT_EQ(failure(head + "versions:\n  - {to: 2021-12-31}\n  - {from: 2022-01-01}\n"), "(loaded)");
}

TEST_F(PackLoaderTest, CirclesOfOverlaysAreRefused) {
  std::string other = head + "extends: us-zz\n";
  other.replace(other.find("us-zz"), 5, "us-yy");
  write("us-yy", other);
  EXPECT_NE(failure(head + "extends: us-yy\n").find("a circle of overlays"), std::string::npos);
  EXPECT_NE(failure(head + "extends: us-zz\n").find("a circle of overlays"), std::string::npos);
  EXPECT_NE(failure(head + "extends: us-xx\n").find("there is no pack \"us-xx\""), std::string::npos);
}

TEST_F(PackLoaderTest, AnOverlayOnlyAddsRules) {
  std::string parent = head + "values:\n  - {rule: a, for: clock_hours, per: hour, amount: 1}\n";
  parent.replace(parent.find("us-zz"), 5, "us-yy");
  write("us-yy", parent);
  EXPECT_TRUE(failure(head + "extends: us-yy\nvalues:\n  - {rule: a, remove: true}\n")
                  .starts_with("packs/us-zz.yaml:11: an overlay may only add rules"));
}

TEST_F(PackLoaderTest, AQuotaOfMicroCredentialsIsRefused) {
  EXPECT_NE(failure(head + "quota: 3\n").find("W2"), std::string::npos);
  std::string counted = head + "requirement: {needed: 5}\n";
  counted.replace(counted.find("unit: hour"), 10, "unit: micro_credential");
  EXPECT_NE(failure(counted).find("a quota (W2)"), std::string::npos);
  EXPECT_NE(failure(head + "requirement:\n  needed: 20\n  parts:\n"
                           "    - {part: p, needed: 2, measure: count, for: micro_credential}\n")
                .find("a quota (W2)"),
            std::string::npos);
  // A bundle that earns something is a reward, and alternatives leave the choice.
  counted.replace(counted.find("purpose: license"), 16, "purpose: pay");
  EXPECT_EQ(failure(counted), "(loaded)");
}

// REQ R3, W5
TEST_F(PackLoaderTest, OnlyUnitsThatAnybodyMayCertifyAreCertifiedByARule) {
  const auto in_unit = [](const std::string& unit) {
    std::string text = head;
    return text.replace(text.find("unit: hour"), 10, "unit: " + unit) + "certifies: by_rule\n";
  };
  for (const char* unit : {"hour", "PDU", "PDP", "PLU", "CLU", "point", "renewal_unit"})
    EXPECT_EQ(failure(in_unit(unit)), "(loaded)") << unit;
  EXPECT_EQ(
      failure(in_unit("CEU")),
      "packs/us-zz.yaml:9: only an LPDC grants CEUs, by its own decision (W5); take \"certifies\" out, or "
      "count in hour, PDU, PDP, PLU, CLU, point or renewal_unit");
  for (const char* unit : {"credit", "semester_credit", "quarter_credit"})
    EXPECT_TRUE(failure(in_unit(unit))
                    .starts_with("packs/us-zz.yaml:9: only an institution of higher education grants college "
                                 "credit (W5); take \"certifies\" out"))
        << unit;
  EXPECT_TRUE(failure(in_unit("USD")).starts_with("packs/us-zz.yaml:9: nobody certifies that unit"));
  EXPECT_EQ(failure(head + "certifies: by_vote\n"),
            "packs/us-zz.yaml:9: \"by_vote\" must be one of: by_rule");
  std::string pay = in_unit("PDU");
  pay.replace(pay.find("purpose: license"), 16, "purpose: pay");
  EXPECT_TRUE(failure(pay).starts_with("packs/us-zz.yaml:9: only what counts toward a license is certified"));
}

TEST_F(PackLoaderTest, AVersionThatCountsInCEUsIsNotCertifiedEither) {
  EXPECT_TRUE(failure(head + "certifies: by_rule\nversions:\n  - {to: 2025-12-31}\n"
                             "  - {from: 2026-01-01, unit: CEU}\n")
                  .starts_with("packs/us-zz.yaml:9: only an LPDC grants CEUs"));
}

TEST_F(PackLoaderTest, AnOverlayDoesNotCertifyBecauseItsPackDoes) {
  std::string parent = head + "certifies: by_rule\n";
  parent.replace(parent.find("us-zz"), 5, "us-yy");
  write("us-yy", parent);
  write("us-zz", head + "extends: us-yy\n");
  EXPECT_TRUE(load_pack(packs(), "us-yy")->certifies_by_rule);
  EXPECT_FALSE(load_pack(packs(), "us-zz")->certifies_by_rule);
}

TEST_F(PackLoaderTest, AStackThatContainsItselfIsRefused) {
  EXPECT_TRUE(
      failure(head +
              "stack_definitions:\n  - {stack: a, components: [b]}\n  - {stack: b, components: [c, a]}\n")
          .starts_with("packs/us-zz.yaml:10: the stack \"a\" contains itself"));
  EXPECT_EQ(failure(head + "stack_definitions:\n  - {stack: a, components: [b, c]}\n"), "(loaded)");
}

TEST_F(PackLoaderTest, SharedRulesMustBeThere) {
  EXPECT_TRUE(
      failure(head + "uses: [nothing]\n").starts_with("packs/us-zz.yaml:9: there is no shared/nothing.yaml"));
  EXPECT_TRUE(failure(head + "uses: [../us-zz]\n").starts_with("packs/us-zz.yaml:9: there is no shared/"));
}

// A new state is a new file: nothing else is built or changed.
TEST_F(PackLoaderTest, ANewStateIsANewFile) {
  write("us-zz", head + R"(period: {of: license, from: effective}
requirement: {needed: 60}
values:
  - {rule: hours, for: [clock_hours, micro_credential], per: hour, amount: 1}
conditions:
  - {rule: proof, check: document, document: evidence, missing: pending}
)");
  PackLibrary library(packs());
  const auto pack = library.load("us-zz");
  ASSERT_TRUE(pack) << pack.error().text();
  const auto record = read_record(R"({"as_of": "2024-06-01",
      "licenses": [{"id": "L", "type": "any", "issued": "2020-07-01", "expires": "2025-06-30"}],
      "activities": [{"id": "A", "kind": "micro_credential", "hours": 15, "earned": "2022-01-10",
                      "documents": {"evidence": "2022-01-11"}}]})");
  const Decision decision = evaluate(*record, **pack);
  EXPECT_EQ(decision.total, Rational(15));
  EXPECT_EQ(*decision.requirement->whole.short_by(), Rational(45));
}

TEST(PackLibraryTest, EveryShippedPackLoads) {
  PackLibrary library(fs::path(LAUREL_SOURCE_DIR) / "packs");
  EXPECT_GE(library.ids().size(), 59U);
  for (const std::string& id : library.ids()) {
    const auto pack = library.load(id);
    ASSERT_TRUE(pack) << pack.error().text();
    EXPECT_EQ((*pack)->hash.size(), 64U);
    EXPECT_FALSE((*pack)->source.empty());
  }
}

TEST(PackLibraryTest, AnOverlayAndItsPackAreOneFamily) {
  PackLibrary library(fs::path(LAUREL_SOURCE_DIR) / "packs");
  EXPECT_EQ((*library.load("oh-lpdc-ipdp-first"))->root, "us-oh");
  EXPECT_EQ((*library.load("us-oh"))->family.size(), 4U);
  EXPECT_FALSE(library.load("../us-oh"));
  EXPECT_FALSE(library.load(""));
}

}  // namespace
TEST(MustBeApprovedFirst, OnlyWhereThePackRefusesWhatOneBeganWithoutApproval) {
  const auto asks = [](std::string_view id) {
    const auto pack = load_pack(fs::path(LAUREL_SOURCE_DIR) / "packs", std::string(id));
    EXPECT_TRUE(pack) << id;
    return pack && must_be_approved_first(*pack, Kind::micro_credential, Date(2026, 11, 29));
  };
  EXPECT_TRUE(asks("oh-lpdc-preapproval-required"));
  EXPECT_FALSE(asks("oh-lpdc-no-preapproval"));
  EXPECT_FALSE(asks("us-ma-rate"));
}

}  // namespace laurel::recognition
