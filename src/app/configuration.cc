#include "app/configuration.h"

#include <fmt/core.h>

#include <charconv>
#include <cstdlib>
#include <stdexcept>

namespace laurel::app {
namespace {

std::string environment(const char* name, std::string otherwise = {}) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : std::move(otherwise);
}

template <class Number>
Number number(const char* name, Number otherwise) {
  auto text = environment(name);
  if (text.empty()) return otherwise;
  Number value{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::invalid_argument(fmt::format("{} must be a whole number, not \"{}\"", name, text));
  return value;
}

}  // namespace

Configuration configuration_from_environment() {
  Configuration configuration;
  configuration.address = environment("LAUREL_ADDRESS", configuration.address);
  configuration.port = number("LAUREL_PORT", configuration.port);
  configuration.data = environment("LAUREL_DATA", configuration.data.string());
  configuration.database = environment("LAUREL_DATABASE");
  configuration.public_url = environment("LAUREL_PUBLIC_URL");
  configuration.time_zone = environment("LAUREL_TIME_ZONE", configuration.time_zone);
  configuration.smtp_url = environment("LAUREL_SMTP_URL");
  configuration.smtp_user = environment("LAUREL_SMTP_USER");
  configuration.smtp_password = Secret<std::string>(environment("LAUREL_SMTP_PASSWORD"));
  configuration.secret = Secret<std::string>(environment("LAUREL_SECRET"));
  configuration.mail_from = environment("LAUREL_MAIL_FROM", configuration.mail_from);
  configuration.smtp_tls = environment("LAUREL_SMTP_TLS", configuration.smtp_tls);
  if (configuration.smtp_tls != "required" && configuration.smtp_tls != "optional")
    throw std::invalid_argument("LAUREL_SMTP_TLS must be \"required\" or \"optional\"");
  auto proxies = web::parse_addresses(environment("LAUREL_TRUSTED_PROXY"));
  if (!proxies)
    throw std::invalid_argument("LAUREL_TRUSTED_PROXY must be addresses, like \"127.0.0.1, ::1\"");
  configuration.trusted_proxies = *std::move(proxies);
  configuration.connections_per_network_max =
      number("LAUREL_CONNECTIONS_PER_NETWORK_MAX", configuration.connections_per_network_max);
  configuration.metrics_token = Secret<std::string>(environment("LAUREL_METRICS_TOKEN"));
  configuration.evidence_bytes_max = number("LAUREL_EVIDENCE_BYTES_MAX", configuration.evidence_bytes_max);
  return configuration;
}

Resources find_resources() {
  std::filesystem::path share = environment("LAUREL_SHARE");
  if (share.empty()) {
    std::error_code unknown;
    auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    share = program.parent_path().parent_path() / "share" / "laurel";
  }
  if (std::filesystem::exists(share))
    return {share / "templates", share / "messages", share / "assets", share / "catalogs" / "sample"};
  const std::filesystem::path source = LAUREL_SOURCE_DIR;
  return {source / "src/web/pages", source / "src/web/messages", source / "frontend/dist",
          source / "catalogs/sample"};
}

}  // namespace laurel::app
