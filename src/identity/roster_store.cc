#include "identity/roster_store.h"

#include <boost/json.hpp>

#include "base/text.h"
#include "identity/queries.h"
#include "jobs/jobs.h"
#include "storage/event.h"

namespace laurel::identity {
namespace {

struct MembershipRow;
constexpr std::size_t lines_at_once = 1000;  // as one JSON parameter: one statement, not a thousand

RosterLine read_line(const storage::Row& row) {
  return {row.text("member_number"), row.text("email"), row.text("name"), row.date("from_day"),
          row.optional_date("to_day")};
}

storage::Binds binds_of(const MemberSearch& search) {
  const auto pattern = like_pattern(search.words);
  return {{"organization", search.organization}, {"name", pattern}, {"email", pattern}, {"number", pattern}};
}

RosterUpload read_upload(const storage::Row& row) {
  return {row.id<Id<RosterUpload>>("id"),
          row.id<OrganizationId>("organization"),
          row.id<PersonId>("uploaded_by"),
          row.instant("uploaded_at"),
          row.text("file_name"),
          row.text("sha256"),
          row.text("blob"),
          row.truth("whole")};
}

// Writes lines that are new or changed, a thousand to a statement.
void write_lines(storage::Transaction& transaction, const std::vector<RosterLine>& lines,
                 const RosterUpload& upload, const Id<RosterImport>& import, Instant now, Random& random) {
  for (std::size_t begin = 0; begin < lines.size(); begin += lines_at_once) {
    boost::json::array rows;
    for (std::size_t i = begin; i < std::min(lines.size(), begin + lines_at_once); ++i) {
      const auto& line = lines[i];
      boost::json::value to = nullptr;
      if (line.to) to = line.to->text();
      rows.push_back(boost::json::array{Id<MembershipRow>::generate(now, random).text(), line.member_number,
                                        line.email, line.name, line.from.text(), to});
    }
    transaction.execute(sql::write_memberships, {{"organization", upload.organization},
                                                 {"roster_import", import},
                                                 {"lines", boost::json::serialize(rows)}});
  }
}

void end_lines(storage::Transaction& transaction, const std::vector<RosterLine>& lines,
               const RosterUpload& upload, const Id<RosterImport>& import, Date last_day) {
  for (std::size_t begin = 0; begin < lines.size(); begin += lines_at_once) {
    boost::json::array numbers;
    for (std::size_t i = begin; i < std::min(lines.size(), begin + lines_at_once); ++i)
      numbers.emplace_back(lines[i].member_number);
    transaction.execute(sql::end_memberships, {{"to_day", last_day},
                                               {"roster_import", import},
                                               {"organization", upload.organization},
                                               {"numbers", boost::json::serialize(numbers)}});
  }
}

void record_import(storage::Transaction& transaction, const RosterUpload& upload, const RosterImport& made) {
  transaction.execute(sql::add_roster_import, {{"id", made.id},
                                               {"organization", upload.organization},
                                               {"imported_by", made.by},
                                               {"imported_at", made.at},
                                               {"members", made.members},
                                               {"added", made.added},
                                               {"changed", made.changed},
                                               {"lapsed", made.lapsed},
                                               {"sha256", made.sha256}});
  auto data = boost::json::serialize(boost::json::object{{"import", made.id.text()},
                                                         {"members", made.members},
                                                         {"added", made.added},
                                                         {"changed", made.changed},
                                                         {"lapsed", made.lapsed},
                                                         {"whole", upload.whole},
                                                         {"sha256", made.sha256}});
  storage::record(transaction, {made.at, made.by.text(), "identity.roster-imported",
                                upload.organization.text(), "", std::move(data)});
}

}  // namespace

std::vector<OwnMembership> memberships_of(storage::Session& session, const Person& person) {
  std::vector<OwnMembership> all;
  if (!person.email_confirmed) return all;
  for (const auto& row : session.query(sql::memberships_of, {{"email", person.email}}))
    all.push_back({row.text("organization_name"), row.text("member_number"), row.date("from_day"),
                   row.optional_date("to_day")});
  return all;
}

std::vector<RosterLine> roster_of(storage::Session& session, const OrganizationId& organization) {
  std::vector<RosterLine> lines;
  for (const auto& row : session.query(sql::roster_of, {{"organization", organization}}))
    lines.push_back(read_line(row));
  return lines;
}

std::int64_t count_members(storage::Session& session, const MemberSearch& search) {
  return session.query_first(sql::count_members, binds_of(search))->integer("members");
}

std::vector<RosterLine> find_members(storage::Session& session, const MemberSearch& search,
                                     std::int64_t limit, std::int64_t offset) {
  auto binds = binds_of(search);
  binds.emplace_back("limit", limit);
  binds.emplace_back("offset", offset);
  std::vector<RosterLine> lines;
  for (const auto& row : session.query(sql::find_members, binds)) lines.push_back(read_line(row));
  return lines;
}

std::string blob_of(const Id<RosterUpload>& id, std::string_view csv) {
  return "roster upload " + id.text() + "\n" + std::string(csv);
}

std::string csv_of_blob(const std::string& blob) {
  return blob.substr(blob.find('\n') + 1);
}

void add_upload(storage::Transaction& transaction, const RosterUpload& upload) {
  transaction.execute(sql::add_roster_upload, {{"id", upload.id},
                                               {"organization", upload.organization},
                                               {"uploaded_by", upload.by},
                                               {"uploaded_at", upload.at},
                                               {"file_name", upload.file_name},
                                               {"sha256", upload.sha256},
                                               {"blob", upload.blob},
                                               {"whole", upload.whole}});
}

std::optional<RosterUpload> find_upload(storage::Session& session, const Id<RosterUpload>& id) {
  auto row = session.query_first(sql::find_roster_upload, {{"id", id}});
  return row ? std::optional(read_upload(*row)) : std::nullopt;
}

bool remove_upload(storage::Transaction& transaction, const RosterUpload& upload, Instant now,
                   Random& random) {
  if (transaction.execute(sql::remove_roster_upload, {{"id", upload.id}}) == 0) return false;
  jobs::enqueue(transaction, roster_blob_job, upload.blob, now, random);
  return true;
}

void forget_uploads(storage::Transaction& transaction, Instant now, Random& random) {
  for (const auto& row :
       transaction.query(sql::roster_uploads_before, {{"before", now - roster_upload_time}}))
    remove_upload(transaction, read_upload(row), now, random);
}

RosterImport import_roster(storage::Transaction& transaction, const RosterUpload& upload,
                           const Roster& roster, const Person& by, Date today, Instant now, Random& random) {
  const auto plan =
      plan_roster(roster_of(transaction.session(), upload.organization), roster, upload.whole, today);
  RosterImport made{.id = Id<RosterImport>::generate(now, random),
                    .by = by.id,
                    .by_name = by.name,
                    .at = now,
                    .members = static_cast<std::int64_t>(roster.lines.size()),
                    .added = static_cast<std::int64_t>(plan.added.size()),
                    .changed = static_cast<std::int64_t>(plan.changed.size()),
                    .lapsed = static_cast<std::int64_t>(plan.lapsed.size()),
                    .sha256 = upload.sha256};
  write_lines(transaction, plan.added, upload, made.id, now, random);
  write_lines(transaction, plan.changed, upload, made.id, now, random);
  end_lines(transaction, plan.lapsed, upload, made.id, today);
  record_import(transaction, upload, made);
  return made;
}

std::vector<RosterImport> imports_of(storage::Session& session, const OrganizationId& organization) {
  std::vector<RosterImport> all;
  for (const auto& row : session.query(sql::roster_imports_of, {{"organization", organization}}))
    all.push_back({row.id<Id<RosterImport>>("id"), row.id<PersonId>("imported_by"), row.text("by_name"),
                   row.instant("imported_at"), row.integer("members"), row.integer("added"),
                   row.integer("changed"), row.integer("lapsed"), row.text("sha256")});
  return all;
}

}  // namespace laurel::identity
