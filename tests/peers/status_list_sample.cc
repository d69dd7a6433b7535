// status_list_sample URL ISSUER INDEX 0|1: prints an unsigned status list with that entry, for peers.mjs.
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <iostream>

#include "credential/status_list/status_list_credential.h"

int main(int argc, char** argv) {
  using namespace laurel;
  if (argc != 5) return 2;
  credential::status_list::StatusList list{argv[1],      argv[2],
                                           "revocation", *Instant::parse("2026-11-01T00:00:00Z"),
                                           {},           credential::status_list::Bitstring()};
  list.bits.set(std::strtoul(argv[3], nullptr, 10), argv[4][0] == '1' ? 1 : 0);
  std::cout << boost::json::serialize(credential::status_list::to_credential(list)) << '\n';
}
