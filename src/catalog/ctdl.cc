#include "catalog/ctdl.h"

#include <fmt/core.h>

#include <boost/json.hpp>

#include "base/encoding.h"
#include "storage/hash.h"

namespace laurel::catalog {
namespace {

namespace json = boost::json;

constexpr std::string_view context = "https://credreg.net/ctdl/schema/context/json";

json::object words(std::string_view text) {
  return {{"en-US", text}};
}

// A term of one of CTDL's own vocabularies.
json::object concept_of(std::string_view vocabulary, std::string_view node, std::string_view name) {
  return {{"@type", "ceterms:CredentialAlignmentObject"},
          {"ceterms:frameworkName", words(vocabulary)},
          {"ceterms:targetNode", node},
          {"ceterms:targetNodeName", words(name)}};
}

// A CTID is "ce-" and a UUID. Ours is made from the address (RFC 9562, version 8), so that it never changes.
std::string ctid_of(std::string_view address) {
  auto hash = storage::sha256(address);
  hash[6] = static_cast<std::uint8_t>((hash[6] & 0x0F) | 0x80);
  hash[8] = static_cast<std::uint8_t>((hash[8] & 0x3F) | 0x80);
  const auto text = hex(hash);
  const std::string_view digits = text;
  return fmt::format("ce-{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(12, 4),
                     digits.substr(16, 4), digits.substr(20, 12));
}

// A day of the price list as CTDL's cost of everything together.
json::object cost(const Price& price, const Money& amount, std::string_view audience, std::string_view page) {
  json::object profile{
      {"@type", "ceterms:CostProfile"},
      {"ceterms:description", words(audience)},
      {"ceterms:costDetails", page},
      {"ceterms:directCostType", concept_of("Cost Type", "costType:AggregateCost", "Aggregate Cost")},
      {"ceterms:startDate", price.from.text()},
      {"ceterms:currency", amount.currency()}};
  constexpr double cents_in_unit = 100;
  profile.emplace("ceterms:price", static_cast<double>(amount.cents()) / cents_in_unit);
  return profile;
}

json::array alignments_of(const MicroCredential& micro_credential) {
  json::array alignments;
  for (const auto& alignment : micro_credential.alignment) {
    json::object object{{"@type", "ceterms:CredentialAlignmentObject"},
                        {"ceterms:frameworkName", words(alignment.framework)},
                        {"ceterms:codedNotation", alignment.code},
                        {"ceterms:targetNodeName", words(alignment.name)}};
    if (!alignment.url.empty()) object.emplace("ceterms:targetNode", alignment.url);
    alignments.push_back(std::move(object));
  }
  return alignments;
}

class Graph {
 public:
  Graph(const Shelf& shelf, std::string_view base) : shelf_(shelf), base_(base) {}

  std::string text() && {
    for (const auto& stored : shelf_.issuers()) add_issuer(stored.issuer);
    for (const auto* micro_credential : shelf_.micro_credentials()) add_micro_credential(*micro_credential);
    for (const auto& stored : shelf_.stacks()) add_stack(stored.stack);
    return json::serialize(json::object{{"@context", context}, {"@graph", std::move(nodes_)}});
  }

 private:
  std::string address(std::string_view folder, std::string_view id) const {
    return fmt::format("{}/{}/{}", base_, folder, id);
  }
  std::string address_of(const Issuer& issuer) const { return address("issuers", issuer.id); }
  std::string address_of(const Stack& stack) const { return address("stacks", stack.id); }
  std::string address_of(const MicroCredential& micro_credential) const {
    return address("micro-credentials", micro_credential.id);
  }

  void add_issuer(const Issuer& issuer) {
    const auto own = address_of(issuer);
    nodes_.push_back(json::object{{"@id", own},
                                  {"@type", "ceterms:CredentialOrganization"},
                                  {"ceterms:ctid", ctid_of(own)},
                                  {"ceterms:name", words(issuer.name)},
                                  {"ceterms:description", words(issuer.description)},
                                  {"ceterms:subjectWebpage", issuer.url.empty() ? own : issuer.url},
                                  {"ceterms:email", json::array{issuer.email}}});
  }

  json::object credential(const std::string& own, std::string_view title, std::string_view description,
                          const Issuer& issuer) const {
    return {
        {"@id", own},
        {"@type", "ceterms:MicroCredential"},
        {"ceterms:ctid", ctid_of(own)},
        {"ceterms:name", words(title)},
        {"ceterms:description", words(description)},
        {"ceterms:subjectWebpage", own},
        {"ceterms:inLanguage", json::array{"en-US"}},
        {"ceterms:credentialStatusType", concept_of("Credential Status", "credentialStat:Active", "Active")},
        {"ceterms:ownedBy", json::array{address_of(issuer)}},
        {"ceterms:offeredBy", json::array{address_of(issuer)}}};
  }

