// The installation's own secret, which seals what is kept in the database: without it, a stolen copy of the
// database signs nothing.
#pragma once
#include <filesystem>
#include <string>

#include "base/random.h"
#include "base/secret.h"

namespace laurel::award {

inline constexpr std::size_t secret_characters_min = 32;

/// `given` where it is not empty (LAUREL_SECRET), else the content of `file`, which is made with 32 random
/// bytes and mode 0600 at the first start. Throws std::invalid_argument for one that is too short, and
/// std::runtime_error where the file cannot be kept.
Secret<std::string> installation_secret(const std::string& given, const std::filesystem::path& file,
                                        Random& random);

}  // namespace laurel::award
