#include "earning/upload.h"

#include "base/check.h"
#include "base/result.h"
#include "base/text.h"
#include "earning/journey_store.h"
#include "earning/media_type.h"
#include "earning/queries.h"
#include "storage/file.h"

namespace laurel::earning {
namespace {

Upload read_upload(const storage::Row& row) {
  return {.id = row.id<UploadId>("id"),
          .journey = row.id<JourneyId>("journey"),
          .piece = row.text("piece"),
          .file_name = row.text("file_name"),
          .bytes = row.integer("bytes"),
          .received = row.integer("received"),
          .expires_at = row.instant("expires_at"),
          .is_done = !row.is_null("evidence")};
}

// Two requests for one upload take turns; a few locks serve them all.
std::mutex& turn_of(const UploadId& id) {
  static std::array<std::mutex, 64> turns;
  return turns[std::hash<UploadId>()(id) % turns.size()];
}

std::optional<Upload> read_row(storage::Session& session, const UploadId& id) {
  auto row = session.query_first(sql::upload_by_id, {{"id", id}});
  return row ? std::optional(read_upload(*row)) : std::nullopt;
}

// Takes the file away at the end, whatever happens.
struct Removed {
  const std::filesystem::path& file;
  ~Removed() {
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
  }
};

bool asks_for_a_file(const catalog::Piece& piece) {
  return piece.asks_for_files() && std::any_of(piece.accepts.begin(), piece.accepts.end(),
                                               [](auto kind) { return kind != catalog::FileKind::link; });
}

std::expected<void, Refusal> check_size(std::int64_t bytes, std::int64_t bytes_max) {
  if (bytes <= 0) return std::unexpected(Refusal::file_empty);
  if (bytes > bytes_max) return std::unexpected(Refusal::file_too_large);
  return {};
}

}  // namespace

Intake::Intake(storage::Database& database, storage::BlobStore& blobs, std::filesystem::path spool,
               std::int64_t bytes_max, Random& random)
    : database_(database), blobs_(blobs), spool_(std::move(spool)), bytes_max_(bytes_max), random_(random) {
  std::filesystem::create_directories(spool_);
}

std::filesystem::path Intake::file_of(const UploadId& id) const {
  return spool_ / id.text();
}

std::expected<Upload, Refusal> Intake::create(const Journey& journey, const catalog::Piece& piece,
                                              const std::string& file_name, std::int64_t bytes, Date today,
                                              Instant now) const {
  TRY_VOID(check_size(bytes, bytes_max_));
  if (!asks_for_a_file(piece)) return std::unexpected(Refusal::takes_no_files);
  Upload upload{UploadId::generate(now, random_),
                journey.id,
                piece.id,
                safe_file_name(file_name),
                bytes,
                0,
                now + upload_time};
  auto made = database_.write([&](storage::Transaction& transaction) -> std::expected<void, Refusal> {
    TRY_VOID(check_may_work(journey, latest_attempt(transaction.session(), journey.id), today));
    const auto open = transaction.query(sql::open_uploads_of, {{"journey", journey.id}});
    if (open.size() >= static_cast<std::size_t>(uploads_max))
      return std::unexpected(Refusal::too_much_evidence);
    transaction.execute(sql::add_upload, {{"id", upload.id},
                                          {"journey", journey.id},
                                          {"piece", piece.id},
                                          {"file_name", upload.file_name},
                                          {"bytes", bytes},
                                          {"created_at", now},
                                          {"expires_at", upload.expires_at}});
    return {};
  });
  if (!made) return std::unexpected(made.error());
  return upload;
}

std::optional<Upload> Intake::find(const UploadId& id, Instant now) const {
  auto upload = database_.read([&](storage::Session& session) { return read_row(session, id); });
  if (!upload || upload->expires_at <= now) return {};
  const bool has_bytes = upload->is_done || upload->received == 0 || std::filesystem::exists(file_of(id));
  return has_bytes ? upload : std::nullopt;
}

Intake::Written Intake::append(Upload& upload, std::int64_t offset, std::string_view content,
                               Instant now) const {
  const std::scoped_lock turn(turn_of(upload.id));
  const auto current =
      database_.read([&](storage::Session& session) { return read_row(session, upload.id); });
  if (!current || current->is_done || current->received != offset) return Written::wrong_offset;
  const auto count = static_cast<std::int64_t>(content.size());
  if (count > current->bytes - offset) return Written::too_much;
  if (count == 0) return Written::kept;
  storage::append_file(file_of(upload.id), offset, content);
  upload.received = offset + count;
  upload.expires_at = now + upload_time;
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute(sql::move_upload, {{"received", upload.received},
                                           {"expires_at", upload.expires_at},
                                           {"id", upload.id},
                                           {"offset", offset}});
  });
  return Written::kept;
}

