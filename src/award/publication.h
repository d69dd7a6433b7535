// What the earner shows of a credential, and to whom: nobody, until they say so (A2).
#pragma once
#include <expected>
#include <set>
#include <string>
#include <vector>

#include "award/credential_store.h"
#include "earning/submission_store.h"

namespace laurel::award {

/// The earner's decision as it stands.
struct Publication {
  bool is_public = false;
  std::optional<Instant> published_at;
  bool show_feedback = false;      // what reviewers wrote
  std::set<std::string> evidence;  // ids of what is shared; kept while it is withdrawn
};
Publication publication_of(storage::Session& session, const CredentialId& id);

/// A piece of evidence that could be shared, or is.
struct Exhibit {
  earning::SubmittedEvidence file;
  std::string piece;  // id
  bool is_shared = false;
};
/// All files and links of the submission that met the micro-credential, in its order.
std::vector<Exhibit> exhibits_of(storage::Session& session, const Credential& credential,
                                 const Publication& publication);

/// How many reviewers finished a review of it.
std::int64_t reviewers_of(storage::Session& session, const earning::SubmissionId& submission);

struct Choice {
  bool show_feedback = false;
  std::set<std::string> evidence;
  /// The earner's word that nobody can be identified in it; needed where evidence is shared.
  bool nobody_identified = false;
};
/// Publishes, or changes what is shown. Refuses unknown_evidence, statement_missing.
std::expected<void, Refusal> publish(storage::Transaction& transaction, const Credential& credential,
                                     const Choice& choice, Instant now);
/// Only the earner sees it from now on; nothing happens where it was not public.
void withdraw(storage::Transaction& transaction, const Credential& credential, Instant now);

}  // namespace laurel::award
