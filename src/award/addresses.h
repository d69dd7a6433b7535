// Where issuers, credentials and status lists of this installation are found, and what they are called.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace laurel::award {

/// Built from the address people reach the installation at; immutable.
class Addresses {
 public:
  /// `public_url`: "https://laurel.example.org", without a slash at its end.
  explicit Addresses(std::string public_url);

  const std::string& site() const { return site_; }
  /// "did:web:laurel.example.org", a port as "%3A8080" (did:web method, 3.1).
  std::string house_did() const;
  /// "did:web:laurel.example.org:issuers:sample".
  std::string issuer_did(std::string_view issuer) const;
  /// The issuer that this did:web of ours names; none for others.
  std::optional<std::string> issuer_of(std::string_view did) const;
  std::string issuer_page(std::string_view issuer) const;
  std::string micro_credential(std::string_view id) const;
  std::string stack(std::string_view id) const;
  std::string credential(std::string_view id) const;
  /// `purpose`: "revocation" or "suspension".
  std::string status_list(std::string_view list, std::string_view purpose) const;
  std::string evidence(std::string_view credential, std::string_view evidence) const;

  /// The path of an address of this site, without query and fragment; none for addresses elsewhere. A did:web
  /// is always looked up by https, so the scheme is not compared.
  std::optional<std::string> path_of(std::string_view url) const;

 private:
  std::string site_;
  std::string host_;  // with its port
};

}  // namespace laurel::award
