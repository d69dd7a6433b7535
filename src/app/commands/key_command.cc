// laurel key generate
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/commands/credential_command_parts.h"
#include "base/encoding.h"
#include "base/random.h"
#include "credential/did/did_key.h"
#include "credential/keys/key_file.h"

namespace laurel::app {
namespace {

namespace keys = credential::keys;

struct KeyArguments {
  std::string type, out, seed;
};

keys::KeyPair make_key(const KeyArguments& arguments, Random& random) {
  const auto type = keys::key_type_of(arguments.type);
  if (arguments.seed.empty()) return keys::KeyPair::generate(*type, random);
  const auto seed = from_hex(arguments.seed);
  if (!seed) throw Unusable("--seed: write it in hexadecimal digits.");
  auto key = keys::KeyPair::from_seed(*type, *seed);
  if (!key) throw Unusable("--seed: " + key.error().detail);
  return *std::move(key);
}

int generate(const KeyArguments& arguments) {
  std::error_code error;
  if (std::filesystem::exists(arguments.out, error) && std::filesystem::file_size(arguments.out, error) > 0)
    throw Unusable(arguments.out + ": there is a file already; a key is never written over another.");
  SystemRandom random;
  const auto key = make_key(arguments, random);
  const char* passphrase = std::getenv("LAUREL_KEY_PASSPHRASE");
  write_file(arguments.out,
             passphrase != nullptr ? keys::seal_key(key, passphrase, random) : keys::plain_key(key),
             /*secret=*/true);
  if (passphrase == nullptr)
    std::cerr << "laurel: " << arguments.out
              << " is not sealed: set LAUREL_KEY_PASSPHRASE to seal keys with a passphrase.\n";
  std::cout << (key.type() == keys::KeyType::rsa ? key.public_key().thumbprint()
                                                 : credential::did::did_key(key.public_key()))
            << '\n';
  return 0;
}

}  // namespace

void add_key_command(CLI::App& app, int& exit_status) {
  auto arguments = std::make_shared<KeyArguments>();
  auto* command = app.add_subcommand("key", "Keys that sign credentials");
  command->require_subcommand(1);
  command->footer("Example: laurel key generate --type p256 --out issuer.key");
  auto* make = command->add_subcommand("generate", "Make a key and print its did:key (RSA: its thumbprint)");
  make->footer("Example: LAUREL_KEY_PASSPHRASE=… laurel key generate --type ed25519 --out issuer.key");
  make->add_option("--type", arguments->type, "Kind of key")
      ->check(CLI::IsMember({"ed25519", "p256", "p384", "rsa2048"}))
      ->required();
  make->add_option("--out", arguments->out, "File to write; only its owner may read it")->required();
  make->add_option("--seed", arguments->seed, "Secret bytes in hexadecimal, for keys that repeat");
  make->callback(
      [arguments, &exit_status] { run_command(exit_status, [&] { return generate(*arguments); }); });
}

}  // namespace laurel::app
