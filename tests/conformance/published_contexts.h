// The contexts of the data folder, for documents that name one the engine does not have built in.
#pragma once
#include "credential/document_loader.h"

namespace laurel::conformance {

class PublishedContexts final : public credential::DocumentLoader {
 public:
  credential::Result<credential::Document> load(std::string_view url) const override;
};

}  // namespace laurel::conformance
