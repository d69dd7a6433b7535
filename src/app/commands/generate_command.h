// laurel generate: a synthetic population for load tests.
#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {
void add_generate_command(CLI::App& app, int& exit_status);
}  // namespace laurel::app
