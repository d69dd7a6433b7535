// Why the engine could not do what it was asked: a code for programs, a sentence for people.
#pragma once
#include <expected>
#include <string>

namespace laurel::credential {

struct Failure {
  std::string code;    // stable, lower case with hyphens, e.g. "invalid-json", "undefined-term"
  std::string detail;  // one sentence that names the thing and the remedy; never a secret
};

template <class T>
using Result = std::expected<T, Failure>;

inline std::unexpected<Failure> failure(std::string code, std::string detail) {
  return std::unexpected(Failure{std::move(code), std::move(detail)});
}

}  // namespace laurel::credential
