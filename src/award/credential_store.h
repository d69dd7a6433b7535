// Issued credentials in the database.
#pragma once
#include "award/credential.h"
#include "award/packed_texts.h"
#include "storage/database.h"

namespace laurel::award {

std::optional<Credential> find_credential(storage::Session& session, const CredentialId& id);
/// The one this person has for it.
std::optional<Credential> find_credential(storage::Session& session, const identity::PersonId& person,
                                          Kind kind, const std::string& achievement);
/// The signed texts. CHECKs that the credential is there.
SignedTexts texts_of(storage::Session& session, const CredentialId& id);
Standing standing_of(storage::Session& session, const CredentialId& id);

/// A credential in a list, with what became of it.
struct Listed {
  Credential credential;
  Standing standing;
  bool is_public = false;
};
/// A person's, newest first.
std::vector<Listed> credentials_of(storage::Session& session, const identity::PersonId& person);

/// Every time it was taken back, newest first.
struct PastDecision {
  TakenBack taken_back;
  std::optional<Instant> ended_at;
};
std::vector<PastDecision> decisions_on(storage::Session& session, const CredentialId& id);

inline constexpr int issuer_page_size = 50;
/// An issuer's whose earner's name or title holds `words` (any where it is empty), newest first.
std::vector<Listed> credentials_of_issuer(storage::Session& session, const std::string& issuer,
                                          const std::string& words, int page);

/// Keeps it, and notes at the decision that it was issued. The caller has seen that the person has none for
/// this achievement.
void add_credential(storage::Transaction& transaction, const Credential& credential,
                    const std::string& journey, const PackedTexts& texts);

}  // namespace laurel::award
