// Issuing what was earned: exactly one credential for each, however often the job runs or is killed.
#pragma once
#include <functional>
#include <string>

#include "award/achievement.h"
#include "award/key_ring.h"
#include "catalog/shelf.h"
#include "identity/account_store.h"

namespace laurel::award {

inline constexpr std::string_view issue_job = "award.issue";        // payload: a submission's id
inline constexpr std::string_view stack_job = "award.issue-stack";  // payload: "<person> <stack>"

/// What the earner is to hear of.
enum class NewsKind { earned, revoked, suspended, reinstated };
struct News {
  NewsKind kind = NewsKind::earned;
  identity::Person earner;
  Credential credential;
  std::string reason = {};  // of the issuer
  Instant now;
};
/// Writes the letter and the notice, in the transaction of what happened.
using Tell = std::function<void(storage::Transaction&, const News&)>;

/// Thread-safe.
class Issuance {
 public:
  Issuance(storage::Database& database, catalog::ShelfKeeper& catalog, const Clock& clock, Random& random,
           KeyRing& keys, const Addresses& addresses, Tell tell)
      : database_(database),
        catalog_(catalog),
        clock_(clock),
        random_(random),
        keys_(keys),
        addresses_(addresses),
        tell_(std::move(tell)) {}

  /// Issues for a submission that met everything, and marks its journey as earned; does nothing where that
  /// was done, or where the decision is another. Throws when it could not: try again.
  void issue(const std::string& submission);
  /// Issues a stack's own credential to who has all its micro-credentials (C4); else does nothing.
  void issue_stack(const std::string& person_and_stack);
  /// Issues what was decided but not issued, in case a job was lost; how many.
  int issue_forgotten();

 private:
  struct Earned;
  std::optional<Earned> find_earned(const std::string& submission);
  /// `awarded_at`: when the reviewers decided, however late the job runs.
  Frame frame(const identity::Person& earner, const catalog::Issuer& issuer, Instant awarded_at);
  PackedTexts sign(const credential::open_badges::AchievementCredential& credential,
                   const catalog::Issuer& issuer);
  /// False where the earner has one already.
  bool keep(storage::Transaction& transaction, const Credential& credential, const std::string& journey,
            const PackedTexts& texts, const identity::Person& earner);
  void enqueue_stacks(storage::Transaction& transaction, const catalog::Shelf& shelf,
                      const identity::Person& earner, const std::string& micro_credential);

  storage::Database& database_;
  catalog::ShelfKeeper& catalog_;
  const Clock& clock_;
  Random& random_;
  KeyRing& keys_;
  const Addresses& addresses_;
  Tell tell_;
};

}  // namespace laurel::award
