#include "recognition/record_store.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "recognition/exact_amount.h"
#include "recognition/ledger_store.h"
#include "recognition/queries.h"

namespace laurel::recognition {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const auto word : split(text, ','))
    if (const auto trimmed = trim(word); !trimmed.empty()) words.emplace_back(trimmed);
  return words;
}

class Assembly {
 public:
  Assembly(storage::Session& session, const RecordSource& source, const identity::PersonId& person,
           Date as_of, const Viewpoint& viewpoint)
      : session_(session),
        source_(source),
        person_(person),
        viewpoint_(viewpoint),
        papers_of_(std::string(word(viewpoint.purpose == Purpose::pay ? Purpose::pay : Purpose::license))) {
    record_.as_of = as_of;
  }

  Record make() {
    add_memberships();
    add_employments();
    add_licenses();
    add_degrees_and_plans();
    add_journeys();
    add_stacks();
    add_outside();
    add_facts();
    add_approvals();
    add_documents();
    add_grants();
    add_ledger();
    return std::move(record_);
  }

 private:
  std::vector<storage::Row> rows(const storage::Sql& sql) {
    return session_.query(sql, {{"person", person_}});
  }
  Activity* find(const std::string& id) {
    const auto place = places_.find(id);
    return place == places_.end() ? nullptr : &record_.activities[place->second];
  }
  Activity& add(Activity activity) {
    places_.emplace(activity.id, record_.activities.size());
    record_.activities.push_back(std::move(activity));
    return record_.activities.back();
  }
  Date day(Instant instant) const { return source_.zone.day(instant); }

  void add_memberships() {
    record_.memberships_known = true;
    for (const auto& row : rows(sql::record_memberships))
      record_.memberships.push_back({row.text("slug"), row.date("from_day"), row.optional_date("to_day")});
  }

  static std::optional<Salary> salary_of(const storage::Row& row) {
    Salary salary{.lane = row.optional_text("lane"),
                  .credits = read_amount(row, "credits"),
                  .index = read_amount(row, "salary_index"),
                  .annual_difference = read_amount(row, "annual_difference")};
    if (!salary.lane && !salary.credits && !salary.index && !salary.annual_difference) return {};
    return salary;
  }
  // A job that nobody entered is not the same as no job: without any, nothing is known.
  void add_employments() {
    for (const auto& row : rows(sql::record_employments)) {
      record_.employments_known = true;
      std::string committee;
      if (const auto kind = identity::parse_organization_kind(row.text("committee_kind")))
        committee = recognizer_name(*kind, row.text("committee_slug"));
      const auto employer = row.optional_text("employer_slug");
      record_.employments.push_back({.organization = employer.value_or(row.text("district")),
                                     .state = row.text("state"),
                                     .role = row.optional_text("role").value_or(lower(row.text("position"))),
                                     .grade_band = row.text("grade_band"),
                                     .lpdc = committee,
                                     .fte = read_amount(row, "fte"),
                                     .leave_share = read_amount(row, "leave_share"),
                                     .from = row.date("from_day"),
                                     .to = row.optional_date("to_day"),
                                     .salary = salary_of(row)});
    }
  }

  void add_licenses() {
    for (const auto& row : rows(sql::record_licenses)) {
      if (!viewpoint_.state.empty() && row.text("state") != viewpoint_.state) continue;
      record_.licenses.push_back({.id = row.text("id"),
                                  .type = row.optional_text("recognized_as").value_or(row.text("type")),
                                  .issued = row.optional_date("issued_on"),
                                  .effective = row.date("effective_on"),
                                  .expires = row.date("expires_on"),
                                  .endorsements = words_of(row.text("endorsements")),
                                  .elections = words_of(row.text("elections"))});
    }
  }

  void add_degrees_and_plans() {
    for (const auto& row : rows(sql::record_degrees))
      record_.degrees.push_back({row.text("level"), row.optional_date("on_day")});
    for (const auto& row : rows(sql::record_plans)) {
      Plan plan{row.text("kind"), row.optional_date("approved_on"), row.optional_date("certified_on"), {}};
      if (!row.is_null("progress")) plan.progress = row.truth("progress");
      record_.plans.push_back(std::move(plan));
    }
  }

