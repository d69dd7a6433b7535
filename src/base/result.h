// A value or the reason why there is none. GCC 12's std::expected has no and_then, so TRY hands the reason
// on.
#pragma once
#include <expected>
#include <utility>

namespace laurel {
template <class T, class E>
using Result = std::expected<T, E>;
}  // namespace laurel

#define LAUREL_JOIN_(a, b) a##b
#define LAUREL_JOIN(a, b) LAUREL_JOIN_(a, b)
/// `TRY(auto x, f());` declares x from f's value, or returns f's error from the enclosing function.
#define TRY(declaration, expression)                                               \
  auto LAUREL_JOIN(laurel_try_, __LINE__) = (expression);                          \
  if (!LAUREL_JOIN(laurel_try_, __LINE__))                                         \
    return std::unexpected(std::move(LAUREL_JOIN(laurel_try_, __LINE__)).error()); \
  declaration = *std::move(LAUREL_JOIN(laurel_try_, __LINE__))
/// `TRY_VOID(f());` for a Result<void, E>.
#define TRY_VOID(expression)                                                                       \
  if (auto LAUREL_JOIN(laurel_try_, __LINE__) = (expression); !LAUREL_JOIN(laurel_try_, __LINE__)) \
  return std::unexpected(std::move(LAUREL_JOIN(laurel_try_, __LINE__)).error())
