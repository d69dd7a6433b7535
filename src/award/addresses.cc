#include "award/addresses.h"

#include "base/text.h"

namespace laurel::award {
namespace {

std::string_view without_scheme(std::string_view url) {
  for (std::string_view scheme : {"https://", "http://"})
    if (url.starts_with(scheme)) return url.substr(scheme.size());
  return {};
}

}  // namespace

Addresses::Addresses(std::string public_url)
    : site_(std::move(public_url)), host_(lower(without_scheme(site_))) {}

std::string Addresses::house_did() const {
  std::string did = "did:web:";
  for (char c : host_) {
    if (c == ':')
      did += "%3A";
    else
      did += c == '/' ? ':' : c;
  }
  return did;
}

std::string Addresses::issuer_did(std::string_view issuer) const {
  return house_did() + ":issuers:" + std::string(issuer);
}

std::optional<std::string> Addresses::issuer_of(std::string_view did) const {
  const auto prefix = issuer_did("");
  if (!did.starts_with(prefix)) return {};
  return std::string(did.substr(prefix.size()));
}

std::string Addresses::issuer_page(std::string_view issuer) const {
  return site_ + "/issuers/" + std::string(issuer);
}

std::string Addresses::micro_credential(std::string_view id) const {
  return site_ + "/micro-credentials/" + std::string(id);
}

std::string Addresses::stack(std::string_view id) const {
  return site_ + "/stacks/" + std::string(id);
}

std::string Addresses::credential(std::string_view id) const {
  return site_ + "/credentials/" + std::string(id);
}

std::string Addresses::status_list(std::string_view list, std::string_view purpose) const {
  return site_ + "/status/" + std::string(list) + "-" + std::string(purpose);
}

std::string Addresses::evidence(std::string_view credential, std::string_view evidence) const {
  return this->credential(credential) + "/evidence/" + std::string(evidence);
}

std::optional<std::string> Addresses::path_of(std::string_view url) const {
  const auto rest = without_scheme(url.substr(0, url.find_first_of("?#")));
  if (rest.size() < host_.size() || lower(rest.substr(0, host_.size())) != host_) return {};
  const auto path = rest.substr(host_.size());
  if (path.empty()) return "/";
  return path.front() == '/' ? std::optional(std::string(path)) : std::nullopt;
}

}  // namespace laurel::award
