#include "web/pages/catalog/search_page.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/catalog/standing.h"

namespace laurel::web {
namespace {

using catalog::Filters;

constexpr std::size_t page_size = 10;
constexpr std::size_t words_looked_at_max = 12;
constexpr std::size_t values_max = 40;  // of one filter; more is nobody's choice

std::vector<std::string> chosen(const Visit& visit, std::string_view name) {
  auto values = visit.request.parameters(name);
  if (values.size() > values_max) values.resize(values_max);
  std::erase(values, "");
  return values;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value)
                                                                                : std::nullopt;
}

// "10-12", "21-"
void read_hours(std::string_view text, Filters& filters) {
  auto dash = text.find('-');
  if (dash == std::string_view::npos) return;
  filters.hours_min = number(text.substr(0, dash));
  filters.hours_max = number(text.substr(dash + 1));
}

Filters read_filters(const Visit& visit) {
  Filters filters;
  filters.stacks = chosen(visit, "stack");
  filters.issuers = chosen(visit, "issuer");
  filters.standards = chosen(visit, "standard");
  for (const auto& value : chosen(visit, "grades"))
    if (auto band = catalog::parse_grade_band(value)) filters.grade_bands.push_back(*band);
  for (const auto& value : chosen(visit, "evidence"))
    if (auto kind = catalog::parse_evidence_kind(value)) filters.evidence.push_back(*kind);
  read_hours(visit.request.parameter("hours"), filters);
  filters.school_out = visit.request.parameter("school-out") == "yes";
  if (visit.request.parameter("free") == "yes") filters.free = true;
  return filters;
}

std::string label_of(const Visit& visit, std::string_view filter, const catalog::FacetCount& count) {
  if (!count.label.empty()) return count.label;
  if (filter == "hours") return visit.say("catalog.hours_band_" + count.value);
  if (filter == "grades") return visit.say("catalog.band_" + count.value);
  if (filter == "evidence") return visit.say("catalog.evidence_" + count.value);
  return count.value;
}

// The address of this search without one value of one filter (any value when `value` is empty), and without
// its page.
std::string address_without(const Visit& visit, std::string_view name, std::string_view value) {
  std::string query;
  for (const auto& [key, text] : visit.request.query) {
    if (key == "page" || text.empty() || (key == name && (value.empty() || text == value))) continue;
    query += fmt::format("{}{}={}", query.empty() ? "?" : "&", percent_encode(key), percent_encode(text));
  }
  return "/catalog" + query;
}

struct FacetGroup {
  std::string_view name;
  const std::vector<catalog::FacetCount>& counts;
  bool one_only = false;
};

void fill_facets(Page& page, const Visit& visit, const catalog::Facets& facets) {
  for (const auto& group : {FacetGroup{"grades", facets.grade_bands}, FacetGroup{"hours", facets.hours, true},
                            FacetGroup{"evidence", facets.evidence}, FacetGroup{"stack", facets.stacks},
                            FacetGroup{"issuer", facets.issuers}, FacetGroup{"standard", facets.standards}}) {
    if (group.counts.size() < 2) continue;
    auto section = page.add("FACET");
    section.set("FACET_TITLE", visit.say(fmt::format("catalog.facet_{}", group.name)));
    const auto now_chosen = chosen(visit, group.name);
    const bool folded = (group.name == "standard" || group.name == "stack") && now_chosen.empty();
    auto box = section.add(folded ? "FOLDED" : "OPEN");
    box.set("FACET_TITLE", visit.say(fmt::format("catalog.facet_{}", group.name)));
    int number_in_group = 0;
    for (const auto& count : group.counts) {
      const bool is_chosen = std::find(now_chosen.begin(), now_chosen.end(), count.value) != now_chosen.end();
      auto choice = box.add(group.one_only ? "RADIO" : "CHECKBOX");
      choice.set("FIELD", group.name).set("VALUE", count.value).set("COUNT", count.count);
      choice.set("CHOICE_ID", fmt::format("{}-{}", group.name, ++number_in_group))
          .set("LABEL", label_of(visit, group.name, count));
      choice.show_if(is_chosen, "CHECKED");
      if (is_chosen)
        page.add("CHIP")
            .set("LABEL", label_of(visit, group.name, count))
            .set("ADDRESS", address_without(visit, group.name, count.value));
    }
    if (group.one_only && !now_chosen.empty()) section.set("ANY", visit.say("catalog.any"));
  }
  auto yes_no = [&](std::string_view name, int count) {
    auto choice = page.add("YES_NO");
    const bool is_chosen = visit.request.parameter(name) == "yes";
    const auto label = visit.say(fmt::format("catalog.filter_{}", name));
    choice.set("FIELD", name).set("COUNT", count).set("LABEL", label);
    choice.show_if(is_chosen, "CHECKED");
    if (is_chosen) page.add("CHIP").set("LABEL", label).set("ADDRESS", address_without(visit, name, ""));
  };
  yes_no("school-out", facets.school_out);
  if (visit.visitor) yes_no("free", facets.free);
}

// Eight stacks, those first of which the person has something.
void fill_stacks(Page& page, const Visit& visit, const catalog::Shelf& shelf, const Standings& standings) {
  constexpr std::size_t stacks_shown = 8;
  std::vector<const catalog::Stack*> stacks;
  for (const auto& stored : shelf.stacks()) stacks.push_back(&stored.stack);
  const auto is_begun = [&](const catalog::Stack* stack) {
    return std::ranges::any_of(stack->micro_credentials, [&](const std::string& member) {
      return standings.of(member) != Standing::none;
    });
  };
  std::ranges::stable_partition(stacks, is_begun);
  stacks.resize(std::min(stacks.size(), stacks_shown));
  for (const auto* stack : stacks) {
    auto item = page.add("STACK");
    fill_stack(item, visit, shelf, *stack, standings);
  }
}

std::string results_title(const Visit& visit, std::size_t hits) {
  const auto text = visit.request.parameter("q");
  const auto count = static_cast<std::int64_t>(hits);
  if (text.empty()) return visit.count("catalog.results", count);
  return visit.count("catalog.results_for", count,
                     {{"TEXT", std::string(text.substr(0, catalog::query_bytes_max))}});
}

// The words that no micro-credential has, "" where there is none: which word is to blame.
std::string unknown_words(const Visit& visit, const catalog::Shelf& shelf, const catalog::Query& query) {
  std::vector<std::string> unknown;
  const auto words = split(query.text, ' ');
  for (const auto& word : words) {
    if (trim(word).empty() || words.size() > words_looked_at_max) continue;
    if (shelf.search().find({.text = std::string(trim(word)), .filters = {}}).hits.empty())
      unknown.push_back(visit.say("catalog.quoted", {{"WORD", std::string(trim(word))}}));
  }
  return join(unknown, ", ");
}

}  // namespace

