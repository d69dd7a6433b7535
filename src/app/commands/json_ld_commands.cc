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
  std::string file, input, base, expand_context, processing_mode, rdf_direction, hash;
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

// The arguments as JSON-LD takes them, with what its options point at.
struct Prepared {
  explicit Prepared(const JsonLdArguments& arguments) : documents(arguments.documents, nullptr) {
    options.base = arguments.base;
    options.loader = &documents;
    options.safe = arguments.safe;
    if (arguments.processing_mode == "json-ld-1.0")
      options.processing_mode = jsonld::ProcessingMode::json_ld_1_0;
    if (arguments.rdf_direction == "i18n-datatype")
      options.rdf_direction = jsonld::RdfDirection::i18n_datatype;
    if (arguments.rdf_direction == "compound-literal")
      options.rdf_direction = jsonld::RdfDirection::compound_literal;
    if (arguments.expand_context.empty()) return;
    auto context = credential::json::parse(read_file(arguments.expand_context));
    if (!context) throw Unusable(arguments.expand_context + ": " + context.error().detail);
    expand_context = *std::move(context);
    options.expand_context = &expand_context;
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  GivenDocuments documents;
  boost::json::value expand_context;
  jsonld::Options options;
};

rdf::Dataset read_dataset(const JsonLdArguments& arguments) {
  const bool named_so = arguments.file.ends_with(".nq") || arguments.file.ends_with(".nt");
  const bool nquads = arguments.input.empty() ? named_so : arguments.input == "nquads";
  if (nquads) return usable(arguments, rdf::parse_nquads(read_file(arguments.file)));
  const Prepared prepared(arguments);
  return usable(arguments, jsonld::to_rdf(read_json(arguments), prepared.options));
}

int canonize(const JsonLdArguments& arguments) {
  const auto hash = arguments.hash == "sha384" ? rdf::HashAlgorithm::sha384 : rdf::HashAlgorithm::sha256;
  std::cout << usable(arguments, rdf::canonize(read_dataset(arguments), {.hash_algorithm = hash}));
  return 0;
}

int to_rdf(const JsonLdArguments& arguments) {
  std::cout << rdf::to_nquads(read_dataset(arguments));
  return 0;
}

int expand(const JsonLdArguments& arguments) {
  const Prepared prepared(arguments);
  const auto document = read_json(arguments);
  std::cout << boost::json::serialize(usable(arguments, jsonld::expand(document, prepared.options))) << '\n';
  return 0;
}

// What only commands that make RDF take.
void add_rdf_options(CLI::App& command, JsonLdArguments& arguments) {
  command
      .add_option("--rdf-direction", arguments.rdf_direction,
                  "How to write a text's direction (default: not at all)")
      ->check(CLI::IsMember({"i18n-datatype", "compound-literal"}));
}

CLI::App* add_command(CLI::App& app, int& exit_status, const std::string& name, const std::string& purpose,
                      std::shared_ptr<JsonLdArguments> arguments, int (*run)(const JsonLdArguments&)) {
  auto* command = app.add_subcommand(name, purpose);
  command->add_option("FILE", arguments->file, "The document, or - for standard input")->required();
  command->add_option("--base", arguments->base, "Address that relative references are taken from");
  command->add_option("--document", arguments->documents, "URL=FILE: a context that is not built in")
      ->take_all();
  command->add_option("--expand-context", arguments->expand_context, "File with a context to begin with");
  command
      ->add_option("--processing-mode", arguments->processing_mode, "Rules to follow (default: json-ld-1.1)")
      ->check(CLI::IsMember({"json-ld-1.0", "json-ld-1.1"}));
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
  command->add_option("--hash", arguments->hash, "Hash function (default: sha256)")
      ->check(CLI::IsMember({"sha256", "sha384"}));
  add_rdf_options(*command, *arguments);
  add_command(app, exit_status, "expand", "Print the expanded JSON-LD", std::make_shared<JsonLdArguments>(),
              expand);
  arguments = std::make_shared<JsonLdArguments>();
  command =
      add_command(app, exit_status, "to-rdf", "Print the N-Quads of a JSON-LD document", arguments, to_rdf);
  add_rdf_options(*command, *arguments);
}

}  // namespace laurel::app
