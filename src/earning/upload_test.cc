#include "earning/upload.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <fstream>

#include "earning/earning_test_world.h"
#include "earning/media_type.h"
#include "earning/preview.h"
#include "storage/file.h"

namespace laurel::earning {
namespace {

const std::string small_pdf =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

// A ZIP archive with these entries.
std::string archive(const std::filesystem::path& file,
                    const std::vector<std::pair<std::string, std::string>>& entries) {
  int error = 0;
  auto* zip = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : entries) {
    auto* source = zip_source_buffer(zip, content.data(), content.size(), 0);
    zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  EXPECT_EQ(zip_close(zip), 0);
  return storage::read_file(file);
}

struct Sniffing : testing::Test {
  test::TemporaryFolder folder;
  std::expected<MediaType, Refusal> look(const std::string& content, const std::string& name = "file") {
    storage::write_file(folder.path() / "file", content);
    return sniff(folder.path() / "file", name);
  }
  std::string zip(const std::vector<std::pair<std::string, std::string>>& entries) {
    return archive(folder.path() / "zip", entries);
  }
};

}  // namespace

TEST_F(Sniffing, AFileIsWhatItsBytesSayNotItsName) {
  EXPECT_EQ(look(small_pdf, "photo.jpg")->type, "application/pdf");
  EXPECT_EQ(
      look("\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0", 21), "a.pdf")->kind,
      catalog::FileKind::picture);
  EXPECT_EQ(look("name,score\na,1\n", "scores.csv")->type, "text/csv");
  EXPECT_EQ(look("Plain words.\n", "notes.txt")->type, "text/plain");
}

TEST_F(Sniffing, ProgramsAndPagesAreRefused) {
  EXPECT_EQ(look("#!/bin/sh\nrm -rf /\n", "plan.pdf").error(), Refusal::file_unsafe);
  EXPECT_EQ(look("<!DOCTYPE html><html><script>1</script></html>", "a.pdf").error(), Refusal::file_is_page);
  EXPECT_EQ(look("hello <SCRIPT>alert(1)</SCRIPT>", "a.txt").error(), Refusal::file_is_page);
  EXPECT_EQ(look("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "a.svg").error(),
            Refusal::file_is_page);
  EXPECT_FALSE(
      look("\x7f"
           "ELF\2\1\1" +
               std::string(100, '\0'),
           "a.pdf"));
  EXPECT_FALSE(look(std::string("MZ\x90\0\3\0\0\0", 8) + std::string(200, '\0'), "a.docx"));
  EXPECT_EQ(look(std::string("\1\2\3\4\0\0\xfe", 7), "a.pdf").error(), Refusal::file_unknown);
  EXPECT_EQ(look("WScript.Echo 1\n", "a.vbs").error(), Refusal::file_unsafe);
  EXPECT_EQ(look("Only a few words.\n", "Bad.EXE").error(), Refusal::file_unsafe);
}

TEST_F(Sniffing, OfficeDocumentsAreKnownByWhatIsInside) {
  EXPECT_EQ(look(zip({{"word/document.xml", "<w/>"}}))->type,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  EXPECT_EQ(look(zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}))->kind,
            catalog::FileKind::document);
  EXPECT_EQ(look(zip({{"a.txt", "any archive"}})).error(), Refusal::file_unknown);
  EXPECT_EQ(look(zip({{"word/document.xml", "<w/>"}, {"word/vbaProject.bin", "x"}})).error(),
            Refusal::file_has_macros);
}

TEST_F(Sniffing, ZipBombsAreRefused) {
  EXPECT_EQ(look(zip({{"word/document.xml", std::string(40'000'000, '0')}})).error(), Refusal::file_is_bomb);
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i <= office_entries_max; ++i) many.emplace_back("e" + std::to_string(i), "x");
  EXPECT_EQ(look(zip(many)).error(), Refusal::file_is_bomb);
}

TEST_F(Sniffing, BrokenFilesAreRefusedNotCrashedOn) {
  auto whole = zip({{"word/document.xml", "<w/>"}});
  for (std::size_t length = 0; length < whole.size(); length += 7)
    EXPECT_FALSE(look(whole.substr(0, length)));
}

TEST(Preview, APdfShowsItsFirstPageAndNonsenseNothing) {
  auto preview = make_preview("application/pdf", small_pdf);
  EXPECT_EQ(preview.pages, 1);
  EXPECT_TRUE(preview.png.starts_with("\x89PNG"));
  EXPECT_TRUE(make_preview("image/png", preview.png).png.starts_with("\x89PNG"));
  EXPECT_TRUE(make_preview("application/pdf", "%PDF-1.4 broken").png.empty());
  EXPECT_TRUE(make_preview("image/jpeg", "no picture").png.empty());
  EXPECT_TRUE(make_preview("video/mp4", "x").png.empty());
}

