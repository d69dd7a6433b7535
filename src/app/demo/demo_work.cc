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

// After school; never later than now.
Instant afternoon(const web::Site& site, Date day) {
  return std::min(day.start() + std::chrono::hours(20), site.clock.now());
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
  const auto at = afternoon(site, day);
  const auto kind = demo_kind(piece);
  std::vector<earning::KeptFile> files;
  for (int i = 0; piece.files && kind != FileKind::link && i < std::max(1, piece.files->fewest); ++i)
    files.push_back(keep_demo_file(site.blobs, kind, i, piece.title));
  site.database.write([&](storage::Transaction& transaction) {
    auto journey = *earning::find_journey(transaction.session(), id);
    if (piece.words)
      must(earning::save_answer(transaction, journey, &piece, demo_text(place, piece.words->fewest + 5), 0,
                                day, at),
           "write");
    for (std::size_t i = 0; i < files.size(); ++i)
      must(earning::add_file(transaction, journey, &piece, files[i], day,
                             at + std::chrono::seconds(static_cast<int>(i)), site.random),
           "add a file");
    for (int i = 0; piece.files && kind == FileKind::link && i < std::max(1, piece.files->fewest); ++i)
      must(earning::add_link(transaction, journey, &piece, piece.title,
                             fmt::format("https://example.org/work/{}-{}", piece.id, i + 1), day, at,
                             site.random),
           "add a link");
  });
}

const char* note_of(catalog::Activity activity) {
  switch (activity) {
    case catalog::Activity::research:
      return "Read the examples";
    case catalog::Activity::planning:
      return "Planned the lessons";
    case catalog::Activity::classroom:
      return "Taught, and noted what I saw";
    case catalog::Activity::artifacts:
      return "Sorted and copied the papers";
    case catalog::Activity::reflection:
      return "Wrote it up";
    case catalog::Activity::meetings:
      return "Talked it through with a colleague";
  }
  return "";
}

// The issuer's estimate, activity by activity, two hours and a half at most on a day; `percent` of it so far.
void log_time(web::Site& site, const earning::JourneyId& id, const MicroCredential& micro_credential,
              Date day, int percent) {
  constexpr int sitting_minutes = 150;
  int left = micro_credential.hours.estimate * 60 * percent / 100;
  site.database.write([&](storage::Transaction& transaction) {
    const auto journey = *earning::find_journey(transaction.session(), id);
    for (const auto& share : micro_credential.hours.breakdown)
      for (int minutes = share.hours * 60; minutes > 0 && left > 0; minutes -= sitting_minutes) {
        const int now = std::min({minutes, left, sitting_minutes});
        day = school_day(day.plus_days(2));
        must(
            earning::add_time(transaction, journey, {day, now, share.activity, note_of(share.activity), true},
                              day, afternoon(site, day), site.random),
            "log time");
        left -= now;
        day = day.plus_days(std::chrono::weekday(day.days()) == std::chrono::Friday ? 1 : 0);
      }
  });
}

std::shared_ptr<const MicroCredential> version_of(web::Site& site, const earning::Journey& journey) {
  return site.catalog.shelf()->share(journey.micro_credential, journey.version);
}

}  // namespace

Date school_day(Date day) {
  const std::chrono::weekday weekday(day.days());
  if (weekday == std::chrono::Saturday) return day.plus_days(-1);
  return weekday == std::chrono::Sunday ? day.plus_days(-2) : day;
}

earning::KeptFile keep_demo_file(storage::BlobStore& blobs, FileKind kind, int number,
                                 const std::string& title) {
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
    const auto of = title.empty() ? "Plan" : title;
    const auto numbered = number == 0 ? of : fmt::format("{}, {}", of, number + 1);
    name = numbered + ".pdf";
    type = "application/pdf";
    content = demo_page_pdf(
        numbered,
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
                                       afternoon(site, day), site.random),
                "start");
  });
}

earning::JourneyId begin_work(web::Site& site, const identity::Person& person,
                              const std::string& micro_credential, Date day, int pieces) {
  auto id = start_work(site, person, micro_credential, day);
  go_on_with_work(site, id, day, pieces);
  return id;
}

void go_on_with_work(web::Site& site, const earning::JourneyId& id, Date day, int pieces) {
  auto journey =
      *site.database.read([&](storage::Session& session) { return earning::find_journey(session, id); });
  site.database.write([&](storage::Transaction& transaction) {
    earning::open_guidelines(transaction, journey, earning::Company::own, afternoon(site, day));
  });
  const auto version = version_of(site, journey);
  const auto all = version->pieces();
  const auto done = std::min(all.size(), static_cast<std::size_t>(pieces));
  for (std::size_t i = 0; i < done; ++i)
    do_piece(site, id, *all[i], journey.micro_credential.size() + i,
             school_day(day.plus_days(8 + 3 * static_cast<int>(i))));
  log_time(site, id, *version, day, static_cast<int>(100 * done / all.size()));
}

earning::JourneyId complete_work(web::Site& site, const identity::Person& person,
                                 const std::string& micro_credential, Date day) {
  return begin_work(site, person, micro_credential, day, all_pieces);
}

earning::SubmissionId submit_work(web::Site& site, const earning::JourneyId& id, Date day) {
  return site.database.write([&](storage::Transaction& transaction) {
    auto journey = *earning::find_journey(transaction.session(), id);
    return must(earning::submit(transaction, journey, *version_of(site, journey), {true, true}, day,
                                afternoon(site, day), site.random),
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
  const auto at = afternoon(site, day);
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
          score.seen = fmt::format("{}: {}", criterion.levels.front().name, criterion.levels.front().text);
          score.missing = "To be met: " + criterion.passing_level().text;
          score.next_step = fmt::format("Work on {}, “{}”, until it shows this; the rest stays as it is.",
                                        piece->id, piece->title);
        }
        scores.push_back(std::move(score));
      }
    must(review::save_scores(transaction, reviewer.id, claim, std::nullopt, scores, rubrics, at), "score");
    must(review::finish(transaction, reviewer.id, claim, rubrics, day, at, site.random), "finish");
  });
}

}  // namespace laurel::app
