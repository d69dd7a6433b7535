#include "award/issuance.h"

#include <exception>

#include "award/queries.h"
#include "award/signing.h"
#include "base/check.h"
#include "earning/journey_store.h"
#include "jobs/jobs.h"
#include "storage/event.h"

namespace laurel::award {
namespace {

constexpr std::chrono::minutes forgotten_after{1};
constexpr std::chrono::hours looked_back{24 * 366};
constexpr int forgotten_at_once = 100;

// The stack's micro-credentials as this person earned them; none while one is wanting or was revoked.
std::optional<std::vector<Credential>> completed(storage::Session& session, const identity::PersonId& person,
                                                 const catalog::Stack& stack) {
  std::vector<Credential> earned;
  for (const auto& member : stack.micro_credentials) {
    auto credential = find_credential(session, person, Kind::micro_credential, member);
    if (!credential) return {};
    const auto standing = standing_of(session, credential->id);
    if (standing && standing->purpose == Purpose::revocation) return {};
    earned.push_back(*std::move(credential));
  }
  return earned.empty() ? std::nullopt : std::optional(std::move(earned));
}

}  // namespace

struct Issuance::Earned {
  earning::Journey journey;
  earning::Submission submission;
  identity::Person earner;
  std::vector<earning::Finding> findings;
  std::int64_t minutes = 0;
  Instant decided_at;
};

std::optional<Issuance::Earned> Issuance::find_earned(const std::string& id) {
  const auto submission = earning::SubmissionId::parse(id);
  if (!submission) return {};
  return database_.read([&](storage::Session& session) -> std::optional<Earned> {
    const auto decided = session.query_first(sql::met, {{"submission", *submission}});
    if (!decided) return {};
    auto of = earning::find_submission(session, *submission);
    auto journey = earning::find_journey(session, of->journey);
    auto earner = identity::find_person(session, journey->person);
    if (!earner) return {};  // the account was closed
    if (find_credential(session, earner->id, Kind::micro_credential, journey->micro_credential)) return {};
    Earned earned{.journey = *std::move(journey),
                  .submission = *std::move(of),
                  .earner = *std::move(earner),
                  .findings = earning::findings_of(session, *submission)};
    earned.decided_at = decided->instant("decided_at");
    for (const auto& entry : earning::time_log_of(session, earned.journey.id))
      earned.minutes += entry.minutes;
    return earned;
  });
}

// The place is reserved before the signature, which covers it; a run that dies in between leaves it empty.
Frame Issuance::frame(const identity::Person& earner, const catalog::Issuer& issuer, Instant awarded_at) {
  const auto now = clock_.now();
  const auto place = database_.write(
      [&](storage::Transaction& transaction) { return reserve_place(transaction, issuer.id, now, random_); });
  return {.addresses = addresses_,
          .issuer = issuer,
          .id = CredentialId::generate(now, random_),
          .status = place,
          .earner_name = earner.name,
          .earner_email = earner.email,
          .salt = random_.token(12),
          .issued_at = awarded_at};
}

PackedTexts Issuance::sign(const credential::open_badges::AchievementCredential& credential,
                           const catalog::Issuer& issuer) {
  return pack_texts(sign_texts(credential, addresses_.issuer_did(issuer.id), keys_.signing_key(issuer.id)));
}

bool Issuance::keep(storage::Transaction& transaction, const Credential& credential,
                    const std::string& journey, const PackedTexts& texts, const identity::Person& earner) {
  if (find_credential(transaction.session(), earner.id, credential.kind, credential.achievement))
    return false;
  add_credential(transaction, credential, journey, texts);
  storage::record(transaction,
                  {clock_.now(), "", "award.issued", credential.id.text(), "",
                   fmt::format(R"({{"kind":"{}","achievement":"{}","version":{}}})", text_of(credential.kind),
                               credential.achievement, credential.version)});
  tell_(transaction, {.earner = earner, .credential = credential, .now = clock_.now()});
  return true;
}

void Issuance::enqueue_stacks(storage::Transaction& transaction, const catalog::Shelf& shelf,
                              const identity::Person& earner, const std::string& micro_credential) {
  for (const auto* stack : shelf.stacks_of(micro_credential))
    if (completed(transaction.session(), earner.id, *stack))
      jobs::enqueue(transaction, stack_job, earner.id.text() + " " + stack->id, clock_.now(), random_);
}

void Issuance::issue(const std::string& submission) {
  const auto earned = find_earned(submission);
  if (!earned) return;
  const auto shelf = catalog_.shelf();
  const auto* micro_credential = shelf->find(earned->journey.micro_credential, earned->journey.version);
  if (micro_credential == nullptr)
    throw std::runtime_error("the version of " + earned->journey.micro_credential + " is not in the catalog");
  const auto& issuer = shelf->issuer_of(*micro_credential).issuer;
  const auto made_with = frame(earned->earner, issuer, earned->decided_at);
  const auto manifest = earning::read_manifest(earned->submission.manifest);
  const auto texts = sign(credential_of(made_with, Mastery{*micro_credential, earned->findings, manifest,
                                                           earned->journey.started_at,
                                                           earned->submission.submitted_at, earned->minutes}),
                          issuer);
  const Credential credential{.id = made_with.id,
                              .issuer = issuer.id,
                              .person = earned->earner.id,
                              .kind = Kind::micro_credential,
                              .achievement = micro_credential->id,
                              .version = micro_credential->version,
                              .submission = earned->submission.id.text(),
                              .earner_name = earned->earner.name,
                              .title = micro_credential->title,
                              .minutes = earned->minutes,
                              .issued_at = made_with.issued_at,
                              .status_list = made_with.status.list,
                              .status_index = made_with.status.index};
  database_.write([&](storage::Transaction& transaction) {
    if (!keep(transaction, credential, earned->journey.id.text(), texts, earned->earner)) return;
    earning::mark_earned(transaction, earned->journey.id, credential.issued_at);
    enqueue_stacks(transaction, *shelf, earned->earner, micro_credential->id);
  });
}

void Issuance::issue_stack(const std::string& person_and_stack) {
  const auto space = person_and_stack.find(' ');
  const auto person = identity::PersonId::parse(person_and_stack.substr(0, space));
  const auto shelf = catalog_.shelf();
  const auto* stack =
      space == std::string::npos ? nullptr : shelf->find_stack(person_and_stack.substr(space + 1));
  if (!person || stack == nullptr) return;
  std::optional<identity::Person> earner;
  const auto earned = database_.read([&](storage::Session& session) {
    earner = identity::find_person(session, *person);
    const bool has = find_credential(session, *person, Kind::stack, stack->id).has_value();
    return has ? std::nullopt : completed(session, *person, *stack);
  });
  if (!earner || !earned) return;
  const auto& issuer = shelf->issuer_of(*stack).issuer;
  Instant completed_at = earned->front().issued_at;
  for (const auto& member : *earned) completed_at = std::max(completed_at, member.issued_at);
  const auto made_with = frame(*earner, issuer, completed_at);
  const auto texts = sign(credential_of(made_with, Completion{*stack, *earned}), issuer);
  Credential credential{.id = made_with.id,
                        .issuer = issuer.id,
                        .person = earner->id,
                        .kind = Kind::stack,
                        .achievement = stack->id,
                        .version = 1,
                        .earner_name = earner->name,
                        .title = stack->title,
                        .issued_at = made_with.issued_at,
                        .status_list = made_with.status.list,
                        .status_index = made_with.status.index};
  for (const auto& member : *earned) credential.minutes += member.minutes;
  database_.write(
      [&](storage::Transaction& transaction) { keep(transaction, credential, "", texts, *earner); });
}

int Issuance::issue_forgotten() {
  std::vector<std::string> submissions;
  database_.read([&](storage::Session& session) {
    for (const auto& row : session.query(sql::forgotten, {{"since", clock_.now() - looked_back},
                                                          {"before", clock_.now() - forgotten_after},
                                                          {"most", forgotten_at_once}}))
      submissions.push_back(row.text("submission"));
  });
  // One that cannot be issued must not keep the others waiting.
  std::exception_ptr first;
  int issued = 0;
  for (const auto& submission : submissions) try {
      issue(submission);
      ++issued;
    } catch (const std::exception&) {
      if (!first) first = std::current_exception();
    }
  if (first) std::rethrow_exception(first);
  return issued;
}

}  // namespace laurel::award
