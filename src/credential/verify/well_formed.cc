#include "credential/verify/well_formed.h"

#include "credential/data_model/members.h"
#include "credential/data_model/verifiable_credential.h"
#include "credential/open_badges/schema.h"

namespace laurel::credential::verify {

data_model::Problems problems_of(const boost::json::object& document) {
  data_model::Problems problems;
  if (data_model::has_type(document, "VerifiablePresentation")) {
    data_model::check_presentation(document, problems);
    return problems;
  }
  data_model::check_credential(document, problems);
  // Drafts of Open Badges 3.0 on the data model 1.1 had other shapes than the standard.
  const bool draft = data_model::version_of(document) == data_model::Version::one;
  const auto* badge = draft ? nullptr : open_badges::class_of(document);
  if (badge != nullptr && problems.empty()) open_badges::check_class(document, *badge, "", problems);
  return problems;
}

}  // namespace laurel::credential::verify
