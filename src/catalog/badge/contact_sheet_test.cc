// Writes every medal to the folder that LAUREL_PICTURES names, to be looked at; without it, checks only
// sizes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "catalog/badge/medal.h"
#include "catalog/badge/raster.h"

namespace laurel::catalog::badge {
namespace {

struct Place {
  Medal medal;
  int x;
  int y;
  int width;
};

std::string sheet(const std::vector<Place>& places, int width, int height) {
  std::string svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}"><rect width="{}" height="{}" fill="#FBFAF6"/>)",
      width, height, width, height, width, height);
  for (const Place& place : places) {
    const Field field = field_of(place.medal.cut);
    std::string medal = draw_medal(place.medal);
    const std::string size = fmt::format(R"(width="{}" height="{}")", field.width, field.height);
    medal.replace(medal.find(size), size.size(),
                  fmt::format(R"(x="{}" y="{}" width="{}" height="{}")", place.x, place.y, place.width,
                              place.width * field.height / field.width));
    svg += medal;
  }
  return svg + "</svg>";
}

void save(const std::string& name, std::string_view bytes) {
  if (const char* folder = std::getenv("LAUREL_PICTURES")) {
    std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << bytes;
  }
}

void save_sheet(const std::string& name, const std::vector<Place>& places, int width, int height) {
  const std::string svg = sheet(places, width, height);
  const Bytes png = render_png(svg, width, height);
  EXPECT_GT(png.size(), 10'000U);
  save(name + ".svg", svg);
  save(name + ".png", {reinterpret_cast<const char*>(png.data()), png.size()});
}

Medal sample(std::size_t device, State state, Cut cut) {
  static constexpr std::array<const char*, 6> titles = {
      "Exit Tickets That Change Tomorrow",
      "Writing to Learn in Mathematics",
      "Questions Worth Discussing",
      "Education Support Professionals: Proficient Practice",
      "Who Does What: A Working Agreement for Two",
      "Key Work"};
  return {.title = titles[device % titles.size()],
          .hue = *Hue::parse(hue_names[device % hue_names.size()]),
          .device = static_cast<Device>(device),
          .state = state,
          .ready = static_cast<double>(device % 9) / 8,
          .cut = cut};
}

TEST(ContactSheet, ShowsEveryDeviceLarge) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < device_names.size(); ++i) {
    const auto state = static_cast<State>(i % 3);
    places.push_back({sample(i, state, Cut::large), 20 + static_cast<int>(i % 5) * 260,
                      20 + static_cast<int>(i / 5) * 230, 240});
  }
  save_sheet("large", places, 1320, 1400);
}

TEST(ContactSheet, ShowsEveryDeviceSmallInEveryState) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < device_names.size(); ++i) {
    const int x = 16 + static_cast<int>(i % 9) * 136;
    const int y = 16 + static_cast<int>(i / 9) * 440;
    Medal stack = sample(i, State::to_earn, Cut::small);
    stack.title.reset();
    places.push_back({stack, x, y, 88});
    places.push_back({sample(i, State::to_earn, Cut::small), x, y + 104, 64});
    places.push_back({sample(i, State::under_way, Cut::small), x, y + 184, 64});
    places.push_back({sample(i, State::earned, Cut::small), x, y + 264, 64});
    places.push_back({sample(i, State::earned, Cut::small), x, y + 344, 40});
    places.push_back({stack, x + 70, y + 344, 32});
  }
  save_sheet("small", places, 1240, 1340);
}

TEST(ContactSheet, ShowsTheStatesCloseUp) {
  std::vector<Place> places;
  for (int i = 0; i < 3; ++i) {
    places.push_back(
        {sample(static_cast<std::size_t>(10 + i), static_cast<State>(i), Cut::large), 10 + i * 490, 10, 480});
    places.push_back({sample(static_cast<std::size_t>(19 - i), static_cast<State>(i), Cut::small),
                      10 + i * 490, 440, 280});
  }
  Medal stack = sample(4, State::earned, Cut::large);
  stack.title.reset();
  places.push_back({stack, 10, 740, 480});
  stack.cut = Cut::small;
  places.push_back({stack, 500, 760, 280});
  stack.state = State::to_earn;
  places.push_back({stack, 800, 760, 280});
  save_sheet("close", places, 1480, 1170);
}

}  // namespace
}  // namespace laurel::catalog::badge
