#include "published_contexts.h"

#include "conformance.h"
#include "credential/data_model/members.h"

namespace laurel::conformance {

credential::Result<credential::Document> PublishedContexts::load(std::string_view url) const {
  static const auto index = read_json(data_folder() / "contexts/index.json");
  const auto* entry = credential::data_model::object_at(index.as_object(), url);
  if (entry == nullptr)
    return credential::failure("not-loaded", std::string(url) + " is not in the data folder.");
  const auto file = credential::data_model::text(*entry, "file");
  return credential::Document{
      std::string(url), "application/ld+json", read_text(data_folder() / "contexts" / file), {}};
}

}  // namespace laurel::conformance
