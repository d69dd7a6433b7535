#include "identity/profile_store.h"

#include "identity/account_store.h"
#include "identity/queries.h"
#include "storage/event.h"

namespace laurel::identity {
namespace {

storage::Binds binds_of(const Employment& employment, storage::Binds binds) {
  binds.insert(binds.end(), {{"district", employment.district},
                             {"school", employment.school},
                             {"state", employment.state},
                             {"position", employment.position},
                             {"from_day", employment.from},
                             {"to_day", employment.to}});
  return binds;
}

storage::Binds binds_of(const License& license, storage::Binds binds) {
  binds.insert(binds.end(), {{"state", license.state},
                             {"type", license.type},
                             {"number", license.number},
                             {"effective_on", license.effective},
                             {"expires_on", license.expires}});
  return binds;
}

// Runs the statement; the event follows where it changed a row.
bool change(storage::Transaction& transaction, const storage::Sql& sql, const storage::Binds& binds,
            const storage::Event& event) {
  if (transaction.execute(sql, binds) == 0) return false;
  storage::record(transaction, event);
  return true;
}

}  // namespace

std::vector<Kept<Employment>> employments_of(storage::Session& session, const PersonId& person) {
  std::vector<Kept<Employment>> all;
  for (const auto& row : session.query(sql::employments_of, {{"person", person}}))
    all.push_back({row.id<Id<Employment>>("id"),
                   {row.text("district"), row.text("school"), row.text("state"), row.text("position"),
                    row.date("from_day"), row.optional_date("to_day")}});
  return all;
}

Id<Employment> add_employment(storage::Transaction& transaction, const PersonId& person,
                              const Employment& employment, Instant now, Random& random) {
  const auto id = Id<Employment>::generate(now, random);
  transaction.execute(sql::add_employment, binds_of(employment, {{"id", id}, {"person", person}}));
  storage::record(transaction, {now, person.text(), "identity.employment-added", id.text()});
  return id;
}

bool change_employment(storage::Transaction& transaction, const PersonId& person, const Id<Employment>& id,
                       const Employment& employment, Instant now) {
  return change(transaction, sql::change_employment, binds_of(employment, {{"id", id}, {"person", person}}),
                {now, person.text(), "identity.employment-changed", id.text()});
}

bool remove_employment(storage::Transaction& transaction, const PersonId& person, const Id<Employment>& id,
                       Instant now) {
  return change(transaction, sql::remove_employment, {{"id", id}, {"person", person}},
                {now, person.text(), "identity.employment-removed", id.text()});
}

std::vector<Kept<License>> licenses_of(storage::Session& session, const PersonId& person) {
  std::vector<Kept<License>> all;
  for (const auto& row : session.query(sql::licenses_of, {{"person", person}}))
    all.push_back({row.id<Id<License>>("id"),
                   {row.text("state"), row.text("type"), row.text("number"), row.date("effective_on"),
                    row.date("expires_on")}});
  return all;
}

Id<License> add_license(storage::Transaction& transaction, const PersonId& person, const License& license,
                        Instant now, Random& random) {
  const auto id = Id<License>::generate(now, random);
  transaction.execute(sql::add_license, binds_of(license, {{"id", id}, {"person", person}}));
  storage::record(transaction, {now, person.text(), "identity.license-added", id.text()});
  return id;
}

bool change_license(storage::Transaction& transaction, const PersonId& person, const Id<License>& id,
                    const License& license, Instant now) {
  return change(transaction, sql::change_license, binds_of(license, {{"id", id}, {"person", person}}),
                {now, person.text(), "identity.license-changed", id.text()});
}

bool remove_license(storage::Transaction& transaction, const PersonId& person, const Id<License>& id,
                    Instant now) {
  return change(transaction, sql::remove_license, {{"id", id}, {"person", person}},
                {now, person.text(), "identity.license-removed", id.text()});
}

Identity identity_of(storage::Session& session, const PersonId& id) {
  Identity identity;
  if (auto person = find_person(session, id)) {
    identity.name = person->name;
    identity.email = person->email;
  }
  for (const auto& row : session.query(sql::employers_ever_of, {{"person", id}})) {
    identity.schools.push_back(row.text("school"));
    identity.districts.push_back(row.text("district"));
  }
  return identity;
}

}  // namespace laurel::identity
