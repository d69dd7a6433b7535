// Draws every medal; with LAUREL_PICTURES naming a folder, the sheets are written there, to be looked at.
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

/// All devices in one state, nine in a row; the stacks' medals when there is no state.
void save_devices(const std::string& name, std::optional<State> state, Cut cut, int width) {
  const Field field = field_of(cut);
  const int across = width + 20;
  const int down = width * field.height / field.width + 20;
  std::vector<Place> places;
  for (std::size_t i = 0; i < device_names.size(); ++i) {
    Medal medal = sample(i, state.value_or(State::to_earn), cut);
    if (!state) medal.title.reset();
    places.push_back(
        {medal, 20 + static_cast<int>(i % 9) * across, 20 + static_cast<int>(i / 9) * down, width});
  }
  save_sheet(name, places, 20 + 9 * across, 20 + 3 * down);
}

TEST(ContactSheet, ShowsEveryDeviceInEveryStateAndSize) {
  for (const auto& [state, name] :
       {std::pair(State::to_earn, "to-earn"), std::pair(State::under_way, "under-way"),
        std::pair(State::earned, "earned")}) {
    save_devices(fmt::format("{}-64", name), state, Cut::small, 64);
    save_devices(fmt::format("{}-96", name), state, Cut::small, 96);
    save_devices(fmt::format("{}-240", name), state, Cut::large, 240);
  }
  save_devices("stacks-88", std::nullopt, Cut::small, 88);
}

TEST(ContactSheet, ShowsTheStatesCloseUp) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < 3; ++i) {
    const int x = 10 + static_cast<int>(i) * 490;
    places.push_back({sample(10 + i, static_cast<State>(i), Cut::large), x, 10, 480});
    places.push_back({sample(19 - i, static_cast<State>(i), Cut::small), x, 440, 280});
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
