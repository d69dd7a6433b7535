#include "catalog/search.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <map>

#include "base/text.h"
#include "catalog/word_index.h"

namespace laurel::catalog {
namespace {

// How much a place says about what a micro-credential is about.
constexpr float title_weight = 10;
constexpr float summary_weight = 4;
constexpr float stack_weight = 2;
constexpr float text_weight = 1;

// The first grade of each band, and one past the last.
constexpr std::array<int, 5> band_steps = {0, 4, 7, 10, 14};

// Words too common to say anything, in both languages of the interface.
bool is_filler(std::string_view word) {
  static constexpr std::string_view fillers[] = {"a",   "an",  "and",  "as",  "at", "by",  "for", "in", "of",
                                                 "on",  "or",  "the",  "to",  "de", "del", "el",  "en", "la",
                                                 "las", "los", "para", "que", "un", "una", "y"};
  return std::ranges::find(fillers, word) != std::end(fillers);
}

std::vector<std::string> query_words(std::string_view text) {
  if (text.size() > query_bytes_max) {
    auto end = query_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  if (!is_utf8(text)) return {};
  const auto folded = fold(text);
  std::vector<std::string> words;
  std::vector<std::string> fillers;
  for (auto word : split(folded, ' '))
    if (!word.empty()) (is_filler(word) ? fillers : words).emplace_back(word);
  if (words.empty()) words = std::move(fillers);
  if (words.size() > query_words_max) words.resize(query_words_max);
  return words;
}

bool is_in(const HoursBand& band, int hours) {
  return hours >= band.least && (!band.most || hours <= *band.most);
}

std::string text_of(const HoursBand& band) {
  return fmt::format("{}-{}", band.least, band.most ? std::to_string(*band.most) : "");
}

std::string code_value(const Alignment& alignment) {
  return fmt::format("{}#{}", alignment.framework, alignment.code);
}

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::ranges::find(values, value) != values.end();
}

// One bit for each filter that an entry does not pass.
enum Facet : std::uint32_t {
  by_stack = 1,
  by_issuer = 2,
  by_hours = 4,
  by_grade = 8,
  by_evidence = 16,
  by_school_out = 32,
  by_standard = 64,
  by_price = 128,
};

bool has_standard(const MicroCredential& micro_credential, const std::vector<std::string>& standards) {
  return std::ranges::any_of(micro_credential.alignment, [&](const Alignment& alignment) {
    return contains(standards, alignment.framework) || contains(standards, code_value(alignment));
  });
}

// `free`: none where the caller cannot say.
std::uint32_t failed_filters(const SearchEntry& entry, const Filters& filters, std::optional<bool> free) {
  const auto& micro_credential = *entry.micro_credential;
  const int hours = micro_credential.hours.estimate;
  std::uint32_t failed = 0;
  auto hold = [&](Facet facet, bool passes) { failed |= passes ? 0U : static_cast<std::uint32_t>(facet); };
  hold(by_stack, filters.stacks.empty() || std::ranges::any_of(entry.stacks, [&](auto* stack) {
                   return contains(filters.stacks, stack->id);
                 }));
  hold(by_issuer, filters.issuers.empty() || contains(filters.issuers, entry.issuer->id));
  hold(by_hours, hours >= filters.hours_min.value_or(hours) && hours <= filters.hours_max.value_or(hours));
  hold(by_grade, filters.grade_bands.empty() || std::ranges::any_of(filters.grade_bands, [&](auto band) {
                   return touches(micro_credential.grades, band);
                 }));
  hold(by_evidence, filters.evidence.empty() || std::ranges::any_of(filters.evidence, [&](auto kind) {
                      return contains(micro_credential.evidence, kind);
                    }));
  hold(by_school_out, !filters.school_out || micro_credential.school_out);
  hold(by_standard, filters.standards.empty() || has_standard(micro_credential, filters.standards));
  hold(by_price, !filters.free || free == filters.free);
  return failed;
}

// Facet values in a fixed order, with what is counted for each.
class Counts {
 public:
  void add_value(std::string value, std::string label) {
    if (places_.emplace(value, counts_.size()).second)
      counts_.push_back({std::move(value), std::move(label), 0});
  }
  void count(const std::string& value) {
    if (auto found = places_.find(value); found != places_.end()) ++counts_[found->second].count;
  }
  std::size_t place(const std::string& value) const { return places_.at(value); }
  const std::vector<FacetCount>& values() const { return counts_; }

