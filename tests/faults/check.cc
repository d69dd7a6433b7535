#include "faults/check.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "base/encoding.h"
#include "storage/blob_store.h"
#include "storage/event.h"
#include "storage/file.h"
#include "storage/hash.h"

namespace laurel::faults {
namespace {

std::string hash_of(std::string_view content) {
  return hex(storage::sha256(content));
}

template <class F>
bool becomes_true(std::chrono::milliseconds patience, F&& condition) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return true;
}

}  // namespace

std::string Totals::words() const {
  return fmt::format(
      "texts {}, time entries {}, uploads {} (resumed {}), submissions {}, decisions {}, credentials {}",
      texts, notes, uploads, resumed, submissions, decisions, credentials);
}

std::string submission_of(storage::Session& session, const std::string& journey) {
  constexpr std::string_view query = "SELECT id FROM submission WHERE journey = :journey AND number = 1";
  const auto row = session.query_first({query, query, query}, {{"journey", journey}});
  return row ? row->text("id") : "";
}

std::string Check::text(const std::string& query, const storage::Binds& binds) {
  return database_.read([&](storage::Session& session) {
    const auto row = session.query_first({query, query, query}, binds);
    return row ? row->text("v") : std::string();
  });
}

std::int64_t Check::number(const std::string& query, const storage::Binds& binds) {
  return database_.read([&](storage::Session& session) {
    return session.query_first({query, query, query}, binds)->integer("v");
  });
}

void Check::lost(const std::string& what) {
  ++totals_.lost;
  ADD_FAILURE() << "lost: " << what;
}

void Check::texts_are_there(const JourneyNotes& journey) {
  for (const auto& [piece, kept] : journey.texts) {
    const auto found = text("SELECT text AS v FROM answer WHERE journey = :journey AND piece = :piece",
                            {{"journey", journey.id}, {"piece", piece}});
    const bool fits = found == kept.acknowledged.value_or("") || found == kept.under_way;
    if (!fits) lost(fmt::format("text of {} in {}", piece, journey.id));
    ++totals_.texts;
  }
  for (const auto& note : journey.notes) {
    const auto count =
        number("SELECT COUNT(*) AS v FROM time_entry WHERE journey = :journey AND note = :note",
               {{"journey", journey.id}, {"note", note.note}});
    if (note.acknowledged ? count != 1 : count > 1) lost("time entry " + note.note);
    ++totals_.notes;
  }
}

void Check::uploads_are_there(const JourneyNotes& journey) {
  for (const auto& file : journey.files) {
    const auto id = file.upload.substr(std::string("/uploads/").size());
    const auto received =
        number("SELECT COALESCE(MAX(received), 0) AS v FROM upload WHERE id = :id", {{"id", id}});
    if (received < file.acknowledged) lost("bytes of " + file.upload);
    ++totals_.uploads;
    if (file.acknowledged < static_cast<std::int64_t>(file.content.size())) continue;
    const auto sha256 = text(
        "SELECT evidence.sha256 AS v FROM evidence JOIN upload ON upload.evidence = evidence.id WHERE "
        "upload.id = :id",
        {{"id", id}});
    if (sha256 != hash_of(file.content)) lost("file of " + file.upload);
  }
}

void Check::acknowledged_is_there(const Notes& notes) {
  for (const auto& [session, journey] : notes.journeys) {
    if (number("SELECT COUNT(*) AS v FROM journey WHERE id = :id", {{"id", journey.id}}) != 1)
      lost("journey " + journey.id);
    texts_are_there(journey);
    uploads_are_there(journey);
    const auto submissions =
        number("SELECT COUNT(*) AS v FROM submission WHERE journey = :id", {{"id", journey.id}});
    if (submissions > (journey.submission_sent ? 1 : 0) ||
        (journey.submission_acknowledged && submissions != 1))
      lost("submission of " + journey.id);
    totals_.submissions += submissions;
  }
  for (const auto& review : notes.reviews) {
    const auto decisions =
        number("SELECT COUNT(*) AS v FROM decision WHERE submission = :id", {{"id", review.submission}});
    if (review.acknowledged && decisions != 1) lost("decision on " + review.submission);
    totals_.decisions += decisions;
  }
}

