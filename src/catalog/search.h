// Finding micro-credentials as one types: whole words, the beginning of the last word, small typing errors;
// in order of how well they fit, narrowed by filters, with counts that say what each further filter would
// leave.
#pragma once
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/issuer.h"
#include "catalog/micro_credential.h"
#include "catalog/stack.h"

namespace laurel::catalog {

/// What is read of a query; the rest is ignored.
inline constexpr std::size_t query_bytes_max = 200;
inline constexpr std::size_t query_words_max = 12;

/// Grade bands of American schools: PK–2, 3–5, 6–8, 9–12.
enum class GradeBand { primary, elementary, middle, high };
std::string text_of(GradeBand band);  // "pk-2", "3-5", "6-8", "9-12"
std::optional<GradeBand> parse_grade_band(std::string_view text);
/// Whether any grade of the band is in the range.
bool touches(const GradeRange& grades, GradeBand band);

/// Every filter that is set must hold; of several values in one filter, any.
struct Filters {
  std::vector<std::string> stacks;   // ids
  std::vector<std::string> issuers;  // ids
  std::optional<int> hours_min;      // whole hours, included
  std::optional<int> hours_max;
  std::vector<GradeBand> grade_bands;
  std::vector<EvidenceKind> evidence;
  bool school_out = false;             // only what can all be done while school is out
  std::vector<std::string> standards;  // "framework" or "framework#code", as in Facets::standards
  std::optional<bool> free;            // to me; needs `is_free`
};

struct Query {
  std::string text;  // "" for everything in catalog order
  Filters filters;
  /// Whether it costs the person nothing; asked once for each. Without it every price filter and count is
  /// empty.
  std::function<bool(const MicroCredential&)> is_free;
};

struct Hit {
  const MicroCredential* micro_credential;
  double score;  // only to be compared within one answer; 0 without a text
};

struct FacetCount {
  std::string value;  // as the filter takes it
  std::string label;  // a title or name of the catalog, "" where the value is a word of the interface
  int count = 0;      // with this value alone in its filter and all other filters as they are
};

/// Values without a single micro-credential in the whole catalog are left out; those that the other filters
/// bring to zero stay, with 0.
struct Facets {
  std::vector<FacetCount> stacks;  // in catalog order
  std::vector<FacetCount> issuers;
  std::vector<FacetCount> hours;  // "10-12", "13-15", "16-20", "21-"
  std::vector<FacetCount> grade_bands;
  std::vector<FacetCount> evidence;
  std::vector<FacetCount> standards;  // each framework, followed by its codes
  int school_out = 0;
  int free = 0;
  int paid = 0;
};

/// The hours facet's bands; the last is open above.
struct HoursBand {
  int least;
  std::optional<int> most;
};
inline constexpr std::array<HoursBand, 4> hours_bands{{{10, 12}, {13, 15}, {16, 20}, {21, std::nullopt}}};

struct Answer {
  std::vector<Hit> hits;  // best first
  Facets facets;
};

/// One micro-credential as the index takes it. Everything pointed to must outlive the index.
struct SearchEntry {
  const MicroCredential* micro_credential;
  std::vector<const Stack*> stacks;
  const Issuer* issuer;
};

/// Immutable and thread-safe.
class Search {
 public:
  /// `entries` in catalog order.
  explicit Search(std::vector<SearchEntry> entries);
  ~Search();
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;
  Answer find(const Query& query) const;

 private:
  struct Index;
  std::unique_ptr<const Index> index_;
};

}  // namespace laurel::catalog
