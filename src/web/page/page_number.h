// "Page 2 of 5" under a long list.
#pragma once
#include "web/page/visit.h"

namespace laurel::web {

class PageNumber {
 public:
  /// `asked`: what the address says; anything that is no number counts as 1.
  PageNumber(std::string_view asked, std::int64_t entries_on_a_page);
  /// Once it is known how many entries there are: the last page at most.
  void limit(std::int64_t entries);
  std::int64_t offset() const { return (number_ - 1) * size_; }
  /// Section PAGES for the part shared/pages, where there is more than one. `address`: ends with "?" or has a
  /// query already.
  void fill(const Visit& visit, Page& page, const std::string& address) const;

 private:
  std::int64_t size_;
  std::int64_t number_ = 1;
  std::int64_t pages_ = 1;
};

}  // namespace laurel::web
