// A queue of jobs in the database, run at least once each, by any number of processes.
#pragma once
#include <atomic>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <thread>

#include "base/clock.h"
#include "base/random.h"
#include "storage/database.h"

namespace laurel::jobs {

constexpr int attempts_max = 8;
constexpr std::chrono::minutes claim_time{5};

/// Puts a job into the queue, in the caller's transaction. `payload`: what the runner needs, usually an id.
void enqueue(storage::Transaction& transaction, std::string_view kind, std::string_view payload, Instant due,
             Random& random);

/// Runs one job; throws when it could not. Must be idempotent: it may run again after a crash.
using Runner = std::function<void(const std::string& payload)>;

struct Counts {
  std::int64_t waiting = 0;
  std::int64_t failed = 0;
};
Counts counts(storage::Session& session);

struct Job {
  std::string id;
  std::string kind;
  Instant due;
  std::int64_t attempts = 0;
  bool given_up = false;  // after attempts_max
  std::string failure;    // of the last attempt, "" where there was none
};
/// Those that failed first, then those that wait, by when they are due. Payloads stay inside: they hold
/// letters.
std::vector<Job> open_jobs(storage::Session& session, std::int64_t limit);
/// Due now, with all attempts before it. False where there is no such job or it is done. Records the event.
bool try_again(storage::Transaction& transaction, const std::string& job, const std::string& by, Instant now);

class Worker {
 public:
  Worker(storage::Database& database, const Clock& clock, Random& random);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Before start(); every kind that is enqueued has one runner.
  void on(std::string kind, Runner runner);
  /// For kinds that may take long and are missed by nobody for a while: they have a thread of their own, so
  /// that letters and awards never wait behind them. Before start().
  void on_slowly(std::string kind, Runner runner);
  /// Of what nobody must read afterwards, like letters with links: the payload is emptied when the job has
  /// run.
  void on_and_forget(std::string kind, Runner runner);
  /// A long job looks at this and ends with an exception; it is tried again.
  bool is_stopping() const { return stopping_; }
  /// Called about once a minute by the running worker, e.g. to look for deadlines. Before start().
  void every_minute(std::function<void()> task);

  /// Runs the jobs that are due now, in the caller's thread; how many. For tests and the command line.
  int run_due();
  /// Runs jobs in threads of its own until stop().
  void start();
  /// Finishes the jobs at hand and ends the threads.
  void stop();
  /// Something was enqueued in this process: look now rather than at the next second.
  void wake();

 private:
  enum class Lane { quick, slow };
  bool run_one(Lane lane);
  void run_all(Lane lane);
  void loop(Lane lane);
  void tend();

  storage::Database& database_;
  const Clock& clock_;
  Random& random_;
  std::map<std::string, Runner> runners_;
  std::set<std::string> forgotten_kinds_;
  std::string slow_kinds_ = ",";  // ",one.kind,another.kind,"
  std::vector<std::function<void()>> every_minute_;
  std::chrono::steady_clock::time_point next_minute_;
  std::string name_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::atomic<bool> stopping_ = false;
  std::map<Lane, bool> woken_;
  std::vector<std::thread> threads_;
};

}  // namespace laurel::jobs
