// What verifying found, in words: one verdict, and each check as a plain sentence.
#pragma once
#include "award/award_room.h"
#include "credential/verify/verify.h"
#include "web/page/visit.h"

namespace laurel::web {

enum class Verdict { good, bad, unsure };
Verdict verdict_of(const credential::verify::Report& report);

/// Looks at the bytes with what this installation knows; nothing is fetched.
credential::verify::Report verify_here(const award::AwardRoom& room, std::string_view bytes, Instant now);

/// Who signed, as far as that can be said here.
struct Signer {
  enum class Kind {
    nobody,   // no signature that fits
    ours,     // an issuer of this installation
    domain,   // whoever runs an internet domain
    unknown,  // a key that nobody vouches for
  };
  Kind kind = Kind::nobody;
  std::string name;        // an issuer of ours: from the catalog; else what the credential calls itself
  std::string domain;      // "example.org"
  std::string identifier;  // as it stands in the credential
};
Signer signer_of(const Visit& visit, const award::AwardRoom& room, const credential::verify::Report& report);
/// "This Laurel, for Sample Institute", "example.org, which calls itself …"
std::string signer_words(const Visit& visit, const Signer& signer);

/// Section VERDICT (CLASS, ICON, TITLE, SENTENCE) and one CHECK (CLASS, ICON, STATE, TITLE, SENTENCE) each.
/// A key that nobody vouches for is never "genuine".
void fill_verdict(Page& page, const Visit& visit, const credential::verify::Report& report,
                  const Signer& signer);

}  // namespace laurel::web
