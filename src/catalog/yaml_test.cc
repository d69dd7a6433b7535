#include "catalog/yaml.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <chrono>
#include <random>

namespace laurel::catalog {

namespace json = boost::json;

TEST(Yaml, KnowsTheLineOfEveryPlace) {
  auto document =
      read_yaml("id: one\nhours:\n  estimate: 9\n  breakdown:\n    - hours: 3\n    -\n      hours: 6\n");
  ASSERT_TRUE(document) << text_of(document.error());
  EXPECT_EQ(document->line_of("/id"), 1);
  EXPECT_EQ(document->line_of("/hours/estimate"), 3);
  EXPECT_EQ(document->line_of("/hours/breakdown/1/hours"), 7);
  EXPECT_EQ(document->line_of("/hours/breakdown/7/hours"), 4);
  EXPECT_EQ(document->line_of("/nowhere"), 1);
}

TEST(Yaml, RefusesWhatAPackageDoesNotNeedWithTheLine) {
  struct Case {
    std::string text;
    int line;
    std::string word;
  };
  const Case cases[] = {
      {"a: &x 1\nb: *x\n", 1, "aliases"},
      {"a: 1\nb: [*x]\n", 2, "not YAML"},
      {"a: 1\na: 2\n", 2, "twice"},
      {"a: !!binary aGk=\n", 1, "Tags"},
      {"a: 1\n---\nb: 2\n", 1, "more than one"},
      {"", 1, "empty"},
      {"a: 1\n  b: 2\n", 2, "not YAML"},
      {"ok: 1\na: \"open\nb: 2\n", 2, "never closed"},
      {"a: \"closed\"\nb: 'it''s\n", 2, "never closed"},
      {"a: \"open \\\"\n", 1, "never closed"},
      {"ok: 1\nbad: \xC3\x28\n", 2, "UTF-8"},
      {std::string("a: 1\nb: \0\n", 10), 2, "zero byte"},
      {"? [a, b]\n: 1\n", 1, "key"},
      {"? \n: 1\n", 2, "key"},
      {std::string(200, 'k') + ": 1\n", 1, "longer"},
      {std::string(40, '[') + std::string(40, ']'), 1, "levels"},
  };
  for (const auto& test : cases) {
    auto document = read_yaml(test.text);
    ASSERT_FALSE(document) << test.text;
    EXPECT_EQ(document.error().line, test.line) << test.text << document.error().message;
    EXPECT_NE(document.error().message.find(test.word), std::string::npos) << document.error().message;
  }
}

TEST(Yaml, HostileTextsEndSoon) {
  constexpr std::size_t bytes = 1024 * 1024;
  auto repeat = [&](std::string_view piece) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
  };
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'z'; ++c)
    bomb += std::string(1, c) + ": &" + c + " [*" + static_cast<char>(c - 1) + ", *" +
            static_cast<char>(c - 1) + "]\n";
  for (const auto& text :
       {bomb,           repeat("["),   repeat("{"),     repeat("- "), repeat("? "),          repeat("{a: "),
        repeat("[[],"), repeat(":"),   repeat("a: "),   repeat("\""), repeat("'"),           repeat("|\n "),
        repeat("#"),    repeat("a\n"), repeat("- a\n"), repeat("!"),  repeat("&a "),         repeat("%TAG "),
        repeat("\t"),   repeat(" "),   repeat("---\n"), repeat("\n"), "a: |\n" + repeat(" ")}) {
    const auto start = std::chrono::steady_clock::now();
    auto document = read_yaml(text);
    const auto time = std::chrono::steady_clock::now() - start;
    EXPECT_LT(time, std::chrono::seconds(5))
        << text.substr(0, 20) << (document ? "" : document.error().message);
  }
}

// What is written reads back as the same, whatever the text holds.
TEST(Yaml, TextsComeBackAsTheyWereWritten) {
  std::vector<std::string> texts{"",
                                 " ",
                                 "plain",
                                 "two words",
                                 "null",
                                 "~",
                                 "true",
                                 "No",
                                 "12",
                                 "1.5",
                                 "-",
                                 "- x",
                                 "a: b",
                                 "a:",
                                 ": a",
                                 "# no",
                                 "a # b",
                                 "a#b",
                                 "\"quoted\"",
                                 "it's",
                                 "'",
                                 "[a]",
                                 "{a: b}",
                                 "&a",
                                 "*a",
                                 "!a",
                                 "|",
                                 ">",
                                 "%",
                                 "@",
                                 "`",
                                 "...",
                                 "---",
                                 "--- a",
                                 "two\nlines",
                                 "para\n\ngraph",
                                 " lead\nx",
                                 "trail \nx",
                                 "x\n",
                                 "\n",
                                 "\nx",
                                 "tab\there",
                                 "señor “quotes” — ok…",
                                 "\xE2\x80\xA8 odd",
                                 "\xC2\x85",
                                 "\xEF\xBB\xBF mark",
                                 "\\",
                                 "\\n",
                                 "a  b",
                                 "2026-01-01",
                                 "0x1F",
                                 "1e3",
                                 "=",
                                 "<<",
                                 "?",
                                 "? a",
                                 "x\n- y\n  z",
                                 "x\n# y",
                                 "1:30",
                                 "end:\nx",
                                 "\x01\x7F"};
  std::mt19937 engine(7);
  const std::string_view pieces[] = {"word", " ", "  ", "\n", "-",  ":", "#", "\"", "'",  "\\",
                                     "ñ",    "“", ",",  "[",  "}",  "&", "*", "!",  "|",  ">",
                                     "%",    "@", "`",  ".",  "12", "~", "=", "?",  "\t", "longer"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    const auto length = engine() % 60;
    for (unsigned k = 0; k < length; ++k) text += pieces[engine() % std::size(pieces)];
    texts.push_back(std::move(text));
  }
  for (const auto& text : texts) {
    const json::value value = json::object{{"key", text},
                                           {"list", json::array{text, "b"}},
                                           {"group", json::array{json::object{{"a", text}, {"b", text}}}}};
    const auto written = write_yaml(value);
    auto read = read_yaml(written);
    ASSERT_TRUE(read) << written << text_of(read.error());
    ASSERT_EQ(read->value, value) << written;
  }
}

TEST(Yaml, WritesLinesOfReadableLength) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "some words, ";
  text += "end";
  const auto written = write_yaml(json::object{{"key", text}});
  for (std::size_t start = 0; start < written.size();) {
    const auto end = written.find('\n', start);
    EXPECT_LE(end - start, 110u);
    start = end + 1;
  }
  EXPECT_EQ(read_yaml(written)->value.at("key").as_string(), text);
}

}  // namespace laurel::catalog
