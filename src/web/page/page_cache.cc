#include "web/page/page_cache.h"

#include "base/encoding.h"
#include "storage/hash.h"

namespace laurel::web {

KeptBody keep_body(const Response& response, bool thorough) {
  KeptBody kept{.status = response.status, .headers = response.headers, .identity = response.body};
  kept.etag = "\"" + hex(storage::sha256(response.text())).substr(0, 22) + "\"";
  if (is_compressible(response.header("Content-Type"))) {
    kept.gzip = std::make_shared<const std::string>(compress(response.text(), Encoding::gzip, thorough));
    kept.brotli = std::make_shared<const std::string>(compress(response.text(), Encoding::brotli, thorough));
    kept.headers.emplace_back("Vary", "Accept-Encoding");
  }
  return kept;
}

Response respond_with(const KeptBody& kept, const Request& request) {
  Response response{.status = kept.status, .headers = kept.headers};
  response.add("ETag", kept.etag);
  if (request.header("If-None-Match").find(kept.etag) != std::string_view::npos) {
    response.status = 304;
    return response;
  }
  const auto encoding = kept.gzip ? accepted_encoding(request.header("Accept-Encoding")) : Encoding::identity;
  response.body = encoding == Encoding::brotli ? kept.brotli
                  : encoding == Encoding::gzip ? kept.gzip
                                               : kept.identity;
  if (encoding != Encoding::identity)
    response.add("Content-Encoding", encoding == Encoding::brotli ? "br" : "gzip");
  return response;
}

std::shared_ptr<const KeptBody> PageCache::find(const std::string& key, Instant now) {
  std::lock_guard lock(mutex_);
  auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  if (found->second->until < now) {
    remove(found->second);
    return nullptr;
  }
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->body;
}

std::uint64_t PageCache::generation() {
  std::lock_guard lock(mutex_);
  return generation_;
}

void PageCache::keep(const std::string& key, std::shared_ptr<const KeptBody> body, Instant now,
                     std::uint64_t generation) {
  auto size = [](const std::shared_ptr<const std::string>& text) { return text ? text->size() : 0; };
  const auto bytes = size(body->identity) + size(body->gzip) + size(body->brotli) + key.size() + 512;
  std::lock_guard lock(mutex_);
  if (generation != generation_) return;
  if (auto old = by_key_.find(key); old != by_key_.end()) remove(old->second);
  entries_.push_front({key, std::move(body), bytes, now + time_});
  by_key_[key] = entries_.begin();
  bytes_ += bytes;
  while (bytes_ > bytes_max_ && entries_.size() > 1) remove(std::prev(entries_.end()));
}

void PageCache::forget(std::string_view path) {
  std::lock_guard lock(mutex_);
  ++generation_;
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    auto next = std::next(entry);
    std::string_view key = entry->key;
    key.remove_prefix(std::min<std::size_t>(key.size(), 3));  // "en "
    if (key == path || (key.starts_with(path) && key.substr(path.size()).starts_with('?'))) remove(entry);
    entry = next;
  }
}

void PageCache::forget_all() {
  std::lock_guard lock(mutex_);
  ++generation_;
  entries_.clear();
  by_key_.clear();
  bytes_ = 0;
}

void PageCache::remove(std::list<Entry>::iterator entry) {
  bytes_ -= entry->bytes;
  by_key_.erase(entry->key);
  entries_.erase(entry);
}

}  // namespace laurel::web
