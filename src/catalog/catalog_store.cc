#include "catalog/catalog_store.h"

#include <fmt/core.h>

#include <boost/json.hpp>
#include <charconv>
#include <map>

#include "base/check.h"
#include "base/encoding.h"
#include "catalog/document.h"
#include "catalog/queries.h"
#include "identity/organization_store.h"
#include "storage/event.h"
#include "storage/hash.h"
#include "storage/setting.h"

namespace laurel::catalog {
namespace {

namespace json = boost::json;

constexpr std::string_view generation_setting = "catalog_generation";

template <class T>
T read_stored(const std::string& document, std::string_view id) {
  T value;
  json::error_code error;
  const auto parsed = json::parse(document, error);
  if (error || !read_document(parsed, value).empty())
    throw storage::DatabaseError(
        fmt::format("The stored document of {} cannot be read: restore the database from a backup.", id));
  return value;
}

std::string hash_of(const std::string& document) {
  return hex(storage::sha256(document));
}

// "sample-education-association" → "Sample Education Association"
std::string name_of_slug(const std::string& slug) {
  std::string name;
  for (char c : slug) {
    const bool begins = name.empty() || name.back() == ' ';
    name += c == '-' ? ' ' : begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return name;
}

// One import; every method leaves either what the package says or a finding.
class Import {
 public:
  Import(storage::Transaction& transaction, const Package& package, const std::string& by, Instant now,
         Random& random)
      : transaction_(transaction),
        package_(package),
        issuer_(package.issuer.id),
        by_(by),
        now_(now),
        random_(random) {}

  Result<ImportReport, Findings> run() {
    import_issuer();
    import_affiliates();
    if (findings_.empty()) import_micro_credentials();
    if (findings_.empty()) import_stacks();
    if (!findings_.empty()) return std::unexpected(std::move(findings_));
    if (report_.changed()) finish();
    return std::move(report_);
  }

 private:
  void refuse(std::string file, std::string message) {
    if (findings_.size() < findings_max) findings_.push_back({std::move(file), 0, std::move(message)});
  }

  bool is_of_kind(const std::string& slug, identity::OrganizationKind kind) {
    auto there = identity::find_organization_by_slug(transaction_.session(), slug);
    if (!there || there->kind == kind) return true;
    refuse("issuer.yaml",
           fmt::format("“{}” is already an organization of another kind ({}): choose another id.", slug,
                       identity::text_of(there->kind)));
    return false;
  }

  void import_issuer() {
    if (!is_of_kind(issuer_, identity::OrganizationKind::issuer)) return;
    const auto document = document_text(package_.issuer);
    auto stored = transaction_.query_first(sql::find_issuer, {{"id", issuer_}});
    if (stored && stored->text("document") == document) return;
    const auto organization = identity::ensure_organization(transaction_, identity::OrganizationKind::issuer,
                                                            issuer_, package_.issuer.name, "", now_, random_);
    transaction_.execute(sql::set_issuer,
                         {{"id", issuer_}, {"organization", organization.id}, {"document", document}});
    transaction_.execute(sql::remove_prices, {{"issuer", issuer_}});
    for (const auto& price : package_.issuer.prices)
      transaction_.execute(sql::add_price, {{"issuer", issuer_},
                                            {"from_day", price.from},
                                            {"charge_point", text_of(price.charge_point)},
                                            {"member_cents", price.member.cents()},
                                            {"other_cents", price.other.cents()},
                                            {"currency", price.member.currency()}});
    report_.issuer_changed = true;
  }

  // An affiliate that is there keeps the name that its own officers know it by.
  void import_affiliates() {
    for (const auto& slug : package_.issuer.affiliates)
      if (is_of_kind(slug, identity::OrganizationKind::affiliate) &&
          !identity::find_organization_by_slug(transaction_.session(), slug))
        identity::ensure_organization(transaction_, identity::OrganizationKind::affiliate, slug,
                                      name_of_slug(slug), "", now_, random_);
  }

  struct Current {
    std::string issuer;
    int version = 0;
  };

  void import_micro_credentials() {
    std::map<std::string, Current> current;
    for (const auto& row : transaction_.query(sql::micro_credentials))
      current[row.text("id")] = {row.text("issuer"), static_cast<int>(row.integer("current_version"))};
    std::map<std::pair<std::string, int>, std::string> hashes;
    for (const auto& row : transaction_.query(sql::versions))
      hashes[{row.text("micro_credential"), static_cast<int>(row.integer("version"))}] = row.text("sha256");
    for (const auto& micro_credential : package_.micro_credentials) {
      const auto document = document_text(micro_credential);
      const auto hash = hash_of(document);
      auto there = current.find(micro_credential.id);
      if (there == current.end()) {
        publish(micro_credential, document, hash);
        report_.published.push_back(micro_credential.id);
      } else if (is_next_version(micro_credential, there->second,
                                 hashes[{micro_credential.id, there->second.version}] == hash)) {
        publish(micro_credential, document, hash);
        report_.raised.push_back(micro_credential.id);
      }
    }
  }

  // Whether this is a new version of what is there; what is neither new nor the same is refused.
  bool is_next_version(const MicroCredential& micro_credential, const Current& current, bool same_content) {
    const auto file = fmt::format("micro-credentials/{}.yaml", micro_credential.id);
    if (current.issuer != issuer_) {
      refuse(file, fmt::format("“{}” belongs to the issuer {}: choose another id.", micro_credential.id,
                               current.issuer));
      return false;
    }
    if (micro_credential.version > current.version) return true;
    if (micro_credential.version < current.version)
      refuse(file,
             fmt::format("Version {} is older than version {}, which is published: raise “version” to {} to "
                         "publish this text.",
                         micro_credential.version, current.version, current.version + 1));
    else if (!same_content)
      refuse(file,
             fmt::format("Version {} is published with another text, and a published version never changes: "
                         "raise “version” to {}.",
                         current.version, current.version + 1));
    return false;
  }

  void publish(const MicroCredential& micro_credential, const std::string& document,
               const std::string& hash) {
    transaction_.execute(
        sql::set_current_version,
        {{"id", micro_credential.id}, {"issuer", issuer_}, {"version", micro_credential.version}});
    transaction_.execute(sql::add_version, {{"micro_credential", micro_credential.id},
                                            {"version", micro_credential.version},
                                            {"document", document},
                                            {"sha256", hash},
                                            {"now", now_}});
    storage::record(transaction_,
                    {now_, by_, "catalog.version-published", micro_credential.id, "",
                     json::serialize(json::object{{"version", micro_credential.version}, {"sha256", hash}})});
  }

  void import_stacks() {
    std::map<std::string, std::string> before;
    for (const auto& row : transaction_.query(sql::stacks)) {
      if (row.text("issuer") == issuer_) {
        before[row.text("id")] = row.text("document");
        continue;
      }
      for (const auto& stack : package_.stacks)
        if (stack.id == row.text("id"))
          refuse(
              fmt::format("stacks/{}.yaml", stack.id),
              fmt::format("“{}” belongs to the issuer {}: choose another id.", stack.id, row.text("issuer")));
    }
    std::map<std::string, std::string> after;
    for (const auto& stack : package_.stacks) after[stack.id] = document_text(stack);
    if (!findings_.empty() || before == after) return;
    transaction_.execute(sql::remove_stacks, {{"issuer", issuer_}});
    for (const auto& [id, document] : after)
      transaction_.execute(sql::add_stack, {{"id", id}, {"issuer", issuer_}, {"document", document}});
    report_.stacks_changed = true;
  }

  void finish() {
    const auto generation = catalog_generation(transaction_.session()) + 1;
    storage::set_setting(transaction_, generation_setting, std::to_string(generation));
    storage::record(transaction_, {now_, by_, "catalog.imported", issuer_, "",
                                   json::serialize(json::object{{"generation", generation},
                                                                {"published", report_.published.size()},
                                                                {"raised", report_.raised.size()},
                                                                {"stacks", package_.stacks.size()}})});
  }

  storage::Transaction& transaction_;
  const Package& package_;
  const std::string& issuer_;
  const std::string& by_;
  Instant now_;
  Random& random_;
  ImportReport report_;
  Findings findings_;
};

StoredIssuer read_issuer(const storage::Row& row) {
  return {read_stored<Issuer>(row.text("document"), row.text("id")),
          row.id<identity::OrganizationId>("organization")};
}

std::shared_ptr<const MicroCredential> read_version(storage::Session& session, const std::string& id,
                                                    int version) {
  auto row = session.query_first(sql::find_version, {{"micro_credential", id}, {"version", version}});
  CHECK(row, "a listed version is there");
  return std::make_shared<const MicroCredential>(read_stored<MicroCredential>(row->text("document"), id));
}

}  // namespace

Result<ImportReport, Findings> import_package(storage::Transaction& transaction, const Package& package,
                                              const std::string& by, Instant now, Random& random) {
  return Import(transaction, package, by, now, random).run();
}

std::int64_t catalog_generation(storage::Session& session) {
  const auto text = storage::setting(session, generation_setting).value_or("0");
  std::int64_t generation = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), generation);
  CHECK(error == std::errc() && end == text.data() + text.size(), "the generation is a number");
  return generation;
}