  static void set_document(Activity& activity, Document document, std::optional<Date> on) {
    activity.documents[static_cast<std::size_t>(document)] = on;
  }
  void prove(Activity& activity, std::optional<Date> on) const {
    if (!viewpoint_.credentials_are_proof || !on) return;
    for (const auto document : {Document::evidence, Document::time_log, Document::certificate})
      set_document(activity, document, on);
  }

  void add_journeys() {
    for (const auto& row : rows(sql::record_journeys)) {
      const auto taken = row.optional_instant("taken_at");
      if (Activity* before = find(row.text("id")); before != nullptr) {
        if (taken && row.text("taken_for") == "revocation") {
          before->status_since = day(*taken);
          before->suspended = false;
        }
        continue;
      }
      const auto id = row.text("micro_credential");
      Activity activity{.id = row.text("id"), .kind = Kind::micro_credential, .ref = id};
      activity.started = day(row.instant("started_at"));
      if (const auto earned = row.optional_instant("earned_at")) activity.earned = day(*earned);
      if (const auto* version = source_.catalog.find(id, static_cast<int>(row.integer("version")))) {
        const auto& issuer = source_.catalog.issuer_of(*version);
        activity.title = version->title;
        activity.hours = Rational(version->hours.estimate);
        // A stack is a topic area of its issuer.
        if (const auto stacks = source_.catalog.stacks_of(id); !stacks.empty())
          activity.topic = stacks.front()->id;
        activity.issuer = issuer.issuer.id;
        activity.issuer_kind = issuer_kind_of(session_, issuer);
      }
      if (taken) {
        activity.status = Status::revoked;
        activity.status_since = day(*taken);
        activity.suspended = row.text("taken_for") == "suspension";
      }
      teams_[activity.id] = row.text("team");
      prove(activity, activity.earned);
      by_subject_[id].push_back(activity.id);
      add(std::move(activity));
    }
  }

  void add_stacks() {
    for (const auto& row : rows(sql::record_stacks)) {
      if (find(row.text("id")) != nullptr) continue;
      Activity stack{.id = row.text("id"), .kind = Kind::stack, .ref = row.text("achievement")};
      stack.title = row.text("title");
      stack.earned = day(row.instant("issued_at"));
      if (const auto taken = row.optional_instant("taken_at")) {
        stack.status = Status::revoked;
        stack.status_since = day(*taken);
      }
      if (const auto* found = source_.catalog.find_stack(stack.ref)) {
        const auto& issuer = source_.catalog.issuer_of(*found);
        stack.issuer = issuer.issuer.id;
        stack.issuer_kind = issuer_kind_of(session_, issuer);
        for (const auto& member : found->micro_credentials)
          for (const auto& id : by_subject_[member])
            if (find(id)->earned) stack.components.push_back(places_.at(id));
      }
      prove(stack, stack.earned);
      add(std::move(stack));
    }
  }

  void add_outside() {
    for (const auto& row : rows(sql::record_outside)) {
      const auto kind = parse_kind(row.text("kind"));
      CHECK(kind, "outside activities are of a known kind");
      Activity activity{.id = row.text("id"),
                        .kind = *kind,
                        .issuer = row.text("issuer"),
                        .issuer_kind = row.text("issuer_kind"),
                        .ref = row.text("ref"),
                        .title = row.text("title"),
                        .topic = row.text("topic"),
                        .license = row.text("license"),
                        .categories = words_of(row.text("category")),
                        .hours = read_amount(row, "hours"),
                        .quantity = read_amount(row, "quantity"),
                        .started = row.date("started_on"),
                        .earned = row.optional_date("earned_on")};
      activity.score = row.text("score");
      if (const auto approved = row.optional_text("provider_approved_by"))
        activity.provider_approved_by = words_of(*approved);
      by_subject_[activity.id].push_back(activity.id);
      add(std::move(activity));
    }
    if (!viewpoint_.credentials_are_proof) return;
    for (const auto& row : rows(sql::record_outside_evidence)) {
      Activity* activity = find(row.text("activity"));
      if (activity == nullptr) continue;
      const auto on = day(row.instant("added_at"));
      // A roster says who took part; it is no proof of what was done.
      if (const auto document = parse_document(row.text("document")); document == Document::roster)
        set_document(*activity, Document::roster, on);
      else
        prove(*activity, on);
    }
  }

