// Projecting what a policy costs: 50,000 educators, 10 years, 1,000 futures, on two threads.
#include <benchmark/benchmark.h>

#include "recognition/projection/outlook.h"

namespace {

using namespace laurel::recognition::projection;

void project(benchmark::State& state, Pay pay) {
  Assumptions assumptions;
  assumptions.pay = pay;
  assumptions.educators = 50'000;
  assumptions.years = 10;
  assumptions.draws = 1'000;
  for (auto _ : state) benchmark::DoNotOptimize(draw_futures(assumptions, {2, {}}, 2));
}
BENCHMARK_CAPTURE(project, base, Pay::base)
    ->Name("project/50000x10x1000")
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(project, lanes, Pay::lanes)
    ->Name("project/50000x10x1000-lanes")
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