  void add_micro_credential(const MicroCredential& micro_credential) {
    const auto& issuer = shelf_.issuer_of(micro_credential).issuer;
    const auto own = address_of(micro_credential);
    auto node = credential(own, micro_credential.title, micro_credential.competency, issuer);
    node.emplace(
        "ceterms:versionIdentifier",
        json::array{json::object{{"@type", "ceterms:IdentifierValue"},
                                 {"ceterms:identifierValueCode", std::to_string(micro_credential.version)}}});
    node.emplace("ceterms:estimatedDuration",
                 json::array{json::object{
                     {"@type", "ceterms:DurationProfile"},
                     {"ceterms:description", words(micro_credential.hours.basis)},
                     {"ceterms:exactDuration", fmt::format("PT{}H", micro_credential.hours.estimate)}}});
    json::array costs;
    for (const auto& price : issuer.prices) {
      costs.push_back(cost(price, price.member, "For members of the issuer's affiliates", own));
      costs.push_back(cost(price, price.other, "For everyone else", own));
    }
    node.emplace("ceterms:estimatedCost", std::move(costs));
    auto competencies = alignments_of(micro_credential);
    competencies.insert(competencies.begin(),
                        json::object{{"@type", "ceterms:CredentialAlignmentObject"},
                                     {"ceterms:targetNodeName", words(micro_credential.title)},
                                     {"ceterms:targetNodeDescription", words(micro_credential.competency)}});
    node.emplace("ceterms:requires",
                 json::array{json::object{{"@type", "ceterms:ConditionProfile"},
                                          {"ceterms:description", words(micro_credential.passing_rule)},
                                          {"ceterms:targetAssessment", json::array{own + "#assessment"}},
                                          {"ceterms:targetCompetency", std::move(competencies)}}});
    add_stacks_of(micro_credential, node);
    nodes_.push_back(std::move(node));
    add_assessment(micro_credential, issuer, own);
  }

  void add_stacks_of(const MicroCredential& micro_credential, json::object& node) const {
    json::array stacks;
    for (const auto* stack : shelf_.stacks_of(micro_credential.id))
      stacks.emplace_back(json::string(address_of(*stack)));
    node.emplace("ceterms:isPartOf", std::move(stacks));
  }

  void add_assessment(const MicroCredential& micro_credential, const Issuer& issuer, const std::string& own) {
    json::array example;
    for (const auto* piece : micro_credential.pieces()) example.emplace_back(json::string(piece->title));
    const auto address = own + "#assessment";
    nodes_.push_back(
        json::object{{"@id", address},
                     {"@type", "ceterms:AssessmentProfile"},
                     {"ceterms:ctid", ctid_of(address)},
                     {"ceterms:name", words(micro_credential.title)},
                     {"ceterms:description", words(micro_credential.summary)},
                     {"ceterms:subjectWebpage", own},
                     {"ceterms:inLanguage", json::array{"en-US"}},
                     {"ceterms:ownedBy", json::array{address_of(issuer)}},
                     {"ceterms:assessmentMethodType",
                      json::array{concept_of("Assessment Method", "assessMethod:Artifact", "Artifact")}},
                     {"ceterms:scoringMethodType",
                      json::array{concept_of("Scoring Method", "scoringMethod:Rubric", "Rubric")}},
                     {"ceterms:scoringMethodDescription", words(micro_credential.passing_rule)},
                     {"ceterms:keyword", json::object{{"en-US", std::move(example)}}}});
  }

  void add_stack(const Stack& stack) {
    const auto own = address_of(stack);
    auto node = credential(own, stack.title, stack.summary, shelf_.issuer_of(stack).issuer);
    json::array all;
    for (const auto* micro_credential : shelf_.in_stack(stack))
      all.emplace_back(json::string(address_of(*micro_credential)));
    node.emplace("ceterms:hasPart", all);
    node.emplace(
        "ceterms:requires",
        json::array{json::object{{"@type", "ceterms:ConditionProfile"},
                                 {"ceterms:description", words("All micro-credentials of the stack.")},
                                 {"ceterms:targetCredential", std::move(all)}}});
    nodes_.push_back(std::move(node));
  }

  const Shelf& shelf_;
  std::string_view base_;
  json::array nodes_;
};

}  // namespace

std::string ctdl(const Shelf& shelf, std::string_view base) {
  return Graph(shelf, base).text();
}

}  // namespace laurel::catalog
