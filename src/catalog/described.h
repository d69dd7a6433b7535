// The values of the catalog described to the compiler, so that documents are read and written by their
// members. Members stand in the order of the package's documentation, which is the order of keys everywhere.
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/issuer.h"
#include "catalog/micro_credential.h"
#include "catalog/stack.h"

namespace laurel::catalog {

BOOST_DESCRIBE_ENUM(EvidenceKind, writing, document, lesson_plan, student_work, assessment_data, picture,
                    audio, video, survey, presentation, link, observation_log)
BOOST_DESCRIBE_ENUM(FileKind, document, picture, audio, video, link)
BOOST_DESCRIBE_ENUM(Activity, research, planning, classroom, artifacts, reflection, meetings)
BOOST_DESCRIBE_ENUM(ChargePoint, start, submission)

BOOST_DESCRIBE_STRUCT(Component, (), (title, text))
BOOST_DESCRIBE_STRUCT(Citation, (), (text, url))
BOOST_DESCRIBE_STRUCT(Research, (), (summary, citations))
BOOST_DESCRIBE_STRUCT(Resource, (), (title, url, note))
BOOST_DESCRIBE_STRUCT(ActivityHours, (), (activity, hours))
BOOST_DESCRIBE_STRUCT(HoursEstimate, (), (estimate, basis, breakdown))
BOOST_DESCRIBE_STRUCT(Alignment, (), (framework, code, name, url))
BOOST_DESCRIBE_STRUCT(Level, (), (id, name, text))
BOOST_DESCRIBE_STRUCT(Criterion, (), (id, criterion, passing, levels))
BOOST_DESCRIBE_STRUCT(Piece, (), (id, title, prompt, words, files, accepts, student_work, rubric))
BOOST_DESCRIBE_STRUCT(Part, (), (id, title, guidance, pieces))
BOOST_DESCRIBE_STRUCT(MicroCredential, (),
                      (id, version, title, summary, competency, key_method, components, research, resources,
                       hours, grades, evidence, school_out, alignment, self_check, parts, passing_rule,
                       copyright, license))
BOOST_DESCRIBE_STRUCT(Stack, (),
                      (id, title, summary, description, learn, audience, hue, device, order,
                       micro_credentials))
BOOST_DESCRIBE_STRUCT(Issuer, (),
                      (id, name, description, url, email, contact, completion_months, review_days, prices,
                       affiliates, copyright, license))

/// All values of a described enumeration, in order.
template <class E>
const std::vector<E>& all_of() {
  static const auto all = [] {
    std::vector<E> values;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto described) { values.push_back(described.value); });
    return values;
  }();
  return all;
}

/// The enumerator's name as the package writes it: "lesson-plan".
template <class E>
std::string enumerator_text(E value) {
  std::string text = boost::describe::enum_to_string(value, "");
  for (char& c : text)
    if (c == '_') c = '-';
  return text;
}

template <class E>
std::optional<E> parse_enumerator(std::string_view text) {
  for (auto value : all_of<E>())
    if (enumerator_text(value) == text) return value;
  return {};
}

}  // namespace laurel::catalog
