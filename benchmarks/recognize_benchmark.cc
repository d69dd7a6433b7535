// Deciding what a record of 20 activities is worth: without and with its explanation.
#include <benchmark/benchmark.h>
#include <fmt/core.h>
#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "base/check.h"
#include "recognition/decision_json.h"
#include "recognition/evaluate/evaluate.h"
#include "recognition/pack/pack_library.h"
#include "recognition/record/record_reader.h"

namespace {

using namespace laurel;
using namespace laurel::recognition;

std::shared_ptr<const Pack> ohio() {
  PackLibrary library(std::filesystem::path(LAUREL_SOURCE_DIR) / "packs");
  auto pack = library.load("us-oh");
  CHECK(pack.has_value(), "the pack us-oh is shipped");
  return *pack;
}

// What a teacher brings in three years: micro-credentials, workshops, a certificate and courses, some
// granted.
std::string record_json(int educator) {
  std::string activities;
  for (int i = 0; i < 20; ++i) {
    const int day = 1 + (i + educator) % 28;
    const int month = 1 + i % 12;
    const char* kind = i % 4 == 0 ? "clock_hours" : i % 7 == 0 ? "semester_credit" : "micro_credential";
    activities += fmt::format(
        R"({}{{"id": "A{}", "kind": "{}", "issuer": "nea", "issuer_kind": "{}", "ref": "nea-{}", "title": "Work {}",
            "hours": {}, "quantity": 1, "started": "2023-{:02}-01", "earned": "2023-{:02}-{:02}",
            "preapproved": "2023-{:02}-01", "aligned": true, "documents": {{"evidence": "2023-{:02}-{:02}"}}{}}})",
        i == 0 ? "" : ",", i, kind, i % 7 == 0 ? "ihe" : "employee_organization", i, i, 10 + i % 9, month,
        month, day, month, month, day,
        i % 5 == 0 ? R"(, "granted": {"unit": "CEU", "amount": 1.5, "by": "lpdc-a", "on": "2024-01-10"})"
                   : "");
  }
  return fmt::format(R"({{"as_of": "2024-06-01",
      "employments": [{{"organization": "d", "state": "OH", "lpdc": "lpdc-a", "from": "2019-08-15", "to": null}}],
      "licenses": [{{"id": "L1", "type": "5-year professional", "issued": "2022-03-15", "effective": "2022-07-01",
                     "expires": "2027-06-30"}}],
      "plans": [{{"kind": "ipdp", "approved": "2022-08-20"}}], "activities": [{}]}})",
                     activities);
}

std::vector<Record> records() {
  std::vector<Record> all;
  for (int educator = 0; educator < 64; ++educator) all.push_back(*read_record(record_json(educator)));
  return all;
}

void recognize(benchmark::State& state) {
  const auto pack = ohio();
  const auto all = records();
  std::size_t next = 0;
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(all[next++ % all.size()], *pack, Explain::no));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(recognize)->Name("recognize/us-oh");

void recognize_with_reasons(benchmark::State& state) {
  const auto pack = ohio();
  const auto all = records();
  std::size_t next = 0;
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(all[next++ % all.size()], *pack, Explain::yes));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(recognize_with_reasons)->Name("recognize/us-oh-explained");

void recognize_from_json(benchmark::State& state) {
  const auto pack = ohio();
  const std::string json = record_json(1);
  for (auto _ : state)
    benchmark::DoNotOptimize(decision_json(evaluate(*read_record(json), *pack, Explain::yes)));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(recognize_from_json)->Name("recognize/us-oh-json-to-json");

// A state's educators one after the other: a record is read, decided and forgotten, so that memory does not
// grow with their number.
constexpr int educators_of_state = 100'000;
constexpr unsigned threads_of_state = 2;

std::int64_t most_memory_kb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

std::int64_t met_in_state(const Pack& pack, const std::vector<Record>& kinds) {
  std::atomic<int> next = 0;
  std::atomic<std::int64_t> met = 0;
  auto work = [&] {
    std::int64_t own = 0;
    for (int educator = next++; educator < educators_of_state; educator = next++) {
      const Record record =
          kinds[static_cast<std::size_t>(educator) % kinds.size()];  // as if it had been read
      const auto decision = evaluate(record, pack, Explain::no);
      own += decision.requirement && decision.requirement->whole.met ? 1 : 0;
    }
    met += own;
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads_of_state; ++i) others.emplace_back(work);
  work();
  others.clear();
  return met;
}

void recognize_state(benchmark::State& state) {
  const auto pack = ohio();
  const auto kinds = records();
  const auto before = most_memory_kb();
  for (auto _ : state) benchmark::DoNotOptimize(met_in_state(*pack, kinds));
  state.SetItemsProcessed(state.iterations() * educators_of_state);
  state.counters["memory_grew_kb"] = static_cast<double>(most_memory_kb() - before);
}
BENCHMARK(recognize_state)
    ->Name("recognize/state-100000")
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
