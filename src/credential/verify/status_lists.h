// Status lists that were loaded and verified, kept while many credentials are verified at the same moment: a
// list costs more than the credential that names it.
#pragma once
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "credential/status_list/status_list_credential.h"

namespace laurel::credential::verify {

/// Thread-safe. What is in it is believed, so it must not outlive the run it was made for.
class StatusLists {
 public:
  using Kept = std::shared_ptr<const status_list::OpenedList>;
  /// A list's address and the issuer of the credential: another issuer's list counts for nothing.
  using Key = std::pair<std::string, std::string>;

  /// Lists kept at most; the one kept first goes first.
  static constexpr std::size_t lists_max = 64;

  /// Null where it is not kept.
  Kept find(const Key& key) const {
    const std::lock_guard lock(mutex_);
    const auto found = lists_.find(key);
    return found == lists_.end() ? nullptr : found->second;
  }
  void keep(const Key& key, Kept list) {
    const std::lock_guard lock(mutex_);
    if (!lists_.emplace(key, std::move(list)).second) return;
    order_.push_back(key);
    if (order_.size() <= lists_max) return;
    lists_.erase(order_.front());
    order_.pop_front();
  }

 private:
  mutable std::mutex mutex_;
  std::map<Key, Kept> lists_;
  std::deque<Key> order_;
};

}  // namespace laurel::credential::verify
