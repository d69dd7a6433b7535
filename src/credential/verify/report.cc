#include "credential/verify/report.h"

#include <boost/json/array.hpp>

namespace laurel::credential::verify {
namespace {

Check made(std::string_view name, Outcome outcome, std::string_view code, std::string detail) {
  return {std::string(name), outcome, std::string(code), std::move(detail)};
}

boost::json::object to_json(const Summary& summary) {
  boost::json::object result;
  const auto put = [&](std::string_view name, const std::string& text) {
    if (!text.empty()) result[name] = text;
  };
  put("kind", summary.kind);
  put("container", summary.container);
  put("id", summary.id);
  put("name", summary.name);
  put("description", summary.description);
  put("issuer", summary.issuer_id);
  put("issuer_name", summary.issuer_name);
  put("recipient", summary.recipient_id);
  put("secured_with", summary.secured_with);
  if (summary.valid_from) result["valid_from"] = summary.valid_from->text_seconds();
  if (summary.valid_until) result["valid_until"] = summary.valid_until->text_seconds();
  return result;
}

}  // namespace

std::string_view outcome_name(Outcome outcome) {
  if (outcome == Outcome::passed) return "passed";
  return outcome == Outcome::failed ? "failed" : "not_checked";
}

Check passed(std::string_view name, std::string_view code, std::string detail) {
  return made(name, Outcome::passed, code, std::move(detail));
}

Check failed(std::string_view name, std::string_view code, std::string detail) {
  return made(name, Outcome::failed, code, std::move(detail));
}

Check not_checked(std::string_view name, std::string_view code, std::string detail) {
  return made(name, Outcome::not_checked, code, std::move(detail));
}

Check failed(std::string_view name, const Failure& failure) {
  return made(name, Outcome::failed, failure.code, failure.detail);
}

Check not_checked(std::string_view name, const Failure& failure) {
  return made(name, Outcome::not_checked, failure.code, failure.detail);
}

const Check* Report::find(std::string_view name) const {
  for (const auto& check : checks)
    if (check.name == name) return &check;
  return nullptr;
}

boost::json::object to_json(const Report& report) {
  boost::json::array checks;
  for (const auto& check : report.checks)
    checks.push_back(boost::json::object{{"check", check.name},
                                         {"outcome", outcome_name(check.outcome)},
                                         {"code", check.code},
                                         {"detail", check.detail}});
  return {{"verified", report.verified}, {"summary", to_json(report.summary)}, {"checks", std::move(checks)}};
}

}  // namespace laurel::credential::verify
