#include "catalog/badge/svg.h"

#include <gtest/gtest.h>

namespace laurel::catalog::badge {
namespace {

TEST(Svg, EscapesWhatWouldEndTextOrAttributes) {
  EXPECT_EQ(escape_xml(R"(<a href="x">&'</a>)"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
}

TEST(Svg, ReplacesWhatXmlForbids) {
  EXPECT_EQ(escape_xml(std::string_view("a\x00z", 3)), "a\uFFFDz");
  EXPECT_EQ(escape_xml("tab\tline\n"), "tab\tline\n");
  EXPECT_EQ(escape_xml("\uFFFE"), "\uFFFD");
  EXPECT_EQ(escape_xml("ñ教😀"), "ñ教😀");
}

TEST(Svg, ReplacesBytesThatAreNoUtf8) {
  EXPECT_EQ(escape_xml("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(escape_xml("\xC3"), "\uFFFD");
  EXPECT_EQ(escape_xml("\xC0\xAF"), "\uFFFD\uFFFD");                      // overlong
  EXPECT_EQ(escape_xml("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");            // surrogate
  EXPECT_EQ(escape_xml("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // beyond U+10FFFF
}

TEST(Svg, WritesNumbersWithoutNeedlessDigits) {
  EXPECT_EQ(number(0.5, 2), ".5");
  EXPECT_EQ(number(-0.25, 2), "-.25");
  EXPECT_EQ(number(12, 2), "12");
  EXPECT_EQ(number(-0.001, 2), "0");
  EXPECT_EQ(number(100, 0), "100");
}

TEST(Svg, MixesColorsByShare) {
  EXPECT_EQ(mix({0, 0, 0}, {255, 255, 255}, 0).text(), "#000000");
  EXPECT_EQ(mix({0, 0, 0}, {255, 255, 255}, 1).text(), "#FFFFFF");
  EXPECT_EQ(mix({0, 100, 200}, {200, 100, 0}, 0.5).text(), "#646464");
}

TEST(PathText, WritesRelativeCommandsWhoseRoundingErrorsDoNotAddUp) {
  PathText path(1);
  path.move_to({0, 0});
  for (int i = 1; i <= 3; ++i) path.line_to({i * 0.14, 0});
  EXPECT_EQ(path.text(), "m0 0l.1 0 .2 0 .1 0");
}

TEST(PathText, ReturnsToTheStartOfTheFigureItCloses) {
  PathText path(0);
  path.move_to({5, 5});
  path.line_to({9, 5});
  path.close();
  path.move_to({6, 5});
  EXPECT_EQ(path.text(), "m5 5l4 0zm1 0");
}

}  // namespace
}  // namespace laurel::catalog::badge
