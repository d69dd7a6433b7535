#include "award/picture/qr.h"

#include <qrencode.h>

#include "base/check.h"
#include "catalog/badge/raster.h"

namespace laurel::award {

std::optional<QrCode> QrCode::encode(std::string_view text) {
  if (text.empty() || text.size() > qr_bytes_max) return std::nullopt;
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0,
                        QR_ECLEVEL_M),
      QRcode_free);
  CHECK(code != nullptr, "qr_bytes_max bytes fit a symbol of version 40");
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  std::vector<bool> modules(count);
  for (std::size_t i = 0; i < count; ++i) modules[i] = (code->data[i] & 1) != 0;
  return QrCode(code->width, std::move(modules));
}

bool QrCode::dark(int column, int row) const {
  CHECK(column >= 0 && row >= 0 && column < size_ && row < size_, "the module lies in the symbol");
  return modules_[static_cast<std::size_t>(row) * static_cast<std::size_t>(size_) +
                  static_cast<std::size_t>(column)];
}

std::string draw_qr_svg(const QrCode& code) {
  const int side = code.size() + 2 * qr_quiet_modules;
  std::string path;
  for (int row = 0; row < code.size(); ++row) {
    for (int column = 0; column < code.size();) {
      int run = 0;
      while (column + run < code.size() && code.dark(column + run, row)) ++run;
      if (run > 0) {
        path += fmt::format("M{} {}h{}v1h-{}z", column + qr_quiet_modules, row + qr_quiet_modules, run, run);
      }
      column += run + 1;
    }
  }
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" width="{0}" height="{0}" shape-rendering="crispEdges">)"
      R"(<path d="M0 0h{0}v{0}h-{0}z" fill="#fff"/><path d="{1}"/></svg>)",
      side, path);
}

Bytes draw_qr_png(const QrCode& code, int pixels_per_module) {
  CHECK(pixels_per_module >= 1 && pixels_per_module <= 24, "a module is 1 to 24 pixels wide");
  const int pixels = (code.size() + 2 * qr_quiet_modules) * pixels_per_module;
  return catalog::badge::render_png(draw_qr_svg(code), pixels, pixels);
}

}  // namespace laurel::award
