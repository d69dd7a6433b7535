#include "base/csv.h"

#include <gtest/gtest.h>

namespace laurel {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(std::string_view text) {
  std::vector<Cells> all;
  const auto records = read_csv(text, 100).value();
  for (const auto& record : records) all.push_back(record.cells);
  return all;
}

}  // namespace

TEST(Csv, QuotesHoldCommasLineEndsAndQuotes) {
  EXPECT_EQ(cells_of("a,\"b,c\",d\r\n\"say \"\"yes\"\"\",\"two\nlines\",\r\n"),
            (std::vector<Cells>{{"a", "b,c", "d"}, {"say \"yes\"", "two\nlines", ""}}));
}

TEST(Csv, EveryLineEndAndAByteOrderMarkAreRead) {
  const std::vector<Cells> two{{"a", "b"}, {"c", "d"}};
  for (auto text : {"a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r",
                    "\xEF\xBB\xBF"
                    "a,b\n\n\nc,d\n"})
    EXPECT_EQ(cells_of(text), two) << text;
}

TEST(Csv, ARecordKnowsTheLineItBeginsOn) {
  auto records = read_csv("a\n\"x\ny\"\n\nb\n", 100).value();
  ASSERT_EQ(records.size(), 3u);
  EXPECT_EQ(records[1].line, 2);
  EXPECT_EQ(records[2].line, 5);
}

TEST(Csv, AQuotationMarkOutOfPlaceIsAFaultWithItsLine) {
  EXPECT_EQ(read_csv("a\nb\"c\n", 100).error().line, 2);
  EXPECT_EQ(read_csv("a\n\"b\"c\n", 100).error().line, 2);
  EXPECT_EQ(read_csv("a\nb,\"never\nclosed\n", 100).error().line, 2);
}

TEST(Csv, ARecordOfAbsurdWidthIsAFault) {
  EXPECT_TRUE(read_csv(std::string(csv_cells_max - 1, ','), 1));
  EXPECT_EQ(read_csv("a\n" + std::string(1'000'000, ','), 10).error().line, 2);
}

TEST(Csv, NoMoreThanTheLimitIsRead) {
  EXPECT_EQ(read_csv("a\nb\nc\n", 2).value().size(), 2u);
}

TEST(Csv, WhatIsWrittenReadsBack) {
  const Cells cells{"a", "b,c", "d \"e\"", "two\r\nlines", ""};
  EXPECT_EQ(cells_of(csv_line(cells)).front(), cells);
}

TEST(Csv, ASpreadsheetIsNotMadeToRunAName) {
  EXPECT_EQ(csv_line({"=HYPERLINK(1)", "@x", "ok"}), "'=HYPERLINK(1),'@x,ok\r\n");
  EXPECT_EQ(csv_line({"\n=1+1", "\r=1"}), "\"'\n=1+1\",\"'\r=1\"\r\n");
}

}  // namespace laurel
