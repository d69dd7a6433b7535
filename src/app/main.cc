// laurel: one program, one command for each job (docs/commands.md).
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <stdexcept>
#include <string>

#include "app/commands/backup_commands.h"
#include "app/commands/catalog_commands.h"
#include "app/commands/credential_commands.h"
#include "app/commands/generate_command.h"
#include "app/commands/preview_command.h"
#include "app/commands/recognize_command.h"
#include "app/commands/serve_command.h"

int main(int argc, char** argv) {
  umask(S_IRWXG | S_IRWXO);  // what is written here is nobody else's
  int exit_status = 0;
  try {
    CLI::App app("Laurel: educators' micro-credentials, from the catalog to a credential that counts");
    app.require_subcommand(1);
    app.footer("Example: laurel verify badge.png\nlaurel COMMAND --help says everything about a command.");
    laurel::app::add_serve_command(app, exit_status);
    laurel::app::add_credential_commands(app, exit_status);
    laurel::app::add_catalog_commands(app, exit_status);
    laurel::app::add_recognize_command(app, exit_status);
    laurel::app::add_generate_command(app, exit_status);
    laurel::app::add_backup_commands(app, exit_status);
    laurel::app::add_preview_command(app);
    // CLI11 would ask for a command without naming the one that is none.
    const std::string first = argc > 1 ? argv[1] : "-";
    const auto named =
        app.get_subcommands([&](const CLI::App* command) { return command->check_name(first); });
    if (!first.starts_with('-') && named.empty())
      throw std::invalid_argument(first + " is no command: laurel --help lists them.");
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const int code = app.exit(error);
      return code == 0 ? 0 : 2;
    }
  } catch (const std::exception& error) {
    std::cerr << "laurel: " << error.what() << '\n';
    return 2;
  }
  return exit_status;
}
