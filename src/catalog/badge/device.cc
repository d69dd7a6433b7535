#include "catalog/badge/device.h"

#include "base/check.h"

namespace laurel::catalog::badge {
namespace {

// Path data by pen. All lines have round ends and joins; what is cut out shows the ground, whatever it is.
struct Drawing {
  std::string_view solid;  // filled by the even-odd rule
  std::string_view bold;   // 12 units wide
  std::string_view line;   // 8 units wide
  std::string_view fine;   // 5 units wide
};

constexpr std::array<Drawing, device_names.size()> kDrawings = {{
    // chairs: two that face each other
    {.bold = "M-42-36-40-12M42-36 40-12",
     .line = "M-41-30-36 8H-13M41-30 36 8H13",
     .fine = "M-37 8-40 42M-12 10V42M37 8 40 42M12 10V42"},
    // scales
    {.solid =
         "M-47 12H-15A16 16 0 0 1-47 12ZM15 12H47A16 16 0 0 1 15 12ZM-6-40a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
     .line = "M0-34V38M-20 40H20M-31-26H31",
     .fine = "M-31-24-44 10M-31-24-18 10M31-24 44 10M31-24 18 10"},
    // key
    {.bold = "M-4-4 38 38", .line = "M-36-18a18 18 0 1 0 36 0a18 18 0 1 0-36 0M24 24 35 13M37 37 48 26"},
    // toolbox
    {.solid = "M-38-16H38a6 6 0 0 1 6 6V34a6 6 0 0 1-6 6H-38a6 6 0 0 1-6-6V-10a6 6 0 0 1 6-6z"
              "M-44 6V12H-11V22H11V12H44V6H11V2H-11V6z",
     .line = "M-18-18V-30a6 6 0 0 1 6-6H12a6 6 0 0 1 6 6V-18",
     .fine = "M-4 10H4V14H-4z"},
    // puzzle
    {.solid = "M-39-17H-16A10.5 10.5 0 1 1-6-17H17V6A10.5 10.5 0 1 1 17 16V39H-6A10.5 10.5 0 1 0-16 39H-39V16"
              "A10.5 10.5 0 1 0-39 6Z"},
    // overlap
    {.line = "M12-27.5A28 28 0 1 1-8.2-12.1M-12 27.5A28 28 0 1 1 8.2 12.1"},
    // magnifier
    {.bold = "M17 17 37 37", .line = "M-38-9a29 29 0 1 0 58 0a29 29 0 1 0-58 0M-21-9-12 1 4-17"},
    // sheltered-heart
    {.solid = "M-46-4A46 42 0 0 1 46-4A15.3 12 0 0 0 15.3-4A15.3 12 0 0 0-15.3-4A15.3 12 0 0 0-46-4Z"
              "M0 44C-26 28-23 8-10 8-4 8 0 13 0 16 0 13 4 8 10 8 23 8 26 28 0 44Z"},
    // compass
    {.solid = "M19-26 8 6-8-6Z",
     .line = "M-40 0a40 40 0 1 0 80 0a40 40 0 1 0-80 0",
     .fine = "M8 6-19 26-8-6"},
    // globe
    {.line = "M-32-9a29 29 0 1 0 58 0a29 29 0 1 0-58 0M19-44A42 42 0 0 1-23 28M4 34V43M-14 43H22",
     .fine = "M-3-37a13 28 0 0 0 0 56a13 28 0 0 0 0-56M-31-9H25"},
    // speech
    {.solid = "M37.3 24 42 42 25.2 33.3A20 20 0 1 1 37.3 24Z",
     .line = "M15.9-12.4A28 28 0 1 0-30 11.4L-33 31-15.9 17.7A28 28 0 0 0-11 18"},
    // mountain
    {.solid = "M-8-36-21-13-13-17-7-9 0-17 6-13ZM-24-7-46 36H46L22-8 12 8 9-6 0-9-7 0-14-9ZM22-33a8 8 0 1 0 "
              "16 0a8 8 0 1 0-16 0"},
    // bridge
    {.line = "M-46 18H46M-23-32V40M23-32V40", .fine = "M-23-32Q0 52 23-32M-46 8Q-29-6-23-32M46 8Q29-6 23-32"},
    // lantern
    {.solid = "M0-14C9-2 13 3 13 11A13 13 0 0 1-13 11C-13 3-9-2 0-14ZM-27 32H27a4 4 0 0 1 4 4v7H-31v-7a4 4 0 "
              "0 1 4-4ZM-9-36H9L27-22H-27Z",
     .fine = "M-8-40a8 7 0 0 1 16 0M-22-20-24 31M22-20 24 31"},
    // scroll
    {.solid = "M-36-44H36a6 6 0 0 1 0 12H-36a6 6 0 0 1 0-12ZM-36 32H36a6 6 0 0 1 0 12H-36a6 6 0 0 1 0-12Z",
     .line = "M-28-32V32M28-32V32",
     .fine = "M-14-15H14M-14 0H14M-14 15H4"},
    // megaphone
    {.solid = "M-16-15-28-15a14 14 0 0 0-14 14v2a14 14 0 0 0 14 14h12ZM-10-15 26-36V36L-10 15Z",
     .line = "M-29 18-24 40H-15",
     .fine = "M36-14A19 19 0 0 1 36 14"},
    // sapling
    {.solid = "M2-2C-1-28 16-40 44-40 45-14 28 0 2-2ZM-2 14C-2-6-16-16-42-15-41 6-24 17-2 14Z",
     .line = "M0 40V6M-24 42H24"},
    // envelope
    {.line = "M-36-30H36a6 6 0 0 1 6 6V26a6 6 0 0 1-6 6H-36a6 6 0 0 1-6-6V-24a6 6 0 0 1 6-6ZM-38-24-5 4Q0 8 "
             "5 4L38-24"},
    // weave
    {.solid = "M-41 -33h29.5v16h-29.5zM11.5 -33h29.5v16h-29.5zM-41 -8h4.5v16h-4.5zM-13.5 -8h27v16h-27zM36.5 "
              "-8h4.5v16h-4.5zM-41 17h29.5v16h-29.5zM11.5 17h29.5v16h-29.5zM-33"
              " -41h16v4.5h-16zM-33 -13.5h16v27h-16zM-33 36.5h16v4.5h-16zM-8 -41h16v29.5h-16zM-8 "
              "11.5h16v29.5h-16zM17 -41h16v4.5h-16zM17 -13.5h16v27h-16zM17 36.5h16v4.5h-16z"},
    // river
    {.solid = "M-2-44C-1-42 6-34 4-29 3-24-5-20-10-15-14-10-22-5-24 0-25 5-23 10-19 15-15 20-5 24 0 29 5 34 "
              "10 42 12 44H40C38 42 31 34 24 29 18 24 6 20 1 15-5 10-8 5-8 0-8-5-1-10 2-15 5-20 12-24 12-29 "
              "12-34 4-42 2-44Z"
              "M24-20 36 4H12ZM-26 14-14 38H-38ZM-30-38-21-20H-39Z",
     .fine = "M24 4V11M-26 38V45M-30-20V-15"},
    // ladder
    {.line = "M-27 44-17-44M27 44 17-44M-24 25H24M-22 5H22M-20-15H20M-18-33H18"},
    // house
    {.solid = "M0 32C-21 19-18 4-8 4-3 4 0 8 0 11 0 8 3 4 8 4 18 4 21 19 0 32Z",
     .line = "M-44 0 0-38 44 0M-32-4V40H32V-4"},
    // tree
    {.solid = "M0-46-19-20H-11L-27 3H-18L-35 27H-5V44H5V27H35L18 3H27L11-20H19Z"},
    // door
    {.solid = "M-21-33 11-23V46L-21 38ZM1 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
     .line = "M-30 40V-42H30V40M-44 42H-30M18 42H44"},
    // sunrise
    {.solid = "M-20 6A20 20 0 0 1 20 6Z",
     .line = "M0-26V-37M-22-16-30-24M22-16 30-24M-31 5H-41M31 5H41M-44 22q11-10 22 0t22 0 22 0 22 0M-33 "
             "39q11-10 22 0t22 0 22 0"},
    // network: six people, each known to the others
    {.solid = "M-12 2a12 12 0 1 0 24 0a12 12 0 1 0-24 0M-9-34a9 9 0 1 0 18 0a9 9 0 1 0-18 0M25-9a9 9 0 1 0 "
              "18 0a9 9 0 1 0-18 0"
              "M12 31a9 9 0 1 0 18 0a9 9 0 1 0-18 0M-30 31a9 9 0 1 0 18 0a9 9 0 1 0-18 0M-43-9a9 9 0 1 0 18 "
              "0a9 9 0 1 0-18 0",
     .fine = "M0-10V-25M11-2 26-7M7 12 16 24M-7 12-16 24M-11-2-26-7"},
    // shield
    {.solid = "M0-29C9-24 17-21 26-20V-4C26 12 16 24 0 31Z",
     .line = "M0-43C12-36 26-31 38-31V-4C38 20 22 36 0 43-22 36-38 20-38-4V-31C-26-31-12-36 0-43Z"},
}};

void append_stroke(std::string& svg, std::string_view path, int width) {
  if (!path.empty()) svg += fmt::format(R"(<path d="{}" stroke-width="{}"/>)", path, width);
}

}  // namespace

std::optional<Device> parse_device(std::string_view name) {
  const auto found = std::ranges::find(device_names, name);
  if (found == device_names.end()) return std::nullopt;
  return static_cast<Device>(found - device_names.begin());
}

std::string_view name_of(Device device) {
  const auto index = static_cast<std::size_t>(device);
  CHECK(index < device_names.size(), "the device is one of the enumeration");
  return device_names[index];
}

std::string draw_device(Device device, Color ink) {
  const auto index = static_cast<std::size_t>(device);
  CHECK(index < kDrawings.size(), "the device is one of the enumeration");
  const Drawing& drawing = kDrawings[index];
  std::string svg = fmt::format(
      R"(<g fill="none" stroke="{}" stroke-linecap="round" stroke-linejoin="round">)", ink.text());
  if (!drawing.solid.empty()) {
    svg += fmt::format(R"(<path d="{}" fill="{}" fill-rule="evenodd" stroke-width="2"/>)", drawing.solid,
                       ink.text());
  }
  append_stroke(svg, drawing.bold, 12);
  append_stroke(svg, drawing.line, 8);
  append_stroke(svg, drawing.fine, 5);
  return svg + "</g>";
}

}  // namespace laurel::catalog::badge
