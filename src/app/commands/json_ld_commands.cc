// laurel canonize, expand, to-rdf
#include <boost/json/serialize.hpp>
#include <iostream>

#include "app/commands/credential_command_parts.h"
#include "credential/json/json.h"
#include "credential/jsonld/expand.h"
#include "credential/jsonld/to_rdf.h"
#include "credential/rdf/canonize.h"
#include "credential/rdf/nquads.h"

namespace laurel::app {
namespace {

namespace jsonld = credential::jsonld;
namespace rdf = credential::rdf;

struct JsonLdArguments {
  std::string file, input, base;
  std::vector<std::string> documents;
  bool safe = false;
};

template <class T>
T usable(const JsonLdArguments& arguments, credential::Result<T> result) {
  if (!result) throw Unusable(arguments.file + ": " + result.error().detail);
  return *std::move(result);
}

boost::json::value read_json(const JsonLdArguments& arguments) {
  return usable(arguments, credential::json::parse(read_file(arguments.file)));
}

jsonld::Options options_of(const JsonLdArguments& arguments, const GivenDocuments& documents) {
  return {.base = arguments.base, .loader = &documents, .safe = arguments.safe};
}

rdf::Dataset read_dataset(const JsonLdArguments& arguments) {
  const bool nquads = arguments.input.empty() ? arguments.file.ends_with(".nq") : arguments.input == "nquads";
  if (nquads) return usable(arguments, rdf::parse_nquads(read_file(arguments.file)));
  const GivenDocuments documents(arguments.documents, nullptr);
  return usable(arguments, jsonld::to_rdf(read_json(arguments), options_of(arguments, documents)));
}

int canonize(const JsonLdArguments& arguments) {
  std::cout << usable(arguments, rdf::canonize(read_dataset(arguments)));
  return 0;
}

int to_rdf(const JsonLdArguments& arguments) {
  std::cout << rdf::to_nquads(read_dataset(arguments));
  return 0;
}

int expand(const JsonLdArguments& arguments) {
  const GivenDocuments documents(arguments.documents, nullptr);
  const auto document = read_json(arguments);
  std::cout << boost::json::serialize(
                   usable(arguments, jsonld::expand(document, options_of(arguments, documents))))
            << '\n';
  return 0;
}

CLI::App* add_command(CLI::App& app, int& exit_status, const std::string& name, const std::string& purpose,
                      std::shared_ptr<JsonLdArguments> arguments, int (*run)(const JsonLdArguments&)) {
  auto* command = app.add_subcommand(name, purpose);
  command->add_option("FILE", arguments->file, "The document, or - for standard input")->required();
  command->add_option("--base", arguments->base, "Address that relative references are taken from");
  command->add_option("--document", arguments->documents, "URL=FILE: a context that is not built in")
      ->take_all();
  command->add_flag("--safe", arguments->safe, "Refuse what JSON-LD would drop in silence, as signing does");
  command->footer("Example: laurel " + name + " credential.json");
  command->callback(
      [arguments, run, &exit_status] { run_command(exit_status, [&] { return run(*arguments); }); });
  return command;
}

}  // namespace

void add_json_ld_commands(CLI::App& app, int& exit_status) {
  auto arguments = std::make_shared<JsonLdArguments>();
  auto* command = add_command(app, exit_status, "canonize", "Print the canonical N-Quads (RDFC-1.0)",
                              arguments, canonize);
  command->add_option("--input", arguments->input, "What FILE is (default: by its name)")
      ->check(CLI::IsMember({"jsonld", "nquads"}));
  add_command(app, exit_status, "expand", "Print the expanded JSON-LD", std::make_shared<JsonLdArguments>(),
              expand);
  add_command(app, exit_status, "to-rdf", "Print the N-Quads of a JSON-LD document",
              std::make_shared<JsonLdArguments>(), to_rdf);
}

}  // namespace laurel::app
