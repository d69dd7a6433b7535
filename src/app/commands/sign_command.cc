// laurel sign
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <iostream>

#include "app/commands/credential_command_parts.h"
#include "credential/data_integrity/proof.h"
#include "credential/data_model/members.h"
#include "credential/did/did_key.h"
#include "credential/jose/vc_jwt.h"
#include "credential/json/json.h"
#include "credential/keys/key_file.h"
#include "credential/verify/well_formed.h"

namespace laurel::app {
namespace {

using boost::json::object;

struct SignArguments {
  std::string file, key_file, suite, verification_method, domain, challenge, created;
  std::vector<std::string> documents;
};

credential::keys::KeyPair read_key_file(const std::string& path) {
  const char* passphrase = std::getenv("LAUREL_KEY_PASSPHRASE");
  const auto text = read_file(path);
  if (passphrase == nullptr && credential::keys::is_sealed_key(text))
    throw Unusable(path +
                   ": sealed with a passphrase; put it into the environment variable LAUREL_KEY_PASSPHRASE.");
  auto key = credential::keys::read_key(text, passphrase != nullptr ? passphrase : "");
  if (!key) throw Unusable(path + ": " + key.error().detail);
  return *std::move(key);
}

object read_credential(const std::string& path) {
  auto parsed = credential::json::parse(read_file(path));
  if (!parsed) throw Unusable(path + ": " + parsed.error().detail);
  if (!parsed->is_object()) throw Unusable(path + ": not a JSON object.");
  const auto problems = credential::verify::problems_of(parsed->get_object());
  if (!problems.empty()) throw Unusable(path + ": " + problems.text());
  return std::move(parsed->get_object());
}

// The address of the key: the issuer's own, where the issuer is known by a web site, otherwise the key's
// did:key.
std::string method_of(const SignArguments& arguments, const object& document,
                      const credential::keys::PublicKey& key) {
  if (!arguments.verification_method.empty()) return arguments.verification_method;
  const auto issuer =
      credential::data_model::id_at(document, document.contains("issuer") ? "issuer" : "holder");
  if (issuer.starts_with("did:web:") || issuer.starts_with("https://"))
    return std::string(issuer) + "#" + key.multikey();
  return credential::did::did_key_method(key);
}

std::string default_suite(credential::keys::KeyType type) {
  if (type == credential::keys::KeyType::ed25519) return "eddsa-rdfc-2022";
  return type == credential::keys::KeyType::rsa ? "vc-jwt" : "ecdsa-rdfc-2019";
}

std::string signed_text(const SignArguments& arguments, const object& document,
                        const credential::keys::KeyPair& key, const credential::DocumentLoader& loader) {
  const auto method = method_of(arguments, document, key.public_key());
  const auto suite = arguments.suite.empty() ? default_suite(key.type()) : arguments.suite;
  if (suite == "vc-jwt") {
    auto token = credential::jose::sign_vc_jwt(document, key, method);
    if (!token) throw Unusable(arguments.file + ": " + token.error().detail);
    return *std::move(token);
  }
  const bool presentation = credential::data_model::has_type(document, "VerifiablePresentation");
  auto secured =
      credential::data_integrity::sign(document, key,
                                       {.suite = suite,
                                        .created = instant_or_now(arguments.created),
                                        .verification_method = method,
                                        .purpose = presentation ? "authentication" : "assertionMethod",
                                        .domain = arguments.domain,
                                        .challenge = arguments.challenge},
                                       &loader);
  if (!secured) throw Unusable(arguments.file + ": " + secured.error().detail);
  return boost::json::serialize(*secured);
}

int sign(const SignArguments& arguments) {
  const auto key = read_key_file(arguments.key_file);
  const auto document = read_credential(arguments.file);
  const GivenDocuments documents(arguments.documents, nullptr);
  std::cout << signed_text(arguments, document, key, documents) << '\n';
  return 0;
}

}  // namespace

void add_sign_command(CLI::App& app, int& exit_status) {
  auto arguments = std::make_shared<SignArguments>();
  auto* command = app.add_subcommand("sign", "Secure an unsigned credential and print it");
  command->footer(
      "Example: laurel sign --key issuer.key --created 2026-11-22T02:40:38Z credential.json > signed.json");
  command->add_option("FILE", arguments->file, "The credential as JSON, or - for standard input")->required();
  command->add_option("--key", arguments->key_file, "Key file (laurel key generate)")->required();
  command
      ->add_option("--suite", arguments->suite,
                   "How to secure it (default: by the key; eddsa-rdfc-2022 for Ed25519)")
      ->check(CLI::IsMember(
          {"eddsa-rdfc-2022", "ecdsa-rdfc-2019", "eddsa-jcs-2022", "ecdsa-jcs-2019", "vc-jwt"}));
  command->add_option("--created", arguments->created, "Moment of the proof (default: now)")
      ->check(is_instant());
  command->add_option("--verification-method", arguments->verification_method,
                      "Address of the key (default: the issuer's, or the key's did:key)");
  command->add_option("--domain", arguments->domain, "Domain a presentation is made for");
  command->add_option("--challenge", arguments->challenge, "Challenge a presentation is made for");
  command->add_option("--document", arguments->documents, "URL=FILE: a context that is not built in")
      ->take_all();
  command->callback(
      [arguments, &exit_status] { run_command(exit_status, [&] { return sign(*arguments); }); });
}

}  // namespace laurel::app