 private:
  std::map<std::string, std::size_t> places_;
  std::vector<FacetCount> counts_;
};

}  // namespace

std::string text_of(GradeBand band) {
  static constexpr std::string_view texts[] = {"pk-2", "3-5", "6-8", "9-12"};
  return std::string(texts[static_cast<std::size_t>(band)]);
}

std::optional<GradeBand> parse_grade_band(std::string_view text) {
  for (auto band : {GradeBand::primary, GradeBand::elementary, GradeBand::middle, GradeBand::high})
    if (text_of(band) == text) return band;
  return {};
}

bool touches(const GradeRange& grades, GradeBand band) {
  const auto i = static_cast<std::size_t>(band);
  return grades.lowest.step() < band_steps[i + 1] && grades.highest.step() >= band_steps[i];
}

struct Search::Index {
  std::vector<SearchEntry> entries;
  WordIndex words;
  Facets facets;  // every value there is, all counts 0
  // For each entry the places of its values in the facets' lists.
  struct Places {
    std::vector<std::uint32_t> stacks, hours, grade_bands, evidence, standards;
    std::uint32_t issuer = 0;
  };
  std::vector<Places> places;

  void index_words();
  void index_facets();
  void count(std::size_t entry, std::uint32_t failed, std::optional<bool> free, Facets& counted) const;
};

void Search::Index::index_words() {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const auto& micro_credential = *entries[i].micro_credential;
    words.add(i, micro_credential.title, title_weight);
    words.add(i, micro_credential.summary, summary_weight);
    words.add(i, micro_credential.competency, summary_weight);
    for (const auto* stack : entries[i].stacks) words.add(i, stack->title, stack_weight);
    words.add(i, micro_credential.key_method, text_weight);
    for (const auto& component : micro_credential.components) {
      words.add(i, component.title, text_weight);
      words.add(i, component.text, text_weight);
    }
    for (const auto& resource : micro_credential.resources) words.add(i, resource.title, text_weight);
    for (const auto& alignment : micro_credential.alignment)
      words.add(i, alignment.framework + " " + alignment.name, text_weight);
  }
  words.finish(entries.size());
}