// A second name for the file goes into the blob store; the spool's own stays until the row is written, so
// that a crash between can be made good.
std::expected<KeptFile, Refusal> Intake::keep(const std::filesystem::path& file, const catalog::Piece& piece,
                                              const std::string& name) const {
  TRY(const auto type, sniff(file, name));
  if (!piece.takes(type.kind)) return std::unexpected(Refusal::kind_not_accepted);
  auto second = file;
  second += ".keep";
  const Removed removed{second};  // where it did not go into the blob store
  std::filesystem::remove(second);
  std::filesystem::create_hard_link(file, second);
  const auto blob = blobs_.put_file(second);
  return KeptFile{type.kind, name, type.type, blob.sha256, blob.bytes};
}

std::expected<void, Refusal> Intake::finish(const Upload& upload, const Journey& journey,
                                            const catalog::Piece& piece, Date today, Instant now) const {
  const std::scoped_lock turn(turn_of(upload.id));
  const auto current =
      database_.read([&](storage::Session& session) { return read_row(session, upload.id); });
  if (!current || current->is_done || current->received < current->bytes) return {};
  const auto kept = keep(file_of(upload.id), piece, upload.file_name);
  auto added = !kept
                   ? std::expected<void, Refusal>(std::unexpected(kept.error()))
                   : database_.write([&](storage::Transaction& transaction) -> std::expected<void, Refusal> {
                       TRY(const auto id, add_file(transaction, journey, &piece, *kept, today, now, random_));
                       transaction.execute(sql::finish_upload, {{"evidence", id}, {"id", upload.id}});
                       return {};
                     });
  if (!added)
    database_.write([&](storage::Transaction& transaction) {
      transaction.execute(sql::remove_upload, {{"id", upload.id}});
    });
  std::filesystem::remove(file_of(upload.id));
  return added;
}

void Intake::remove(const UploadId& id) const {
  const std::scoped_lock turn(turn_of(id));
  database_.write(
      [&](storage::Transaction& transaction) { transaction.execute(sql::remove_upload, {{"id", id}}); });
  std::filesystem::remove(file_of(id));
}

int Intake::remove_expired(Instant now) const {
  const auto rows = database_.read(
      [&](storage::Session& session) { return session.query(sql::expired_uploads, {{"now", now}}); });
  for (const auto& row : rows) remove(row.id<UploadId>("id"));
  return static_cast<int>(rows.size());
}

int Intake::remove_leftovers() const {
  const auto before = std::filesystem::file_time_type::clock::now() - leftover_time;
  int count = 0;
  std::error_code gone;  // another process may sweep too
  for (const auto& entry : std::filesystem::directory_iterator(spool_)) {
    const auto written = entry.last_write_time(gone);
    if (gone || written > before) continue;
    const auto id = UploadId::parse(entry.path().filename().string());
    const auto upload =
        id ? database_.read([&](storage::Session& session) { return read_row(session, *id); }) : std::nullopt;
    const bool is_open = upload && !upload->is_done;
    if (!is_open && std::filesystem::remove(entry.path(), gone)) ++count;
  }
  return count;
}

std::expected<EvidenceId, Refusal> Intake::take_whole(const Journey& journey, const catalog::Piece& piece,
                                                      const std::string& name, std::string_view content,
                                                      Date today, Instant now) const {
  TRY_VOID(check_size(static_cast<std::int64_t>(content.size()), bytes_max_));
  if (!asks_for_a_file(piece)) return std::unexpected(Refusal::takes_no_files);
  const auto file = file_of(UploadId::generate(now, random_));
  const Removed removed{file};
  storage::append_file(file, 0, content);
  TRY(const auto kept, keep(file, piece, safe_file_name(name)));
  return database_.write([&](storage::Transaction& transaction) {
    return add_file(transaction, journey, &piece, kept, today, now, random_);
  });
}

}  // namespace laurel::earning
