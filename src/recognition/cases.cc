#include "recognition/cases.h"

#include <fmt/core.h>

#include <algorithm>

#include "recognition/decision_json.h"
#include "recognition/evaluate/evaluate.h"
#include "recognition/record/record_reader.h"

namespace laurel::recognition {
namespace {

using Type = JsonTree::Type;

std::string shown(const JsonTree* tree) {
  if (tree == nullptr || tree->is(Type::null)) return "null";
  switch (tree->type) {
    case Type::boolean:
      return tree->boolean ? "true" : "false";
    case Type::number:
      return tree->text;
    case Type::string:
      return "\"" + tree->text + "\"";
    case Type::array:
      return fmt::format("a list of {}", tree->elements.size());
    case Type::object:
      return "an object";
    case Type::null:
      break;
  }
  return "null";
}

// An element is found by what names it, else by its place.
const JsonTree* counterpart(const JsonTree& wanted, const JsonTree& actual, std::size_t place) {
  for (const char* name : {"activity", "part", "option"}) {
    const JsonTree* key = wanted.find(name);
    if (key == nullptr) continue;
    for (const JsonTree& element : actual.elements)
      if (const JsonTree* other = element.find(name); other != nullptr && other->text == key->text)
        return &element;
    return nullptr;
  }
  return place < actual.elements.size() ? &actual.elements[place] : nullptr;
}

bool equal_numbers(const JsonTree& expect, const JsonTree& actual) {
  const auto wanted = Rational::parse_decimal(expect.text);
  const auto found = Rational::parse_decimal(actual.text);
  return wanted && found ? *wanted == *found : expect.text == actual.text;
}

void compare(const std::string& place, const JsonTree& expect, const JsonTree* actual,
             std::vector<std::string>& found) {
  const auto differ = [&] {
    found.push_back(fmt::format("{}: {} instead of {}", place, shown(actual), shown(&expect)));
  };
  if (expect.is(Type::null)) {
    if (actual != nullptr && !actual->is(Type::null)) differ();
    return;
  }
  if (actual == nullptr || actual->type != expect.type) return differ();
  switch (expect.type) {
    case Type::object:
      for (std::size_t i = 0; i < expect.names.size(); ++i)
        compare(fmt::format("{}{}{}", place, place.empty() ? "" : ".", expect.names[i]), expect.elements[i],
                actual->find(expect.names[i]), found);
      break;
    case Type::array:
      for (std::size_t i = 0; i < expect.elements.size(); ++i)
        compare(fmt::format("{}[{}]", place, i), expect.elements[i],
                counterpart(expect.elements[i], *actual, i), found);
      break;
    case Type::number:
      if (!equal_numbers(expect, *actual)) differ();
      break;
    case Type::boolean:
      if (expect.boolean != actual->boolean) differ();
      break;
    default:
      if (expect.text != actual->text) differ();
  }
}

Result<JsonTree, Failure> decide(const JsonTree& one, PackLibrary& packs) {
  const JsonTree* pack_id = one.find("pack");
  const JsonTree* tree = one.find("record");
  TRY(auto pack, packs.load(pack_id != nullptr ? pack_id->text : ""));
  TRY(const Record record, read_record(tree != nullptr ? *tree : JsonTree{}));
  return JsonTree::parse(decision_json(evaluate(record, *pack)));
}

CaseResult run_case(const JsonTree& one, PackLibrary& packs) {
  CaseResult result;
  result.id = one.find("id") != nullptr ? one.find("id")->text : "(no id)";
  const auto decision = decide(one, packs);
  const bool refusal_expected = one.find("expect_exit") != nullptr && one.find("expect_exit")->text == "2";
  const JsonTree* expect = one.find("expect");
  if (!decision && !refusal_expected)
    result.differences.push_back(decision.error().text());
  else if (decision && refusal_expected)
    result.differences.emplace_back("the record was taken as valid");
  else if (decision && expect == nullptr)
    result.differences.emplace_back("the case expects nothing; give it \"expect\" or \"expect_exit\": 2");
  else if (decision)
    result.differences = differences(*expect, *decision);
  return result;
}

}  // namespace

std::vector<std::string> differences(const JsonTree& expect, const JsonTree& actual) {
  std::vector<std::string> found;
  compare("", expect, &actual, found);
  return found;
}

Result<std::vector<CaseResult>, Failure> run_cases(std::string_view json, PackLibrary& packs) {
  TRY(const JsonTree tree, JsonTree::parse(json));
  if (!tree.is(Type::array))
    return std::unexpected(Failure{"", "cases are a list: [{\"id\", \"pack\", \"record\", \"expect\"}]"});
  std::vector<CaseResult> results;
  for (const JsonTree& one : tree.elements) results.push_back(run_case(one, packs));
  return results;
}

}  // namespace laurel::recognition
