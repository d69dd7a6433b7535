// What pages are made from: handed in by app/, the same for every request.
#pragma once
#include <filesystem>
#include <string>

#include "base/clock.h"
#include "base/random.h"
#include "base/zone.h"
#include "catalog/shelf.h"
#include "jobs/jobs.h"
#include "recognition/pack_shelf.h"
#include "storage/blob_store.h"
#include "storage/database.h"
#include "web/page/assets.h"
#include "web/page/messages.h"
#include "web/page/page_cache.h"
#include "web/page/templates.h"

namespace laurel::web {

struct SiteOptions {
  std::string public_url = "http://127.0.0.1:8080";  // without a slash at the end
  bool demo = false;
  std::filesystem::path data;                       // var/
  std::int64_t evidence_bytes_max = 2'000'000'000;  // one file of evidence
  std::string program;        // this program, to start again for what is risky; "" draws no previews
  std::string metrics_token;  // who knows it may read /metrics from elsewhere; "" for nobody
};

struct Site {
  SiteOptions options;
  storage::Database& database;
  storage::BlobStore& blobs;
  jobs::Worker& worker;
  catalog::ShelfKeeper& catalog;
  const Clock& clock;
  Random& random;
  const Zone& zone;
  const Messages& messages;
  const Templates& templates;
  const Assets& assets;
  PageCache& cache;
  recognition::PackKeeper& packs;

  bool is_secure() const { return options.public_url.starts_with("https://"); }
};

}  // namespace laurel::web
