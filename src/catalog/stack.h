// A stack: micro-credentials that belong together; completing all of them gives the stack's own credential.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace laurel::catalog {

/// The ten hues a stack may have, as the package writes them.
inline constexpr std::array<std::string_view, 10> stack_hues = {"#2B4C7E", "#6A3B5E", "#4A4184", "#6B4A34",
                                                                "#1F5D6B", "#4F602B", "#862F52", "#3B5166",
                                                                "#54483F", "#2D6A62"};
/// The drawings there are for medals, one a stack.
inline constexpr std::array<std::string_view, 27> stack_devices = {
    "chairs",          "scales",    "key",     "toolbox",  "puzzle",   "overlap", "magnifier",
    "sheltered-heart", "compass",   "globe",   "speech",   "mountain", "bridge",  "lantern",
    "scroll",          "megaphone", "sapling", "envelope", "weave",    "river",   "ladder",
    "house",           "tree",      "door",    "sunrise",  "network",  "shield"};

bool is_stack_hue(std::string_view text);
bool is_stack_device(std::string_view text);

struct Stack {
  std::string id;
  std::string title;
  std::string summary;
  std::string description;  // markdown
  std::vector<std::string> learn;
  std::vector<std::string> audience;
  std::string hue;     // one of stack_hues
  std::string device;  // one of stack_devices
  int order = 0;
  std::vector<std::string> micro_credentials;  // ids, in the order advised
  bool operator==(const Stack&) const = default;
};

}  // namespace laurel::catalog
