#include "recognition/record/record_reader.h"

#include <algorithm>
#include <map>

#include "recognition/record/fields.h"

namespace laurel::recognition {
namespace {

std::optional<Salary> read_salary(const Fields& employment) {
  auto fields = employment.object("salary");
  if (!fields) return {};
  return Salary{.lane = fields->optional_text("lane"),
                .credits = fields->amount("credits"),
                .index = fields->amount("index"),
                .annual_difference = fields->amount("annual_difference")};
}

Employment read_employment(const Fields& fields) {
  return {.organization = fields.text("organization"),
          .state = fields.text("state"),
          .role = fields.text("role"),
          .grade_band = fields.text("grade_band"),
          .lpdc = fields.text("lpdc"),
          .fte = fields.amount("fte"),
          .leave_share = fields.amount("leave_share"),
          .from = fields.date("from"),
          .to = fields.date("to"),
          .salary = read_salary(fields)};
}

License read_license(const Fields& fields) {
  return {.id = fields.text("id"),
          .type = fields.text("type"),
          .issued = fields.date("issued"),
          .effective = fields.date("effective"),
          .expires = fields.date("expires"),
          .endorsements = fields.texts("endorsements").value_or(std::vector<std::string>{}),
          .elections = fields.texts("elections").value_or(std::vector<std::string>{})};
}

Plan read_plan(const Fields& fields) {
  return {.kind = fields.text("kind"),
          .approved = fields.date("approved"),
          .certified = fields.date("certified"),
          .progress = fields.boolean("progress")};
}

std::optional<Grant> read_grant(const Fields& activity) {
  auto fields = activity.object("granted");
  if (!fields) return {};
  auto amount = fields->amount("amount");
  auto on = fields->date("on");
  if (!amount) return {};
  return Grant{parse_unit(fields->text("unit")), *amount, fields->text("by"), on};
}

std::vector<Receipt> read_receipts(const Fields& activity) {
  std::vector<Receipt> receipts;
  for (const Fields& fields : activity.objects("receipts", entries_max))
    receipts.push_back(
        {fields.date("on"), fields.amount("amount").value_or(Rational()), fields.text("category")});
  return receipts;
}

void read_documents(const Fields& fields, Activity& activity) {
  auto documents = fields.object("documents");
  if (!documents) return;
  for (std::size_t i = 0; i < document_count; ++i)
    activity.documents[i] = documents->date(word(static_cast<Document>(i)));
}

Kind read_kind(const Fields& fields) {
  auto kind = parse_kind(fields.text("kind"));
  if (!kind)
    fields.refuse("kind",
                  fmt::format("\"{}\" is no kind of activity; use one of the list, such as micro_credential",
                              fields.text_or_number("kind")));
  return *kind;
}

Status read_status(const Fields& fields) {
  const std::string text = fields.text_or_number("status");
  auto status = text.empty() ? Status::valid : parse_status(text);
  if (!status) fields.refuse("status", fmt::format("\"{}\" is none of valid, revoked, expired", text));
  return *status;
}

std::optional<Team> read_team(const Fields& activity) {
  auto fields = activity.object("team");
  if (!fields) return {};
  return Team{fields->date("preapproved"), fields->boolean("documented").value_or(false)};
}

void read_people_and_proof(const Fields& fields, Activity& activity) {
  activity.provider_approved_by = fields.texts("provider_approved_by");
  read_documents(fields, activity);
  activity.team = read_team(fields);
  const auto flags = fields.texts("flags").value_or(std::vector<std::string>{});
  activity.similar_work = std::ranges::find(flags, "similar_work") != flags.end();
  activity.status = read_status(fields);
  activity.status_since = fields.date("status_since");
  activity.score = fields.text_or_number("score");
  activity.receipts = read_receipts(fields);
  activity.granted = read_grant(fields);
}

Activity read_activity(const Fields& fields) {
  Activity activity;
  activity.id = fields.text("id");
  if (activity.id.empty()) fields.refuse("id", "every activity needs an id of its own");
  activity.kind = read_kind(fields);
  activity.issuer = fields.text("issuer");
  activity.issuer_kind = fields.text("issuer_kind");
  activity.ref = fields.text("ref");
  activity.title = fields.text("title");
  activity.topic = fields.text("topic");
  activity.license = fields.text("license");
  activity.categories = fields.texts("category").value_or(std::vector<std::string>{});
  std::ranges::sort(activity.categories);
  activity.hours = fields.amount("hours");
  activity.quantity = fields.amount("quantity");
  activity.started = fields.date("started");
  activity.earned = fields.date("earned");
  activity.preapproved = fields.date("preapproved");
  activity.aligned = fields.boolean("aligned");
  read_people_and_proof(fields, activity);
  return activity;
}

void read_components(const Fields& fields, const std::map<std::string, std::size_t, std::less<>>& places,
                     Activity& activity) {
  for (const std::string& id : fields.texts("components").value_or(std::vector<std::string>{})) {
    auto place = places.find(id);
    if (place == places.end())
      fields.refuse("components", fmt::format("\"{}\" names no activity of this record", id));
    activity.components.push_back(place->second);
  }
  std::ranges::sort(activity.components);
  const auto repeated = std::ranges::unique(activity.components);
  activity.components.erase(repeated.begin(), repeated.end());
}

void read_activities(const Fields& fields, Record& record) {
  const auto all = fields.objects("activities", activities_max);
  std::map<std::string, std::size_t, std::less<>> places;
  for (const Fields& entry : all) {
    record.activities.push_back(read_activity(entry));
    if (!places.emplace(record.activities.back().id, record.activities.size() - 1).second)
      entry.refuse("id", fmt::format("\"{}\" is the id of two activities", record.activities.back().id));
  }
  for (std::size_t i = 0; i < all.size(); ++i) read_components(all[i], places, record.activities[i]);
}

void read_ledgers(const Fields& fields, Record& record) {
  for (const Fields& entry : fields.objects("counted", entries_max))
    record.counted.push_back({entry.text("activity"), entry.text("purpose"), entry.text("pack"),
                              entry.date("on"), entry.amount("amount")});
  for (const Fields& entry : fields.objects("carryover", entries_max))
    record.carryover.push_back({parse_unit(entry.text("unit")), entry.amount("amount").value_or(Rational()),
                                entry.date("from_period_ending")});
}

Record read(const JsonTree& tree) {
  const Fields fields(tree, "");
  Record record;
  auto as_of = fields.date("as_of");
  if (!as_of) fields.refuse("as_of", "the record needs the day it is judged on, like 2024-06-01");
  record.as_of = *as_of;
  for (const Fields& entry : fields.objects("memberships", entries_max, &record.memberships_known))
    record.memberships.push_back({entry.text("organization"), entry.date("from"), entry.date("to")});
  for (const Fields& entry : fields.objects("employments", entries_max, &record.employments_known))
    record.employments.push_back(read_employment(entry));
  for (const Fields& entry : fields.objects("licenses", entries_max))
    record.licenses.push_back(read_license(entry));
  for (const Fields& entry : fields.objects("degrees", entries_max))
    record.degrees.push_back({entry.text("level"), entry.date("on")});
  for (const Fields& entry : fields.objects("plans", entries_max)) record.plans.push_back(read_plan(entry));
  read_activities(fields, record);
  read_ledgers(fields, record);
  return record;
}

}  // namespace

Result<Record, Failure> read_record(const JsonTree& tree) {
  try {
    return read(tree);
  } catch (NotValid& wrong) {
    return std::unexpected(std::move(wrong.failure));
  }
}

Result<Record, Failure> read_record(std::string_view json) {
  TRY(const JsonTree tree, JsonTree::parse(json));
  return read_record(tree);
}

}  // namespace laurel::recognition
