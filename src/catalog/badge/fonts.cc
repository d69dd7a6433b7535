#include "catalog/badge/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include <fmt/core.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/check.h"

// Each font file as bytes between two symbols; room.cmake names the folder.
#define LAUREL_EMBED_FONT(symbol, file)                                                         \
  __asm__(".pushsection .rodata\n.global laurel_font_" #symbol "\n.global laurel_font_" #symbol \
          "_end\n.balign 16\nlaurel_font_" #symbol ":\n.incbin \"" LAUREL_FONT_FOLDER "/" file  \
          "\"\nlaurel_font_" #symbol "_end:\n.byte 0\n.popsection\n");                          \
  extern "C" const unsigned char laurel_font_##symbol[];                                        \
  extern "C" const unsigned char laurel_font_##symbol##_end[]

LAUREL_EMBED_FONT(serif_regular, "source-serif/OTF/SourceSerif4-Regular.otf");
LAUREL_EMBED_FONT(serif_italic, "source-serif/OTF/SourceSerif4-It.otf");
LAUREL_EMBED_FONT(serif_semibold, "source-serif/OTF/SourceSerif4-Semibold.otf");
LAUREL_EMBED_FONT(serif_subhead_semibold, "source-serif/OTF/SourceSerif4Subhead-Semibold.otf");
LAUREL_EMBED_FONT(serif_subhead_regular, "source-serif/OTF/SourceSerif4Subhead-Regular.otf");
LAUREL_EMBED_FONT(sans_regular, "@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf");
LAUREL_EMBED_FONT(sans_semibold, "@expo-google-fonts/public-sans/600SemiBold/PublicSans_600SemiBold.ttf");

#ifdef __SANITIZE_ADDRESS__
// Fontconfig points by offsets, which LeakSanitizer cannot follow: it takes the loaded fonts for lost.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}  // NOLINT(bugprone-reserved-identifier)
#endif

namespace laurel::catalog::badge {
namespace {

struct FontFile {
  const unsigned char* begin;
  const unsigned char* end;
};
const std::array kFonts = {
    FontFile{laurel_font_serif_regular, laurel_font_serif_regular_end},
    FontFile{laurel_font_serif_italic, laurel_font_serif_italic_end},
    FontFile{laurel_font_serif_semibold, laurel_font_serif_semibold_end},
    FontFile{laurel_font_serif_subhead_semibold, laurel_font_serif_subhead_semibold_end},
    FontFile{laurel_font_serif_subhead_regular, laurel_font_serif_subhead_regular_end},
    FontFile{laurel_font_sans_regular, laurel_font_sans_regular_end},
    FontFile{laurel_font_sans_semibold, laurel_font_sans_semibold_end},
};

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

/// Fontconfig, FreeType and HarfBuzz open fonts by path only: a file in memory has one below /proc. It stays
/// open until the program ends.
std::string path_of(const FontFile& font) {
  const int file = memfd_create("laurel-font", MFD_CLOEXEC);
  if (file < 0) fail("a font could not be laid out in memory");
  for (const unsigned char* at = font.begin; at < font.end;) {
    const auto written = write(file, at, static_cast<std::size_t>(font.end - at));
    if (written < 0 && errno != EINTR) fail("a font could not be laid out in memory");
    if (written > 0) at += written;
  }
  return fmt::format("/proc/self/fd/{}", file);
}

FcConfig* load_fonts() {
  FcConfig* config = FcInitLoadConfigAndFonts();
  CHECK(config != nullptr, "Fontconfig gives a configuration, if only an empty one");
  for (const FontFile& font : kFonts) {
    const std::string path = path_of(font);
    CHECK(FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())),
          "embedded fonts are sound");
  }
  return config;
}

PangoFontMap* make_font_map() {
  // Never released: threads may still draw while the program ends.
  static FcConfig* const config = load_fonts();
  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  CHECK(map != nullptr, "Pango is built with FreeType");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  return map;
}

}  // namespace

PangoContextPointer make_text_context() {
  // Pango's font maps are for one thread each; Fontconfig's configuration may be shared.
  thread_local const std::unique_ptr<PangoFontMap, ReleaseObject> map(make_font_map());
  PangoContextPointer context(pango_font_map_create_context(map.get()));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  return context;
}

}  // namespace laurel::catalog::badge
