// From method and path to the page, with who may use it.
#pragma once
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "web/routing/access.h"
#include "web/server/message.h"

namespace laurel::web {

class Visit;
using PageFunction = std::function<Response(Visit&)>;

constexpr std::size_t form_bytes_max = 512 * 1024;

struct Route {
  Method method;
  std::string pattern;  // "/journeys/:journey/answers/:piece"; ":name" takes one segment
  Access access;
  PageFunction page;
  std::size_t body_bytes_max = form_bytes_max;
  bool computing = false;  // processor time, not the database, is what it takes
  bool cached = false;     // the same for every visitor who is not signed in
  bool from_outside =
      false;  // other sites' programs may post here: no CSRF check (there is no session to abuse)

  Route& takes_bytes(std::size_t bytes) {
    body_bytes_max = bytes;
    return *this;
  }
  Route& computes() {
    computing = true;
    return *this;
  }
  Route& cache_for_visitors() {
    cached = true;
    return *this;
  }
  Route& open_to_programs() {
    from_outside = true;
    return *this;
  }
};

struct Match {
  const Route* route = nullptr;
  std::vector<std::pair<std::string, std::string>> parameters;
  bool other_method = false;  // the path exists, but not for this method
};

class Routes {
 public:
  Route& get(std::string pattern, Access access, PageFunction page);
  Route& post(std::string pattern, Access access, PageFunction page);
  Route& add(Method method, std::string pattern, Access access, PageFunction page);
  Match find(Method method, std::string_view path) const;
  const std::vector<std::unique_ptr<Route>>& all() const { return routes_; }

 private:
  std::vector<std::unique_ptr<Route>> routes_;
  std::unordered_map<std::string, std::vector<const Route*>> by_first_segment_;
};

}  // namespace laurel::web
