#include "app/population/population.h"

#include <algorithm>
#include <boost/json.hpp>
#include <future>
#include <thread>

#include "app/population/credential_batch.h"
#include "award/publication.h"
#include "award/status_lists.h"
#include "earning/journey_store.h"
#include "identity/account_store.h"
#include "identity/administration_store.h"
#include "identity/notice_store.h"
#include "identity/organization_store.h"
#include "identity/password.h"
#include "identity/profile_store.h"
#include "identity/queries.h"
#include "identity/roster_store.h"
#include "review/training_store.h"
#include "storage/event.h"

namespace laurel::app {
namespace {

using identity::OrganizationKind;
using identity::Role;

constexpr std::int64_t people_per_batch = 250;
constexpr int one_public_in = 3;
constexpr int one_revoked_in = 200;
constexpr std::size_t password_bytes = 12;

// Everything of a population is one issuer's.
std::vector<const catalog::MicroCredential*> catalog_of(const catalog::Shelf& shelf) {
  std::vector<const catalog::MicroCredential*> all;
  for (const auto* one : shelf.micro_credentials())
    if (shelf.issuer_of(*one).issuer.id == shelf.issuers().front().issuer.id) all.push_back(one);
  return all;
}

std::optional<PopulationRefusal> refusal_of(web::Site& site, const PopulationSize& size) {
  const auto is_inhabited = site.database.read(
      [](storage::Session& session) { return !identity::find_people(session, "", 1).empty(); });
  if (is_inhabited) return PopulationRefusal{"this database holds people: name an empty folder with --data"};
  const auto shelf = site.catalog.shelf();
  if (shelf->issuers().empty()) return PopulationRefusal{"the catalog is empty: import a package first"};
  if (size.people < people_min) return PopulationRefusal{fmt::format("--people is at least {}", people_min)};
  const auto each = share_max(size.journeys, size) + share_max(size.credentials, size);
  const auto most = static_cast<std::int64_t>(catalog_of(*shelf).size());
  if (each > most)
    return PopulationRefusal{
        fmt::format("that would be up to {} micro-credentials for one person, and the catalog has {}: ask "
                    "for more people",
                    each, most)};
  return {};
}

class Population {
 public:
  Population(web::Site& site, award::AwardRoom& award, const PopulationSize& size)
      : site_(site),
        award_(award),
        size_(size),
        shelf_(site.catalog.shelf()),
        issuer_(shelf_->issuers().front()),
        catalog_(catalog_of(*shelf_)),
        now_(site.clock.now()),
        today_(site.zone.day(now_)),
        random_(size.seed),
        works_(site.blobs) {}

  PopulationReport make(const Progress& progress) {
    report_.password = site_.random.token(password_bytes);
    password_hash_ = identity::hash_password(Secret<std::string>(report_.password));
    report_.micro_credential = catalog_.front()->id;
    for (const auto* one : catalog_) works_.of(*one);  // before threads read them
    settle_staff();
    const SigningIssuer signer{award_.addresses, issuer_.issuer, award_.keys.signing_key(issuer_.issuer.id)};
    const auto threads = std::max(1u, std::thread::hardware_concurrency());
    // While one batch is signed, the one before is kept and the next one's people and journeys are written.
    std::vector<PlannedCredential> kept, batch;
    std::vector<SignedCredential> ready;
    auto next = staff_count(size_.people);
    do {
      auto signing = std::async(std::launch::async, [&] { return sign_batch(batch, signer, threads); });
      keep(ready);
      const auto end = std::min(size_.people, next + people_per_batch);
      auto following = settle(next, end);
      next = end;
      ready = signing.get();
      kept = std::exchange(batch, std::move(following));  // what `ready` points to
      progress(next);
    } while (!batch.empty() || next < size_.people);
    keep(ready);
    close_roster();
    return report_;
  }

 private:
  identity::Person add_person(storage::Transaction& transaction, const PlannedPerson& planned) {
    const auto at = afternoon_of(planned.joined);
    auto person = identity::add_person(transaction,
                                       {planned.name, planned.email, Secret<std::string>(), planned.language},
                                       password_hash_, at, random_);
    if (!person) throw std::runtime_error(planned.email + " is there already");
    identity::confirm_email(transaction, person->id, at);
    person->email_confirmed = true;
    identity::add_employment(
        transaction, person->id,
        {planned.district, planned.school, planned.state, "Teacher", planned.joined.plus_days(-400), {}}, at,
        random_);
    return *std::move(person);
  }

