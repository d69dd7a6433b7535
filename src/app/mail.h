// The two ways a letter leaves: into a folder to be read here (the default), or to an SMTP server.
#pragma once
#include <filesystem>
#include <memory>

#include "app/configuration.h"
#include "identity/letter.h"

namespace laurel::app {

/// One .eml file a letter.
std::unique_ptr<identity::Mail> folder_mail(std::filesystem::path folder, std::string from);
std::unique_ptr<identity::Mail> smtp_mail(const Configuration& configuration);
/// The letter as RFC 5322 text; headers cannot be injected.
std::string message_text(const identity::Letter& letter, const std::string& from, Instant now);

}  // namespace laurel::app
