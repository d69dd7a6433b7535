#include "award/badge_file.h"

#include "base/check.h"
#include "catalog/badge/raster.h"
#include "credential/open_badges/baking.h"

namespace laurel::award {

namespace badge = catalog::badge;

badge::Medal medal_of(const catalog::Shelf& shelf, const Credential& credential, badge::Cut cut) {
  badge::Medal medal{.title = {}, .state = badge::State::earned, .cut = cut};
  const catalog::Stack* stack = nullptr;
  if (credential.kind == Kind::stack) {
    stack = shelf.find_stack(credential.achievement);
  } else {
    medal.title = credential.title;
    const auto stacks = shelf.stacks_of(credential.achievement);
    if (!stacks.empty()) stack = stacks.front();
  }
  if (stack != nullptr) {
    medal.hue = badge::Hue::parse(stack->hue).value_or(medal.hue);
    medal.device = badge::parse_device(stack->device).value_or(medal.device);
  }
  return medal;
}

std::string badge_svg(const catalog::Shelf& shelf, const Credential& credential) {
  return badge::draw_medal(medal_of(shelf, credential));
}

std::string badge_png(const catalog::Shelf& shelf, const Credential& credential, int width) {
  const auto field = badge::field_of(badge::Cut::large);
  const auto png = badge::render_png(badge_svg(shelf, credential), width, width * field.height / field.width);
  return {png.begin(), png.end()};
}

std::string baked(const std::string& picture, const std::string& document) {
  auto result = credential::open_badges::bake(picture, document);
  CHECK(result, "a picture that we drew takes a credential");
  return *std::move(result);
}

}  // namespace laurel::award
