#include "web/pages/district/fan.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "web/pages/district/amounts.h"

namespace laurel::web {
namespace {

using recognition::projection::Outlook;
using recognition::projection::YearOutlook;
using Figure = std::int64_t YearOutlook::*;

struct Frame {
  double width, height, left, right, top, bottom;  // in CSS pixels
};
constexpr Frame wide_frame{696, 440, 44, 514, 30, 404};
constexpr Frame narrow_frame{350, 320, 40, 226, 26, 284};
constexpr double label_step_wide = 26, label_step_narrow = 22;
/// The least that the height stands for: five dollars, so that its ticks differ.
constexpr std::int64_t height_cents_min = 5'00;

/// Steps of 1, 2 or 5 times a power of ten, two to four of them up to `most`.
std::int64_t tick_step(std::int64_t most) {
  std::int64_t step = 1;
  for (;;) {
    for (const int factor : {1, 2, 5})
      if (most / (step * factor) < 5) return step * factor;
    step *= 10;
  }
}

/// A label at the right of the lines; its y is known when all are there.
struct Label {
  double y;
  std::string classes, content;
};

class Fan {
 public:
  Fan(const Outlook& outlook, const FanWords& words, FanSize size)
      : outlook_(outlook),
        words_(words),
        wide_(size == FanSize::wide),
        frame_(wide_ ? wide_frame : narrow_frame) {
    for (const auto& year : outlook.years) most_ = std::max({most_, year.high, year.middle_without_cap});
    budget_ = outlook.assumptions.set_aside_cents;
    // A budget far above every future would press the fan flat: then it is left to the words.
    if (budget_ > 3 * most_) budget_ = 0;
    most_ = std::max({most_, budget_, height_cents_min});
    unit_ = unit_for(most_);
  }

  std::string draw() {
    grid();
    area(&YearOutlook::low, &YearOutlook::high, "fan-outer");
    area(&YearOutlook::lower, &YearOutlook::upper, "fan-inner");
    if (budget_ > 0) budget_line();
    if (outlook_.assumptions.cap) line(&YearOutlook::middle_without_cap, "fan-without");
    line(&YearOutlook::middle, "fan-middle");
    ends();
    return fmt::format(R"(<svg class="fan {}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>)",
                       wide_ ? "fan-wide" : "fan-narrow", frame_.width, frame_.height,
                       escape_html(words_.description), svg_);
  }

 private:
  double x(std::size_t year) const {
    const auto last = static_cast<double>(std::max<std::size_t>(outlook_.years.size(), 2) - 1);
    return frame_.left + (frame_.right - frame_.left) * static_cast<double>(year) / last;
  }
  double y(std::int64_t cents) const {
    return frame_.bottom -
           (frame_.bottom - frame_.top) * static_cast<double>(cents) / static_cast<double>(most_);
  }
  void text(double at_x, double at_y, std::string_view classes, std::string_view words) {
    svg_ += fmt::format(R"(<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>)", classes, at_x, at_y,
                        escape_html(words));
  }
  void rule(double from_x, double to_x, double at_y, std::string_view classes) {
    svg_ += fmt::format(R"(<line class="{}" x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}"/>)", classes,
                        from_x, to_x, at_y, at_y);
  }

  void grid() {
    const auto step = tick_step(most_);
    for (std::int64_t at = 0; at <= most_; at += step) {
      rule(frame_.left, frame_.right, y(at), at == 0 ? "fan-axis" : "fan-grid");
      if (budget_ > 0 && at != budget_ && std::abs(y(at) - y(budget_)) < 14) continue;
      text(frame_.left - 12, y(at) + 5, at == budget_ && at > 0 ? "fan-tick is-strong" : "fan-tick",
           in_unit(at, unit_));
    }
    if (budget_ > 0 && budget_ % step != 0)
      text(frame_.left - 12, y(budget_) + 5, "fan-tick is-strong", in_unit(budget_, unit_));
    const std::size_t count = outlook_.years.size();
    const std::size_t room = wide_ ? 6 : 3;
    const std::size_t every = (count + room - 1) / room;
    for (std::size_t year = 0; year < count; ++year)
      if ((count - 1 - year) % every == 0)
        text(x(year), frame_.bottom + 22, "fan-year",
             recognition::projection::school_year_text(outlook_.years[year].begins));
  }
  std::string points(Figure figure, bool backward = false) const {
    std::string all;
    const auto count = outlook_.years.size();
    for (std::size_t i = 0; i < count; ++i) {
      const auto year = backward ? count - 1 - i : i;
      all += fmt::format("{:.1f},{:.1f} ", x(year), y(outlook_.years[year].*figure));
    }
    // One year is drawn as a flat piece.
    if (count == 1)
      all +=
          fmt::format("{:.1f},{:.1f} ", backward ? frame_.left : frame_.right, y(outlook_.years[0].*figure));
    return all;
  }
  void area(Figure from, Figure to, std::string_view classes) {
    svg_ += fmt::format(R"(<polygon class="{}" points="{}{}"/>)", classes, points(from),
                        outlook_.years.size() == 1
                            ? fmt::format("{:.1f},{:.1f} {:.1f},{:.1f}", frame_.right,
                                          y(outlook_.years[0].*to), frame_.left, y(outlook_.years[0].*to))
                            : points(to, true));
  }
  void line(Figure figure, std::string_view classes) {
    svg_ += fmt::format(R"(<polyline class="{}" points="{}"/>)", classes, points(figure));
  }
  void budget_line() {
    rule(frame_.left, frame_.right, y(budget_), "fan-budget");
    text(frame_.left, y(budget_) - 10, "fan-word is-strong", words_.set_aside);
  }

