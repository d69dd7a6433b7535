#include "catalog/badge/twig.h"

#include <cmath>
#include <numbers>

namespace laurel::catalog::badge {
namespace {

constexpr double kSmallestLeaf = 0.8;  // the leaf at the tip, as a share of the lowest one
constexpr double kPetiole = 0.12;      // the bare start of a leaf, as a share of its length

struct Leaf {
  Point foot;
  double angle = 0;  // of the leaf's axis
  double length = 0;
  double width = 0;
  double bend = 0;  // how far the tip leaves the axis, along the axis' normal, as a share of the length
};

/// A point of the leaf: `along` and `across` as shares of its length and width.
Point at(const Leaf& leaf, double along, double across) {
  const double bent = leaf.bend * leaf.length * along * along;
  return leaf.foot + direction(leaf.angle) * (along * leaf.length) +
         direction(leaf.angle + std::numbers::pi / 2) * (across * leaf.width + bent);
}

void draw_leaf(PathText& path, const Leaf& leaf) {
  const double start = kPetiole;
  path.move_to(at(leaf, start, 0));
  path.curve_to(at(leaf, 0.26, -0.62), at(leaf, 0.70, -0.60), at(leaf, 1, 0));
  path.curve_to(at(leaf, 0.70, 0.60), at(leaf, 0.26, 0.62), at(leaf, start, 0));
  path.close();
}

void draw_vein(PathText& path, const Leaf& leaf) {
  path.move_to(at(leaf, 0.15, 0));
  path.curve_to(at(leaf, 0.35, 0), at(leaf, 0.55, 0), at(leaf, 0.84, 0));
}

/// The place on a medal at `angle` from its top; `side` is 1 for the right twig, -1 for the left.
Point place(double radius, double angle, int side) {
  return direction(side * angle - std::numbers::pi / 2) * radius;
}

void draw_stem(PathText& path, const TwigShape& shape, double tip, int side) {
  // One cubic per 30 degrees follows a circle to a thousandth of its radius.
  const double sweep = shape.stem_angle - tip;
  const int arcs = std::max(1, static_cast<int>(std::ceil(sweep / (std::numbers::pi / 6))));
  const double step = sweep / arcs;
  const double handle = shape.radius * 4 / 3 * std::tan(step / 4);
  path.move_to(place(shape.radius, shape.stem_angle, side));
  for (int i = 0; i < arcs; ++i) {
    const double from = shape.stem_angle - step * i;
    const double to = from - step;
    path.curve_to(place(shape.radius, from, side) + direction(side * from) * (-side * handle),
                  place(shape.radius, to, side) + direction(side * to) * (side * handle),
                  place(shape.radius, to, side));
  }
}

std::vector<Leaf> leaves_of_step(const TwigShape& shape, int step, int side) {
  const double share = static_cast<double>(step) / shape.pairs;
  const double size = 1 - (1 - kSmallestLeaf) * share;
  const double tip_arc = shape.leaf_length * kSmallestLeaf / shape.radius;
  const double top = shape.tip_angle + tip_arc;
  const double angle = shape.foot_angle + (top - shape.foot_angle) * share;
  // Along the stem towards the tip: against the direction in which `angle` grows.
  const double forward = side > 0 ? angle + std::numbers::pi : -angle;
  Leaf leaf{place(shape.radius, angle, side), forward, shape.leaf_length * size, shape.leaf_width * size, 0};
  if (step == shape.pairs) {
    leaf.bend = -side * leaf.length / shape.radius / 2;
    return {leaf};
  }
  std::vector<Leaf> pair;
  for (const int outward : {1, -1}) {
    Leaf one = leaf;
    one.angle += side * outward * shape.spread;
    one.bend = -side * outward * 0.12;
    pair.push_back(one);
  }
  return pair;
}

}  // namespace

TwigPaths draw_twigs(const TwigShape& shape, int steps_closed) {
  PathText stem(1), closed(1), open(1), veins(1);
  const double tip_arc = shape.leaf_length * kSmallestLeaf / shape.radius;
  for (const int side : {-1, 1}) {
    draw_stem(stem, shape, shape.tip_angle + tip_arc, side);
    for (int step = 0; step <= shape.pairs; ++step) {
      for (const Leaf& leaf : leaves_of_step(shape, step, side)) {
        draw_leaf(step < steps_closed ? closed : open, leaf);
        draw_vein(veins, leaf);
      }
    }
  }
  return {stem.text(), closed.text(), open.text(), veins.text()};
}

}  // namespace laurel::catalog::badge