void Check::nothing_is_half_written() {
  database_.read([&](storage::Session& session) {
    EXPECT_FALSE(storage::first_broken_event(session)) << "the event chain is broken";
    const auto rows = [&](const std::string& query) { return session.query({query, query, query}); };
    for (const auto& row : rows("SELECT id, manifest, sha256 FROM submission"))
      EXPECT_EQ(hash_of(row.text("manifest")), row.text("sha256")) << row.text("id");
    EXPECT_TRUE(rows("SELECT id FROM submission WHERE NOT EXISTS (SELECT 1 FROM event WHERE kind = "
                     "'earning.submitted' AND subject = submission.id)")
                    .empty());
    EXPECT_TRUE(rows("SELECT d.submission FROM decision d WHERE NOT EXISTS (SELECT 1 FROM review r WHERE "
                     "r.submission = d.submission AND r.finished_at IS NOT NULL)")
                    .empty());
    EXPECT_TRUE(
        rows("SELECT id FROM review WHERE finished_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM score "
             "WHERE score.review = review.id)")
            .empty());
    for (const auto& row : rows("SELECT DISTINCT sha256 FROM evidence WHERE sha256 IS NOT NULL")) {
      const auto hash = row.text("sha256");
      EXPECT_TRUE(std::filesystem::exists(data_ / "blobs" / hash.substr(0, 2) / hash.substr(2)))
          << "evidence refers to a file that is not there";
    }
    for (const auto& row : rows("SELECT id, received FROM upload WHERE evidence IS NULL AND received > 0")) {
      std::error_code none;
      const auto bytes = std::filesystem::file_size(data_ / "spool" / row.text("id"), none);
      EXPECT_TRUE(!none && static_cast<std::int64_t>(bytes) >= row.integer("received")) << row.text("id");
    }
    if (session.dialect() != storage::Dialect::sqlite) return;
    EXPECT_EQ(rows("PRAGMA integrity_check").front().text("integrity_check"), "ok");
    EXPECT_TRUE(rows("PRAGMA foreign_key_check").empty());
  });
}

void Check::uploads_go_on(const Notes& notes, std::uint16_t port) {
  for (const auto& [session, journey] : notes.journeys)
    for (const auto& file : journey.files) {
      if (file.acknowledged == static_cast<std::int64_t>(file.content.size())) continue;
      Client client(port, session);
      const auto where = client.where(file.upload);
      ASSERT_TRUE(where && where->status == 200) << file.upload;
      const auto offset = std::stoll(std::string(where->header("Upload-Offset")));
      EXPECT_GE(offset, file.acknowledged);
      const auto rest = std::string_view(file.content).substr(static_cast<std::size_t>(offset));
      if (!rest.empty()) {
        const auto answer = client.append(file.upload, offset, rest);
        ASSERT_TRUE(answer && answer->status == 204) << file.upload;
      }
      JourneyNotes whole{.id = journey.id, .files = {file}};
      whole.files.front().acknowledged = static_cast<std::int64_t>(file.content.size());
      uploads_are_there(whole);
      ++totals_.resumed;
    }
}

void Check::let_claims_run_out() {
  constexpr std::string_view statement =
      "UPDATE job SET claimed_until = '2026-01-01T00:00:00Z' WHERE finished_at IS NULL AND claimed_until IS "
      "NOT "
      "NULL";
  database_.write(
      [&](storage::Transaction& transaction) { transaction.execute({statement, statement, statement}); });
}

void Check::credentials_are_issued_once(std::chrono::milliseconds patience) {
  const auto missing = [&] {
    return number(
        "SELECT COUNT(*) AS v FROM decision d WHERE d.outcome = 'met' AND NOT EXISTS (SELECT 1 FROM "
        "credential "
        "c WHERE c.submission = d.submission)");
  };
  EXPECT_TRUE(becomes_true(patience, [&] { return missing() == 0; })) << missing() << " not issued";
  EXPECT_EQ(
      number("SELECT COUNT(*) AS v FROM (SELECT submission FROM credential WHERE submission IS NOT NULL "
             "GROUP BY submission HAVING COUNT(*) > 1) twice"),
      0);
  EXPECT_EQ(number("SELECT COUNT(*) AS v FROM credential LEFT JOIN credential_text ON "
                   "credential_text.credential = credential.id WHERE credential_text.texts IS NULL"),
            0);
  totals_.credentials = number("SELECT COUNT(*) AS v FROM credential WHERE kind = 'micro-credential'");
}

void Check::every_blob_fits_its_name() {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_ / "blobs")) {
    if (!entry.is_regular_file()) continue;
    EXPECT_EQ(entry.path().parent_path().filename().string() + entry.path().filename().string(),
              hash_of(storage::read_file(entry.path())));
  }
}

std::vector<std::filesystem::path> Check::leftovers() {
  std::set<std::string> open;
  database_.read([&](storage::Session& session) {
    const std::string query = "SELECT id FROM upload WHERE evidence IS NULL";
    for (const auto& row : session.query({query, query, query})) open.insert(row.text("id"));
  });
  std::vector<std::filesystem::path> found;
  for (const auto* folder : {"spool", "blobs", "outbox"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(data_ / folder)) {
      const auto name = entry.path().filename().string();
      const bool half = name.ends_with(".part") || name.ends_with(".keep");
      if (entry.is_regular_file() && (half || (std::string_view(folder) == "spool" && !open.contains(name))))
        found.push_back(entry.path());
    }
  return found;
}

void Check::make_leftovers_old() {
  for (const auto& file : leftovers())
    std::filesystem::last_write_time(file,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(48));
}

void Check::leftovers_go_away(std::chrono::milliseconds patience) {
  EXPECT_TRUE(becomes_true(patience, [&] { return leftovers().empty(); }))
      << leftovers().size() << " files left, e.g. " << leftovers().front();
}

}  // namespace laurel::faults
