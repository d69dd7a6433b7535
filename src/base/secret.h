// A value that cannot be printed or logged by accident: it has to be asked for with reveal().
#pragma once
#include <utility>

namespace laurel {
template <class T>
class Secret {
 public:
  Secret() = default;
  explicit Secret(T value) : value_(std::move(value)) {}
  const T& reveal() const { return value_; }

 private:
  T value_{};
};
}  // namespace laurel
