// Whether the key that signed is the issuer's (for a presentation: the holder's).
#include <algorithm>

#include "credential/data_model/members.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {

Check check_issuer(const Presented& presented, const std::vector<Signer>& signers) {
  const bool presentation = presented.family == Family::presentation;
  const std::string who = presentation ? "holder" : "issuer";
  const auto id = std::string(data_model::id_at(presented.document(), who));
  if (signers.empty())
    return not_checked("issuer", who + "-not-established",
                       "Without a valid signature nobody knows who signed.");
  if (id.empty())
    return presentation
               ? not_checked("issuer", "holder-not-named", "The presentation does not say who holds it.")
               : failed("issuer", "issuer-missing", "The credential does not say who issued it.");
  const auto is_own = [&](const Signer& signer) { return signer.controller == id; };
  const auto own = std::ranges::find_if(signers, is_own);
  if (own == signers.end()) {
    // A key that came with the token is anybody's: whoever forges a credential brings their own.
    if (std::ranges::all_of(signers, [](const Signer& signer) { return signer.controller.empty(); }))
      return failed("issuer", who + "-not-established",
                    "It brings its own key, and nothing shows that the key belongs to " + id +
                        ": anybody could have signed it.");
    return failed("issuer", who + "-mismatch",
                  "The credential names " + id + ", but it was signed with a key of " +
                      signers.front().controller + ".");
  }
  const bool established = std::ranges::any_of(
      signers, [&](const Signer& signer) { return is_own(signer) && signer.established; });
  if (!established)
    return not_checked(
        "issuer", who + "-not-established",
        "The key stands in the signature's own address, which proves nothing about " + id + ".");
  return passed("issuer", who + "-established", "The key that signed belongs to " + id + ".");
}

}  // namespace laurel::credential::verify
