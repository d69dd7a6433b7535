// Rosters in the database: the members of an affiliate, files waiting to be imported, and what was imported.
#pragma once
#include "identity/person.h"
#include "identity/role.h"
#include "identity/roster.h"
#include "storage/database.h"

namespace laurel::identity {

/// A membership as its person sees it.
struct OwnMembership {
  std::string organization_name;
  std::string member_number;
  Date from;
  std::optional<Date> to;
};
/// Of the person's address of mail, and only once it is confirmed: anybody can claim an address.
std::vector<OwnMembership> memberships_of(storage::Session& session, const Person& person);

/// The whole roster, by member number.
std::vector<RosterLine> roster_of(storage::Session& session, const OrganizationId& organization);
struct MemberSearch {
  OrganizationId organization;
  std::string words;  // part of a name, address or number; "" for everyone
};
std::int64_t count_members(storage::Session& session, const MemberSearch& search);
/// By name.
std::vector<RosterLine> find_members(storage::Session& session, const MemberSearch& search,
                                     std::int64_t limit, std::int64_t offset);

/// A file that was read without fault in its form and waits for the officer's word.
struct RosterUpload {
  Id<RosterUpload> id;
  OrganizationId organization;
  PersonId by;
  Instant at;
  std::string file_name;
  std::string sha256;  // of the file
  std::string blob;    // where it is kept: blob_of(id, csv)
  bool whole = false;  // who is not on it lapses
};
constexpr std::chrono::hours roster_upload_time{24};

/// What the blob store keeps of an upload: the file behind a line with its id, so that no other upload or
/// evidence shares the blob and it can be removed with the upload.
std::string blob_of(const Id<RosterUpload>& id, std::string_view csv);
std::string csv_of_blob(const std::string& blob);
void add_upload(storage::Transaction& transaction, const RosterUpload& upload);
std::optional<RosterUpload> find_upload(storage::Session& session, const Id<RosterUpload>& id);
/// Its blob goes by a job, so that it is gone even if we are killed in between. False where the upload is
/// gone already: imported by another click.
bool remove_upload(storage::Transaction& transaction, const RosterUpload& upload, Instant now,
                   Random& random);
constexpr std::string_view roster_blob_job = "identity.roster-blob";  // payload: the blob's hash
/// Removes those that nobody said a word about for roster_upload_time.
void forget_uploads(storage::Transaction& transaction, Instant now, Random& random);

struct RosterImport {
  Id<RosterImport> id;
  PersonId by;
  std::string by_name;
  Instant at;
  std::int64_t members = 0;  // lines taken
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t lapsed = 0;
  std::string sha256;
};
/// Applies plan_roster to the roster as it is now. `members` lapse with `today` as their last day.
RosterImport import_roster(storage::Transaction& transaction, const RosterUpload& upload,
                           const Roster& roster, const Person& by, Date today, Instant now, Random& random);
/// The newest first, at most 1,000.
std::vector<RosterImport> imports_of(storage::Session& session, const OrganizationId& organization);

}  // namespace laurel::identity