class UploadTest : public EarningWorld {
 protected:
  void SetUp() override {
    EarningWorld::SetUp();
    if (IsSkipped()) return;
    blobs = storage::folder_blob_store(folder() / "blobs", &faults());
    journey_id = *start();
  }
  Intake intake(std::int64_t bytes_max = 10'000) {
    return {database(), *blobs, folder() / "spool", bytes_max, random};
  }
  std::expected<Upload, Refusal> create(std::int64_t bytes, const std::string& name = "tickets.pdf",
                                        const std::string& piece = "2a") {
    return intake().create(journey(*journey_id), *micro_credential.find_piece(piece), name, bytes, today(),
                           now);
  }
  std::expected<void, Refusal> finish(const Upload& upload) {
    return intake().finish(upload, journey(*journey_id), *micro_credential.find_piece("2a"), today(), now);
  }
  std::vector<Evidence> evidence() {
    return database().read([&](storage::Session& session) { return work_of(session, *journey_id).evidence; });
  }
  std::size_t spooled() {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder() / "spool"), {}));
  }
  std::unique_ptr<storage::BlobStore> blobs;
  std::optional<JourneyId> journey_id;
};
INSTANTIATE_TEST_SUITE_P(Both, UploadTest, test::both_databases(), test::database_name);

// REQ J4
TEST_P(UploadTest, AFileArrivesInPiecesAndGoesOnAfterARestart) {
  auto upload = *create(static_cast<std::int64_t>(small_pdf.size()));
  EXPECT_EQ(intake().append(upload, 0, small_pdf.substr(0, 50), now), Intake::Written::kept);
  auto again = intake().find(upload.id, now);  // another process: nothing but disk and database
  ASSERT_TRUE(again);
  EXPECT_EQ(again->received, 50);
  EXPECT_EQ(intake().append(*again, 50, small_pdf.substr(50), now), Intake::Written::kept);
  ASSERT_TRUE(finish(*again));
  ASSERT_EQ(evidence().size(), 1u);
  EXPECT_EQ(evidence()[0].name, "tickets.pdf");
  EXPECT_EQ(blobs->read(evidence()[0].sha256, 0, 10'000), small_pdf);
  ASSERT_TRUE(finish(*again));
  EXPECT_EQ(evidence().size(), 1u);
  EXPECT_EQ(spooled(), 0u);
}

TEST_P(UploadTest, AWrongOffsetChangesNothing) {
  auto upload = *create(100);
  EXPECT_EQ(intake().append(upload, 0, "abc", now), Intake::Written::kept);
  EXPECT_EQ(intake().append(upload, 0, "xyz", now), Intake::Written::wrong_offset);
  EXPECT_EQ(intake().append(upload, 4, "xyz", now), Intake::Written::wrong_offset);
  EXPECT_EQ(intake().append(upload, 3, std::string(98, 'x'), now), Intake::Written::too_much);
  EXPECT_EQ(intake().find(upload.id, now)->received, 3);
}

TEST_P(UploadTest, WhatCannotBeTakenIsRefusedBeforeAByteHasCome) {
  EXPECT_EQ(create(0).error(), Refusal::file_empty);
  EXPECT_EQ(create(10'001).error(), Refusal::file_too_large);
  EXPECT_EQ(create(10, "a.pdf", "1a").error(), Refusal::takes_no_files);
  for (int i = 0; i < uploads_max; ++i) EXPECT_TRUE(create(10));
  EXPECT_EQ(create(10).error(), Refusal::too_much_evidence);
}

TEST_P(UploadTest, AHostileNameIsTamedAndASecondOneKeptApart) {
  for (int i = 0; i < 2; ++i) {
    auto upload = *create(static_cast<std::int64_t>(small_pdf.size()), "../../etc/\"pass\nwd.pdf");
    intake().append(upload, 0, small_pdf, now);
    ASSERT_TRUE(finish(upload));
  }
  ASSERT_EQ(evidence().size(), 2u);
  for (const auto& one : evidence())
    EXPECT_EQ(one.name.find_first_of("/\\\"\n"), std::string::npos) << one.name;
  EXPECT_NE(evidence()[0].name, evidence()[1].name);
}

TEST_P(UploadTest, AFileOfAKindNotAskedForIsRefusedAndForgotten) {
  const std::string picture =
      "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0", 21);
  auto upload = *create(static_cast<std::int64_t>(picture.size()), "a.pdf");
  intake().append(upload, 0, picture, now);
  EXPECT_EQ(finish(upload).error(), Refusal::kind_not_accepted);
  EXPECT_FALSE(intake().find(upload.id, now));
  EXPECT_EQ(spooled(), 0u);
}

TEST_P(UploadTest, UploadsEndAfterAWeekOfSilence) {
  auto upload = *create(100);
  intake().append(upload, 0, "abc", now);
  now = now + upload_time;
  EXPECT_FALSE(intake().find(upload.id, now));
  EXPECT_EQ(intake().remove_expired(now), 1);
  EXPECT_EQ(spooled(), 0u);
}

TEST_P(UploadTest, WhenTheNthOperationFailsFinishingAgainMakesOnePieceOfEvidence) {
  for (int nth = 1;; ++nth) {
    const auto before = evidence().size();
    auto upload = *create(static_cast<std::int64_t>(small_pdf.size()));
    intake().append(upload, 0, small_pdf, now);
    faults().fail(nth);
    bool failed = false;
    try {
      (void)finish(upload);
    } catch (const storage::DatabaseError&) {
      failed = true;
    }
    faults().fail(0);
    ASSERT_TRUE(finish(*intake().find(upload.id, now))) << nth;
    EXPECT_EQ(evidence().size(), before + 1) << nth;
    EXPECT_EQ(blobs->read(evidence().back().sha256, 0, 10'000), small_pdf);
    if (!failed) {
      EXPECT_GT(nth, 8);
      return;
    }
  }
}

}  // namespace laurel::earning
