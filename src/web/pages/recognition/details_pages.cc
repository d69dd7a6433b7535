// What recognizers ask of a job and a license beyond the account page.
#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "identity/typed_day.h"
#include "recognition/pay/claim_store.h"
#include "recognition/work_details.h"
#include "web/page/form_errors.h"
#include "web/pages/recognition/own_record.h"
#include "web/pages/recognition/recognition_pages.h"

namespace laurel::web {
namespace {

using namespace recognition;

constexpr std::size_t words_bytes_max = 120;

struct Around {
  std::optional<identity::Kept<identity::License>> license;
  std::optional<identity::Kept<identity::Employment>> job;
  LicenseDetails of_license;
  WorkDetails of_job;
  std::vector<identity::Organization> organizations;
};

// The license that ends last and the job that began last.
Around around(Visit& visit) {
  return visit.site.database.read([&](storage::Session& session) {
    const auto& me = visit.person().id;
    Around all;
    const auto licenses = identity::licenses_of(session, me);
    const auto jobs = identity::employments_of(session, me);
    if (!licenses.empty()) {
      all.license = licenses.front();
      all.of_license = *license_details(session, me, all.license->id);
    }
    if (!jobs.empty()) {
      all.job = jobs.front();
      all.of_job = *work_details(session, me, all.job->id);
    }
    all.organizations = identity::organizations(session);
    return all;
  });
}

struct Typed {
  std::string recognized_as, issued, endorsements, employer, committee, grade_band, fte, lane, step, credits,
      annual_difference;
};

Typed kept(const Around& all) {
  const auto amount = [](const std::optional<Rational>& one) { return one ? one->text() : std::string(); };
  const auto id = [](const std::optional<identity::OrganizationId>& one) {
    return one ? one->text() : std::string();
  };
  const auto& job = all.of_job;
  return {all.of_license.recognized_as,
          all.of_license.issued ? all.of_license.issued->text() : "",
          all.of_license.endorsements,
          id(job.employer),
          id(job.committee),
          job.grade_band,
          amount(job.fte),
          job.lane,
          job.step ? std::to_string(*job.step) : "",
          amount(job.credits),
          amount(job.annual_difference)};
}

Typed typed(const Visit& visit) {
  const auto& form = visit.form;
  return {form.text("recognized-as"),
          form.text("issued"),
          form.text("endorsements"),
          form.text("employer"),
          form.text("committee"),
          form.text("grade-band"),
          form.text("fte"),
          form.text("lane"),
          form.text("step"),
          form.text("credits"),
          form.text("annual-difference")};
}

void fill_organizations(Page& page, const Around& all, std::string_view section,
                        identity::OrganizationKind kind, std::string_view chosen) {
  for (const auto& one : all.organizations) {
    if (one.kind != kind) continue;
    auto option = page.add(section);
    option.set("VALUE", one.id.text()).set("NAME", one.name);
    option.show_if(one.id.text() == chosen, "IS_CHOSEN");
  }
}

// The lanes of the employer's salary schedule, where it keeps one here; else the lane is typed.
void fill_lanes(Page& job, const Visit& visit, const Around& all, const std::string& chosen) {
  if (!all.of_job.employer) {
    job.show("LANE_TYPED");
    return;
  }
  const auto schedules = visit.site.database.read(
      [&](storage::Session& session) { return pay::schedules_of(session, *all.of_job.employer); });
  const auto* schedule = pay::schedule_on(schedules, visit.today());
  if (schedule == nullptr) {
    job.show("LANE_TYPED");
    return;
  }
  auto choice = job.add("LANE_CHOICE");
  bool is_listed = chosen.empty();
  for (const auto& lane : schedule->lanes) {
    auto option = choice.add("LANE_OPTION");
    option.set("NAME", lane.name).show_if(lane.name == chosen, "IS_CHOSEN");
    is_listed = is_listed || lane.name == chosen;
  }
  if (!is_listed) choice.add("LANE_OPTION").set("NAME", chosen).show("IS_CHOSEN");
}

void fill_grade_bands(Page& job, const Visit& visit, const std::string& chosen) {
  bool is_listed = chosen.empty();
  const auto add = [&](std::string_view code, const std::string& name) {
    auto option = job.add("GRADE_BAND_OPTION");
    option.set("CODE", code).set("NAME", name).show_if(code == chosen, "IS_CHOSEN");
    is_listed = is_listed || code == chosen;
  };
  for (const std::string_view band : {"K-5", "6-12", "student_services", "administrators"})
    add(band, visit.say(fmt::format("details.band_{}", band)));
  if (!is_listed) add(chosen, chosen);
}

Response form_page(Visit& visit, const Around& all, const Typed& form, const FormErrors& errors = {}) {
  visit.set_section("license");
  Page page;
  if (all.license) {
    page.add("LICENSE")
        .set("LICENSE_NAME", all.license->value.state + ", " + all.license->value.type)
        .set("LICENSE_ID", all.license->id.text());
    auto license = page.add("HAS_LICENSE");
    license.set("RECOGNIZED_AS", form.recognized_as)
        .set("ISSUED", form.issued)
        .set("ENDORSEMENTS", form.endorsements);
    errors.fill(license);
  }
  if (all.job) {
    auto job = page.add("HAS_JOB");
    job.set("JOB_NAME", all.job->value.district).set("FTE", form.fte);
    job.set("LANE", form.lane).set("STEP", form.step).set("CREDITS", form.credits);
    job.set("ANNUAL_DIFFERENCE", form.annual_difference);
    fill_grade_bands(job, visit, form.grade_band);
    fill_lanes(job, visit, all, form.lane);
    fill_organizations(job, all, "EMPLOYER_OPTION", identity::OrganizationKind::district, form.employer);
    fill_organizations(job, all, "COMMITTEE_OPTION", identity::OrganizationKind::lpdc, form.committee);
    errors.fill(job);
  }
  page.show_if(!all.license && !all.job, "NOTHING");
  errors.fill(page);
  return visit.page("recognition/details", visit.say("details.title"), page, errors.any() ? 422 : 200);
}

class Reading {
 public:
  Reading(Visit& visit, const Around& all) : visit_(visit), all_(all) {}
  FormErrors errors;