  void settle_staff() {
    site_.database.write([&](storage::Transaction& transaction) {
      const auto house = identity::ensure_organization(transaction, OrganizationKind::house, "house",
                                                       "Laurel", "", now_, random_);
      if (!issuer_.issuer.affiliates.empty())
        affiliate_ = identity::ensure_organization(transaction, OrganizationKind::affiliate,
                                                   issuer_.issuer.affiliates.front(),
                                                   "Sample Education Association", "OH", now_, random_)
                         .id;
      std::vector<identity::PersonId> staff;
      for (std::int64_t i = 0; i < staff_count(size_.people); ++i) {
        const auto planned = plan_person(i, size_, catalog_, today_);
        staff.push_back(add_person(transaction, planned).id);
        if (i == 0) report_.administrator = planned.email;
        if (i == 1) report_.issuing_officer = planned.email;
        if (i == officers) report_.reviewer = planned.email;
      }
      auto grant = [&](const identity::PersonId& person, const identity::OrganizationId& organization,
                       Role role) {
        identity::grant_role(transaction, person, organization, role, "", now_, random_);
      };
      grant(staff[0], house.id, Role::administrator);
      grant(staff[1], issuer_.organization, Role::issuing_officer);
      grant(staff[1], issuer_.organization, Role::billing_officer);
      if (affiliate_) grant(staff[2], *affiliate_, Role::membership_officer);
      membership_officer_ = staff[2];
      deciders_.emplace(Deciders{staff[1], {staff.begin() + officers, staff.end()}});
      for (const auto& reviewer : deciders_->reviewers) {
        grant(reviewer, issuer_.organization, Role::reviewer);
        train(transaction, reviewer);
      }
    });
  }

  void train(storage::Transaction& transaction, const identity::PersonId& reviewer) {
    std::set<std::string> all;
    for (const auto* one : catalog_) all.insert(one->id);
    review::set_training(transaction, issuer_.organization, reviewer, all, deciders_->officer, now_);
  }

  // The people from `begin` to before `end` with their journeys; what is to be signed for them.
  std::vector<PlannedCredential> settle(std::int64_t begin, std::int64_t end) {
    std::vector<PlannedCredential> credentials;
    if (begin == end) return credentials;
    site_.database.write([&](storage::Transaction& transaction) {
      JourneyWriter writer(issuer_.issuer, *deciders_, works_, random_);
      std::vector<std::pair<PlannedPerson, identity::Person>> people;
      boost::json::array members;
      for (auto number = begin; number < end; ++number) {
        auto planned = plan_person(number, size_, catalog_, today_);
        auto person = add_person(transaction, planned);
        if (planned.is_member) members.push_back(member_line(planned));
        people.emplace_back(std::move(planned), std::move(person));
      }
      add_members(transaction, members);  // before the journeys, which are free for them
      for (const auto& [planned, person] : people) {
        Dice dice(size_.seed ^ 0x9e3779b97f4a7c15u, planned.number);
        for (const auto& journey : planned.journeys)
          if (auto earned = writer.write(transaction, person, journey, dice))
            credentials.push_back(plan(transaction, person, journey.micro_credential, journey.decided, dice,
                                       std::move(earned)));
        for (const auto& earlier : planned.earlier)
          credentials.push_back(
              plan(transaction, person, earlier.micro_credential, earlier.issued, dice, {}));
      }
    });
    return credentials;
  }

  PlannedCredential plan(storage::Transaction& transaction, const identity::Person& person,
                         const catalog::MicroCredential* micro_credential, Date issued, Dice& dice,
                         std::optional<EarnedJourney> journey) {
    const auto at = afternoon_of(issued);
    return {.earner = person,
            .micro_credential = micro_credential,
            .journey = std::move(journey),
            .work = &works_.of(*micro_credential),
            .issued = issued,
            .id = award::CredentialId::generate(at, random_),
            .place = award::reserve_place(transaction, issuer_.issuer.id, at, random_),
            .salt = random_.token(12),
            .is_public = dice.one_in(one_public_in),
            .is_revoked = dice.one_in(one_revoked_in)};
  }

