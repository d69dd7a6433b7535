#include "web/server/client_address.h"

#include <arpa/inet.h>

#include <array>

#include "base/encoding.h"
#include "base/text.h"

namespace laurel::web {
namespace {

constexpr std::size_t subscriber_bytes = 8;
constexpr std::string_view mapped_prefix = "::ffff:";

bool is_trusted(const Addresses& trusted, const std::string& address) {
  return std::find(trusted.begin(), trusted.end(), address) != trusted.end();
}

// "192.0.2.7", "192.0.2.7:4711", "[2001:db8::7]:4711", "2001:DB8::7"; as the system itself writes it.
std::optional<std::string> parse_address(std::string_view text) {
  text = trim(text);
  if (text.starts_with('[')) {
    text = text.substr(1, text.find(']') - 1);
  } else if (std::count(text.begin(), text.end(), ':') == 1) {
    text = text.substr(0, text.find(':'));
  }
  const std::string address(text.starts_with(mapped_prefix) && text.find('.') != std::string_view::npos
                                ? text.substr(mapped_prefix.size())
                                : text);
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  std::array<char, INET6_ADDRSTRLEN> written{};
  for (int family : {AF_INET, AF_INET6})
    if (inet_pton(family, address.c_str(), bytes.data()) == 1)
      return inet_ntop(family, bytes.data(), written.data(), written.size());
  return {};
}

// The "for" of each element of Forwarded: for=192.0.2.43;proto=https, for="[2001:db8:cafe::17]:4711"
std::vector<std::string> forwarded_hops(std::string_view field) {
  std::vector<std::string> hops;
  for (auto element : split(field, ',')) {
    auto& hop = hops.emplace_back();
    for (auto pair : split(element, ';')) {
      pair = trim(pair);
      if (!lower(pair).starts_with("for=")) continue;
      pair.remove_prefix(4);
      if (pair.size() >= 2 && pair.starts_with('"')) pair = pair.substr(1, pair.size() - 2);
      hop = pair;
    }
  }
  return hops;
}

std::vector<std::string> hops_of(const Headers& headers) {
  if (const auto found = headers.find("X-Forwarded-For"); found != headers.end()) {
    std::vector<std::string> hops;
    for (auto hop : split(found->second, ',')) hops.emplace_back(hop);
    return hops;
  }
  const auto found = headers.find("Forwarded");
  return found == headers.end() ? std::vector<std::string>() : forwarded_hops(found->second);
}

}  // namespace

std::optional<Addresses> parse_addresses(std::string_view text) {
  Addresses addresses;
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), ',', ' ');
  for (auto word : split(spaced, ' ')) {
    if (trim(word).empty()) continue;
    auto address = parse_address(word);
    if (!address) return {};
    addresses.push_back(*std::move(address));
  }
  return addresses;
}

std::string client_address(const std::string& peer, const Headers& headers, const Addresses& trusted) {
  auto address = parse_address(peer).value_or(peer);
  if (!is_trusted(trusted, address)) return address;
  const auto hops = hops_of(headers);
  for (auto hop = hops.rbegin(); hop != hops.rend() && is_trusted(trusted, address); ++hop) {
    const auto before = parse_address(*hop);
    if (!before) break;
    address = *before;
  }
  return address;
}

std::string network_of(const std::string& address) {
  in6_addr bytes{};
  if (inet_pton(AF_INET6, address.c_str(), &bytes) != 1) return address;
  return hex({bytes.s6_addr, subscriber_bytes}) + "::/64";
}

}  // namespace laurel::web
