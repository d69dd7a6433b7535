#include "base/csv.h"
#include "base/encoding.h"
#include "base/text.h"
#include "identity/roster_store.h"
#include "storage/hash.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/roster/roster_pages.h"

namespace laurel::web {
namespace {

using identity::Organization;
using identity::Roster;
using identity::RosterUpload;

constexpr std::size_t faults_shown_max = 100;
constexpr std::size_t examples_shown_max = 10;
// Somewhat more than a roster may be, so that one that is a little too large is told so beside the field.
constexpr std::size_t upload_bytes_max = identity::roster_bytes_max + 1024 * 1024;

// --- the file ---

Response upload_page(Visit& visit, const FormErrors& errors = {}) {
  visit.set_section("roster");
  auto affiliate =
      visit.site.database.read([&](storage::Session& session) { return chosen_affiliate(session, visit); });
  if (!affiliate) return visit.not_found();
  Page page;
  page.set("AFFILIATE", affiliate->name).set("SLUG", affiliate->slug);
  // Nobody lapses by a choice that was not made.
  const bool whole = visit.form.text("extent") == "whole";
  page.show_if(!whole, "IS_PART").show_if(whole, "IS_WHOLE");
  errors.fill(page);
  return visit.page("roster/upload", visit.say("roster.upload_title"), page, errors.any() ? 422 : 200);
}

Response refuse_file(Visit& visit, const identity::RosterError& error) {
  FormErrors errors;
  errors.add("file", visit.say(identity::refusal_key(error.refusal),
                               {{"LINE", std::to_string(error.line)}, {"COLUMNS", error.columns}}));
  return upload_page(visit, errors);
}

Response take_file(Visit& visit) {
  auto affiliate =
      visit.site.database.read([&](storage::Session& session) { return chosen_affiliate(session, visit); });
  if (!affiliate) return visit.not_found();
  if (visit.form.files().empty()) return refuse_file(visit, {identity::RosterRefusal::nothing_chosen, 0, {}});
  const auto& file = visit.form.files().front();
  if (auto roster = identity::read_roster(file.content); !roster) return refuse_file(visit, roster.error());
  RosterUpload upload{.id = Id<RosterUpload>::generate(visit.now, visit.site.random),
                      .organization = affiliate->id,
                      .by = visit.person().id,
                      .at = visit.now,
                      .file_name = safe_file_name(file.name),
                      .sha256 = hex(storage::sha256(file.content)),
                      .blob = {},
                      .whole = visit.form.text("extent") == "whole"};
  upload.blob = visit.site.blobs.put(identity::blob_of(upload.id, file.content)).sha256;
  visit.site.database.write(
      [&](storage::Transaction& transaction) { identity::add_upload(transaction, upload); });
  return redirect("/roster/uploads/" + upload.id.text());
}

// --- what it would do ---

struct Opened {
  RosterUpload upload;
  Organization affiliate;
  Roster roster;
};

// The upload the address names, where it belongs to an affiliate of the visitor.
std::optional<Opened> open_upload(Visit& visit) {
  visit.set_section("roster");
  const auto id = visit.id<Id<RosterUpload>>("upload");
  if (!id) return {};
  std::optional<RosterUpload> upload;
  std::optional<Organization> affiliate;
  visit.site.database.read([&](storage::Session& session) {
    upload = identity::find_upload(session, *id);
    if (!upload) return;
    for (auto& own : own_affiliates(session, visit))
      if (own.id == upload->organization) affiliate = std::move(own);
  });
  if (!upload || !affiliate) return {};
  const auto blob = visit.site.blobs.read(upload->blob, 0, visit.site.blobs.size(upload->blob));
  auto roster = identity::read_roster(identity::csv_of_blob(blob));
  if (!roster) return {};
  return Opened{*std::move(upload), *std::move(affiliate), *std::move(roster)};
}

std::string fault_words(const Visit& visit, const identity::RosterFault& fault) {
  return visit.say(identity::refusal_key(fault.refusal), {{"FOUND", fault.found}});
}

void fill_faults(const Visit& visit, Page& page, const Opened& opened) {
  const auto& faults = opened.roster.faults;
  if (faults.empty()) return;
  auto section = page.add("FAULTS");
  section.set("FAULT_COUNT_WORDS",
              visit.count("roster.faults_count", static_cast<std::int64_t>(faults.size())));
  for (std::size_t i = 0; i < std::min(faults.size(), faults_shown_max); ++i)
    section.add("FAULT").set("LINE", faults[i].line).set("SENTENCE", fault_words(visit, faults[i]));
  if (faults.size() > faults_shown_max)
    section.add("MORE_FAULTS").set("SHOWN", static_cast<std::int64_t>(faults_shown_max));
}

void fill_kind(const Visit& visit, Page& page, std::string_view kind,
               const std::vector<identity::RosterLine>& lines) {
  const auto count = static_cast<std::int64_t>(lines.size());
  auto section = page.add("KIND");
  section.set("WORDS", visit.count(fmt::format("roster.would_{}", kind), count));
  if (lines.empty()) return;
  auto examples = section.add("EXAMPLES");
  for (std::size_t i = 0; i < std::min(lines.size(), examples_shown_max); ++i)
    examples.add("EXAMPLE")
        .set("NAME", lines[i].name)
        .set("EMAIL", lines[i].email)
        .set("NUMBER", lines[i].member_number);
  if (lines.size() > examples_shown_max)
    examples.add("MORE").set(
        "MORE_WORDS", visit.count("roster.and_more", count - static_cast<std::int64_t>(examples_shown_max)));
}

Response preview_page(Visit& visit, const Opened& opened, const FormErrors& errors = {}) {
  const auto kept = visit.site.database.read(
      [&](storage::Session& session) { return identity::roster_of(session, opened.affiliate.id); });
  const auto plan = identity::plan_roster(kept, opened.roster, opened.upload.whole, visit.today());
  Page page;
  page.set("AFFILIATE", opened.affiliate.name)
      .set("FILE", opened.upload.file_name)
      .set("UPLOAD", opened.upload.id.text())
      .set("SLUG", opened.affiliate.slug);
  page.set("READ_WORDS",
           visit.count("roster.lines_read", static_cast<std::int64_t>(opened.roster.lines.size())));
  page.set("UNCHANGED_WORDS", visit.count("roster.unchanged", static_cast<std::int64_t>(plan.unchanged)));
  fill_faults(visit, page, opened);
  fill_kind(visit, page, "add", plan.added);
  fill_kind(visit, page, "change", plan.changed);
  if (opened.upload.whole) fill_kind(visit, page, "lapse", plan.lapsed);
  page.show_if(!opened.upload.whole, "IS_PART");
  page.show_if(plan.loses_many, "LOSES_MANY");
  page.show_if(!opened.roster.lines.empty(), "CAN_IMPORT");
  errors.fill(page);
  return visit.page("roster/preview", visit.say("roster.preview_title"), page, errors.any() ? 422 : 200);
}

Response preview(Visit& visit) {
  auto opened = open_upload(visit);
  return opened ? preview_page(visit, *opened) : visit.not_found();
}

Response faults_csv(Visit& visit) {
  auto opened = open_upload(visit);
  if (!opened) return visit.not_found();
  std::string csv = csv_line({"line", "problem"});
  for (const auto& fault : opened->roster.faults)
    csv += csv_line({std::to_string(fault.line), fault_words(visit, fault)});
  return csv_download("roster-faults.csv", std::move(csv));
}

// --- the officer's word ---

Response import(Visit& visit) {
  auto opened = open_upload(visit);
  if (!opened) return visit.not_found();
  FormErrors errors;
  if (!opened->roster.faults.empty() && visit.form.text("good-ones") != "yes")
    errors.add("good-ones", visit.say("roster.good_ones_needed"));
  if (opened->roster.lines.empty()) errors.add("good-ones", visit.say("roster.empty"));
  if (errors.any()) return preview_page(visit, *opened, errors);
  visit.site.database.write([&](storage::Transaction& transaction) {
    // A second click finds it gone.
    if (!identity::remove_upload(transaction, opened->upload, visit.now, visit.site.random)) return;
    identity::import_roster(transaction, opened->upload, opened->roster, visit.person(), visit.today(),
                            visit.now, visit.site.random);
  });
  visit.site.worker.wake();
  return visit.done("/roster" + affiliate_query(opened->affiliate), "notices.roster_imported");
}

Response discard(Visit& visit) {
  auto opened = open_upload(visit);
  if (!opened) return visit.not_found();
  visit.site.database.write([&](storage::Transaction& transaction) {
    identity::remove_upload(transaction, opened->upload, visit.now, visit.site.random);
  });
  visit.site.worker.wake();
  return visit.done("/roster" + affiliate_query(opened->affiliate), "notices.roster_discarded");
}

}  // namespace

void add_roster_import_pages(Routes& routes) {
  const auto officer = Access::role(identity::Role::membership_officer);
  routes.get("/roster/import", officer, [](Visit& visit) { return upload_page(visit); });
  routes.post("/roster/uploads", officer, take_file).takes_bytes(upload_bytes_max);
  routes.get("/roster/uploads/:upload", officer, preview);
  routes.get("/roster/uploads/:upload/faults.csv", officer, faults_csv);
  routes.post("/roster/uploads/:upload", officer, import);
  routes.post("/roster/uploads/:upload/discard", officer, discard);
}

}  // namespace laurel::web
