// laurel bake, unbake
#include <iostream>

#include "app/commands/credential_command_parts.h"
#include "base/text.h"
#include "credential/data_model/members.h"
#include "credential/jose/jws.h"
#include "credential/json/json.h"
#include "credential/open_badges/baking.h"

namespace laurel::app {
namespace {

namespace open_badges = credential::open_badges;

struct BakingArguments {
  std::string image, credential, out;
};

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

// An assertion of Open Badges 2.x, its JWS or its address goes where 2.x software looks for it.
open_badges::Generation generation_of(std::string_view credential) {
  if (is_web_address(credential)) return open_badges::Generation::two;
  std::string text(credential);
  if (credential::jose::looks_like_jws(credential))
    if (auto jws = credential::jose::parse_jws(credential)) text = std::move(jws->payload);
  const auto parsed = credential::json::parse(text);
  const bool assertion =
      parsed && parsed->is_object() && credential::data_model::has_type(parsed->get_object(), "Assertion");
  return assertion ? open_badges::Generation::two : open_badges::Generation::three;
}

bool is_bakeable(std::string_view credential) {
  if (credential::jose::looks_like_jws(credential)) return true;
  if (is_web_address(credential)) return credential::data_model::is_url(credential);
  const auto parsed = credential::json::parse(credential);
  return parsed && parsed->is_object();
}

int bake(const BakingArguments& arguments) {
  const auto image = read_file(arguments.image);
  const auto text = read_file(arguments.credential);
  const auto credential = trim(text);
  if (!is_bakeable(credential))
    throw Unusable(arguments.credential + ": neither a JSON object nor a JWT nor an address.");
  const auto baked = open_badges::bake(image, credential, generation_of(credential));
  if (!baked) throw Unusable(arguments.image + ": " + baked.error().detail);
  write_file(arguments.out, *baked);
  return 0;
}

// A picture without a credential is a clear no; one that is damaged cannot be used.
int unbake(const BakingArguments& arguments) {
  const auto baked = open_badges::unbake(read_file(arguments.image));
  if (baked) {
    std::cout << baked->credential << '\n';
    return 0;
  }
  if (baked.error().code != "not-baked") throw Unusable(arguments.image + ": " + baked.error().detail);
  std::cerr << "laurel: " << arguments.image << ": " << baked.error().detail << '\n';
  return 1;
}

}  // namespace

void add_baking_commands(CLI::App& app, int& exit_status) {
  auto arguments = std::make_shared<BakingArguments>();
  auto* command = app.add_subcommand("bake", "Put a credential into the picture that shows it");
  command->footer("Example: laurel bake badge.svg signed.json --out baked.svg");
  command->add_option("IMAGE", arguments->image, "A PNG or SVG")->required();
  command->add_option("CREDENTIAL", arguments->credential, "JSON or JWT")->required();
  command->add_option("--out", arguments->out, "File to write")->required();
  command->callback(
      [arguments, &exit_status] { run_command(exit_status, [&] { return bake(*arguments); }); });
  auto* take_out = app.add_subcommand("unbake", "Print the credential in a picture");
  take_out->footer("Example: laurel unbake baked.png > credential.json");
  take_out->add_option("IMAGE", arguments->image, "A PNG or SVG")->required();
  take_out->callback(
      [arguments, &exit_status] { run_command(exit_status, [&] { return unbake(*arguments); }); });
}

}  // namespace laurel::app
