#include "credential/status_list/status_list_credential.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <charconv>

#include "base/check.h"
#include "base/result.h"
#include "base/text.h"
#include "credential/data_model/members.h"

namespace laurel::credential::status_list {
namespace {

using boost::json::array;
using boost::json::object;
using data_model::list_at;
using data_model::object_at;
using data_model::text;

std::unexpected<Failure> invalid_entry(std::string_view what) {
  return failure("invalid-status", "The credential's status entry is wrong: " + std::string(what) + ".");
}

// A number written as text ("94567", as the standard wants) or as a number (as some issuers do).
std::optional<std::uint64_t> number_at(const object& from, std::string_view name) {
  const auto* value = from.if_contains(name);
  if (value == nullptr) return {};
  if (!value->is_string()) {
    boost::system::error_code error;
    const auto number = value->to_number<std::uint64_t>(error);
    return error ? std::nullopt : std::optional(number);
  }
  const auto digits = text(*value);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return {};
  return number;
}

// "0x2" or "2".
std::optional<unsigned> status_value(std::string_view written) {
  unsigned value = 0;
  const int base = written.starts_with("0x") ? 16 : 10;
  if (base == 16) written.remove_prefix(2);
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value, base);
  if (written.empty() || error != std::errc() || end != written.data() + written.size()) return {};
  return value;
}

Result<std::vector<StatusMessage>> parse_messages(const object& from) {
  std::vector<StatusMessage> messages;
  for (const auto& item : list_at(from, "statusMessage")) {
    const auto* message = item.if_object();
    const auto value = message ? status_value(text(*message, "status")) : std::nullopt;
    if (!value) return invalid_entry("a \"statusMessage\" has no \"status\"");
    messages.push_back({*value, std::string(text(*message, "message"))});
  }
  return messages;
}

Result<Entry> parse_bit_entry(const object& from, std::string type) {
  Entry entry{.type = std::move(type),
              .list = std::string(text(from, "statusListCredential")),
              .purpose = std::string(text(from, "statusPurpose"))};
  if (!data_model::is_url(entry.list)) return invalid_entry("\"statusListCredential\" is not an address");
  if (entry.purpose.empty()) return invalid_entry("\"statusPurpose\" is missing");
  const auto index = number_at(from, "statusListIndex");
  if (!index || *index >= bytes_max * 8) return invalid_entry("\"statusListIndex\" is not a number in range");
  entry.index = static_cast<std::size_t>(*index);
  if (from.contains("statusSize")) {
    const auto bits = number_at(from, "statusSize");
    if (!bits || *bits < 1 || *bits > entry_bits_max) return invalid_entry("\"statusSize\" is not 1 to 8");
    entry.bits = static_cast<unsigned>(*bits);
  }
  TRY(entry.messages, parse_messages(from));
  return entry;
}

std::unexpected<Failure> wrong_list(std::string_view what) {
  return failure("wrong-status-list",
                 "The status list is not the one the credential means: " + std::string(what) + ".");
}

// 1EdTech Revocation List Status Method: {"id", "issuer", "revokedCredential": [{"id", "revoked",
// "revocationReason"}]}, the list under credentialSubject where it is published as a credential.
Result<Status> look_up_revocation(const object& list, std::string_view credential_id) {
  const auto* inner = object_at(list, "credentialSubject");
  const auto& holder = inner != nullptr && inner->contains("revokedCredential") ? *inner : list;
  if (credential_id.empty())
    return failure("invalid-status", "A credential without an id cannot be found in a revocation list.");
  if (!holder.contains("revokedCredential") && !holder.contains("revokedCredentials"))
    return failure("invalid-status-list", "The revocation list has no \"revokedCredential\".");
  for (auto name : {"revokedCredential", "revokedCredentials"}) {
    for (const auto& item : list_at(holder, name)) {
      if (data_model::id_of(item) != credential_id) continue;
      const auto* revoked = item.if_object();
      const auto* flag = revoked ? revoked->if_contains("revoked") : nullptr;
      if (flag != nullptr && flag->is_bool() && !flag->get_bool()) continue;
      return Status{.set = true, .message = revoked ? std::string(text(*revoked, "revocationReason")) : ""};
    }
  }
  return Status{};
}

}  // namespace

object to_credential(const StatusList& list) {
  object credential{{"@context", array{"https://www.w3.org/ns/credentials/v2"}},
                    {"id", list.id},
                    {"type", array{"VerifiableCredential", "BitstringStatusListCredential"}},
                    {"issuer", list.issuer},
                    {"validFrom", list.valid_from.text_seconds()}};
  if (list.valid_until) credential["validUntil"] = list.valid_until->text_seconds();
  credential["credentialSubject"] = object{{"id", list.id + "#list"},
                                           {"type", "BitstringStatusList"},
                                           {"statusPurpose", list.purpose},
                                           {"encodedList", list.bits.encode()}};
  return credential;
}

Result<Entry> parse_entry(const object& from) {
  for (auto type : {"BitstringStatusListEntry", "StatusList2021Entry"})
    if (data_model::has_type(from, type)) return parse_bit_entry(from, type);
  if (data_model::has_type(from, "1EdTechRevocationList")) {
    const auto id = text(from, "id");
    if (!data_model::is_url(id)) return invalid_entry("\"id\" is not an address");
    return Entry{.type = "1EdTechRevocationList", .list = std::string(id), .purpose = "revocation"};
  }
  const auto types = list_at(from, "type");
  const auto type = types.empty() ? std::string_view() : text(types.front());
  return failure("unsupported-status",
                 "Status entries of the type \"" + shorten(type, 80) + "\" are not understood.");
}

const Result<Bitstring>& OpenedList::bits(std::string_view encoded, unsigned entry_bits) const {
  CHECK(entry_bits <= entry_bits_max, "entries have at most 8 bits");
  const std::lock_guard lock(mutex_);
  auto& opened = bits_[entry_bits];
  if (!opened) opened = Bitstring::decode(encoded, entry_bits);
  return *opened;
}

Result<Status> OpenedList::look_up_bit(const Entry& entry) const {
  const bool old = entry.type == "StatusList2021Entry";
  if (!data_model::has_type(list_, old ? "StatusList2021Credential" : "BitstringStatusListCredential"))
    return wrong_list("it is of another type");
  const auto* subject = object_at(list_, "credentialSubject");
  if (subject == nullptr) return failure("invalid-status-list", "The status list has no credentialSubject.");
  const auto purposes = list_at(*subject, "statusPurpose");
  if (std::ranges::none_of(purposes, [&](const auto& purpose) { return text(purpose) == entry.purpose; }))
    return wrong_list("it has another purpose");
  const auto& opened = bits(text(*subject, "encodedList"), entry.bits);
  if (!opened) return std::unexpected(opened.error());
  if (opened->size() * opened->entry_bits() < entries_min)
    return failure("invalid-status-list",
                   "The status list is shorter than the 131,072 bits the standard asks for.");
  TRY(auto value, opened->at(entry.index));
  Status status{.set = value != 0};
  for (const auto& message : entry.messages)
    if (message.value == value) status.message = message.message;
  return status;
}

Result<Status> OpenedList::look_up(const Entry& entry, std::string_view credential_id) const {
  if (const auto id = text(list_, "id"); !id.empty() && id != entry.list)
    return wrong_list("its id is another");
  if (entry.type == "1EdTechRevocationList") return look_up_revocation(list_, credential_id);
  return look_up_bit(entry);
}

Result<Status> look_up(const Entry& entry, const object& list, std::string_view credential_id) {
  return OpenedList(list).look_up(entry, credential_id);
}

}  // namespace laurel::credential::status_list
