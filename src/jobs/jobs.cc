#include "jobs/jobs.h"

#include <spdlog/spdlog.h>

#include "base/check.h"
#include "base/text.h"
#include "jobs/queries.h"
#include "storage/event.h"

namespace laurel::jobs {
namespace {

struct JobRow;
constexpr std::chrono::seconds look_again{1};
constexpr std::chrono::hours keep_finished{24 * 14};

// 10 s, 1 min, 10 min, then hourly.
std::chrono::milliseconds delay_after(std::int64_t attempts) {
  constexpr std::array<int, 3> seconds{10, 60, 600};
  auto place = static_cast<std::size_t>(attempts - 1);
  return std::chrono::seconds(place < seconds.size() ? seconds[place] : 3600);
}

// Every attempt ended with the process that made it: one more would, too.
void give_up(storage::Database& database, const std::string& job, const std::string& worker, Instant now) {
  spdlog::error("job {} is given up: the process ended each time while it ran", job);
  database.write([&](storage::Transaction& transaction) {
    transaction.execute(sql::retry, {{"due_at", now},
                                     {"failure", "The process ended each time while this ran."},
                                     {"finished_at", std::optional(now)},
                                     {"id", job},
                                     {"worker", worker}});
  });
}

}  // namespace

void enqueue(storage::Transaction& transaction, std::string_view kind, std::string_view payload, Instant due,
             Random& random) {
  transaction.execute(
      sql::enqueue,
      {{"id", Id<JobRow>::generate(due, random)}, {"kind", kind}, {"payload", payload}, {"due_at", due}});
}

Counts counts(storage::Session& session) {
  auto row = session.query_first(sql::count_jobs);
  return {row->integer("waiting"), row->integer("failed")};
}

std::vector<Job> open_jobs(storage::Session& session, std::int64_t limit) {
  std::vector<Job> jobs;
  for (const auto& row : session.query(sql::open_jobs, {{"limit", limit}}))
    jobs.push_back({row.text("id"), row.text("kind"), row.instant("due_at"), row.integer("attempts"),
                    !row.is_null("finished_at"), row.text("failure")});
  return jobs;
}

bool try_again(storage::Transaction& transaction, const std::string& job, const std::string& by,
               Instant now) {
  if (transaction.execute(sql::try_again, {{"now", now}, {"id", job}}) == 0) return false;
  storage::record(transaction, {now, by, "jobs.tried-again", job});
  return true;
}

Worker::Worker(storage::Database& database, const Clock& clock, Random& random)
    : database_(database), clock_(clock), random_(random), name_(random.token(9)) {}

Worker::~Worker() {
  stop();
}

void Worker::on(std::string kind, Runner runner) {
  runners_[std::move(kind)] = std::move(runner);
}

void Worker::on_and_forget(std::string kind, Runner runner) {
  forgotten_kinds_.insert(kind);
  on(std::move(kind), std::move(runner));
}

void Worker::on_slowly(std::string kind, Runner runner) {
  slow_kinds_ += kind + ",";
  on(std::move(kind), std::move(runner));
}

void Worker::every_minute(std::function<void()> task) {
  every_minute_.push_back(std::move(task));
}

int Worker::run_due() {
  int count = 0;
  for (auto lane : {Lane::quick, Lane::slow})
    while (run_one(lane)) ++count;
  return count;
}

bool Worker::run_one(Lane lane) {
  const auto now = clock_.now();
  const storage::Binds wanted{{"now", now},
                              {"now2", now},
                              {"slow_kinds", slow_kinds_},
                              {"is_slow", std::int64_t{lane == Lane::slow}}};
  // Looking needs no write: an idle worker must not hold up the pages.
  const bool due = database_.read(
      [&](storage::Session& session) { return session.query_first(sql::anything_due, wanted).has_value(); });
  if (!due) return false;
  auto job = database_.write([&](storage::Transaction& transaction) {
    auto row = transaction.query_first(sql::next_due, wanted);
    if (row)
      transaction.execute(sql::claim,
                          {{"worker", name_}, {"until", now + claim_time}, {"id", row->text("id")}});
    return row;
  });
  if (!job) return false;
  const auto id = job->text("id");
  if (job->integer("attempts") >= attempts_max) {
    give_up(database_, id, name_, now);
    return true;
  }
  try {
    auto runner = runners_.find(job->text("kind"));
    if (runner == runners_.end()) throw std::runtime_error("nobody runs jobs of kind " + job->text("kind"));
    runner->second(job->text("payload"));
    const bool forget = forgotten_kinds_.contains(job->text("kind"));
    database_.write([&](storage::Transaction& transaction) {
      transaction.execute(forget ? sql::finish_and_forget : sql::finish,
                          {{"now", clock_.now()}, {"id", id}, {"worker", name_}});
    });
  } catch (const std::exception& error) {
    const auto attempts = job->integer("attempts") + 1;
    spdlog::error("job {} {} failed, attempt {}: {}", job->text("kind"), id, attempts, error.what());
    const auto finished = attempts >= attempts_max ? std::optional(clock_.now()) : std::nullopt;
    database_.write([&](storage::Transaction& transaction) {
      transaction.execute(sql::retry, {{"due_at", clock_.now() + delay_after(attempts)},
                                       {"failure", shorten(error.what(), 500)},
                                       {"finished_at", finished},
                                       {"id", id},
                                       {"worker", name_}});
    });
  }
  return true;
}

void Worker::start() {
  CHECK(threads_.empty(), "a worker starts once");
  next_minute_ = std::chrono::steady_clock::now();
  for (auto lane : {Lane::quick, Lane::slow}) threads_.emplace_back([this, lane] { loop(lane); });
}

void Worker::run_all(Lane lane) {
  while (!stopping_ && run_one(lane)) {
  }
}

// What is due about once a minute.
void Worker::tend() {
  if (std::chrono::steady_clock::now() < next_minute_) return;
  next_minute_ += std::chrono::minutes(1);
  for (const auto& task : every_minute_) task();
  database_.write([&](storage::Transaction& transaction) {
    transaction.execute(sql::forget_finished, {{"before", clock_.now() - keep_finished}});
  });
}

void Worker::loop(Lane lane) {
  while (true) {
    try {
      run_all(lane);
      if (lane == Lane::quick) tend();
    } catch (const std::exception& error) {
      spdlog::error("jobs: {}", error.what());
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, look_again, [&] { return stopping_ || woken_[lane]; });
    woken_[lane] = false;
    if (stopping_) return;
  }
}

void Worker::stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

void Worker::wake() {
  {
    std::lock_guard lock(mutex_);
    for (auto lane : {Lane::quick, Lane::slow}) woken_[lane] = true;
  }
  changed_.notify_all();
}

}  // namespace laurel::jobs
