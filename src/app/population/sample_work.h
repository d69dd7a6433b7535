// What everybody in a synthetic population hands in for a micro-credential: made once, used by all.
#pragma once
#include <map>

#include "award/achievement.h"
#include "earning/work_store.h"
#include "storage/blob_store.h"

namespace laurel::app {

struct SamplePiece {
  const catalog::Piece* piece = nullptr;
  std::vector<std::string> texts;        // to choose from; none where no writing is asked
  std::vector<earning::KeptFile> files;  // kept in the blob store; of links the kind only
};

struct SampleWork {
  std::vector<SamplePiece> pieces;
  std::vector<earning::Finding> met;
  std::vector<earning::Finding> not_yet;  // the first criterion is not
};

/// Makes each at its first use; not thread-safe.
class SampleWorks {
 public:
  explicit SampleWorks(storage::BlobStore& blobs) : blobs_(blobs) {}
  const SampleWork& of(const catalog::MicroCredential& micro_credential);

 private:
  storage::BlobStore& blobs_;
  std::map<std::string, SampleWork> works_;
};

}  // namespace laurel::app
