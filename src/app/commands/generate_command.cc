#include "app/commands/generate_command.h"

#include <boost/json.hpp>
#include <chrono>
#include <iostream>

#include "app/house.h"
#include "app/population/population.h"
#include "catalog/package.h"

namespace laurel::app {
namespace {

constexpr int done = 0;
constexpr int unusable = 2;
constexpr std::chrono::seconds progress_every{5};

struct GenerateOptions {
  Configuration configuration;
  PopulationSize size;
};

void ensure_catalog(web::Site& site) {
  if (!site.catalog.shelf()->issuers().empty()) return;
  auto package = catalog::read_package(find_resources().sample_catalog);
  if (!package) throw std::runtime_error(catalog::text_of(package.error().front()));
  auto imported = site.database.write([&](storage::Transaction& transaction) {
    return catalog::import_package(transaction, *package, "", site.clock.now(), site.random);
  });
  if (!imported) throw std::runtime_error(catalog::text_of(imported.error().front()));
  site.catalog.refresh();
}

Progress progress_to_errors(const PopulationSize& size) {
  return [size, last = std::chrono::steady_clock::now()](std::int64_t people) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (people < size.people && now - last < progress_every) return;
    last = now;
    std::cerr << fmt::format("{} of {} people ({} %)\n", people, size.people, people * 100 / size.people);
  };
}

int generate(const GenerateOptions& options) {
  House house(options.configuration, real_outside(options.configuration));
  ensure_catalog(house.site());
  const auto began = std::chrono::steady_clock::now();
  const auto report = populate(house.site(), house.award(), options.size, progress_to_errors(options.size));
  if (!report) {
    std::cerr << "laurel generate: " << report.error().sentence << '\n';
    return unusable;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::cout << boost::json::serialize(
                   boost::json::object{{"people", options.size.people},
                                       {"journeys", options.size.journeys},
                                       {"credentials", options.size.credentials},
                                       {"seconds", static_cast<std::int64_t>(took.count())},
                                       {"password", report->password},
                                       {"earner", report->earner},
                                       {"reviewer", report->reviewer},
                                       {"issuing_officer", report->issuing_officer},
                                       {"administrator", report->administrator},
                                       {"credential", report->credential},
                                       {"micro_credential", report->micro_credential}})
            << '\n';
  return done;
}

}  // namespace

void add_generate_command(CLI::App& app, int& exit_status) {
  auto options = std::make_shared<GenerateOptions>();
  options->configuration = configuration_from_environment();
  auto* command = app.add_subcommand("generate", "Fill an empty database with a synthetic population");
  command->footer(
      "Example: laurel generate --people 1000 --journeys 3000 --credentials 10000 --data /tmp/load");
  const auto count = CLI::Range(std::int64_t{0}, std::int64_t{1'000'000'000});
  command->add_option("--people", options->size.people, "How many people")->required()->check(count);
  command->add_option("--journeys", options->size.journeys, "How many journeys, in all states")
      ->required()
      ->check(count);
  command->add_option("--credentials", options->size.credentials, "How many signed credentials")
      ->required()
      ->check(count);
  command->add_option("--seed", options->size.seed, "The same seed makes the same people")
      ->capture_default_str();
  command->add_option("--data", options->configuration.data, "Folder for the database and files")
      ->capture_default_str();
  command->add_option("--database", options->configuration.database,
                      "postgresql://… instead of SQLite in the data folder");
  command->add_option("--public-url", options->configuration.public_url,
                      "The address that credentials name, as laurel serve has it");
  command->callback([options, &exit_status] { exit_status = generate(*options); });
}

}  // namespace laurel::app
