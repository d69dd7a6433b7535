// Records from elsewhere, entered with their files.
#include <algorithm>

#include "base/csv.h"
#include "base/text.h"
#include "identity/profile_store.h"
#include "recognition/outside_store.h"
#include "web/page/download.h"
#include "web/page/form_errors.h"
#include "web/pages/recognition/explained.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;

// A little more than the files may have, so that one that is too large is told so beside the field.
constexpr std::size_t body_bytes_max = outside_file_bytes_max + (2U << 20U);

// The form's field for the list of who took part.
constexpr const char* roster_field = "roster";

struct Around {
  std::vector<OutsideActivity> activities;
  std::vector<OutsideEvidence> files;
  std::vector<identity::Kept<identity::License>> licenses;
  std::vector<GrantedUnits> grants;
};

Around around(Visit& visit) {
  return visit.site.database.read([&](storage::Session& session) {
    const auto& me = visit.person().id;
    return Around{outside_activities_of(session, me), outside_evidence_of(session, me),
                  identity::licenses_of(session, me), grants_of(session, me)};
  });
}

bool is_granted(const Around& all, const OutsideActivity& activity) {
  return std::ranges::any_of(
      all.grants, [&](const GrantedUnits& one) { return one.granted.activity == activity.id->text(); });
}

OutsideForm typed(const Visit& visit) {
  const auto& form = visit.form;
  return {form.text("kind"),     form.text("title"),
          form.text("issuer"),   form.text("issuer-kind"),
          form.text("ref"),      form.text("topic"),
          form.text("category"), form.text("license"),
          form.text("hours"),    form.text("quantity"),
          form.text("score"),    form.text("started"),
          form.text("earned"),   form.text("provider-approved-by")};
}

OutsideForm form_of(const OutsideActivity& one) {
  const auto text = [](const std::optional<Rational>& amount) {
    return amount ? amount->text() : std::string();
  };
  return {std::string(word(one.kind)),
          one.title,
          one.issuer,
          one.issuer_kind,
          one.ref,
          one.topic,
          one.category,
          one.license,
          text(one.hours),
          text(one.quantity),
          one.score,
          one.started.text(),
          one.earned ? one.earned->text() : "",
          one.provider_approved_by.value_or("")};
}

void fill_choices(Page& page, const Visit& visit, const Around& all, const OutsideForm& form) {
  for (const auto kind : outside_kinds) {
    auto option = page.add("KIND_OPTION");
    option.set("VALUE", word(kind)).set("NAME", kind_words(visit, kind));
    option.show_if(form.kind == word(kind), "IS_CHOSEN");
  }
  for (const auto kind : issuer_kinds) {
    auto option = page.add("ISSUER_KIND_OPTION");
    option.set("VALUE", kind).set("NAME", visit.say(fmt::format("outside.issuer_{}", kind)));
    option.show_if(form.issuer_kind == kind, "IS_CHOSEN");
  }
  for (const auto& license : all.licenses) {
    auto option = page.add("LICENSE_OPTION");
    option.set("VALUE", license.id.text()).set("NAME", license.value.state + ", " + license.value.type);
    option.show_if(form.license == license.id.text(), "IS_CHOSEN");
  }
}

void fill_file(Page& page, const OutsideEvidence& file) {
  auto row = page.add("FILE");
  row.set("FILE_NAME", file.name)
      .set("SIZE", bytes_words(file.bytes))
      .set("FILE_ADDRESS", "/outside-activities/files/" + file.id.text())
      .set("FILE_ID", file.id.text());
  row.show_if(file.document == Document::roster, "IS_ROSTER");
}

Response form_page(Visit& visit, const Around& all, const OutsideForm& form,
                   const std::optional<OutsideId>& id, const FormErrors& errors = {}) {
  visit.set_section("license");
  Page page;
  const auto title = visit.say(id ? "outside.change_title" : "outside.new");
  page.set("TITLE", title).set("ACTION", id ? "/outside-activities/" + id->text() : "/outside-activities");
  page.set("NAME_TYPED", form.title).set("ISSUER", form.issuer).set("REF", form.ref).set("TOPIC", form.topic);
  page.set("CATEGORY", form.category).set("HOURS", form.hours).set("QUANTITY", form.quantity);
  page.set("SCORE", form.score).set("STARTED", form.started).set("EARNED", form.earned);
  page.set("APPROVED_BY", form.provider_approved_by);
  fill_choices(page, visit, all, form);
  if (id) {
    page.add("REMOVE").set("REMOVE_ACTION", "/outside-activities/" + id->text() + "/removal");
    for (const auto& file : all.files)
      if (file.activity == id->text()) fill_file(page, file);
  }
  errors.fill(page);
  return visit.page("recognition/outside_form", title, page, errors.any() ? 422 : 200);
}

