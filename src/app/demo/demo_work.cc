#include "app/demo/demo_work.h"

#include "app/demo/demo_files.h"
#include "app/demo/demo_texts.h"
#include "earning/journey_store.h"
#include "earning/submission_store.h"
#include "earning/time_log.h"
#include "earning/work_store.h"
#include "review/claim_store.h"
#include "review/score_store.h"

namespace laurel::app {
namespace {

using catalog::FileKind;
using catalog::MicroCredential;

Instant afternoon(Date day) {
  return day.start() + std::chrono::hours(20);
}

template <class T, class E>
T must(std::expected<T, E> result, std::string_view what) {
  if (!result)
    throw std::runtime_error(
        fmt::format("the demonstration cannot {}: {}", what, refusal_key(result.error())));
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

void do_piece(web::Site& site, const earning::JourneyId& id, const catalog::Piece& piece, std::size_t place,
              Date day) {
  const auto at = afternoon(day);
  const auto kind = demo_kind(piece);
  std::vector<earning::KeptFile> files;
  for (int i = 0; piece.files && kind != FileKind::link && i < std::max(1, piece.files->fewest); ++i)
    files.push_back(keep_demo_file(site.blobs, kind, i));
  site.database.write([&](storage::Transaction& transaction) {
    auto journey = *earning::find_journey(transaction.session(), id);
    if (piece.words)
      must(earning::save_answer(transaction, journey, &piece, demo_text(place, piece.words->fewest + 5), 0,
                                day, at),
           "write");
    for (const auto& file : files)
      must(earning::add_file(transaction, journey, &piece, file, day, at, site.random), "add a file");
    for (int i = 0; piece.files && kind == FileKind::link && i < std::max(1, piece.files->fewest); ++i)
      must(earning::add_link(transaction, journey, &piece, "Shared folder",
                             fmt::format("https://example.org/work/{}-{}", piece.id, i + 1), day, at,
                             site.random),
           "add a link");
  });
}

void log_time(web::Site& site, const earning::JourneyId& id, Date day) {
  struct Entry {
    int after_days;
    int minutes;
    catalog::Activity activity;
    const char* note;
  };
  const Entry entries[] = {{1, 95, catalog::Activity::research, "Read the examples"},
                           {4, 60, catalog::Activity::planning, "First plan"},
                           {9, 125, catalog::Activity::classroom, "Two lessons"},
                           {12, 70, catalog::Activity::artifacts, "Sorted and copied the papers"}};
  site.database.write([&](storage::Transaction& transaction) {
    auto journey = *earning::find_journey(transaction.session(), id);
    for (const auto& entry : entries)
      must(earning::add_time(transaction, journey,
                             {day.plus_days(entry.after_days), entry.minutes, entry.activity, entry.note},
                             day.plus_days(14), afternoon(day.plus_days(14)), site.random),
           "log time");
  });
}

std::shared_ptr<const MicroCredential> version_of(web::Site& site, const earning::Journey& journey) {
  return site.catalog.shelf()->share(journey.micro_credential, journey.version);
}

}  // namespace

earning::KeptFile keep_demo_file(storage::BlobStore& blobs, FileKind kind, int number) {
  std::string name;
  std::string type;
  std::string content;
  if (kind == FileKind::picture) {
    name = fmt::format("Student {}, sheet.png", static_cast<char>('A' + number));
    type = "image/png";
    content = demo_sheet_png(number + 2);
  } else if (kind == FileKind::audio) {
    name = "Opening of the lesson.wav";
    type = "audio/x-wav";
    content = demo_tone_wav();
  } else {
    name = fmt::format("Plan {}.pdf", number + 1);
    type = "application/pdf";
    content = demo_page_pdf(
        fmt::format("Plan {}", number + 1),
        {"Opening: one question, two minutes, on paper.", "Middle: partners first, then the whole class.",
         "End: the written answer, sorted the same day.", "Materials: index cards, a timer, the question."});
  }
  auto blob = blobs.put(content);
  return {kind, name, type, blob.sha256, blob.bytes};
}

FileKind demo_kind(const catalog::Piece& piece) {
  for (auto kind : {FileKind::document, FileKind::picture, FileKind::audio})
    if (piece.takes(kind)) return kind;
  return FileKind::link;
}

earning::JourneyId start_work(web::Site& site, const identity::Person& person,
                              const std::string& micro_credential, Date day) {
  auto shelf = site.catalog.shelf();
  const auto* found = shelf->find(micro_credential);
  if (found == nullptr) throw std::runtime_error("the sample catalog has no " + micro_credential);
  return site.database.write([&](storage::Transaction& transaction) {
    return must(earning::start_journey(transaction, {person, *found, shelf->issuer_of(*found).issuer}, day,
                                       afternoon(day), site.random),
                "start");
  });
}

earning::JourneyId begin_work(web::Site& site, const identity::Person& person,
                              const std::string& micro_credential, Date day, int pieces) {
  auto id = start_work(site, person, micro_credential, day);
  auto journey =
      *site.database.read([&](storage::Session& session) { return earning::find_journey(session, id); });
  site.database.write([&](storage::Transaction& transaction) {
    earning::open_guidelines(transaction, journey, earning::Company::own, afternoon(day));
  });
  const auto version = version_of(site, journey);
  std::size_t place = micro_credential.size();
  for (const auto* piece : version->pieces()) {
    if (pieces-- <= 0) break;
    do_piece(site, id, *piece, place++, day.plus_days(10));
  }
  log_time(site, id, day);
  return id;
}

earning::JourneyId complete_work(web::Site& site, const identity::Person& person,
                                 const std::string& micro_credential, Date day) {
  return begin_work(site, person, micro_credential, day, 1000);
}

earning::SubmissionId submit_work(web::Site& site, const earning::JourneyId& id, Date day) {
  return site.database.write([&](storage::Transaction& transaction) {
    auto journey = *earning::find_journey(transaction.session(), id);
    return must(earning::submit(transaction, journey, *version_of(site, journey), {true, true}, day,
                                afternoon(day), site.random),
                "submit")
        .id;
  });
}

void review_work(web::Site& site, const identity::Person& reviewer, const earning::SubmissionId& submission,
                 Date day, bool met) {
  auto shelf = site.catalog.shelf();
  const review::Rubrics rubrics = [shelf](const std::string& id, int version) {
    return shelf->share(id, version);
  };
  const auto at = afternoon(day);
  site.database.write([&](storage::Transaction& transaction) {
    auto claim =
        must(review::claim(transaction, reviewer.id, submission, rubrics, day, at, site.random), "claim");
    auto submitted = review::find_submitted(transaction.session(), submission);
    auto rubric = shelf->share(submitted->micro_credential, submitted->version);
    review::Scores scores;
    for (const auto* piece : rubric->pieces())
      for (const auto& criterion : piece->rubric) {
        review::Score score{piece->id, criterion.id, criterion.passing_level().id};
        if (!met && scores.empty()) {
          score.level = criterion.levels.front().id;
          score.seen = "The setting is described well, and the reason for choosing it is clear.";
          score.missing = "It is not yet said how many students took part, and how they were chosen.";
          score.next_step =
              "Add two or three sentences on who took part and why; nothing else has to change.";
        }
        scores.push_back(std::move(score));
      }
    must(review::save_scores(transaction, reviewer.id, claim, std::nullopt, scores, rubrics, at), "score");
    must(review::finish(transaction, reviewer.id, claim, rubrics, day, at, site.random), "finish");
  });
}

}  // namespace laurel::app
