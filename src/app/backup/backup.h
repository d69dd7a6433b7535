// One consistent archive of everything, made while the server runs; and an installation made from one.
#pragma once
#include <filesystem>
#include <stdexcept>

#include "app/backup/manifest.h"
#include "app/configuration.h"
#include "base/instant.h"
#include "storage/event.h"

namespace laurel::app {

/// All tables as they were at one moment, and every file kept at that moment. Not in it: the installation's
/// secret, uploads not yet whole, mail already written to the outbox. Throws storage::FileError and
/// DatabaseError with a sentence for the operator; then there is no archive.
BackupManifest back_up(const Configuration& configuration, const std::filesystem::path& archive, Instant now);

/// A restore that is refused, in a sentence for the operator; nothing was changed.
class RestoreRefused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};
struct Restored {
  BackupManifest manifest;
  int migrations = 0;  // applied after it, where this program is newer
  /// Whether the signing keys can be opened with the secret at hand; true where there are none.
  bool keys_open = true;
  /// How the end of the chain of events compares with its seal.
  storage::ChainEnd chain_end = storage::ChainEnd::sealed;
};
/// All or nothing, into an empty database and a data folder without files. Every hash, every reference and
/// the chain of events are checked before anything is kept. Throws RestoreRefused, storage::FileError,
/// DatabaseError.
Restored restore(const Configuration& configuration, const std::filesystem::path& archive);

/// The installation's secret; "" where there is none yet. Makes none.
std::string secret_at_hand(const Configuration& configuration);
/// The database that the configuration names, without bringing it up to date.
storage::DatabaseOptions database_options(const Configuration& configuration,
                                          storage::Faults* faults = nullptr);

}  // namespace laurel::app
