#include "web/routing/routes.h"

#include "base/check.h"
#include "base/text.h"

namespace laurel::web {
namespace {

std::string first_segment(std::string_view path) {
  auto end = path.find('/', 1);
  return std::string(path.substr(0, end));
}

// Fills `parameters` when the path fits the pattern.
bool fits(std::string_view pattern, std::string_view path,
          std::vector<std::pair<std::string, std::string>>& parameters) {
  parameters.clear();
  auto expected = split(pattern, '/');
  auto given = split(path, '/');
  if (expected.size() != given.size()) return false;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i].starts_with(':')) {
      if (given[i].empty()) return false;
      parameters.emplace_back(expected[i].substr(1), given[i]);
    } else if (expected[i] != given[i]) {
      return false;
    }
  }
  return true;
}

}  // namespace

Route& Routes::add(Method method, std::string pattern, Access access, PageFunction page) {
  CHECK(pattern.starts_with('/') && !pattern.starts_with("/:"), "patterns begin with a fixed segment");
  routes_.push_back(
      std::make_unique<Route>(Route{method, std::move(pattern), std::move(access), std::move(page)}));
  by_first_segment_[first_segment(routes_.back()->pattern)].push_back(routes_.back().get());
  return *routes_.back();
}

Route& Routes::get(std::string pattern, Access access, PageFunction page) {
  return add(Method::get, std::move(pattern), std::move(access), std::move(page));
}

Route& Routes::post(std::string pattern, Access access, PageFunction page) {
  return add(Method::post, std::move(pattern), std::move(access), std::move(page));
}

Match Routes::find(Method method, std::string_view path) const {
  Match match;
  auto found = by_first_segment_.find(first_segment(path));
  if (found == by_first_segment_.end()) return match;
  const auto wanted = method == Method::head ? Method::get : method;
  for (const auto* route : found->second) {
    if (route->method != wanted && route->method != method) {
      match.other_method = match.other_method || fits(route->pattern, path, match.parameters);
      continue;
    }
    if (fits(route->pattern, path, match.parameters)) return {route, std::move(match.parameters)};
  }
  match.parameters.clear();
  return match;
}

}  // namespace laurel::web
