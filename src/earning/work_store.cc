#include "earning/work_store.h"

#include "base/check.h"
#include "base/result.h"
#include "base/text.h"
#include "earning/journey_store.h"
#include "earning/queries.h"
#include "jobs/jobs.h"
#include "storage/event.h"

namespace laurel::earning {
namespace {

Evidence read_evidence(const storage::Row& row) {
  auto kind = catalog::parse_file_kind(row.text("kind"));
  CHECK(kind, "evidence is of a known kind");
  return {.id = row.id<EvidenceId>("id"),
          .journey = row.id<JourneyId>("journey"),
          .piece = row.text("piece"),
          .kind = *kind,
          .name = row.text("name"),
          .media_type = row.text("media_type"),
          .sha256 = row.text("sha256"),
          .bytes = row.integer("bytes"),
          .link = row.text("link"),
          .added_at = row.instant("added_at"),
          .preview = row.text("preview"),
          .pages = static_cast<int>(row.integer("pages"))};
}

std::expected<void, Refusal> may_work(storage::Transaction& transaction, const JourneyId& id, Date today) {
  auto journey = find_journey(transaction.session(), id);
  CHECK(journey, "journeys are never deleted");
  return check_may_work(*journey, latest_attempt(transaction.session(), id), today);
}

void insert_evidence(storage::Transaction& transaction, const Evidence& one) {
  const bool is_link = one.kind == catalog::FileKind::link;
  transaction.execute(
      sql::add_evidence,
      {{"id", one.id},
       {"journey", one.journey},
       {"piece", one.piece},
       {"kind", catalog::text_of(one.kind)},
       {"name", one.name},
       {"media_type", one.media_type},
       {"sha256", is_link ? std::optional<std::string>() : std::optional(one.sha256)},
       {"bytes", one.bytes},
       {"link", is_link ? std::optional(one.link) : std::optional<std::string>()},
       {"added_at", one.added_at},
       {"preview", one.preview.empty() ? std::optional<std::string>() : std::optional(one.preview)},
       {"pages", one.pages}});
}

void write_answer(storage::Transaction& transaction, const JourneyId& journey, const std::string& piece,
                  const Answer& answer) {
  transaction.execute(sql::save_answer, {{"journey", journey},
                                         {"piece", piece},
                                         {"text", answer.text},
                                         {"revision", answer.revision},
                                         {"saved_at", answer.saved_at}});
}

void write_self_score(storage::Transaction& transaction, const JourneyId& journey, const std::string& piece,
                      const std::string& criterion, const std::string& level) {
  transaction.execute(sql::save_self_score,
                      {{"journey", journey}, {"piece", piece}, {"criterion", criterion}, {"level", level}});
}

}  // namespace

Work work_of(storage::Session& session, const JourneyId& journey) {
  Work work;
  for (const auto& row : session.query(sql::answers_of, {{"journey", journey}}))
    work.answers[row.text("piece")] = {row.text("text"), row.integer("revision"), row.instant("saved_at")};
  for (const auto& row : session.query(sql::evidence_of_journey, {{"journey", journey}}))
    work.evidence.push_back(read_evidence(row));
  return work;
}

std::expected<SaveOutcome, Refusal> save_answer(storage::Transaction& transaction, const Journey& journey,
                                                const catalog::Piece* piece, const std::string& text,
                                                std::int64_t revision, Date today, Instant now) {
  TRY_VOID(check_text(piece, text));
  TRY_VOID(may_work(transaction, journey.id, today));
  const auto current = work_of(transaction.session(), journey.id).answer(piece->id);
  if (current.text == text) return SaveOutcome{true, current};
  if (current.revision != revision) return SaveOutcome{false, current};
  const Answer saved{text, revision + 1, now};
  write_answer(transaction, journey.id, piece->id, saved);
  return SaveOutcome{true, saved};
}

std::expected<EvidenceId, Refusal> add_link(storage::Transaction& transaction, const Journey& journey,
                                            const catalog::Piece* piece, const std::string& title,
                                            const std::string& link, Date today, Instant now,
                                            Random& random) {
  TRY_VOID(check_link(piece, link));
  TRY_VOID(may_work(transaction, journey.id, today));
  const auto work = work_of(transaction.session(), journey.id);
  TRY_VOID(check_evidence(piece, work, catalog::FileKind::link));
  const auto id = EvidenceId::generate(now, random);
  insert_evidence(transaction, {.id = id,
                                .journey = journey.id,
                                .piece = piece->id,
                                .kind = catalog::FileKind::link,
                                .name = shorten(title.empty() ? link : title, title_bytes_max),
                                .link = link,
                                .added_at = now});
  storage::record(transaction, {now, journey.person.text(), "earning.evidence-added", id.text()});
  return id;
}

std::expected<EvidenceId, Refusal> add_file(storage::Transaction& transaction, const Journey& journey,
                                            const catalog::Piece* piece, const KeptFile& file, Date today,
                                            Instant now, Random& random) {
  TRY_VOID(may_work(transaction, journey.id, today));
  const auto work = work_of(transaction.session(), journey.id);
  TRY_VOID(check_evidence(piece, work, file.kind));
  const auto id = EvidenceId::generate(now, random);
  insert_evidence(transaction, {.id = id,
                                .journey = journey.id,
                                .piece = piece->id,
                                .kind = file.kind,
                                .name = free_name(work, piece->id, file.name),
                                .media_type = file.media_type,
                                .sha256 = file.sha256,
                                .bytes = file.bytes,
                                .added_at = now});
  storage::record(transaction, {now, journey.person.text(), "earning.evidence-added", id.text()});
  jobs::enqueue(transaction, preview_job, id.text(), now, random);
  return id;
}

std::expected<void, Refusal> remove_evidence(storage::Transaction& transaction, const Journey& journey,
                                             const EvidenceId& id, Date today, Instant now) {
  TRY_VOID(may_work(transaction, journey.id, today));
  transaction.execute(sql::remove_evidence, {{"now", now}, {"id", id}, {"journey", journey.id}});
  storage::record(transaction, {now, journey.person.text(), "earning.evidence-removed", id.text()});
  return {};
}

std::optional<Evidence> find_evidence(storage::Session& session, const EvidenceId& id) {
  auto row = session.query_first(sql::evidence_by_id, {{"id", id}});
  return row ? std::optional(read_evidence(*row)) : std::nullopt;
}

std::optional<Evidence> find_evidence(storage::Session& session, const JourneyId& journey,
                                      const EvidenceId& id) {
  auto found = find_evidence(session, id);
  return found && found->journey == journey ? found : std::nullopt;
}

void set_preview(storage::Transaction& transaction, const EvidenceId& id, const std::string& sha256,
                 int pages) {
  transaction.execute(sql::set_preview,
                      {{"preview", sha256.empty() ? std::optional<std::string>() : std::optional(sha256)},
                       {"pages", pages},
                       {"id", id}});
}

SelfScores self_scores_of(storage::Session& session, const JourneyId& journey, const std::string& piece) {
  SelfScores scores;
  for (const auto& row : session.query(sql::self_scores_of, {{"journey", journey}, {"piece", piece}}))
    scores[row.text("criterion")] = row.text("level");
  return scores;
}

std::expected<void, Refusal> save_self_score(storage::Transaction& transaction, const Journey& journey,
                                             const catalog::Piece& piece, const std::string& criterion,
                                             const std::string& level) {
  const auto* of = piece.find_criterion(criterion);
  if (of == nullptr || of->find_level(level) == nullptr) return std::unexpected(Refusal::unknown_level);
  write_self_score(transaction, journey.id, piece.id, criterion, level);
  return {};
}

std::vector<TimeEntry> time_log_of(storage::Session& session, const JourneyId& journey) {
  std::vector<TimeEntry> entries;
  for (const auto& row : session.query(sql::time_entries_of, {{"journey", journey}})) {
    auto activity = catalog::parse_activity(row.text("activity"));
    CHECK(activity, "time is logged for a known activity");
    entries.push_back({row.id<TimeEntryId>("id"), row.date("day"), static_cast<int>(row.integer("minutes")),
                       *activity, row.text("note")});
  }
  return entries;
}

std::expected<TimeEntryId, Refusal> add_time(storage::Transaction& transaction, const Journey& journey,
                                             const NewTimeEntry& entry, Date today, Instant now,
                                             Random& random) {
  auto& session = transaction.session();
  const Logged logged{static_cast<int>(time_log_of(session, journey.id).size()),
                      entry.day ? minutes_of_day(session, journey.person, *entry.day) : 0};
  TRY_VOID(check_time_entry(entry, logged, today));
  const auto id = TimeEntryId::generate(now, random);
  transaction.execute(sql::add_time_entry, {{"id", id},
                                            {"journey", journey.id},
                                            {"day", *entry.day},
                                            {"minutes", *entry.minutes},
                                            {"activity", catalog::text_of(*entry.activity)},
                                            {"note", entry.note},
                                            {"created_at", now}});
  return id;
}

std::int64_t minutes_of_day(storage::Session& session, const identity::PersonId& person, Date day) {
  return session.query_first(sql::minutes_of_day, {{"person", person}, {"day", day}})->integer("minutes");
}

void remove_time(storage::Transaction& transaction, const JourneyId& journey, const TimeEntryId& id) {
  transaction.execute(sql::remove_time_entry, {{"id", id}, {"journey", journey}});
}

void copy_work(storage::Transaction& transaction, const JourneyId& from, const JourneyId& to,
               const catalog::MicroCredential& micro_credential, Instant now, Random& random) {
  const auto work = work_of(transaction.session(), from);
  for (const auto* piece : micro_credential.pieces()) {
    if (const auto& answer = work.answer(piece->id); piece->asks_for_writing() && !answer.text.empty())
      write_answer(transaction, to, piece->id, {answer.text, 1, now});
    for (const auto* one : work.evidence_of(piece->id)) {
      if (!piece->takes(one->kind)) continue;
      auto copy = *one;
      copy.id = EvidenceId::generate(now, random);
      copy.journey = to;
      insert_evidence(transaction, copy);
    }
    for (const auto& [criterion, level] : self_scores_of(transaction.session(), from, piece->id)) {
      const auto* of = piece->find_criterion(criterion);
      if (of != nullptr && of->find_level(level) != nullptr)
        write_self_score(transaction, to, piece->id, criterion, level);
    }
  }
}

}  // namespace laurel::earning
