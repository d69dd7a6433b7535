#include "app/commands/preview_command.h"

#include "earning/preview_process.h"

namespace laurel::app {

void add_preview_command(CLI::App& app) {
  auto media_type = std::make_shared<std::string>();
  auto* command = app.add_subcommand("preview", "Draw the file on standard input");
  command->group("");  // unlisted
  command->add_option("media-type", *media_type)->required();
  command->callback([media_type] { earning::draw_preview_here(*media_type); });
}

}  // namespace laurel::app
