// What connections, requests and bodies take of what there is.
#pragma once
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace laurel::web {

/// Counts something as long as it lives.
template <class Number>
class Share {
 public:
  explicit Share(std::atomic<Number>& total, Number count = 0) : total_(total) { grow_to(count); }
  ~Share() { total_ -= count_; }
  Share(const Share&) = delete;
  Share& operator=(const Share&) = delete;
  void grow_to(Number count) {
    total_ += count - count_;
    count_ = count;
  }

 private:
  std::atomic<Number>& total_;
  Number count_ = 0;
};
/// The bytes of one body, in the sum of all.
using Held = Share<std::int64_t>;

/// How many connections each network has open. Thread-safe.
class Networks {
 public:
  /// Adds one, unless `most` are there already.
  bool enter(const std::string& network, int most) {
    const std::lock_guard lock(mutex_);
    auto& count = open_[network];
    if (count >= most) return false;
    ++count;
    return true;
  }
  void leave(const std::string& network) {
    const std::lock_guard lock(mutex_);
    if (auto found = open_.find(network); --found->second == 0) open_.erase(found);
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, int> open_;
};

}  // namespace laurel::web