  void add_facts() {
    for (const auto& row : rows(sql::record_links))
      for (const auto& id : by_subject_[row.text("subject")]) find(id)->aligned = true;
    for (const auto& row : rows(sql::record_facts)) {
      Activity* activity = find(row.text("activity"));
      if (activity == nullptr) continue;
      if (!row.text("topic").empty()) activity->topic = row.text("topic");
      if (!row.text("category").empty()) activity->categories = words_of(row.text("category"));
      if (const auto license = row.optional_text("license")) activity->license = *license;
      if (!row.is_null("aligned")) activity->aligned = row.truth("aligned");
    }
  }

  void add_approvals() {
    for (const auto& [id, team] : teams_)
      if (!team.empty()) find(id)->team = Team{};
    for (const auto& row :
         session_.query(sql::record_preapprovals, {{"person", person_}, {"purpose", papers_of_}}))
      for (const auto& id : by_subject_[row.text("subject")]) approve(id, row);
  }
  void approve(const std::string& id, const storage::Row& row) {
    Activity& activity = *find(id);
    const auto on = row.date("approved_on");
    const auto named = row.text("team");
    if (named.empty() && (!activity.preapproved || on < *activity.preapproved)) activity.preapproved = on;
    if (activity.team && !named.empty() && named == teams_[id]) {
      activity.team->preapproved = on;
      activity.team->documented = true;
    }
  }

  void add_documents() {
    for (const auto& row :
         session_.query(sql::record_documents, {{"person", person_}, {"purpose", papers_of_}})) {
      const auto document = parse_document(row.text("document"));
      CHECK(document, "papers are of a known kind");
      if (Activity* activity = find(row.text("activity")); activity != nullptr)
        activity->documents[static_cast<std::size_t>(*document)] = row.date("received_on");
    }
  }

  void add_grants() {
    for (const auto& units : grants_of(session_, person_)) {
      Activity* activity = find(units.granted.activity);
      if (activity == nullptr) continue;
      const auto organization = identity::find_organization(session_, units.granted.by);
      const bool counts_here = viewpoint_.certifier ? units.granted.by == *viewpoint_.certifier
                                                    : organization->kind == identity::OrganizationKind::lpdc;
      if (!counts_here) continue;
      activity->granted = Grant{.unit = units.granted.unit,
                                .amount = units.granted.amount,
                                .by = recognizer_name(*organization),
                                .on = units.granted.on};
    }
  }

  void add_ledger() {
    for (const auto& entry : entries_of(session_, person_))
      record_.counted.push_back(
          {entry.activity, std::string(word(entry.purpose)), entry.pack, entry.on, entry.amount});
    for (const auto& row : rows(sql::carried_over_of))
      record_.carryover.push_back({parse_unit(row.text("unit")), read_amount(row, "amount").value_or(0),
                                   row.date("from_period_ending")});
  }

  storage::Session& session_;
  const RecordSource& source_;
  const identity::PersonId& person_;
  const Viewpoint& viewpoint_;
  const std::string papers_of_;
  Record record_;
  std::map<std::string, std::size_t> places_;
  std::map<std::string, std::vector<std::string>> by_subject_;  // micro-credential or outside activity → ids
  std::map<std::string, std::string> teams_;
};

}  // namespace

Record record_of(storage::Session& session, const RecordSource& source, const identity::PersonId& person,
                 Date as_of, const Viewpoint& viewpoint) {
  return Assembly(session, source, person, as_of, viewpoint).make();
}

std::string issuer_kind_of(storage::Session& session, const catalog::StoredIssuer& issuer) {
  const auto row = session.query_first(sql::issuer_kind, {{"id", issuer.organization}});
  if (const auto said = row->optional_text("issuer_kind")) return *said;
  if (row->text("kind") == "district" || row->text("kind") == "lpdc") return row->text("kind");
  // Only organizations that employees join have members who pay less.
  return issuer.issuer.affiliates.empty() ? "" : "employee_organization";
}

}  // namespace laurel::recognition
