// Files that arrive, whole or piece by piece (tus 1.0, https://tus.io/protocols/resumable-upload): bytes into
// the spool, then whole into the blob store, then a row of evidence. What was acknowledged is on the disk. A
// crash anywhere between is finished by the next look at the upload.
#pragma once
#include <filesystem>
#include <mutex>

#include "earning/work_store.h"
#include "storage/blob_store.h"

namespace laurel::earning {

struct Upload;
using UploadId = Id<Upload>;

struct Upload {
  UploadId id;
  JourneyId journey;
  std::string piece;
  std::string file_name;
  std::int64_t bytes = 0;
  std::int64_t received = 0;
  Instant expires_at;
  bool is_done = false;
};

inline constexpr std::chrono::hours upload_time{24 * 7};
inline constexpr std::chrono::hours leftover_time{24};
/// Unfinished uploads of one journey at a time.
inline constexpr int uploads_max = 20;

/// Thread-safe. `spool` is a folder of this machine; other machines finish their own uploads.
class Intake {
 public:
  Intake(storage::Database& database, storage::BlobStore& blobs, std::filesystem::path spool,
         std::int64_t bytes_max, Random& random);

  /// Refuses what can be told before a byte has come: empty, too large, not asked for, too many.
  std::expected<Upload, Refusal> create(const Journey& journey, const catalog::Piece& piece,
                                        const std::string& file_name, std::int64_t bytes, Date today,
                                        Instant now) const;
  /// None where it is unknown, expired, or its bytes are on another machine.
  std::optional<Upload> find(const UploadId& id, Instant now) const;

  enum class Written { kept, wrong_offset, too_much };
  /// Adds `content` at `offset`, which must be where the upload stands; sets `upload.received`. Throws
  /// FileError where the disk refuses: what was received before stays.
  Written append(Upload& upload, std::int64_t offset, std::string_view content, Instant now) const;
  /// Makes evidence of an upload that has all its bytes; again: nothing happens. A refusal ends the upload.
  std::expected<void, Refusal> finish(const Upload& upload, const Journey& journey,
                                      const catalog::Piece& piece, Date today, Instant now) const;
  void remove(const UploadId& id) const;
  /// Ends uploads whose time is over; how many.
  int remove_expired(Instant now) const;
  /// Removes what a crash left in the spool: files of no open upload, untouched for `leftover_time`; how
  /// many.
  int remove_leftovers() const;

  /// A file that came at once, by a plain form.
  std::expected<EvidenceId, Refusal> take_whole(const Journey& journey, const catalog::Piece& piece,
                                                const std::string& name, std::string_view content, Date today,
                                                Instant now) const;

 private:
  std::filesystem::path file_of(const UploadId& id) const;
  std::expected<KeptFile, Refusal> keep(const std::filesystem::path& file, const catalog::Piece& piece,
                                        const std::string& name) const;

  storage::Database& database_;
  storage::BlobStore& blobs_;
  std::filesystem::path spool_;
  std::int64_t bytes_max_;
  Random& random_;
};

}  // namespace laurel::earning
