// What the operator decides: command line first, then the environment, then the default.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/secret.h"
#include "web/server/client_address.h"

namespace laurel::app {

struct Configuration {
  std::string address = "127.0.0.1";   // LAUREL_ADDRESS
  std::uint16_t port = 8080;           // LAUREL_PORT
  std::filesystem::path data = "var";  // LAUREL_DATA
  std::string database;                // LAUREL_DATABASE: "postgresql://…", "" for SQLite in the data folder
  std::string public_url;              // LAUREL_PUBLIC_URL: how people reach it; "" for http://address:port
  std::string time_zone = "America/New_York";  // LAUREL_TIME_ZONE
  std::string smtp_url;               // LAUREL_SMTP_URL: "smtp://host:587"; "" writes mail to data/outbox
  Secret<std::string> smtp_password;  // LAUREL_SMTP_PASSWORD, with LAUREL_SMTP_USER
  std::string smtp_user;
  std::string mail_from = "laurel@localhost";       // LAUREL_MAIL_FROM
  std::int64_t evidence_bytes_max = 2'000'000'000;  // LAUREL_EVIDENCE_BYTES_MAX
  Secret<std::string> secret;             // LAUREL_SECRET, at least 32 characters; "" makes data/secret.key
  std::string smtp_tls = "required";      // LAUREL_SMTP_TLS: "required" or "optional"
  web::Addresses trusted_proxies;         // LAUREL_TRUSTED_PROXY: whose X-Forwarded-For is believed
  int connections_per_network_max = 100;  // LAUREL_CONNECTIONS_PER_NETWORK_MAX
  Secret<std::string> metrics_token;      // LAUREL_METRICS_TOKEN: lets others than this machine read /metrics
  std::string program;                    // this program, to draw previews apart; "" draws none
  bool demo = false;
};

/// Throws std::invalid_argument naming the variable that cannot be read.
Configuration configuration_from_environment();

/// Templates, messages, assets, catalogs: LAUREL_SHARE, else share/laurel beside the program, else the source
/// tree.
struct Resources {
  std::filesystem::path templates;
  std::filesystem::path messages;
  std::filesystem::path assets;
  std::filesystem::path sample_catalog;
};
Resources find_resources();

}  // namespace laurel::app