StoredCatalog load_catalog(storage::Session& session, const std::vector<Published>& known) {
  StoredCatalog catalog;
  catalog.generation = catalog_generation(session);
  for (const auto& row : session.query(sql::issuers)) catalog.issuers.push_back(read_issuer(row));
  for (const auto& row : session.query(sql::stacks))
    catalog.stacks.push_back({read_stored<Stack>(row.text("document"), row.text("id")), row.text("issuer")});
  std::ranges::stable_sort(catalog.stacks, {}, [](const StoredStack& stored) { return stored.stack.order; });

  std::map<std::pair<std::string, int>, std::shared_ptr<const MicroCredential>> loaded;
  for (const auto& published : known)
    loaded[{published.micro_credential->id, published.micro_credential->version}] =
        published.micro_credential;
  std::map<std::string, std::pair<std::string, int>> current;
  for (const auto& row : session.query(sql::micro_credentials))
    current[row.text("id")] = {row.text("issuer"), static_cast<int>(row.integer("current_version"))};
  for (const auto& row : session.query(sql::versions)) {
    const auto id = row.text("micro_credential");
    const auto version = static_cast<int>(row.integer("version"));
    auto& micro_credential = loaded[{id, version}];
    if (!micro_credential) micro_credential = read_version(session, id, version);
    const auto& [issuer, newest] = current[id];
    catalog.published.push_back({micro_credential, issuer, row.text("sha256"), version == newest});
  }
  return catalog;
}

