// laurel serve: the server.
#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {
void add_serve_command(CLI::App& app, int& exit_status);
}  // namespace laurel::app
