// Verifying whatever a person has: a credential or presentation as JSON or JWT, or a picture with one baked
// in. Open Badges 3.0 and 2.x, CLR 2.0, any other verifiable credential of the data model 2.0 or 1.1.
#pragma once
#include <string>
#include <string_view>

#include "base/instant.h"
#include "credential/document_loader.h"
#include "credential/verify/report.h"

namespace laurel::credential::verify {

class StatusLists;

struct Options {
  /// Asked for DID documents, status lists, issuer profiles, hosted assertions, evidence and contexts that
  /// are not built in; null: nothing is loaded.
  const DocumentLoader* loader = nullptr;
  /// Keeps the status lists that verified, for many verifications at one moment; null: each looks anew.
  StatusLists* status_lists = nullptr;
  /// The moment the credential is judged at; required.
  Instant now;
  /// Takes `<issuer>#<publicKeyMultibase>` at its word where the issuer's document cannot be had: the
  /// signature is verified, the issuer stays unestablished.
  bool key_in_fragment = false;
  /// A status that could not be looked up does not make `verified` false.
  bool allow_unchecked_status = false;
  /// Who the credential should belong to: a DID, or an e-mail address for hashed recipients; empty: not
  /// asked.
  std::string recipient = {};
  /// What a presentation must have been made for; empty: not asked.
  std::string domain = {};
  std::string challenge = {};
};

inline constexpr std::size_t input_bytes_max = 32 * 1024 * 1024;
inline constexpr std::size_t contained_max = 256;  // credentials in a CLR or presentation
inline constexpr std::size_t documents_max = 64;   // loaded for one verification
inline constexpr int containment_depth_max = 3;    // credentials inside credentials inside credentials

/// Never fails: input that is no credential gives a report whose check "format" failed, a token that
/// contradicts the credential in it one whose check "token" did. Thread-safe. Verified = no check failed and
/// proof, validity and status passed, and so did every credential inside (of a CLR or presentation).
Report verify(std::string_view bytes, const Options& options);

}  // namespace laurel::credential::verify
