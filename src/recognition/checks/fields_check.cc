#include <fmt/core.h>

#include "base/text.h"
#include "recognition/checks/check.h"

namespace laurel::recognition {
namespace {

// A certificate that must state certain things: each is a field of the activity or a document.
class FieldsCheck final : public Check {
 public:
  std::vector<std::string> fields;
  Outcome missing = Outcome::pending;

  void apply(const Situation& situation, Candidate& candidate) const override {
    std::vector<std::string> absent;
    for (const std::string& field : fields)
      if (!has(situation, candidate, field)) absent.push_back(field);
    if (absent.empty()) {
      candidate.note(rule, [] { return "the certificate states everything it must"; });
      return;
    }
    candidate.lower(
        missing, rule, [&] { return fmt::format("the certificate does not state: {}", join(absent, ", ")); },
        "Ask the provider for a corrected document.");
  }

  static bool is_known(std::string_view field) {
    if (field.starts_with("documents.")) return parse_document(field.substr(10)).has_value();
    return field == "issuer" || field == "title" || field == "hours" || field == "earned";
  }

 private:
  static bool has(const Situation& situation, const Candidate& candidate, std::string_view field) {
    const Activity& activity = *candidate.activity;
    if (field == "issuer") return !activity.issuer.empty();
    if (field == "title") return !activity.title.empty();
    if (field == "hours") return activity.hours.has_value();
    if (field == "earned") return candidate.earned.has_value();
    return situation.happened(activity.document(*parse_document(field.substr(10)))).has_value();
  }
};

}  // namespace

std::shared_ptr<Check> read_fields_check(const PackNode& node) {
  auto check = std::make_shared<FieldsCheck>();
  check->fields = node.need("fields").texts();
  for (const std::string& field : check->fields)
    if (!FieldsCheck::is_known(field))
      node.need("fields").refuse("\"" + field +
                                 "\" must be issuer, title, hours, earned or documents.<name>");
  check->missing = node.outcome("missing", Outcome::pending);
  return check;
}

}  // namespace laurel::recognition
