// Whether the document has the shape its standards ask for.
#include "credential/data_model/members.h"
#include "credential/data_model/verifiable_credential.h"
#include "credential/open_badges/schema.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {

Check check_schema(const Presented& presented) {
  const auto& document = presented.document();
  data_model::Problems problems;
  if (presented.family == Family::presentation) {
    data_model::check_presentation(document, problems);
  } else {
    data_model::check_credential(document, problems);
  }
  for (const auto& proof : presented.secured.proofs)
    if (data_model::text(proof.get_object(), "type").empty()) problems.add("proof", "\"type\" is missing");
  const auto* badge = open_badges::class_of(document);
  if (badge != nullptr && problems.empty()) open_badges::check_class(document, *badge, "", problems);
  if (!problems.empty())
    return failed("schema", "schema-violated", "The credential is not well formed: " + problems.text());
  return passed("schema", "schema-followed", "The credential has everything its standard asks for.");
}

}  // namespace laurel::credential::verify
