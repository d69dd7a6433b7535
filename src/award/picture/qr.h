// QR codes (ISO/IEC 18004) of credentials' addresses.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/encoding.h"

namespace laurel::award {

inline constexpr std::size_t qr_bytes_max = 1000;
/// Light modules that ISO/IEC 18004 wants around the symbol.
inline constexpr int qr_quiet_modules = 4;

/// The modules of one symbol, error correction level M (15 % may be unreadable).
class QrCode {
 public:
  /// None for empty text and for text over qr_bytes_max.
  static std::optional<QrCode> encode(std::string_view text);
  /// Modules on a side, without the quiet zone.
  int size() const { return size_; }
  bool dark(int column, int row) const;

 private:
  QrCode(int size, std::vector<bool> modules) : size_(size), modules_(std::move(modules)) {}
  int size_;
  std::vector<bool> modules_;
};

/// One <svg> element: black on white with its quiet zone, one unit a module.
std::string draw_qr_svg(const QrCode& code);

/// A PNG whose modules are all the same whole number of pixels (1 to 24) wide, so that they stay sharp.
Bytes draw_qr_png(const QrCode& code, int pixels_per_module);

}  // namespace laurel::award
