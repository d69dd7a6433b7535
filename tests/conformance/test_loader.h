// The document loader of the json-ld-api suites: what stands under the suites' address is read from the data
// folder, with redirects, types and links as the manifest says.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "credential/document_loader.h"

namespace laurel::conformance {

inline constexpr std::string_view suite_base = "https://w3c.github.io/json-ld-api/tests/";

class TestLoader final : public credential::DocumentLoader {
 public:
  /// What the server of one test answers for its input.
  struct Answer {
    std::string content_type;
    std::string redirect_to;
    std::vector<std::string> links;
  };
  void answer(const std::string& url, Answer answer) { answers_[url] = std::move(answer); }
  credential::Result<credential::Document> load(std::string_view url) const override;

 private:
  std::map<std::string, Answer, std::less<>> answers_;
};

}  // namespace laurel::conformance
