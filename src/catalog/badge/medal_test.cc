#include "catalog/badge/medal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <pugixml.hpp>
#include <thread>

namespace laurel::catalog::badge {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::array kStates = {State::to_earn, State::under_way, State::earned};

Medal sample() {
  return {.title = "Questions Worth Discussing", .hue = {}, .device = Device::speech, .state = State::earned};
}

pugi::xml_document parse(const std::string& svg) {
  pugi::xml_document document;
  const auto result = document.load_buffer(svg.data(), svg.size(), pugi::parse_full, pugi::encoding_utf8);
  EXPECT_TRUE(result) << result.description() << " at " << result.offset << " of " << svg;
  return document;
}

/// Every element and attribute is on these lists: nothing that runs, loads, names or styles.
void expect_harmless(const pugi::xml_node& node) {
  static const std::set<std::string> elements = {"svg", "title", "g", "path", "circle"};
  static const std::set<std::string> attributes = {"xmlns",
                                                   "viewBox",
                                                   "width",
                                                   "height",
                                                   "role",
                                                   "aria-hidden",
                                                   "d",
                                                   "r",
                                                   "cy",
                                                   "fill",
                                                   "fill-rule",
                                                   "stroke",
                                                   "stroke-width",
                                                   "stroke-linecap",
                                                   "stroke-linejoin",
                                                   "stroke-dasharray",
                                                   "transform"};
  EXPECT_TRUE(elements.contains(node.name())) << node.name();
  for (const auto& attribute : node.attributes()) {
    EXPECT_TRUE(attributes.contains(attribute.name())) << attribute.name();
    if (std::string_view(attribute.name()) != "xmlns") {
      EXPECT_THAT(attribute.value(), Not(HasSubstr("//")));
    }
  }
  for (const auto& child : node.children()) {
    if (child.type() == pugi::node_element) {
      expect_harmless(child);
    } else {
      EXPECT_EQ(child.type(), pugi::node_pcdata);
    }
  }
}

TEST(Medal, IsSmallHarmlessXmlForEveryDeviceStateAndCut) {
  for (std::size_t device = 0; device < device_names.size(); ++device) {
    for (const State state : kStates) {
      for (const Cut cut : {Cut::small, Cut::large}) {
        Medal medal = sample();
        medal.device = static_cast<Device>(device);
        medal.state = state;
        medal.ready = 0.4;
        medal.cut = cut;
        const std::string svg = draw_medal(medal);
        EXPECT_LE(svg.size(), cut == Cut::small ? 8'000U : 20'000U) << device_names[device];
        const auto document = parse(svg);
        EXPECT_STREQ(document.document_element().name(), "svg");
        expect_harmless(document.document_element());
      }
    }
  }
}

TEST(Medal, IsTheSameTextForTheSameMedal) {
  EXPECT_EQ(draw_medal(sample()), draw_medal(sample()));
}

TEST(Medal, MayBeDrawnOnManyThreadsAtOnce) {
  const std::string expected = draw_medal(sample());
  std::array<std::string, 4> drawn;
  {
    std::vector<std::jthread> threads;
    for (auto& svg : drawn) threads.emplace_back([&svg] { svg = draw_medal(sample()); });
  }
  for (const auto& svg : drawn) EXPECT_EQ(svg, expected);
}

TEST(Medal, CarriesItsTitleAsItsAccessibleName) {
  const auto document = parse(draw_medal(sample()));
  EXPECT_STREQ(document.child("svg").first_child().name(), "title");
  EXPECT_STREQ(document.child("svg").child_value("title"), "Questions Worth Discussing");
  EXPECT_STREQ(document.child("svg").attribute("role").value(), "img");
}

TEST(Medal, EscapesHostileTitles) {
  const std::string hostile = R"(</title><script>alert("1")</script><![CDATA[&x;'--><style>)";
  for (const Cut cut : {Cut::small, Cut::large}) {
    Medal medal = sample();
    medal.title = hostile;
    medal.cut = cut;
    const auto document = parse(draw_medal(medal));
    EXPECT_EQ(document.child("svg").child_value("title"), hostile);
    expect_harmless(document.document_element());
  }
}

TEST(Medal, StaysXmlForTitlesThatAreNoText) {
  Medal medal = sample();
  medal.title = std::string("\xFF\x00\x01\xED\xA0\x80 a", 8);
  expect_harmless(parse(draw_medal(medal)).document_element());
}

TEST(Medal, StaysBoundedForAbsurdTitles) {
  for (const std::string_view piece : {"W", "word ", "ﷺ", "教", "Z\u0351\u036B\u0343\u036A\u0302"}) {
    Medal medal = sample();
    medal.title = "";
    while (medal.title->size() < 10'000) *medal.title += piece;
    const std::string svg = draw_medal(medal);
    parse(svg);
    EXPECT_LE(svg.size(), 120'000U) << piece;
    medal.cut = Cut::small;
    EXPECT_LE(draw_medal(medal).size(), 8'000U) << piece;
  }
}

TEST(Medal, LooksDifferentInEveryState) {
  std::set<std::string> pictures;
  for (const State state : kStates) {
    Medal medal = sample();
    medal.state = state;
    pictures.insert(draw_medal(medal));
  }
  EXPECT_EQ(pictures.size(), 3U);
}

TEST(Medal, ShowsGoldOnlyWhenEarned) {
  Medal medal = sample();
  EXPECT_THAT(draw_medal(medal), HasSubstr("#B9822B"));
  for (const State state : {State::to_earn, State::under_way}) {
    medal.state = state;
    EXPECT_THAT(draw_medal(medal), Not(HasSubstr("#B9822B")));
  }
}

TEST(Medal, FillsWithThePiecesThatAreReady) {
  std::set<std::string> pictures;
  for (int ready = 0; ready <= 8; ++ready) {
    Medal medal = sample();
    medal.state = State::under_way;
    medal.ready = ready / 8.0;
    pictures.insert(draw_medal(medal));
  }
  EXPECT_EQ(pictures.size(), 9U);
}

TEST(Medal, ReadsSharesOutsideZeroToOneAsTheNearest) {
  auto under_way = [](double ready) {
    Medal medal = sample();
    medal.state = State::under_way;
    medal.ready = ready;
    return draw_medal(medal);
  };
  EXPECT_EQ(under_way(-3), under_way(0));
  EXPECT_EQ(under_way(7), under_way(1));
  EXPECT_EQ(under_way(std::numeric_limits<double>::quiet_NaN()), under_way(0));
  EXPECT_NE(under_way(0), under_way(0.001));
  EXPECT_NE(under_way(0.999), under_way(1));
}

TEST(Medal, OfAStackHasNoBandAndIsHiddenFromReaders) {
  Medal medal = sample();
  medal.title.reset();
  medal.cut = Cut::small;
  const auto document = parse(draw_medal(medal));
  EXPECT_STREQ(document.child("svg").attribute("aria-hidden").value(), "true");
  EXPECT_FALSE(document.child("svg").child("title"));
  Medal banded = sample();
  banded.cut = Cut::small;
  EXPECT_LT(draw_medal(medal).find("<circle"), draw_medal(banded).find("<circle"));
}

TEST(Devices, AreReadByTheirCatalogNames) {
  for (std::size_t i = 0; i < device_names.size(); ++i) {
    const auto device = parse_device(device_names[i]);
    ASSERT_TRUE(device) << device_names[i];
    EXPECT_EQ(name_of(*device), device_names[i]);
  }
  EXPECT_EQ(parse_device("sheltered-heart"), Device::sheltered_heart);
  EXPECT_EQ(parse_device("shield"), Device::shield);
  EXPECT_EQ(parse_device("anvil"), std::nullopt);
  EXPECT_EQ(parse_device(""), std::nullopt);
}

TEST(Devices, AreAllDrawnDifferently) {
  std::set<std::string> drawings;
  for (std::size_t i = 0; i < device_names.size(); ++i) {
    drawings.insert(draw_device(static_cast<Device>(i), {255, 255, 255}));
  }
  EXPECT_EQ(drawings.size(), device_names.size());
}

/// WCAG 2.2, relative luminance.
double luminance(Color color) {
  auto linear = [](std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

TEST(Hues, StandOutOnWhite) {
  for (const auto name : hue_names) {
    const auto hue = Hue::parse(name);
    ASSERT_TRUE(hue);
    EXPECT_EQ(hue->color().text(), name);
    EXPECT_GE(1.05 / (luminance(hue->color()) + 0.05), 6.0) << name;
  }
}

TEST(Hues, AreOnlyTheTen) {
  EXPECT_EQ(Hue::parse("#2b4c7e"), Hue::parse("#2B4C7E"));
  EXPECT_EQ(Hue::parse("#B9822B"), std::nullopt);
  EXPECT_EQ(Hue::parse("2B4C7E"), std::nullopt);
  EXPECT_EQ(Hue::parse(""), std::nullopt);
}

}  // namespace
}  // namespace laurel::catalog::badge
