// `laurel recognize`: what a record is worth to a recognizer, and why, without a server.
#pragma once
#include <CLI/CLI.hpp>

namespace laurel::app {

/// Adds the command. When it has run, `exit_status` is 0 for a decision (also a 'no'), 1 where cases failed,
/// 2 where the record, the pack or the cases cannot be used.
void add_recognize_command(CLI::App& app, int& exit_status);

}  // namespace laurel::app
