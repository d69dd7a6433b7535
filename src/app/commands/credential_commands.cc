#include "app/commands/credential_commands.h"

#include "app/commands/credential_command_parts.h"

namespace laurel::app {

void add_credential_commands(CLI::App& app, int& exit_status) {
  add_verify_command(app, exit_status);
  add_sign_command(app, exit_status);
  add_key_command(app, exit_status);
  add_json_ld_commands(app, exit_status);
  add_baking_commands(app, exit_status);
}

}  // namespace laurel::app