std::string sentence_of(const Visit& visit, const OutsideFieldRefusal& refusal) {
  return visit.say(refusal_key(refusal.refusal), {{"OTHER", refusal.other}});
}

// What may be opened in a browser or by an office program; anything else is kept as bytes to download.
std::string media_type_of(std::string_view name) {
  const auto lowered = lower(name);
  if (lowered.ends_with(".pdf")) return "application/pdf";
  if (lowered.ends_with(".png")) return "image/png";
  if (lowered.ends_with(".jpg") || lowered.ends_with(".jpeg")) return "image/jpeg";
  return "application/octet-stream";
}

void check_files(Visit& visit, std::size_t kept, FormErrors& errors) {
  std::size_t count = kept;
  for (const auto& file : visit.form.files()) {
    ++count;
    const std::string field = file.field == roster_field ? roster_field : "files";
    if (file.content.empty()) errors.add(field, visit.say("outside.file_empty", {{"NAME", file.name}}));
    if (file.content.size() > outside_file_bytes_max)
      errors.add(field, visit.say("outside.file_too_large", {{"NAME", file.name}}));
  }
  if (count > outside_files_max) errors.add("files", visit.say("outside.too_many_files"));
}

// The files are on the disk before the write; a write that fails leaves only content nobody names.
std::vector<OutsideEvidence> store_files(Visit& visit) {
  std::vector<OutsideEvidence> stored;
  for (const auto& file : visit.form.files()) {
    const auto blob = visit.site.blobs.put(file.content);
    stored.push_back({.id = Id<OutsideEvidence>::generate(visit.now, visit.site.random),
                      .activity = {},
                      .document = file.field == roster_field ? Document::roster : Document::evidence,
                      .name = safe_file_name(file.name),
                      .media_type = media_type_of(file.name),
                      .sha256 = blob.sha256,
                      .bytes = blob.bytes,
                      .added_at = visit.now});
  }
  return stored;
}

Response keep(Visit& visit, const std::optional<OutsideId>& id) {
  const auto all = around(visit);
  std::vector<OutsideActivity> others;
  for (const auto& one : all.activities)
    if (one.id != id) others.push_back(one);
  std::vector<std::string> licenses;
  for (const auto& license : all.licenses) licenses.push_back(license.id.text());
  const auto form = typed(visit);
  auto activity = check_outside(form, others, licenses, visit.today());
  FormErrors errors;
  if (!activity)
    for (const auto& refusal : activity.error())
      errors.add(std::string(refusal.field), sentence_of(visit, refusal));
  const auto kept_files = std::ranges::count_if(
      all.files, [&](const OutsideEvidence& one) { return id && one.activity == id->text(); });
  check_files(visit, static_cast<std::size_t>(kept_files), errors);
  if (errors.any()) return form_page(visit, all, form, id, errors);
  activity->id = id;
  const auto files = store_files(visit);
  const auto kept = visit.site.database.write([&](storage::Transaction& transaction) {
    const auto done = keep_outside(transaction, visit.person().id, *activity, act_of(visit));
    if (done)
      for (const auto& file : files)
        add_outside_evidence(transaction, visit.person().id, *done, file, act_of(visit));
    return done;
  });
  return kept ? visit.done("/outside-activities", "notices.saved") : visit.not_found();
}

// Runs `action` with the visitor's own activity that the address names.
template <class F>
Response with_own(Visit& visit, F&& action) {
  const auto id = visit.id<OutsideId>("activity");
  const auto all = around(visit);
  for (const auto& one : all.activities)
    if (id && one.id == id) return action(all, one);
  return visit.not_found();
}

// What a committee has decided on stays as it was decided on.
Response refuse_granted(Visit& visit) {
  return visit.refuse(409, "outside.is_granted");
}