Response search_page(Visit& visit) {
  auto shelf = visit.site.catalog.shelf();
  const auto standings = find_standings(visit);
  catalog::Query query{.text = std::string(visit.request.parameter("q")), .filters = read_filters(visit)};
  if (visit.visitor)
    query.is_free = [&](const catalog::MicroCredential& found) {
      return is_free(visit, *shelf, found, standings);
    };
  auto answer = shelf->search().find(query);

  Page page;
  page.set("Q", visit.request.parameter("q"));
  page.set("LEAD", visit.say("catalog.lead", {{"COUNT", std::to_string(shelf->micro_credentials().size())},
                                              {"STACKS", std::to_string(shelf->stacks().size())}}));
  page.set("RESULTS_TITLE", results_title(visit, answer.hits.size()));
  fill_facets(page, visit, answer.facets);
  fill_stacks(page, visit, *shelf, standings);
  const auto first =
      (std::max(1, number(visit.request.parameter("page")).value_or(1)) - 1) * static_cast<int>(page_size);
  const auto begin = std::min(static_cast<std::size_t>(first), answer.hits.size());
  const auto end = std::min(begin + page_size, answer.hits.size());
  for (auto i = begin; i < end; ++i) {
    auto row = page.add("RESULT");
    fill_result(row, visit, *shelf, *answer.hits[i].micro_credential, standings);
  }
  if (end < answer.hits.size()) {
    auto next = address_without(visit, "page", "");
    next += fmt::format("{}page={}", next.find('?') == std::string::npos ? "?" : "&", end / page_size + 1);
    page.add("MORE")
        .set("NEXT", next)
        .set("WORDS", visit.count("catalog.show_more",
                                  static_cast<std::int64_t>(std::min(page_size, answer.hits.size() - end))));
  }
  const auto unknown = unknown_words(visit, *shelf, query);
  const Values values{{"WORDS", unknown}};
  if (answer.hits.empty()) {
    page.add("EMPTY").set(
        "WHY", unknown.empty() ? visit.say("catalog.empty") : visit.say("catalog.empty_word", values));
  } else if (!unknown.empty()) {
    page.add("UNKNOWN").set("TEXT", visit.say("catalog.unknown_word", values));
  }
  page.set("SHOW_RESULTS",
           visit.count("catalog.show_results", static_cast<std::int64_t>(answer.hits.size())));
  visit.set_section("catalog");
  return visit.page("catalog/search", visit.say("catalog.title"), page);
}

}  // namespace laurel::web
