#include "web/pages/earning/earning_jobs.h"

#include "earning/deadline_store.h"
#include "earning/preview_process.h"
#include "earning/upload.h"
#include "web/page/words.h"

namespace laurel::web {
namespace {

earning::Announcement announce(const Site& site, Date today, const earning::Reminder& reminder) {
  const auto language = language_of(reminder.person.language);
  const auto& journey = reminder.journey;
  const auto micro_credential = site.catalog.shelf()->share(journey.micro_credential, journey.version);
  const auto link = "/journeys/" + journey.id.text();
  const Values values{{"PERSON", reminder.person.name},
                      {"TITLE", micro_credential ? micro_credential->title : journey.micro_credential},
                      {"DATE", date_words(site.messages, language, *journey.deadline)},
                      {"DISTANCE", distance_words(site.messages, language, today, *journey.deadline)},
                      {"LINK", site.options.public_url + link}};
  const std::string key = reminder.days == 0 ? "earning.time_up" : "earning.reminder";
  const auto say = [&](const char* what) { return site.messages.say(language, key + what, values); };
  return {{reminder.person.email, say("_subject"), say("_letter")}, say("_notice"), link};
}

void make_preview(const Site& site, const std::string& payload) {
  const auto id = earning::EvidenceId::parse(payload);
  if (!id || site.options.program.empty()) return;
  const auto evidence =
      site.database.read([&](storage::Session& session) { return earning::find_evidence(session, *id); });
  if (!evidence || evidence->sha256.empty() || evidence->bytes > earning::preview_bytes_max) return;
  const auto preview = earning::make_preview_apart(site.options.program, evidence->media_type,
                                                   site.blobs.read(evidence->sha256, 0, evidence->bytes),
                                                   [&] { return site.worker.is_stopping(); });
  if (!preview) throw std::runtime_error("stopped before the preview was drawn");
  if (preview->png.empty() && preview->pages == 0) return;
  const auto sha256 = preview->png.empty() ? std::string() : site.blobs.put(preview->png).sha256;
  site.database.write([&](storage::Transaction& transaction) {
    earning::set_preview(transaction, *id, sha256, preview->pages);
  });
}

}  // namespace

void run_earning_sweep(const Site& site) {
  const auto now = site.clock.now();
  const auto today = site.zone.day(now);
  const auto say = [&](const earning::Reminder& reminder) { return announce(site, today, reminder); };
  earning::sweep_deadlines(site.database, say, today, now, site.random);
  const earning::Intake intake(site.database, site.blobs, site.options.data / "spool",
                               site.options.evidence_bytes_max, site.random);
  intake.remove_expired(now);
  intake.remove_leftovers();
}

void add_earning_jobs(jobs::Worker& worker, const Site& site) {
  worker.on_slowly(std::string(earning::preview_job),
                   [&site](const std::string& payload) { make_preview(site, payload); });
  worker.every_minute([&site] { run_earning_sweep(site); });
}

}  // namespace laurel::web
