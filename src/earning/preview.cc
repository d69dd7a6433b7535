#include "earning/preview.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <memory>

namespace laurel::earning {
namespace {

struct Unreference {
  void operator()(void* object) const { g_object_unref(object); }
};
using Pixbuf = std::unique_ptr<GdkPixbuf, Unreference>;

std::string png_of(GdkPixbuf* picture) {
  gchar* bytes = nullptr;
  gsize size = 0;
  if (!gdk_pixbuf_save_to_buffer(picture, &bytes, &size, "png", nullptr, nullptr)) return {};
  std::string png(bytes, size);
  g_free(bytes);
  return png;
}

// At most preview_width × preview_height, in its own proportions.
std::string shrunk(GdkPixbuf* picture) {
  const double width = gdk_pixbuf_get_width(picture), height = gdk_pixbuf_get_height(picture);
  const double scale = std::min({preview_width / width, preview_height / height, 1.0});
  const Pixbuf small(gdk_pixbuf_scale_simple(picture, std::max(1, static_cast<int>(width * scale)),
                                             std::max(1, static_cast<int>(height * scale)),
                                             GDK_INTERP_BILINEAR));
  return small ? png_of(small.get()) : std::string();
}

// Stops a picture whose head announces more pixels than we draw, before they are unpacked.
void refuse_huge(GdkPixbufLoader* loader, gint width, gint height, gpointer too_large) {
  if (std::int64_t{width} * height <= preview_pixels_max) return;
  *static_cast<bool*>(too_large) = true;
  gdk_pixbuf_loader_set_size(loader, 1, 1);
}

std::string picture_preview(const std::string& content) {
  const std::unique_ptr<GdkPixbufLoader, Unreference> loader(gdk_pixbuf_loader_new());
  bool too_large = false;
  g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(refuse_huge), &too_large);
  const bool written = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(content.data()),
                                               content.size(), nullptr);
  const bool closed = gdk_pixbuf_loader_close(loader.get(), nullptr);
  GdkPixbuf* whole = written && closed && !too_large ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
  if (whole == nullptr) return {};
  const Pixbuf upright(gdk_pixbuf_apply_embedded_orientation(whole));
  return upright ? shrunk(upright.get()) : std::string();
}

Preview pdf_preview(const std::string& content) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);  // broken files are no news
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(content.data(), static_cast<int>(content.size())));
  if (!document || document->is_locked()) return {};
  Preview preview{.pages = document->pages()};
  const std::unique_ptr<poppler::page> page(document->create_page(0));
  if (!page) return preview;
  const auto size = page->page_rect();
  constexpr double points_per_inch = 72;
  const double scale = std::min(preview_width / size.width(), preview_height / size.height());
  if (!(scale > 0.0001 && scale < 100)) return preview;  // a page without extent, or absurdly large or small
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_rgb24);
  const auto image = renderer.render_page(page.get(), points_per_inch * scale, points_per_inch * scale);
  if (!image.is_valid()) return preview;
  const Pixbuf picture(gdk_pixbuf_new_from_data(reinterpret_cast<const guchar*>(image.const_data()),
                                                GDK_COLORSPACE_RGB, FALSE, 8, image.width(), image.height(),
                                                image.bytes_per_row(), nullptr, nullptr));
  if (picture) preview.png = png_of(picture.get());
  return preview;
}

}  // namespace

Preview make_preview(const std::string& media_type, const std::string& content) {
  if (content.size() > static_cast<std::size_t>(preview_bytes_max)) return {};
  if (media_type == "application/pdf") return pdf_preview(content);
  if (media_type.starts_with("image/")) return {.png = picture_preview(content)};
  return {};
}

}  // namespace laurel::earning
