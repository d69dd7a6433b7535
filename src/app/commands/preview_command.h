#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {
/// Not for people: the server draws previews with it (earning/preview_process.h).
void add_preview_command(CLI::App& app);
}  // namespace laurel::app
