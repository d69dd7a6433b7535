// A document loader that knows what a test told it.
#pragma once
#include <map>
#include <string>

#include "credential/document_loader.h"

namespace laurel::test {

class KnownDocuments final : public credential::DocumentLoader {
 public:
  void put(std::string url, std::string body) { documents_[std::move(url)] = std::move(body); }
  void remove(const std::string& url) { documents_.erase(url); }
  credential::Result<credential::Document> load(std::string_view url) const override {
    const auto found = documents_.find(url);
    if (found == documents_.end())
      return credential::failure("not-loaded", std::string(url) + " was not loaded.");
    return credential::Document{std::string(url), "application/ld+json", found->second, {}};
  }

 private:
  std::map<std::string, std::string, std::less<>> documents_;
};

}  // namespace laurel::test
