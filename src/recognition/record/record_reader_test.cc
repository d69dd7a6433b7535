#include "recognition/record/record_reader.h"

#include <gtest/gtest.h>

namespace laurel::recognition {
namespace {

std::string place_of(std::string_view json) {
  const auto record = read_record(json);
  return record ? "(valid)" : record.error().place;
}

std::string with_activity(std::string_view fields) {
  return R"({"as_of": "2024-06-01", "activities": [{"id": "A", "kind": "unit"}, {"id": "B", )" +
         std::string(fields) + "}]}";
}

TEST(RecordReaderTest, OnlyAsOfIsRequired) {
  EXPECT_TRUE(read_record(R"({"as_of": "2024-06-01"})"));
  EXPECT_EQ(place_of("{}"), "as_of");
  EXPECT_EQ(place_of(R"({"as_of": null})"), "as_of");
}

TEST(RecordReaderTest, WhatIsNotValidNamesItsField) {
  EXPECT_EQ(place_of(R"({"as_of": "2024-02-30"})"), "as_of");
  EXPECT_EQ(place_of(with_activity(R"("kind": "badge")")), "activities[1].kind");
  EXPECT_EQ(place_of(with_activity(R"("title": "no kind")")), "activities[1].kind");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "status": "lost")")), "activities[1].status");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "earned": "2024-6-1")")), "activities[1].earned");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "hours": "many")")), "activities[1].hours");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "hours": true)")), "activities[1].hours");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "quantity": -1)")), "activities[1].quantity");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "documents": {"evidence": 5})")),
            "activities[1].documents.evidence");
  EXPECT_EQ(place_of(with_activity(R"("kind": "stack", "components": ["A", "C"])")),
            "activities[1].components");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "receipts": [{"amount": "-5"}])")),
            "activities[1].receipts[0].amount");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "granted": {"amount": "x"})")),
            "activities[1].granted.amount");
  EXPECT_EQ(place_of(with_activity(R"("kind": "unit", "id": "A")")), "activities[1].id");
  EXPECT_EQ(place_of(R"({"as_of": "2024-06-01", "x": {"y": [0, {"z": 1, "z": 2}]}})"), "x.y[1].z");
  EXPECT_EQ(place_of(R"({"as_of": "2024-06-01", "as_of": "2025-06-01"})"), "as_of");
  EXPECT_EQ(place_of(R"({"as_of": "2024-06-01", "activities": [{"kind": "unit"}]})"), "activities[0].id");
  EXPECT_EQ(place_of(R"({"as_of": "2024-06-01", "activities": {}})"), "activities");
  EXPECT_EQ(place_of(R"({"as_of": "2024-06-01", "activities": [5]})"), "activities[0]");
}

TEST(RecordReaderTest, WhatNobodyNamesIsIgnored) {
  EXPECT_TRUE(read_record(R"({"as_of": "2024-06-01", "color": "2024-02-30", "activities": [
      {"id": "A", "kind": "unit", "aligned": "maybe", "documents": {"other": "never"}, "hours": null}]})"));
}

TEST(RecordReaderTest, AmountsAreExactHoweverTheyAreWritten) {
  const auto record =
      read_record(with_activity(R"("kind": "clock_hours", "hours": 0.1, "quantity": "7.25")"));
  ASSERT_TRUE(record);
  EXPECT_EQ(record->activities[1].hours, Rational(1, 10));
  EXPECT_EQ(record->activities[1].quantity, Rational(29, 4));
}

TEST(RecordReaderTest, WhatIsNoJsonIsRefusedWithoutCrashing) {
  for (const char* text :
       {"", "{", "[1,", "nonsense", "{\"as_of\": \"2024-06-01\"} {}", "\xff\xfe", "[]", "5"})
    EXPECT_FALSE(read_record(text)) << text;
  EXPECT_FALSE(read_record(std::string(100'000, '[')));
}

TEST(RecordReaderTest, TooManyActivitiesAreRefused) {
  std::string json = R"({"as_of": "2024-06-01", "activities": [)";
  for (std::size_t i = 0; i <= activities_max; ++i)
    json += R"({"id": ")" + std::to_string(i) + R"(", "kind": "unit"},)";
  json.back() = ']';
  EXPECT_EQ(place_of(json + "}"), "activities");
}

}  // namespace
}  // namespace laurel::recognition