  void ends() {
    const auto& last = outlook_.years.back();
    const bool capped = outlook_.assumptions.cap.has_value();
    dot(last.middle, "fan-dot");
    if (capped) dot(last.middle_without_cap, "fan-dot-open");
    const auto words = [&](const std::string& wide, const std::string& narrow) {
      return wide_ ? wide : narrow;
    };
    add(last.high, "", "", "fan-word",
        fmt::format("{} {}", in_unit(last.high, unit_), words(words_.high, words_.high_short)));
    if (capped)
      add(last.middle_without_cap, wide_ ? "fan-figure-small" : "fan-word",
          in_unit(last.middle_without_cap, unit_), "fan-word",
          words(words_.without_cap, words_.without_short));
    add(last.middle, wide_ ? "fan-figure is-laurel" : "fan-figure-small is-laurel",
        in_unit(last.middle, unit_), "fan-word is-strong is-laurel",
        words(words_.with_cap, words_.with_short));
    if (wide_) labels_.push_back({y(last.middle) + label_step(), "fan-word", escape_html(words_.half)});
    add(last.low, "", "", "fan-word",
        fmt::format("{} {}", in_unit(last.low, unit_), words(words_.low, words_.low_short)));
    if (capped) bracket(last, words(words_.keeps_out, words_.keeps_short));
    place_labels();
  }
  void dot(std::int64_t cents, std::string_view classes) {
    svg_ +=
        fmt::format(R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="5"/>)", classes, frame_.right, y(cents));
  }
  double label_x() const { return frame_.right + 24; }
  void add(std::int64_t at, std::string_view figure_class, const std::string& figure,
           std::string_view word_class, const std::string& word) {
    std::string svg;
    if (!figure.empty())
      svg += fmt::format(R"(<tspan class="{}">{}</tspan> )", figure_class, escape_html(figure));
    if (!word.empty()) svg += fmt::format(R"(<tspan class="{}">{}</tspan>)", word_class, escape_html(word));
    labels_.push_back({y(at), "", svg});
  }
  double label_step() const { return wide_ ? label_step_wide : label_step_narrow; }
  /// What the cap keeps out, between the two middles.
  void bracket(const YearOutlook& last, const std::string& words) {
    if (last.middle_without_cap == last.middle) return;
    const double upper = y(last.middle_without_cap), lower = y(last.middle);
    if (lower - upper >= 12)
      svg_ += fmt::format(R"(<path class="fan-bracket" d="M{0:.1f} {1:.1f}h8V{2:.1f}h-8"/>)",
                          frame_.right + 10, upper, lower);
    labels_.push_back({(upper + lower) / 2, "fan-word is-strong", escape_html(words)});
  }
  /// Each as near to its line's end as the others let it be.
  void place_labels() {
    std::ranges::stable_sort(labels_, {}, &Label::y);
    for (int pass = 0; pass < 60; ++pass)
      for (std::size_t i = 1; i < labels_.size(); ++i)
        if (const double missing = label_step() - (labels_[i].y - labels_[i - 1].y); missing > 0.05) {
          labels_[i - 1].y -= missing / 2;
          labels_[i].y += missing / 2;
        }
    keep_inside();
    for (const auto& label : labels_)
      svg_ += fmt::format(R"(<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>)", label.classes, label_x(),
                          label.y + 5, label.content);
  }

  /// All together up or down where the first or the last would leave the figure.
  void keep_inside() {
    double shift = 0;
    if (!labels_.empty() && labels_.front().y < label_step() / 2)
      shift = label_step() / 2 - labels_.front().y;
    if (!labels_.empty() && labels_.back().y > frame_.height - label_step() / 2)
      shift = frame_.height - label_step() / 2 - labels_.back().y;
    for (auto& label : labels_) label.y += shift;
  }

  const Outlook& outlook_;
  const FanWords& words_;
  bool wide_;
  Frame frame_;
  std::int64_t most_ = 0, budget_ = 0;
  AmountUnit unit_;
  std::string svg_;
  std::vector<Label> labels_;
};

}  // namespace

Html draw_fan(const Outlook& outlook, const FanWords& words, FanSize size) {
  return Html::trusted(Fan(outlook, words, size).draw());
}

}  // namespace laurel::web
