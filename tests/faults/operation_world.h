// Every write of every store, one after the other as life would bring them, each failed at every operation.
#pragma once
#include <functional>
#include <string>

#include "award/award_test_world.h"
#include "earning/upload.h"
#include "storage/blob_store.h"

namespace laurel::faults {

/// What the loop over one write saw.
struct Tally {
  int operations = 0;
  int failures = 0;
  int lost = 0;
};

class OperationWorld : public award::AwardWorld {
 protected:
  using Work = std::function<void()>;
  using Write = std::function<void(storage::Transaction&)>;

  void SetUp() override;

  /// Fails the first operation of `work`, the second, …, until it succeeds. After each failure the database
  /// is bit for bit as before. `work` must throw where it could not.
  void whole(const std::string& name, const Work& work);
  /// A write of one transaction.
  void write(const std::string& name, const Write& work);
  /// Work of several transactions: after a failure what was done stays done, and the same work again finishes
  /// it. `is_done` says whether it is.
  void several(const std::string& name, const Work& work, const std::function<bool()>& is_done);

  /// The hash of every row of every table.
  std::string state();
  std::int64_t number(const std::string& query);

  template <class T, class E>
  static T must(std::expected<T, E> result) {
    if (!result) throw std::logic_error("refused: " + std::string(refusal_key(result.error())));
    if constexpr (!std::is_void_v<T>) return *std::move(result);
  }
  identity::Person person(const std::string& email);
  earning::Journey journey(const earning::JourneyId& id);

  void identity_writes();
  void role_writes();
  void roster_writes();
  void catalog_writes();
  void money_writes();
  void work_writes();
  void upload_writes();
  void review_writes();
  void award_writes();
  void certificate_writes();
  void job_writes();

  Date today() const { return utc_date(clock.now()); }
  const catalog::MicroCredential& micro_credential() { return *shelf->shelf()->find("exit-tickets"); }
  identity::OrganizationId issuer() { return shelf->shelf()->issuers()[0].organization; }

  Tally tally;
  std::unique_ptr<storage::BlobStore> blobs;
  std::optional<earning::JourneyId> work;           // Renata's, submitted in work_writes
  std::optional<earning::SubmissionId> submission;  // decided in review_writes
};

}  // namespace laurel::faults
