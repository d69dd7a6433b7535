// laurel catalog import|export|check and laurel lint-words.
#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {
void add_catalog_commands(CLI::App& app, int& exit_status);
}  // namespace laurel::app
