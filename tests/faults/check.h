// What must hold in the database and the data folder after a kill.
#pragma once
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "faults/load.h"
#include "storage/database.h"

namespace laurel::faults {

struct EarnerJourney {
  std::string session;
  JourneyNotes notes;
};
struct Notes {
  std::vector<EarnerJourney> journeys;
  std::vector<ReviewNotes> reviews;
};

/// What the checks looked at, all rounds together.
struct Totals {
  std::int64_t texts = 0, notes = 0, uploads = 0, resumed = 0, submissions = 0, decisions = 0,
               credentials = 0;
  std::int64_t lost = 0;
  std::chrono::milliseconds slowest_start{0};
  std::string words() const;
};

/// The id of a journey's first submission, "" where there is none.
std::string submission_of(storage::Session& session, const std::string& journey);

class Check {
 public:
  Check(storage::Database& database, std::filesystem::path data, Totals& totals)
      : database_(database), data_(std::move(data)), totals_(totals) {}

  void acknowledged_is_there(const Notes& notes);
  /// Submissions have a manifest that fits its hash and an event; files that are referred to are there; the
  /// event chain fits; the database finds nothing wrong with itself.
  void nothing_is_half_written();
  /// Uploads that were cut off stand where they were acknowledged or further, and become the file they were.
  void uploads_go_on(const Notes& notes, std::uint16_t port);
  /// As five minutes later: what a killed process had claimed is free again.
  void let_claims_run_out();
  void credentials_are_issued_once(std::chrono::milliseconds patience);
  void every_blob_fits_its_name();
  /// Sets the times of all files in the spool and of all half-written ones two days back.
  void make_leftovers_old();
  void leftovers_go_away(std::chrono::milliseconds patience);

 private:
  std::string text(const std::string& query, const storage::Binds& binds = {});
  std::int64_t number(const std::string& query, const storage::Binds& binds = {});
  void lost(const std::string& what);
  void texts_are_there(const JourneyNotes& journey);
  void uploads_are_there(const JourneyNotes& journey);
  std::vector<std::filesystem::path> leftovers();

  storage::Database& database_;
  std::filesystem::path data_;
  Totals& totals_;
};

}  // namespace laurel::faults
