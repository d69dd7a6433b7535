// Whether the document has the shape its standards ask for.
#include "credential/data_model/members.h"
#include "credential/verify/checks.h"
#include "credential/verify/well_formed.h"

namespace laurel::credential::verify {

Check check_schema(const Presented& presented) {
  auto problems = problems_of(presented.document());
  for (const auto& proof : presented.secured.proofs)
    if (data_model::text(proof.get_object(), "type").empty()) problems.add("proof", "\"type\" is missing");
  if (!problems.empty())
    return failed("schema", "schema-violated", "The credential is not well formed: " + problems.text());
  return passed("schema", "schema-followed", "The credential has everything its standard asks for.");
}

}  // namespace laurel::credential::verify
