#include "recognition/pay/examples.h"

#include <fmt/core.h>

#include "recognition/evaluate/evaluate.h"

namespace laurel::recognition::pay {
namespace {

constexpr int eager_without_cap = 3;
constexpr int late_after_days = 200;

struct Work {
  Date earned, proof;
  int hours;
  bool approved;
};

Activity activity_of(const Work& work, int number) {
  Activity activity{.id = fmt::format("example-{}", number), .kind = Kind::micro_credential};
  activity.issuer = "example";
  activity.ref = activity.id;
  activity.hours = Rational(work.hours);
  activity.started = work.earned.plus_days(-14);
  activity.earned = work.earned;
  if (work.approved) activity.preapproved = activity.started;
  activity.documents[static_cast<std::size_t>(Document::evidence)] = work.proof;
  return activity;
}

Example example(ExampleKind kind, const std::vector<Work>& works, Date as_of, const Pack& pack) {
  auto record = std::make_shared<Record>();
  record->as_of = as_of;
  record->employments_known = true;
  record->employments.push_back({.organization = "example", .from = as_of.plus_days(-2000)});
  record->employments.front().salary = Salary{.credits = Rational(0)};
  int number = 0;
  for (const auto& work : works) record->activities.push_back(activity_of(work, ++number));
  auto decision = evaluate(*record, pack);
  return {kind, std::move(record), std::move(decision)};
}

}  // namespace

std::string_view text_of(ExampleKind kind) {
  return kind == ExampleKind::usual ? "usual" : kind == ExampleKind::eager ? "eager" : "late";
}

std::vector<Example> examples_of(const Terms& terms, const Pack& pack) {
  const Date first = terms.from.plus_days(14);
  std::vector<Work> eager;
  for (int i = 0; i < terms.cap.value_or(eager_without_cap - 1) + 1; ++i)
    eager.push_back({first.plus_days(7 * i), first.plus_days(7 * i + 3), 15, true});
  const Date soon = eager.back().proof.plus_days(1);
  std::vector<Example> examples;
  examples.push_back(example(ExampleKind::usual, {{first, first.plus_days(3), 15, true}}, soon, pack));
  examples.push_back(example(ExampleKind::eager, eager, soon, pack));
  examples.push_back(example(ExampleKind::late, {{first, first.plus_days(late_after_days), 8, false}},
                             first.plus_days(late_after_days + 1), pack));
  return examples;
}

}  // namespace laurel::recognition::pay
