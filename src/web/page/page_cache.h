// Public pages as they were last made, for visitors who are not signed in: all from memory, on the network's
// thread.
#pragma once
#include <list>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "base/instant.h"
#include "web/page/compression.h"

namespace laurel::web {

/// A body in its three encodings, with its ETag. Immutable once kept.
struct KeptBody {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> identity, gzip, brotli;
  std::string etag;
};

KeptBody keep_body(const Response& response, bool thorough);
/// The response for this request: 304 where it has the same already.
Response respond_with(const KeptBody& kept, const Request& request);

/// Thread-safe. Holds at most `bytes_max`; the least recently used goes first. An entry is good for `time`,
/// or until it is forgotten.
class PageCache {
 public:
  PageCache(std::size_t bytes_max, std::chrono::milliseconds time) : bytes_max_(bytes_max), time_(time) {}

  std::shared_ptr<const KeptBody> find(const std::string& key, Instant now);
  /// Before a page is made: what keep() asks for.
  std::uint64_t generation();
  /// Nothing where something was forgotten since `generation`: the page may show what is no longer so.
  void keep(const std::string& key, std::shared_ptr<const KeptBody> body, Instant now,
            std::uint64_t generation);
  /// The page of this path, in all languages; any query.
  void forget(std::string_view path);
  void forget_all();

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const KeptBody> body;
    std::size_t bytes;
    Instant until;
  };
  void remove(std::list<Entry>::iterator entry);

  std::size_t bytes_max_;
  std::chrono::milliseconds time_;
  std::mutex mutex_;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
  std::size_t bytes_ = 0;
  std::uint64_t generation_ = 0;
};

}  // namespace laurel::web
