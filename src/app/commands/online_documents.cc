#include "app/commands/online_documents.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>

#include "base/text.h"

namespace laurel::app {
namespace {

using credential::Document;
using credential::failure;
using credential::Result;

struct Range4 {
  std::uint32_t network;
  int bits;
};
// RFC 6890, table 1 to 16; multicast and broadcast with them.
constexpr Range4 special_ranges[] = {{0x00000000, 8},  {0x0A000000, 8},  {0x64400000, 10}, {0x7F000000, 8},
                                     {0xA9FE0000, 16}, {0xAC100000, 12}, {0xC0000000, 24}, {0xC0000200, 24},
                                     {0xC0586300, 24}, {0xC0A80000, 16}, {0xC6120000, 15}, {0xC6336400, 24},
                                     {0xCB007100, 24}, {0xE0000000, 3}};

bool is_private_4(std::uint32_t address) {
  for (auto [network, bits] : special_ranges)
    if (address >> (32 - bits) == network >> (32 - bits)) return true;
  return false;
}

// Only 2000::/3 is the public internet; in it 2001::/23, 2001:db8::/32 and 6to4 (2002::/16) are special.
bool is_private_6(const std::array<std::uint8_t, 16>& address) {
  constexpr std::array<std::uint8_t, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (std::equal(mapped.begin(), mapped.end(), address.begin()))
    return is_private_4(static_cast<std::uint32_t>(address[12]) << 24 |
                        static_cast<std::uint32_t>(address[13]) << 16 |
                        static_cast<std::uint32_t>(address[14]) << 8 | address[15]);
  if (address[0] >> 5 != 1) return true;
  if (address[0] == 0x20 && address[1] == 0x02) return true;
  return address[0] == 0x20 && address[1] == 0x01 &&
         (address[2] < 2 || (address[2] == 0x0d && address[3] == 0xb8));
}

// Asked by libcurl for every connection, redirects included, after names are resolved: no name can lead
// inside.
curl_socket_t open_public_socket(void*, curlsocktype, struct curl_sockaddr* address) {
  if (is_private_address(&address->addr)) return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t append(char* data, std::size_t, std::size_t count, void* into) {
  auto& body = *static_cast<std::string*>(into);
  if (body.size() + count > document_bytes_max) return 0;
  body.append(data, count);
  return count;
}

Result<Document> fetch(const std::string& url) {
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
      curl_slist_append(
          nullptr, "Accept: application/ld+json, application/json, application/did+json;q=0.9, */*;q=0.1"),
      &curl_slist_free_all);
  Document document;
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "https");
  curl_easy_setopt(curl.get(), CURLOPT_REDIR_PROTOCOLS_STR, "https");
  curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_MAXREDIRS, redirects_max);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, seconds_max);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_OPENSOCKETFUNCTION, open_public_socket);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &document.body);
  const auto outcome = curl_easy_perform(curl.get());
  if (outcome != CURLE_OK)
    return failure("not-loaded",
                   shorten(url, 200) + " could not be loaded: " + curl_easy_strerror(outcome) + ".");
  const char* text = nullptr;
  curl_easy_getinfo(curl.get(), CURLINFO_EFFECTIVE_URL, &text);
  document.url = text != nullptr ? text : url;
  text = nullptr;
  curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &text);
  const std::string_view type = text != nullptr ? text : "";
  document.media_type = trim(type.substr(0, type.find(';')));
  return document;
}

}  // namespace

bool is_private_address(const sockaddr* address) {
  if (address->sa_family == AF_INET)
    return is_private_4(ntohl(reinterpret_cast<const sockaddr_in*>(address)->sin_addr.s_addr));
  if (address->sa_family != AF_INET6) return true;
  std::array<std::uint8_t, 16> bytes;
  const auto& written = reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr.s6_addr;
  std::copy(std::begin(written), std::end(written), bytes.begin());
  return is_private_6(bytes);
}

Result<Document> OnlineDocuments::load(std::string_view url) const {
  if (!url.starts_with("https://"))
    return failure("not-loaded", shorten(url, 200) + " was not loaded: only https addresses are.");
  const std::lock_guard lock(mutex_);
  const auto found = fetched_.find(url);
  if (found != fetched_.end()) return found->second;
  return fetched_.emplace(std::string(url), fetch(std::string(url))).first->second;
}

}  // namespace laurel::app
