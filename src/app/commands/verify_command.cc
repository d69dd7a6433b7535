// laurel verify
#include <boost/json/serialize.hpp>
#include <iostream>
#include <thread>

#include "app/commands/credential_command_parts.h"
#include "app/commands/online_documents.h"
#include "app/commands/verify_stream.h"
#include "credential/verify/status_lists.h"
#include "credential/verify/verify.h"

namespace laurel::app {
namespace {

namespace verify = credential::verify;

struct VerifyArguments {
  std::string file, at, recipient, domain, challenge;
  std::vector<std::string> documents;
  bool online = false, key_in_fragment = false, allow_unchecked_status = false, stream = false;
  unsigned threads = 0;
};

// Input that is no credential at all cannot be used; everything else gets a yes or a no.
bool is_unreadable(const verify::Report& report) {
  return report.checks.size() == 1 && report.checks.front().name == "format";
}

int verify_file(const VerifyArguments& arguments, const verify::Options& options) {
  const auto report = verify::verify(read_file(arguments.file), options);
  std::cout << boost::json::serialize(verify::to_json(report)) << '\n';
  if (!is_unreadable(report)) return report.verified ? 0 : 1;
  throw Unusable(arguments.file + ": " + report.checks.front().detail);
}

int verify_lines(const VerifyArguments& arguments, verify::Options options) {
  verify::StatusLists status_lists;
  options.status_lists = &status_lists;
  std::ios::sync_with_stdio(false);
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  const auto counts = answer_lines(
      std::cin, std::cout, arguments.threads != 0 ? arguments.threads : cores, [&](std::string_view line) {
        const auto report = verify::verify(line, options);
        return Answer{boost::json::serialize(verify::to_json(report)), report.verified};
      });
  return counts.verified == counts.lines ? 0 : 1;
}

int verify_all(const VerifyArguments& arguments) {
  const bool no_file = arguments.file.empty() || (arguments.stream && arguments.file == "-");
  if (no_file != arguments.stream)
    throw Unusable("verify: give one FILE (or - for standard input), or --stream.");
  std::shared_ptr<const credential::DocumentLoader> online;
  if (arguments.online) online = std::make_shared<OnlineDocuments>();
  const GivenDocuments documents(arguments.documents, online);
  const verify::Options options{.loader = &documents,
                                .now = instant_or_now(arguments.at),
                                .key_in_fragment = arguments.key_in_fragment,
                                .allow_unchecked_status = arguments.allow_unchecked_status,
                                .recipient = arguments.recipient,
                                .domain = arguments.domain,
                                .challenge = arguments.challenge};
  return arguments.stream ? verify_lines(arguments, options) : verify_file(arguments, options);
}

}  // namespace

void add_verify_command(CLI::App& app, int& exit_status) {
  auto arguments = std::make_shared<VerifyArguments>();
  auto* command =
      app.add_subcommand("verify", "Verify a credential: JSON, JWT, or a PNG or SVG with one baked in");
  command->footer(
      "Example: laurel verify badge.png --document https://nea.example/status/1=status.json\n"
      "Prints what each check found. Exit status: 0 verified, 1 not verified, 2 not a credential.");
  command->add_option("FILE", arguments->file, "The credential, or - for standard input");
  command->add_option("--at", arguments->at, "The moment to judge at (default: now)")->check(is_instant());
  command
      ->add_option("--document", arguments->documents,
                   "URL=FILE: what stands at an address, or did:web:…=FILE")
      ->take_all();
  command->add_flag("--online", arguments->online,
                    "Load DID documents, status lists and profiles from the web");
  command->add_flag("--key-in-fragment", arguments->key_in_fragment,
                    "Take the key in <issuer>#<key> where the issuer's document cannot be had");
  command->add_flag("--allow-unchecked-status", arguments->allow_unchecked_status,
                    "Verified even if the status could not be looked up");
  command->add_option("--recipient", arguments->recipient,
                      "Who it should belong to: a DID or e-mail address");
  command->add_option("--domain", arguments->domain, "Domain a presentation must be made for");
  command->add_option("--challenge", arguments->challenge, "Challenge a presentation must be made for");
  command->add_flag("--stream", arguments->stream,
                    "Read one credential a line from standard input, print one result a line, in order");
  command->add_option("--threads", arguments->threads, "Threads for --stream (default: all cores)");
  command->callback(
      [arguments, &exit_status] { run_command(exit_status, [&] { return verify_all(*arguments); }); });
}

}  // namespace laurel::app