  boost::json::array member_line(const PlannedPerson& planned) {
    const auto at = afternoon_of(planned.joined);
    return {Id<struct Membership>::generate(at, random_).text(),
            std::to_string(100'000 + planned.number),
            planned.email,
            planned.name,
            planned.joined.plus_days(-400).text(),
            nullptr};
  }

  void add_members(storage::Transaction& transaction, const boost::json::array& members) {
    if (!affiliate_ || members.empty()) return;
    transaction.execute(identity::sql::write_memberships, {{"organization", *affiliate_},
                                                           {"roster_import", roster_import_},
                                                           {"lines", boost::json::serialize(members)}});
    members_ += static_cast<std::int64_t>(members.size());
  }

  void close_roster() {
    if (!affiliate_) return;
    site_.database.write([&](storage::Transaction& transaction) {
      transaction.execute(identity::sql::add_roster_import, {{"id", roster_import_},
                                                             {"organization", *affiliate_},
                                                             {"imported_by", *membership_officer_},
                                                             {"imported_at", now_},
                                                             {"members", members_},
                                                             {"added", members_},
                                                             {"changed", 0},
                                                             {"lapsed", 0},
                                                             {"sha256", std::string(64, '0')}});
    });
  }

  void keep(const std::vector<SignedCredential>& batch) {
    if (batch.empty()) return;
    site_.database.write([&](storage::Transaction& transaction) {
      for (const auto& one : batch) keep(transaction, one);
    });
  }

  // As award::Issuance keeps one, without the letter.
  void keep(storage::Transaction& transaction, const SignedCredential& one) {
    const auto& [planned, credential, texts] = one;
    const auto at = credential.issued_at;
    award::add_credential(transaction, credential,
                          planned->journey ? planned->journey->id.text() : std::string(), texts);
    storage::record(transaction, {at, "", "award.issued", credential.id.text(), "",
                                  fmt::format(R"({{"kind":"{}","achievement":"{}","version":{}}})",
                                              award::text_of(credential.kind), credential.achievement,
                                              credential.version)});
    if (planned->journey) earning::mark_earned(transaction, planned->journey->id, at);
    identity::give_notice(transaction, credential.person, "award.earned",
                          site_.messages.say(web::language_of(planned->earner.language),
                                             "award.letter_earned_subject", {{"TITLE", credential.title}}),
                          "/credentials/" + credential.id.text(), at, random_);
    if (planned->is_public && !award::publish(transaction, credential, {.show_feedback = false}, at))
      throw std::runtime_error("a credential cannot be published");
    if (planned->is_revoked && !award::take_back(transaction, award::Purpose::revocation,
                                                 {credential, "The submission was another person's work.",
                                                  deciders_->officer.text(), at + std::chrono::hours(24)},
                                                 random_))
      throw std::runtime_error("a credential cannot be revoked");
    if (report_.credential.empty() && planned->journey && planned->is_public && !planned->is_revoked) {
      report_.credential = credential.id.text();
      report_.earner = planned->earner.email;
    }
  }

  web::Site& site_;
  award::AwardRoom& award_;
  PopulationSize size_;
  std::shared_ptr<const catalog::Shelf> shelf_;
  const catalog::StoredIssuer& issuer_;
  std::vector<const catalog::MicroCredential*> catalog_;
  Instant now_;
  Date today_;
  SeededRandom random_;
  SampleWorks works_;
  std::string password_hash_;
  std::optional<Deciders> deciders_;
  std::optional<identity::OrganizationId> affiliate_;
  std::optional<identity::PersonId> membership_officer_;
  std::string roster_import_ = Id<identity::RosterImport>::generate(now_, random_).text();
  std::int64_t members_ = 0;
  PopulationReport report_;
};

}  // namespace

std::expected<PopulationReport, PopulationRefusal> populate(web::Site& site, award::AwardRoom& award,
                                                            const PopulationSize& size,
                                                            const Progress& progress) {
  if (auto refusal = refusal_of(site, size)) return std::unexpected(*std::move(refusal));
  return Population(site, award, size).make(progress);
}

}  // namespace laurel::app
