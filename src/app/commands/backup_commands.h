// laurel backup, restore, migrate: what an operator does beside serving.
#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {
void add_backup_commands(CLI::App& app, int& exit_status);
}  // namespace laurel::app
