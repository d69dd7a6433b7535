// Where contexts, did documents, status lists and profiles come from: always the caller's decision, never the
// engine's.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "credential/failure.h"

namespace laurel::credential {

struct Document {
  std::string url;         // the address after redirects
  std::string media_type;  // without parameters, e.g. "application/ld+json"
  std::string body;
  std::optional<std::string> context_url;  // from an HTTP Link header, where there is one
};

/// Thread-safe. A failure means "could not be had", which is never the same as "is wrong".
class DocumentLoader {
 public:
  virtual ~DocumentLoader() = default;
  virtual Result<Document> load(std::string_view url) const = 0;
};

/// Loads nothing: the default, for verifying offline.
class NoDocuments final : public DocumentLoader {
 public:
  Result<Document> load(std::string_view url) const override {
    return failure("not-loaded",
                   std::string(url) + " was not loaded: give it with --document, or allow --online.");
  }
};

}  // namespace laurel::credential
