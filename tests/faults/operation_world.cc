#include "faults/operation_world.h"

#include "faults/state.h"
#include "storage/event.h"

namespace laurel::faults {
namespace {
constexpr int operations_max = 400;
}  // namespace

void OperationWorld::SetUp() {
  award::AwardWorld::SetUp();
  if (IsSkipped()) return;
  blobs = storage::folder_blob_store(folder() / "blobs", &faults());
}

std::string OperationWorld::state() {
  return own_state_of(database());
}

std::int64_t OperationWorld::number(const std::string& query) {
  return database().read(
      [&](storage::Session& session) { return session.query_first({query, query, query})->integer("n"); });
}

void OperationWorld::whole(const std::string& name, const Work& work_to_do) {
  ++tally.operations;
  const auto before = state();
  for (int nth = 1; nth < operations_max; ++nth) {
    faults().fail(nth);
    bool failed = false;
    try {
      work_to_do();
    } catch (const storage::DatabaseError&) {
      failed = true;
    }
    const bool reached = faults().count() >= nth;
    faults().fail(0);
    if (!reached) {
      EXPECT_FALSE(failed) << name;
      EXPECT_GT(nth, 1) << name << " does nothing";
      return;
    }
    ++tally.failures;
    EXPECT_TRUE(failed) << name << " swallows the failure of its operation " << nth;
    if (state() == before) continue;
    ++tally.lost;
    ADD_FAILURE() << name << " is half done after its operation " << nth << " failed";
    return;
  }
  ADD_FAILURE() << name << " never succeeds";
}

void OperationWorld::write(const std::string& name, const Write& work_to_do) {
  whole(name, [&] { database().write([&](storage::Transaction& transaction) { work_to_do(transaction); }); });
}

void OperationWorld::several(const std::string& name, const Work& work_to_do,
                             const std::function<bool()>& is_done) {
  ++tally.operations;
  for (int nth = 1; nth < operations_max; ++nth) {
    faults().fail(nth);
    try {
      work_to_do();
    } catch (const storage::DatabaseError&) {
    }
    const bool reached = faults().count() >= nth;
    faults().fail(0);
    const bool chain = !database().read(
        [](storage::Session& session) { return storage::first_broken_event(session).has_value(); });
    EXPECT_TRUE(chain) << name << ": the chain of events, operation " << nth;
    if (!reached) break;
    ++tally.failures;
  }
  if (is_done()) return;
  ++tally.lost;
  ADD_FAILURE() << name << " is not done";
}

identity::Person OperationWorld::person(const std::string& email) {
  return *database().read(
      [&](storage::Session& session) { return identity::find_person_by_email(session, email); });
}

earning::Journey OperationWorld::journey(const earning::JourneyId& id) {
  return *database().read([&](storage::Session& session) { return earning::find_journey(session, id); });
}

}  // namespace laurel::faults
