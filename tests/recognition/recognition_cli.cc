// `laurel recognize` by itself: the command without the rest of the program.
#include "app/commands/recognize_command.h"

int main(int argc, char** argv) {
  CLI::App app("laurel");
  int exit_status = 0;
  laurel::app::add_recognize_command(app, exit_status);
  app.require_subcommand(1);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return exit_status;
}
