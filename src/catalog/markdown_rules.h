// What an author's markdown may hold.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace laurel::catalog {

/// Whether a page may link to it: http or https, a host, no spaces, at most 2,000 characters.
bool is_web_address(std::string_view text);

/// What is wrong with it, with the remedy: raw HTML, a picture, a link to anything but the web or an address
/// of mail.
std::optional<std::string> fault_of_markdown(std::string_view markdown);

}  // namespace laurel::catalog
