#include "web/page/page_number.h"

#include <charconv>

namespace laurel::web {
namespace {
constexpr std::int64_t number_max = 1'000'000;
}

PageNumber::PageNumber(std::string_view asked, std::int64_t entries_on_a_page) : size_(entries_on_a_page) {
  std::int64_t number = 1;
  auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), number);
  if (error == std::errc() && end == asked.data() + asked.size())
    number_ = std::clamp<std::int64_t>(number, 1, number_max);
}

void PageNumber::limit(std::int64_t entries) {
  pages_ = std::max<std::int64_t>(1, (entries + size_ - 1) / size_);
  number_ = std::min(number_, pages_);
}

void PageNumber::fill(const Visit& visit, Page& page, const std::string& address) const {
  if (pages_ < 2) return;
  auto links = page.add("PAGES");
  links.set("PAGE_WORDS", visit.say("forms.page_of", {{"NUMBER", std::to_string(number_)},
                                                      {"PAGES", std::to_string(pages_)}}));
  const auto link = [&](std::int64_t number) {
    return address + (address.ends_with('?') ? "page=" : "&page=") + std::to_string(number);
  };
  if (number_ > 1) links.add("PREVIOUS").set("ADDRESS", link(number_ - 1));
  if (number_ < pages_) links.add("NEXT").set("ADDRESS", link(number_ + 1));
}

}  // namespace laurel::web
