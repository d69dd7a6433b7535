#include "app/population/credential_batch.h"

#include <atomic>
#include <future>

namespace laurel::app {
namespace {

// Who earned it before Laurel logged no time here: the issuer's estimate stands.
std::int64_t minutes_of(const PlannedCredential& planned) {
  return planned.journey ? planned.journey->minutes : planned.micro_credential->hours.estimate * 60;
}

credential::open_badges::AchievementCredential credential_of(const PlannedCredential& planned,
                                                             const SigningIssuer& issuer) {
  const award::Frame frame{.addresses = issuer.addresses,
                           .issuer = issuer.issuer,
                           .id = planned.id,
                           .status = planned.place,
                           .earner_name = planned.earner.name,
                           .earner_email = planned.earner.email,
                           .salt = planned.salt,
                           .issued_at = afternoon_of(planned.issued)};
  static const earning::Manifest nothing;
  const auto& manifest = planned.journey ? planned.journey->manifest : nothing;
  return award::credential_of(
      frame, award::Mastery{*planned.micro_credential, planned.work->met, manifest,
                            afternoon_of(planned.issued.plus_days(-60)),
                            afternoon_of(planned.issued.plus_days(-7)), minutes_of(planned)});
}

SignedCredential sign(const PlannedCredential& planned, const SigningIssuer& issuer) {
  const auto texts = award::sign_texts(credential_of(planned, issuer),
                                       issuer.addresses.issuer_did(issuer.issuer.id), issuer.key);
  return {&planned,
          {.id = planned.id,
           .issuer = issuer.issuer.id,
           .person = planned.earner.id,
           .kind = award::Kind::micro_credential,
           .achievement = planned.micro_credential->id,
           .version = planned.micro_credential->version,
           .submission = planned.journey ? planned.journey->submission.text() : std::string(),
           .earner_name = planned.earner.name,
           .title = planned.micro_credential->title,
           .minutes = minutes_of(planned),
           .issued_at = afternoon_of(planned.issued),
           .status_list = planned.place.list,
           .status_index = planned.place.index},
          award::pack_texts(texts)};
}

}  // namespace

std::vector<SignedCredential> sign_batch(const std::vector<PlannedCredential>& planned,
                                         const SigningIssuer& issuer, unsigned threads) {
  std::vector<std::optional<SignedCredential>> made(planned.size());
  std::atomic<std::size_t> next{0};
  auto work = [&] {
    for (auto i = next++; i < planned.size(); i = next++) made[i] = sign(planned[i], issuer);
  };
  std::vector<std::future<void>> workers;
  for (unsigned i = 0; i < threads; ++i) workers.push_back(std::async(std::launch::async, work));
  for (auto& worker : workers) worker.get();
  std::vector<SignedCredential> all;
  all.reserve(made.size());
  for (auto& one : made) all.push_back(*std::move(one));
  return all;
}

}  // namespace laurel::app