std::vector<std::string> issuer_ids(storage::Session& session) {
  std::vector<std::string> ids;
  for (const auto& row : session.query(sql::issuers)) ids.push_back(row.text("id"));
  return ids;
}

std::optional<Package> stored_package(storage::Session& session, const std::string& issuer) {
  auto row = session.query_first(sql::find_issuer, {{"id", issuer}});
  if (!row) return {};
  Package package;
  package.issuer = read_issuer(*row).issuer;
  const auto catalog = load_catalog(session);
  std::map<std::string, const MicroCredential*> current;
  for (const auto& published : catalog.published)
    if (published.current && published.issuer == issuer)
      current[published.micro_credential->id] = published.micro_credential.get();
  std::map<std::string, const MicroCredential*> listed;
  for (const auto& stored : catalog.stacks) {
    if (stored.issuer != issuer) continue;
    package.stacks.push_back(stored.stack);
    for (const auto& id : stored.stack.micro_credentials)
      if (auto found = current.find(id); found != current.end()) listed.insert(*found);
  }
  for (const auto& [id, micro_credential] : listed) package.micro_credentials.push_back(*micro_credential);
  return package;
}

std::vector<Price> prices_of(storage::Session& session, const std::string& issuer) {
  std::vector<Price> prices;
  for (const auto& row : session.query(sql::prices_of, {{"issuer", issuer}})) {
    const auto charge_point = parse_charge_point(row.text("charge_point"));
    CHECK(charge_point, "prices are charged at a known point");
    const auto currency = row.text("currency");
    prices.push_back({row.date("from_day"), *charge_point, Money(row.integer("member_cents"), currency),
                      Money(row.integer("other_cents"), currency)});
  }
  return prices;
}

}  // namespace laurel::catalog
