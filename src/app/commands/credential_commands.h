// laurel verify, sign, key, canonize, expand, to-rdf, bake, unbake: the credential engine from the command
// line. Exit status 0 yes or done, 1 a clear no, 2 input or arguments that cannot be used.
#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {
void add_credential_commands(CLI::App& app, int& exit_status);
}  // namespace laurel::app
