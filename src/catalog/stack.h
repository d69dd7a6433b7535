// A stack: micro-credentials that belong together; completing all of them gives the stack's own credential.
#pragma once
#include <string>
#include <vector>

namespace laurel::catalog {

struct Stack {
  std::string id;
  std::string title;
  std::string summary;
  std::string description;  // markdown
  std::vector<std::string> learn;
  std::vector<std::string> audience;
  std::string hue;     // one of badge::hue_names
  std::string device;  // one of badge::device_names
  int order = 0;
  std::vector<std::string> micro_credentials;  // ids, in the order advised
  bool operator==(const Stack&) const = default;
};

}  // namespace laurel::catalog
