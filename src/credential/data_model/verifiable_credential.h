// The rules every verifiable credential and presentation keeps (VC Data Model 2.0, 4; 1.1 for what is older).
#pragma once
#include <boost/json/object.hpp>
#include <optional>
#include <string_view>

#include "base/instant.h"
#include "credential/data_model/problems.h"

namespace laurel::credential::data_model {

inline constexpr std::string_view credentials_v2 = "https://www.w3.org/ns/credentials/v2";
inline constexpr std::string_view credentials_v1 = "https://www.w3.org/2018/credentials/v1";

enum class Version { one, two };
/// By the first context; none where it is neither.
std::optional<Version> version_of(const boost::json::object& document);

/// Adds what is wrong with a credential, secured or not.
void check_credential(const boost::json::object& credential, Problems& problems);
/// The same for a presentation and the shape of what is in it. Credentials in it that have no proof of their
/// own must come from its holder.
void check_presentation(const boost::json::object& presentation, Problems& problems);

/// validFrom or, in 1.1, issuanceDate; none where it is missing or no date and time with a time zone.
std::optional<Instant> valid_from(const boost::json::object& credential);
/// validUntil or, in 1.1, expirationDate.
std::optional<Instant> valid_until(const boost::json::object& credential);

}  // namespace laurel::credential::data_model
