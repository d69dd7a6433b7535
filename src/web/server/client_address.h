// Who asks: the other end of the connection, or whom a proxy that the operator trusts names.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/message.h"

namespace laurel::web {

/// Addresses, without ports: "127.0.0.1", "2001:db8::7".
using Addresses = std::vector<std::string>;

/// The addresses of a list with commas or spaces between them, as an operator writes it; none where one is no
/// address.
std::optional<Addresses> parse_addresses(std::string_view text);

/// The last hop of X-Forwarded-For (else of Forwarded, RFC 7239) that is not itself trusted, where `peer` is
/// trusted; else `peer`. What a stranger writes into these fields counts for nothing.
std::string client_address(const std::string& peer, const Headers& headers, const Addresses& trusted);

/// What counts as one place for limits: an IPv4 address, or the first 64 bits of an IPv6 address, which are
/// one subscriber's.
std::string network_of(const std::string& address);

}  // namespace laurel::web
