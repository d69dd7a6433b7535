#include "app/commands/verify_stream.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace laurel::app {
namespace {

// Lines go in batches: few enough to keep memory small, enough that threads seldom wait for each other.
constexpr std::size_t batch_lines = 64;
constexpr std::size_t batch_bytes = 512 * 1024;
constexpr std::size_t batches_per_thread = 4;
constexpr std::size_t piece_bytes = 64 * 1024;  // read at once

struct Batch {
  std::vector<std::string> lines;
  std::string answers;
  std::size_t verified = 0;
  bool done = false;
};

// The lines of a stream. Takes what is ready at once and waits only where there is nothing, so that who
// writes slowly is answered soon.
class Lines {
 public:
  explicit Lines(std::istream& in) : buffer_(*in.rdbuf()) {}

  /// False at the end. What is beyond line_bytes_max of a line is dropped.
  bool next(std::string& line) {
    line.clear();
    for (bool any = false;; any = true) {
      if (rest_.empty() && !refill()) return any;
      const auto end = rest_.find('\n');
      line += rest_.substr(0, end).substr(0, line_bytes_max - line.size());
      rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
      if (end != std::string_view::npos) return true;
    }
  }

 private:
  bool refill() {
    if (buffer_.sgetc() == EOF) return false;
    const auto ready = std::clamp(buffer_.in_avail(), std::streamsize{1}, std::streamsize{piece_bytes});
    rest_ = {piece_.data(), static_cast<std::size_t>(buffer_.sgetn(piece_.data(), ready))};
    return !rest_.empty();
  }

  std::streambuf& buffer_;
  std::array<char, piece_bytes> piece_;
  std::string_view rest_;
};

std::shared_ptr<Batch> read_batch(Lines& lines) {
  auto batch = std::make_shared<Batch>();
  std::size_t bytes = 0;
  std::string line;
  while (batch->lines.size() < batch_lines && bytes < batch_bytes && lines.next(line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    bytes += line.size();
    batch->lines.push_back(std::move(line));
  }
  return batch;
}

// Batches that wait for a thread, and all of them in order until they are written.
class Queue {
 public:
  void push(std::shared_ptr<Batch> batch) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(batch);
    ordered_.push_back(std::move(batch));
    changed_.notify_all();
  }
  std::shared_ptr<Batch> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !waiting_.empty() || closed_; });
    if (waiting_.empty()) return nullptr;
    auto batch = std::move(waiting_.front());
    waiting_.pop_front();
    return batch;
  }
  void finish(Batch& batch) {
    const std::lock_guard lock(mutex_);
    batch.done = true;
    changed_.notify_all();
  }
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  std::size_t size() {
    const std::lock_guard lock(mutex_);
    return ordered_.size();
  }
  /// The oldest batch, once it is done.
  std::shared_ptr<Batch> take_oldest() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ordered_.front()->done; });
    auto batch = std::move(ordered_.front());
    ordered_.pop_front();
    return batch;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Batch>> waiting_, ordered_;
  bool closed_ = false;
};

void work(Queue& queue, const std::function<Answer(std::string_view)>& answer) {
  while (auto batch = queue.next()) {
    for (const auto& line : batch->lines) {
      const auto found = answer(line);
      batch->answers += found.text;
      batch->answers += '\n';
      batch->verified += found.verified ? 1 : 0;
    }
    queue.finish(*batch);
  }
}

}  // namespace

StreamCounts answer_lines(std::istream& in, std::ostream& out, unsigned threads,
                          const std::function<Answer(std::string_view)>& answer) {
  Queue queue;
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < threads; ++i) workers.emplace_back([&] { work(queue, answer); });
  StreamCounts counts;
  const auto write_oldest = [&] {
    const auto batch = queue.take_oldest();
    out << batch->answers;
    counts.lines += batch->lines.size();
    counts.verified += batch->verified;
  };
  Lines source(in);
  for (auto batch = read_batch(source); !batch->lines.empty(); batch = read_batch(source)) {
    queue.push(std::move(batch));
    if (queue.size() >= threads * batches_per_thread) write_oldest();
  }
  queue.close();
  while (queue.size() > 0) write_oldest();
  out.flush();
  return counts;
}

}  // namespace laurel::app
