#include "web/api/credential_api.h"

#include <boost/json.hpp>
#include <boost/json/monotonic_resource.hpp>

#include "award/did_document.h"
#include "award/issuing_token.h"
#include "base/result.h"
#include "credential/data_integrity/proof.h"
#include "credential/data_model/members.h"
#include "credential/json/json.h"
#include "credential/verify/verify.h"
#include "credential/verify/well_formed.h"
#include "web/pages/award/shown_credential.h"

namespace laurel::web {
namespace {

using award::AwardRoom;
using boost::json::object;
using credential::data_model::object_at;
using credential::data_model::text;

constexpr std::size_t api_bytes_max = 4 * 1024 * 1024;

struct Problem {
  int status = 400;
  std::string title;
  std::string detail;
};

Response answer(int status, const object& body, std::string_view media_type = "application/json") {
  auto response = text_response(status, media_type, boost::json::serialize(body));
  response.set("Cache-Control", "no-store");
  return response;
}

Response answer(const Problem& problem) {
  auto response = answer(problem.status,
                         {{"type", "about:blank"},
                          {"status", problem.status},
                          {"title", problem.title},
                          {"detail", problem.detail}},
                         "application/problem+json");
  if (problem.status == 401) response.set("WWW-Authenticate", "Bearer");
  return response;
}

std::unexpected<Problem> problem(int status, std::string title, std::string detail) {
  return std::unexpected(Problem{status, std::move(title), std::move(detail)});
}

std::unexpected<Problem> problem(const credential::Failure& failure) {
  return problem(400, failure.code, failure.detail);
}

using Outcome = std::expected<Response, Problem>;

using Work = std::function<Outcome(Visit&, object&)>;

/// Hands a body that is a JSON object to `work`, which may take it apart; a body that is none, and a Problem,
/// become the answer.
PageFunction json_page(Work work) {
  return [work = std::move(work)](Visit& visit) {
    // The document's memory comes in few large pieces and goes all at once.
    auto storage =
        boost::json::make_shared_resource<boost::json::monotonic_resource>(4 * visit.request.body.size() + 1);
    auto body = credential::json::parse(visit.request.body, {}, storage);
    if (!body) return answer(problem(body.error()).error());
    if (!body->is_object()) return answer(Problem{400, "invalid-request", "The body must be a JSON object."});
    auto outcome = work(visit, body->get_object());
    return outcome ? *std::move(outcome) : answer(outcome.error());
  };
}

std::unexpected<Problem> not_authorized() {
  return problem(401, "not-authorized",
                 "Send \"Authorization: Bearer …\" with a token that your issuing officer made.");
}

// --- verifying

// A credential or presentation: an object, or a JWT as text.
std::expected<std::string, Problem> secured_member(const object& body, std::string_view name) {
  const auto* value = body.if_contains(name);
  if (value != nullptr && value->is_object()) return boost::json::serialize(*value);
  if (value != nullptr && value->is_string()) return std::string(value->get_string());
  return problem(400, "invalid-request",
                 "\"" + std::string(name) + "\" must be an object, or a JSON Web Token as text.");
}

Outcome verify(Visit& visit, const AwardRoom& room, const object& body, std::string_view member) {
  TRY(const auto bytes, secured_member(body, member));
  const auto* options = object_at(body, "options");
  const auto option = [&](std::string_view name) {
    return options == nullptr ? std::string() : std::string(text(*options, name));
  };
  const auto report = credential::verify::verify(bytes, {.loader = &room.documents,
                                                         .now = visit.now,
                                                         .domain = option("domain"),
                                                         .challenge = option("challenge")});
  return answer(200, credential::verify::to_json(report));
}

// --- issuing

// The issuer's identity, written in where it is left out, and never another's.
std::expected<void, Problem> set_issuer(object& credential, const std::string& did) {
  if (!credential.contains("issuer")) credential["issuer"] = did;
  if (credential::data_model::id_at(credential, "issuer") != did)
    return problem(400, "issuer-mismatch", "This token issues for " + did + " only.");
  return {};
}

// Status lists, by which verifiers learn what we took back, are made by Laurel alone.
std::expected<void, Problem> check_kind(const object& credential) {
  const auto is_list = [](const boost::json::value& type) {
    return text(type).contains("StatusList") || text(type).contains("RevocationList");
  };
  if (std::ranges::any_of(credential::data_model::list_at(credential, "type"), is_list))
    return problem(400, "type-refused", "\"type\" names a status list, which Laurel keeps itself.");
  return {};
}

// The addresses of this site are its own credentials' and status lists', in whatever spelling.
std::expected<void, Problem> check_id(const AwardRoom& room, const object& credential) {
  if (room.addresses.path_of(text(credential, "id")))
    return problem(400, "id-reserved",
                   "Addresses of this site are given by Laurel: leave \"id\" out, or use your own.");
  return {};
}

Outcome issue(Visit& visit, AwardRoom& room, object& body) {
  const auto signer = room.keys.signer_of_token(visit.request.bearer_token());
  if (!signer) return not_authorized();
  auto* given = body.if_contains("credential");
  if (given == nullptr || !given->is_object())
    return problem(400, "invalid-request", "\"credential\" must be an object.");
  auto document = std::move(given->get_object());
  TRY_VOID(check_kind(document));
  TRY_VOID(check_id(room, document));
  const auto did = room.addresses.issuer_did(signer->issuer);
  TRY_VOID(set_issuer(document, did));
  if (!document.contains("validFrom")) document["validFrom"] = visit.now.text_seconds();
  if (const auto problems = credential::verify::problems_of(document); !problems.empty())
    return problem(400, "schema-violated", problems.text());
  auto secured = credential::data_integrity::sign(
      std::move(document), signer->key,
      {.created = visit.now, .verification_method = award::multikey_name(did, signer->key.public_key())});
  if (!secured) return problem(secured.error());
  object issued(body.storage());
  issued["verifiableCredential"] = *std::move(secured);
  return answer(201, issued);
}

// --- status

struct StatusRequest {
  award::Purpose purpose;
  bool set;
  std::string reason;
};

std::expected<StatusRequest, Problem> read_status(const object& body) {
  const auto* status = object_at(body, "credentialStatus");
  const auto purpose =
      status == nullptr ? std::nullopt : award::parse_purpose(text(*status, "statusPurpose"));
  const auto* set = status == nullptr ? nullptr : status->if_contains("status");
  if (set == nullptr) set = body.if_contains("status");
  if (!purpose || set == nullptr || !set->is_bool())
    return problem(400, "invalid-request",
                   "\"credentialStatus\" must have \"statusPurpose\" (\"revocation\" or \"suspension\"), and "
                   "\"status\" must be true or false.");
  if (*purpose == award::Purpose::revocation && !set->get_bool())
    return problem(400, "invalid-request", "A revocation is for good: it cannot be taken back.");
  return StatusRequest{*purpose, set->get_bool(), std::string(text(body, "reason"))};
}

std::expected<award::NewsKind, award::Refusal> apply(storage::Transaction& transaction,
                                                     const StatusRequest& request,
                                                     const award::StatusDecision& decision, Random& random) {
  if (!request.set) {
    TRY_VOID(award::reinstate(transaction, decision));
    return award::NewsKind::reinstated;
  }
  TRY_VOID(award::take_back(transaction, request.purpose, decision, random));
  return request.purpose == award::Purpose::revocation ? award::NewsKind::revoked
                                                       : award::NewsKind::suspended;
}

std::optional<award::Credential> find_named(Visit& visit, const AwardRoom& room, const std::string& issuer,
                                            std::string_view credential_id) {
  constexpr std::string_view prefix = "/credentials/";
  const auto path = room.addresses.path_of(credential_id);
  const auto id = path && path->starts_with(prefix)
                      ? award::CredentialId::parse(std::string_view(*path).substr(prefix.size()))
                      : std::nullopt;
  if (!id) return {};
  auto found = visit.site.database.read(
      [&](storage::Session& session) { return award::find_credential(session, *id); });
  return found && found->issuer == issuer ? std::move(found) : std::nullopt;
}

Outcome change_status(Visit& visit, AwardRoom& room, const object& body) {
  const auto issuer = visit.site.database.read([&](storage::Session& session) {
    return award::issuer_of_token(session, visit.request.bearer_token());
  });
  if (!issuer) return not_authorized();
  TRY(const auto request, read_status(body));
  const auto credential = find_named(visit, room, *issuer, text(body, "credentialId"));
  if (!credential) return problem(404, "not-found", "\"credentialId\" is not a credential of this issuer.");
  const award::StatusDecision decision{*credential, request.reason, "", visit.now};
  const auto done = visit.site.database.write(
      [&](storage::Transaction& transaction) -> std::expected<void, award::Refusal> {
        TRY(const auto news, apply(transaction, request, decision, visit.site.random));
        if (auto earner = identity::find_person(transaction.session(), credential->person))
          room.tell(transaction, {news, *std::move(earner), *credential, request.reason, visit.now});
        return {};
      });
  if (!done) return problem(400, "refused", visit.say(award::refusal_key(done.error())));
  forget_pages(visit.site, *credential);
  visit.site.worker.wake();
  return answer(200, {{"credentialId", room.addresses.credential(credential->id.text())},
                      {"statusPurpose", award::text_of(request.purpose)},
                      {"status", request.set}});
}

}  // namespace

void add_credential_api(Routes& routes, AwardRoom& room) {
  const auto add = [&](std::string path, Access access, Work work) -> Route& {
    return routes.post(std::move(path), std::move(access), json_page(std::move(work)))
        .takes_bytes(api_bytes_max)
        .computes();
  };
  add("/credentials/verify", Access::anyone(), [&room](Visit& visit, const object& body) {
    return verify(visit, room, body, "verifiableCredential");
  }).open_to_programs();
  add("/presentations/verify", Access::anyone(), [&room](Visit& visit, const object& body) {
    return verify(visit, room, body, "verifiablePresentation");
  }).open_to_programs();
  add("/credentials/issue", Access::bearer(),
      [&room](Visit& visit, object& body) { return issue(visit, room, body); });
  add("/credentials/status", Access::bearer(),
      [&room](Visit& visit, const object& body) { return change_status(visit, room, body); });
}

}  // namespace laurel::web