  std::optional<Rational> amount(std::string field, std::string_view text, const Rational& most) {
    if (text.empty()) return {};
    const auto amount = Rational::parse_decimal(text);
    if (!amount || amount->is_negative() || most < *amount)
      errors.add(std::move(field), visit_.say("details.amount_wrong", {{"MOST", most.text()}}));
    return amount;
  }
  std::string words(std::string field, std::string_view text) {
    if (text.size() > words_bytes_max) errors.add(std::move(field), visit_.say("outside.text_too_long"));
    return std::string(text);
  }
  std::optional<Date> day(std::string field, std::string_view text) {
    if (text.empty()) return {};
    auto day = identity::read_typed_day(text);
    if (!day || *day > visit_.today()) errors.add(std::move(field), visit_.say("details.day_wrong"));
    return day;
  }
  std::optional<int> step(std::string field, std::string_view text) {
    if (text.empty()) return {};
    int step = 0;
    const auto* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, step).ptr != end || step < 0 || step > 60)
      errors.add(std::move(field), visit_.say("details.step_wrong"));
    return step;
  }
  std::optional<identity::OrganizationId> organization(std::string field, std::string_view text,
                                                       identity::OrganizationKind kind) {
    if (text.empty()) return {};
    for (const auto& one : all_.organizations)
      if (one.kind == kind && one.id.text() == text) return one.id;
    errors.add(std::move(field), visit_.say("details.organization_wrong"));
    return {};
  }

 private:
  Visit& visit_;
  const Around& all_;
};

Response change(Visit& visit) {
  const auto all = around(visit);
  const auto form = typed(visit);
  Reading reading(visit, all);
  const LicenseDetails license{reading.words("recognized-as", form.recognized_as),
                               reading.day("issued", form.issued),
                               reading.words("endorsements", form.endorsements), all.of_license.elections};
  auto job = all.of_job;
  job.employer = reading.organization("employer", form.employer, identity::OrganizationKind::district);
  job.committee = reading.organization("committee", form.committee, identity::OrganizationKind::lpdc);
  job.grade_band = reading.words("grade-band", form.grade_band);
  job.fte = reading.amount("fte", form.fte, Rational(1));
  job.lane = reading.words("lane", form.lane);
  job.step = reading.step("step", form.step);
  job.credits = reading.amount("credits", form.credits, Rational(1000));
  job.annual_difference = reading.amount("annual-difference", form.annual_difference, Rational(1'000'000));
  if (reading.errors.any()) return form_page(visit, all, form, reading.errors);
  visit.site.database.write([&](storage::Transaction& transaction) {
    const auto& me = visit.person().id;
    if (all.license) set_license_details(transaction, me, all.license->id, license, act_of(visit));
    if (all.job) set_work_details(transaction, me, all.job->id, job, act_of(visit));
  });
  return visit.done("/license", "notices.saved");
}

}  // namespace

void add_details_pages(Routes& routes) {
  const auto me = Access::signed_in();
  routes.get("/license/details", me, [](Visit& visit) {
    const auto all = around(visit);
    return form_page(visit, all, kept(all));
  });
  routes.post("/license/details", me, change);
}

}  // namespace laurel::web