void Search::Index::index_facets() {
  Counts stacks, issuers, hours, bands, evidence, standards;
  std::map<std::string, std::map<std::string, std::string>> frameworks;  // framework → code → name
  for (const auto& entry : entries) {
    for (const auto* stack : entry.stacks) stacks.add_value(stack->id, stack->title);
    issuers.add_value(entry.issuer->id, entry.issuer->name);
    for (const auto& alignment : entry.micro_credential->alignment)
      frameworks[alignment.framework].emplace(alignment.code, alignment.name);
  }
  auto any = [&](auto holds) {
    return std::ranges::any_of(entries,
                               [&](const SearchEntry& entry) { return holds(*entry.micro_credential); });
  };
  for (const auto& band : hours_bands)
    if (any([&](const auto& m) { return is_in(band, m.hours.estimate); })) hours.add_value(text_of(band), "");
  for (auto band : {GradeBand::primary, GradeBand::elementary, GradeBand::middle, GradeBand::high})
    if (any([&](const auto& m) { return touches(m.grades, band); }))
      bands.add_value(catalog::text_of(band), "");
  for (auto kind : all_evidence_kinds())
    if (any([&](const auto& m) { return contains(m.evidence, kind); }))
      evidence.add_value(catalog::text_of(kind), "");
  for (const auto& [framework, codes] : frameworks) {
    standards.add_value(framework, framework);
    for (const auto& [code, name] : codes)
      standards.add_value(code_value({framework, code, "", ""}), fmt::format("{} {}", code, name));
  }

  auto place = [](const Counts& counts, const std::string& value, std::vector<std::uint32_t>& all) {
    const auto at = static_cast<std::uint32_t>(counts.place(value));
    if (!contains(all, at)) all.push_back(at);
  };
  for (const auto& entry : entries) {
    const auto& micro_credential = *entry.micro_credential;
    auto& found = places.emplace_back();
    for (const auto* stack : entry.stacks) place(stacks, stack->id, found.stacks);
    found.issuer = static_cast<std::uint32_t>(issuers.place(entry.issuer->id));
    for (const auto& band : hours_bands)
      if (is_in(band, micro_credential.hours.estimate)) place(hours, text_of(band), found.hours);
    for (auto band : {GradeBand::primary, GradeBand::elementary, GradeBand::middle, GradeBand::high})
      if (touches(micro_credential.grades, band)) place(bands, catalog::text_of(band), found.grade_bands);
    for (auto kind : micro_credential.evidence) place(evidence, catalog::text_of(kind), found.evidence);
    for (const auto& alignment : micro_credential.alignment) {
      place(standards, alignment.framework, found.standards);
      place(standards, code_value(alignment), found.standards);
    }
  }
  facets = {stacks.values(),
            issuers.values(),
            hours.values(),
            bands.values(),
            evidence.values(),
            standards.values(),
            0,
            0,
            0};
}

// Counts the entry in every facet whose own filter is the only one it may fail.
void Search::Index::count(std::size_t entry, std::uint32_t failed, std::optional<bool> free,
                          Facets& counted) const {
  const auto& at = places[entry];
  auto counts_in = [&](Facet facet) { return (failed & ~static_cast<std::uint32_t>(facet)) == 0; };
  auto raise = [&](Facet facet, std::vector<FacetCount>& values, std::span<const std::uint32_t> raised) {
    if (counts_in(facet))
      for (auto place : raised) ++values[place].count;
  };
  raise(by_stack, counted.stacks, at.stacks);
  raise(by_issuer, counted.issuers, {&at.issuer, 1});
  raise(by_hours, counted.hours, at.hours);
  raise(by_grade, counted.grade_bands, at.grade_bands);
  raise(by_evidence, counted.evidence, at.evidence);
  raise(by_standard, counted.standards, at.standards);
  if (counts_in(by_school_out) && entries[entry].micro_credential->school_out) ++counted.school_out;
  if (counts_in(by_price) && free) ++(*free ? counted.free : counted.paid);
}

Search::Search(std::vector<SearchEntry> entries) {
  auto index = std::make_unique<Index>();
  index->entries = std::move(entries);
  index->index_words();
  index->index_facets();
  index_ = std::move(index);
}

Search::~Search() = default;

Answer Search::find(const Query& query) const {
  const auto words = query_words(query.text);
  const bool everything = trim(query.text).empty();
  const auto scores =
      everything ? std::vector<double>(index_->entries.size(), 0.0) : index_->words.score(words);
  Answer answer;
  answer.facets = index_->facets;
  for (std::size_t i = 0; i < index_->entries.size(); ++i) {
    if (!everything && scores[i] <= 0) continue;
    const auto& entry = index_->entries[i];
    std::optional<bool> free;
    if (query.is_free) free = query.is_free(*entry.micro_credential);
    const auto failed = failed_filters(entry, query.filters, free);
    if (failed == 0) answer.hits.push_back({entry.micro_credential, scores[i]});
    index_->count(i, failed, free, answer.facets);
  }
  std::ranges::stable_sort(answer.hits, std::ranges::greater(), &Hit::score);
  return answer;
}

}  // namespace laurel::catalog