Response list_page(Visit& visit) {
  visit.set_section("license");
  const auto all = around(visit);
  Page page;
  page.show_if(all.activities.empty(), "NONE");
  std::optional<Page> list;
  for (const auto& one : all.activities) {
    if (!list) list = page.add("LIST");
    auto row = list->add("ACTIVITY");
    row.set("TITLE", one.title)
        .set("KIND", kind_words(visit, one.kind))
        .set("ISSUER", one.issuer)
        .set("STARTED", visit.date(one.started))
        .set("EARNED", one.earned ? visit.date(*one.earned) : visit.say("outside.not_finished"))
        .set("SIZE", one.hours ? visit.say("recognition.hours_short", {{"HOURS", one.hours->text()}})
                               : (one.quantity ? one.quantity->text() : std::string()))
        .set("ADDRESS", "/outside-activities/" + one.id->text());
    const auto files = std::ranges::count_if(
        all.files, [&](const OutsideEvidence& file) { return file.activity == one.id->text(); });
    row.set("FILES", visit.count("outside.files_count", files));
    row.show_if(files == 0, "NO_FILE").show_if(is_granted(all, one), "GRANTED");
  }
  return visit.page("recognition/outside", visit.say("outside.all"), page);
}

Response file_page(Visit& visit) {
  const auto id = visit.id<Id<OutsideEvidence>>("file");
  for (const auto& file : around(visit).files) {
    if (!id || file.id != *id) continue;
    auto response = text_response(200, file.media_type, visit.site.blobs.read(file.sha256, 0, file.bytes));
    response.set("Content-Disposition", fmt::format("attachment; filename=\"{}\"", file.name));
    response.set("Cache-Control", "no-store");
    return response;
  }
  return visit.not_found();
}

Response list_csv(Visit& visit) {
  const auto all = around(visit);
  const auto amount = [](const std::optional<Rational>& one) { return one ? one->text() : std::string(); };
  std::string csv =
      csv_line({"activity", "kind", "given_by", "from", "to", "hours", "quantity", "units_granted"});
  for (const auto& one : all.activities)
    csv += csv_line({one.title, std::string(word(one.kind)), one.issuer, one.started.text(),
                     one.earned ? one.earned->text() : "", amount(one.hours), amount(one.quantity),
                     is_granted(all, one) ? "yes" : ""});
  return csv_download("outside-activities.csv", csv);
}

Response remove_file(Visit& visit) {
  return with_own(visit, [&](const Around& all, const OutsideActivity& one) {
    if (is_granted(all, one)) return refuse_granted(visit);
    const auto id = visit.id<Id<OutsideEvidence>>("file");
    const bool removed = id && visit.site.database.write([&](storage::Transaction& transaction) {
      return remove_outside_evidence(transaction, visit.person().id, *id, act_of(visit));
    });
    return removed ? visit.done("/outside-activities/" + one.id->text(), "notices.removed")
                   : visit.not_found();
  });
}

Response edit(Visit& visit) {
  return with_own(visit, [&](const Around& all, const OutsideActivity& one) {
    return is_granted(all, one) ? refuse_granted(visit) : form_page(visit, all, form_of(one), one.id);
  });
}

Response change(Visit& visit) {
  return with_own(visit, [&](const Around& all, const OutsideActivity& one) {
    return is_granted(all, one) ? refuse_granted(visit) : keep(visit, one.id);
  });
}

Response remove(Visit& visit) {
  return with_own(visit, [&](const Around& all, const OutsideActivity& one) {
    if (is_granted(all, one)) return refuse_granted(visit);
    visit.site.database.write([&](storage::Transaction& transaction) {
      remove_outside(transaction, visit.person().id, *one.id, act_of(visit));
    });
    return visit.done("/outside-activities", "notices.removed");
  });
}

}  // namespace

void add_outside_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/outside-activities", me, list_page);
  routes.get("/outside-activities.csv", me, list_csv);
  routes.get("/outside-activities/new", me,
             [](Visit& visit) { return form_page(visit, around(visit), {.kind = "clock_hours"}, {}); });
  routes.post("/outside-activities", me, [](Visit& visit) { return keep(visit, {}); })
      .takes_bytes(body_bytes_max);
  routes.get("/outside-activities/files/:file", me, file_page);
  routes.get("/outside-activities/:activity", me, edit);
  routes.post("/outside-activities/:activity", me, change).takes_bytes(body_bytes_max);
  routes.post("/outside-activities/:activity/removal", me, remove);
  routes.post("/outside-activities/:activity/files/:file/removal", me, remove_file);
}

}  // namespace laurel::web
