#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include "credential/codec/multibase.h"
#include "credential/status_list/status_list_credential.h"

namespace laurel::credential::status_list {
namespace {

TEST(Bitstring, KeepsEveryEntryThroughItsText) {
  for (unsigned bits : {1U, 2U, 3U, 8U}) {
    Bitstring list(entries_min, bits);
    for (std::size_t index = 0; index < 1000; index += 7)
      list.set(index, static_cast<unsigned>(index) % (1U << bits));
    const auto again = Bitstring::decode(list.encode(), bits);
    ASSERT_TRUE(again) << again.error().detail;
    for (std::size_t index = 0; index < 1000; ++index)
      EXPECT_EQ(*again->at(index), index % 7 == 0 ? index % (1U << bits) : 0) << bits << " " << index;
  }
}

TEST(Bitstring, HasItsFirstEntryInTheHighestBit) {
  Bitstring list(8);
  list.set(0, 1);
  list.set(7, 1);
  list.set(7, 0);
  EXPECT_EQ(*Bitstring::decode(list.encode())->at(0), 1U);
  EXPECT_EQ(list.at(8).error().code, "index-out-of-range");
}

TEST(Bitstring, ReadsTheTextOfStatusList2021WithoutItsLetter) {
  Bitstring list;
  list.set(5, 1);
  EXPECT_EQ(*Bitstring::decode(list.encode().substr(1))->at(5), 1U);
}

TEST(Bitstring, RefusesTextsThatAreNoList) {
  const auto whole = Bitstring().encode();
  for (const auto& text : {std::string(), std::string("u"), std::string("!"), std::string("uAAAA"),
                           whole.substr(0, whole.size() / 2)})
    EXPECT_EQ(Bitstring::decode(text).error().code, "invalid-status-list") << text;
  EXPECT_FALSE(Bitstring::decode(whole, 0));
  EXPECT_FALSE(Bitstring::decode(whole, 9));
}

TEST(Bitstring, StopsExpandingAtItsLimit) {
  const auto largest = Bitstring(bytes_max * 8).encode();
  EXPECT_TRUE(Bitstring::decode(largest));
  // Two gzip members of the largest list, one behind the other, are one list of twice its size to other
  // software.
  auto bytes = *codec::from_multibase(largest);
  bytes.insert(bytes.end(), bytes.begin(), bytes.end());
  const auto twice = Bitstring::decode(codec::multibase_base64url(bytes));
  EXPECT_TRUE(!twice || twice->size() <= bytes_max * 8);
}

Entry entry_of(std::string_view text) {
  return parse_entry(boost::json::parse(text).as_object()).value();
}

TEST(StatusEntry, RefusesWhatIsMissing) {
  for (
      auto text :
      {R"({"type":"BitstringStatusListEntry"})",
       R"({"type":"BitstringStatusListEntry","statusListCredential":"https://a.example/1"})",
       R"({"type":"BitstringStatusListEntry","statusListCredential":"https://a.example/1","statusPurpose":"revocation","statusListIndex":"-1"})",
       R"({"type":"BitstringStatusListEntry","statusListCredential":"https://a.example/1","statusPurpose":"revocation","statusListIndex":"1x"})",
       R"({"type":"1EdTechRevocationList","id":"nowhere"})"})
    EXPECT_EQ(parse_entry(boost::json::parse(text).as_object()).error().code, "invalid-status") << text;
  EXPECT_EQ(parse_entry(boost::json::parse(R"({"type":"Other"})").as_object()).error().code,
            "unsupported-status");
}

TEST(StatusList, GivesTheMessageOfTheValue) {
  const auto entry =
      entry_of(R"({"type":"BitstringStatusListEntry","statusListCredential":"https://a.example/1",
    "statusPurpose":"message","statusListIndex":"3","statusSize":2,
    "statusMessage":[{"status":"0x0","message":"pending"},{"status":"0x2","message":"delayed"}]})");
  StatusList list{"https://a.example/1", "did:web:a.example", "message", {}, {}, Bitstring(entries_min, 2)};
  EXPECT_EQ(look_up(entry, to_credential(list), "")->message, "pending");
  list.bits.set(3, 2);
  EXPECT_EQ(look_up(entry, to_credential(list), "")->message, "delayed");
}

TEST(StatusList, RefusesAnotherListOrPurpose) {
  auto entry = entry_of(R"({"type":"BitstringStatusListEntry","statusListCredential":"https://a.example/1",
    "statusPurpose":"revocation","statusListIndex":"3"})");
  StatusList list{"https://a.example/1", "did:web:a.example", "revocation", {}, {}, Bitstring()};
  EXPECT_FALSE(look_up(entry, to_credential(list), "")->set);
  list.purpose = "suspension";
  EXPECT_EQ(look_up(entry, to_credential(list), "").error().code, "wrong-status-list");
  list.purpose = "revocation";
  list.id = "https://a.example/2";
  EXPECT_EQ(look_up(entry, to_credential(list), "").error().code, "wrong-status-list");
  list.id = "https://a.example/1";
  list.bits = Bitstring(8);
  EXPECT_EQ(look_up(entry, to_credential(list), "").error().code, "invalid-status-list");
  entry.index = entries_min;
  list.bits = Bitstring();
  EXPECT_EQ(look_up(entry, to_credential(list), "").error().code, "index-out-of-range");
}

}  // namespace
}  // namespace laurel::credential::status_list
