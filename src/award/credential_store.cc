#include "award/credential_store.h"

#include "award/queries.h"
#include "base/check.h"
#include "base/text.h"

namespace laurel::award {
namespace {

Credential read_credential(const storage::Row& row) {
  const auto kind = parse_kind(row.text("kind"));
  CHECK(kind, "a credential is of a micro-credential or of a stack");
  return {.id = row.id<CredentialId>("id"),
          .issuer = row.text("issuer"),
          .person = row.id<identity::PersonId>("person"),
          .kind = *kind,
          .achievement = row.text("achievement"),
          .version = static_cast<int>(row.integer("version")),
          .submission = row.text("submission"),
          .earner_name = row.text("earner_name"),
          .title = row.text("title"),
          .minutes = row.integer("minutes"),
          .issued_at = row.instant("issued_at"),
          .status_list = row.id<StatusListId>("status_list"),
          .status_index = static_cast<std::size_t>(row.integer("status_index"))};
}

Standing read_standing(const storage::Row& row) {
  const auto purpose = parse_purpose(row.text("purpose"));
  if (!purpose) return {};
  return TakenBack{*purpose, row.text("reason"), row.instant("decided_at")};
}

Listed read_listed(const storage::Row& row) {
  return {read_credential(row), read_standing(row), row.truth("is_public")};
}

}  // namespace

std::optional<Credential> find_credential(storage::Session& session, const CredentialId& id) {
  const auto row = session.query_first(sql::credential_by_id, {{"id", id}});
  return row ? std::optional(read_credential(*row)) : std::nullopt;
}

std::optional<Credential> find_credential(storage::Session& session, const identity::PersonId& person,
                                          Kind kind, const std::string& achievement) {
  const auto row = session.query_first(
      sql::credential_of_person, {{"person", person}, {"kind", text_of(kind)}, {"achievement", achievement}});
  return row ? std::optional(read_credential(*row)) : std::nullopt;
}

SignedTexts texts_of(storage::Session& session, const CredentialId& id) {
  const auto row = session.query_first(sql::credential_texts, {{"id", id}});
  CHECK(row, "the credential was found before");
  return unpack_texts(row->text("texts"));
}

Standing standing_of(storage::Session& session, const CredentialId& id) {
  const auto row = session.query_first(sql::standing, {{"credential", id}});
  return row ? read_standing(*row) : std::nullopt;
}

std::vector<Listed> credentials_of(storage::Session& session, const identity::PersonId& person) {
  std::vector<Listed> all;
  for (const auto& row : session.query(sql::credentials_of, {{"person", person}}))
    all.push_back(read_listed(row));
  return all;
}

std::vector<PastDecision> decisions_on(storage::Session& session, const CredentialId& id) {
  std::vector<PastDecision> decisions;
  for (const auto& row : session.query(sql::decisions_on, {{"credential", id}}))
    if (auto taken_back = read_standing(row))
      decisions.push_back({*std::move(taken_back), row.optional_instant("ended_at")});
  return decisions;
}

std::vector<Listed> credentials_of_issuer(storage::Session& session, const std::string& issuer,
                                          const std::string& words, int page) {
  std::vector<Listed> all;
  for (const auto& row :
       session.query(sql::credentials_of_issuer, {{"issuer", issuer},
                                                  {"pattern", like_pattern(words)},
                                                  {"most", issuer_page_size + 1},
                                                  {"before", (page - 1) * issuer_page_size}}))
    all.push_back(read_listed(row));
  return all;
}

void add_credential(storage::Transaction& transaction, const Credential& credential,
                    const std::string& journey, const PackedTexts& texts) {
  const auto text_or_null = [](const std::string& text) {
    return text.empty() ? std::optional<std::string>() : text;
  };
  transaction.execute(sql::add_credential,
                      {{"id", credential.id},
                       {"issuer", credential.issuer},
                       {"person", credential.person},
                       {"kind", text_of(credential.kind)},
                       {"achievement", credential.achievement},
                       {"version", credential.version},
                       {"journey", text_or_null(journey)},
                       {"submission", text_or_null(credential.submission)},
                       {"earner_name", credential.earner_name},
                       {"title", credential.title},
                       {"minutes", credential.minutes},
                       {"issued_at", credential.issued_at},
                       {"status_list", credential.status_list},
                       {"status_index", static_cast<std::int64_t>(credential.status_index)}});
  transaction.execute(sql::add_credential_text, {{"credential", credential.id}, {"texts", texts.text}});
}

}  // namespace laurel::award
