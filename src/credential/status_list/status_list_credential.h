// A status list as a credential: writing BitstringStatusListCredential, and reading that,
// StatusList2021Credential and 1EdTechRevocationList.
#pragma once
#include <array>
#include <boost/json/object.hpp>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "credential/failure.h"
#include "credential/status_list/bitstring.h"

namespace laurel::credential::status_list {

/// Meaning of one value of a "message" list (Bitstring Status List 1.0, 2.2).
struct StatusMessage {
  unsigned value = 0;
  std::string message;
};

struct StatusList {
  std::string id;      // address it is served at
  std::string issuer;  // DID or address
  std::string purpose = "revocation";
  Instant valid_from;
  std::optional<Instant> valid_until;
  Bitstring bits;
};

/// The unsigned credential that publishes the list.
boost::json::object to_credential(const StatusList& list);

/// What a credential says about its own status.
struct Entry {
  std::string type;  // "BitstringStatusListEntry", "StatusList2021Entry", "1EdTechRevocationList"
  std::string list;  // address of the list
  std::string purpose;
  std::size_t index = 0;
  unsigned bits = 1;
  std::vector<StatusMessage> messages;
};

/// Fails with "invalid-status" where a member is missing or wrong, "unsupported-status" for other types.
Result<Entry> parse_entry(const boost::json::object& object);

/// What the list says about an entry.
struct Status {
  bool set = false;
  std::string message;  // of a "message" list, or the reason of a revocation list
};

/// A list's credential (without a look at its proof), whose bits are unpacked at most once. Thread-safe.
class OpenedList {
 public:
  explicit OpenedList(boost::json::object list) : list_(std::move(list)) {}
  /// As look_up() below.
  Result<Status> look_up(const Entry& entry, std::string_view credential_id) const;

 private:
  Result<Status> look_up_bit(const Entry& entry) const;
  /// CHECKs that `entry_bits` is one parse_entry() gives.
  const Result<Bitstring>& bits(std::string_view encoded, unsigned entry_bits) const;

  boost::json::object list_;
  mutable std::mutex mutex_;
  mutable std::array<std::optional<Result<Bitstring>>, entry_bits_max + 1> bits_;  // by bits of an entry
};

/// `list` is the list's credential (without a look at its proof), `credential_id` the id of the credential
/// that is asked about (for revocation lists). Fails with "invalid-status-list", "wrong-status-list" (another
/// list or purpose), "index-out-of-range", "too-large".
Result<Status> look_up(const Entry& entry, const boost::json::object& list, std::string_view credential_id);

}  // namespace laurel::credential::status_list
