// Encoded lists expand within bounds; entries and lists are read or refused with a reason.
#include "base/check.h"
#include "credential/json/json.h"
#include "credential/status_list/status_list_credential.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace laurel::credential;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto list = status_list::Bitstring::decode(text)) {
    CHECK(list->size() <= status_list::bytes_max * 8, "a list stays in bounds");
    CHECK(status_list::Bitstring::decode(list->encode()).has_value(), "a list reads what it writes");
  }
  const auto value = json::parse(text);
  if (!value || !value->is_object()) return 0;
  const auto entry = status_list::parse_entry(value->get_object());
  CHECK(entry || !entry.error().detail.empty(), "a refusal says why");
  for (auto type : {"BitstringStatusListEntry", "StatusList2021Entry", "1EdTechRevocationList"})
    (void)status_list::look_up(
        {.type = type, .list = "urn:x", .purpose = "revocation", .index = 1, .bits = 2}, value->get_object(),
        "urn:uuid:1");
  return 0;
}
