#include "app/house.h"

#include "app/backup/backup.h"
#include "app/demo/demo.h"
#include "app/demo/demo_certificates.h"
#include "app/demo/demo_committee.h"
#include "app/demo/demo_pages.h"
#include "app/demo/demo_record.h"
#include "app/mail.h"
#include "award/installation_secret.h"
#include "identity/roster_store.h"
#include "review/claim_store.h"
#include "storage/event.h"
#include "storage/leftovers.h"
#include "web/pages/administration/administration_pages.h"
#include "web/pages/award/award_pages.h"
#include "web/pages/award/letters.h"
#include "web/pages/billing/billing_pages.h"
#include "web/pages/catalog/catalog_pages.h"
#include "web/pages/committee/committee_pages.h"
#include "web/pages/district/district_pages.h"
#include "web/pages/earning/earning_jobs.h"
#include "web/pages/earning/earning_pages.h"
#include "web/pages/home/home_pages.h"
#include "web/pages/identity/account_pages.h"
#include "web/pages/identity/notice_pages.h"
#include "web/pages/identity/profile_pages.h"
#include "web/pages/operation/operation_pages.h"
#include "web/pages/recognition/recognition_pages.h"
#include "web/pages/recognition/standing_job.h"
#include "web/pages/review/review_pages.h"
#include "web/pages/roster/roster_pages.h"

namespace laurel::app {
namespace {

constexpr std::size_t page_cache_bytes_max = 64 * 1024 * 1024;
constexpr std::chrono::seconds page_cache_time{10};
constexpr std::chrono::hours leftovers_every{24};

Secret<std::string> secret_of(const Configuration& configuration, Random& random) {
  std::filesystem::create_directories(configuration.data);
  return award::installation_secret(configuration.secret.reveal(), configuration.data / "secret.key", random);
}

storage::DatabaseOptions with_audit_key(storage::DatabaseOptions options, const Secret<std::string>& secret) {
  options.audit_key = Secret<std::string>(storage::audit_key_of(secret.reveal()));
  return options;
}

std::string public_url_of(const Configuration& configuration) {
  return configuration.public_url.empty()
             ? fmt::format("http://{}:{}", configuration.address, configuration.port)
             : configuration.public_url;
}

storage::Database& migrated(storage::Database& database) {
  if (database.migrate() > 0) database.write(storage::seal_chain_end);
  return database;
}

}  // namespace

Outside real_outside(const Configuration& configuration) {
  setenv("TZ", configuration.time_zone.c_str(), 1);
  tzset();
  return {.clock = std::make_unique<SystemClock>(),
          .random = std::make_unique<SystemRandom>(),
          .zone = std::make_unique<SystemZone>(),
          .mail = configuration.smtp_url.empty()
                      ? folder_mail(configuration.data / "outbox", configuration.mail_from)
                      : smtp_mail(configuration)};
}

House::House(Configuration configuration, Outside outside)
    : configuration_(std::move(configuration)),
      outside_(std::move(outside)),
      secret_(secret_of(configuration_, *outside_.random)),
      database_(with_audit_key(database_options(configuration_, outside_.faults), secret_)),
      blobs_(storage::folder_blob_store(configuration_.data / "blobs", outside_.faults)),
      worker_(migrated(database_), *outside_.clock, *outside_.random),
      catalog_(database_, *outside_.clock),
      packs_(database_, *outside_.clock, recognition::packs_folder()),
      messages_(find_resources().messages),
      templates_(find_resources().templates, messages_),
      assets_(find_resources().assets),
      cache_(page_cache_bytes_max, page_cache_time),
      award_(database_, catalog_, *outside_.clock, *outside_.random, public_url_of(configuration_), secret_,
             web::and_ask_for_standing(
                 web::award_letters(messages_, *outside_.random, public_url_of(configuration_)),
                 *outside_.random)) {
  site_ = std::make_unique<web::Site>(web::Site{
      {public_url_of(configuration_), configuration_.demo, configuration_.data,
       configuration_.evidence_bytes_max, configuration_.program, configuration_.metrics_token.reveal()},
      database_,
      *blobs_,
      worker_,
      catalog_,
      *outside_.clock,
      *outside_.random,
      *outside_.zone,
      messages_,
      templates_,
      assets_,
      cache_,
      packs_});
  add_jobs();
  if (configuration_.demo && fill_demo(*site_, find_resources().sample_catalog)) {
    worker_.run_due();  // issues what the cast has earned
    publish_demo_credential(*site_);
    fill_demo_committee(*site_);
    fill_demo_record(*site_);
    fill_demo_certificates(*site_);
    worker_.run_due();  // numbers the certificates
  }
  application_ = std::make_unique<web::Application>(*site_, make_routes());
}

House::~House() {
  worker_.stop();
}

void House::add_jobs() {
  worker_.on_and_forget(std::string(identity::letter_job), [this](const std::string& payload) {
    outside_.mail->deliver(identity::read_letter(payload), outside_.clock->now());
  });
  worker_.on(std::string(identity::roster_blob_job),
             [this](const std::string& hash) { blobs_->remove(hash); });
  worker_.on(std::string(award::issue_job),
             [this](const std::string& payload) { award_.issuance.issue(payload); });
  worker_.on(std::string(award::stack_job),
             [this](const std::string& payload) { award_.issuance.issue_stack(payload); });
  worker_.every_minute([this] { award_.issuance.issue_forgotten(); });
  worker_.every_minute([this] {
    database_.write([&](storage::Transaction& transaction) {
      identity::forget_expired(transaction, outside_.clock->now());
      identity::forget_uploads(transaction, outside_.clock->now(), *outside_.random);
    });
  });
  worker_.every_minute([this] {
    const auto now = outside_.clock->now();
    if (database_.read([&](storage::Session& session) { return review::any_untouched(session, now); }))
      database_.write(
          [&](storage::Transaction& transaction) { review::release_untouched(transaction, now); });
  });
  worker_.every_minute([this, next = Instant()]() mutable {
    if (outside_.clock->now() < next) return;
    next = outside_.clock->now() + leftovers_every;
    for (const auto* folder : {"blobs", "outbox"})
      storage::remove_leftovers(configuration_.data / folder, leftovers_every);
  });
  web::add_account_jobs(worker_, *site_);
  web::add_earning_jobs(worker_, *site_);
  web::add_committee_jobs(worker_, *site_);
  web::add_district_jobs(worker_, *site_);
  web::add_recognition_jobs(worker_, *site_);
}

web::Routes House::make_routes() {
  web::Routes routes;
  web::add_home_pages(routes);
  web::add_catalog_pages(routes);
  web::add_account_pages(routes);
  web::add_award_pages(routes, award_);
  web::add_profile_pages(routes);
  web::add_notice_pages(routes);
  web::add_administration_pages(routes);
  web::add_roster_pages(routes);
  web::add_earning_pages(routes);
  web::add_billing_pages(routes);
  web::add_review_pages(routes);
  web::add_committee_pages(routes);
  web::add_district_pages(routes);
  web::add_recognition_pages(routes);
  if (configuration_.demo) add_demo_pages(routes);
  web::add_operation_pages(routes, [this] { return &application_->traffic(); });
  return routes;
}

}  // namespace laurel::app
