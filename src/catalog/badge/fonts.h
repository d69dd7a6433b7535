// The fonts of the pictures: Source Serif 4 and Public Sans, embedded in the program, and behind them the
// system's fonts for other scripts.
#pragma once
#include <pango/pangocairo.h>

#include <memory>

namespace laurel::catalog::badge {

/// Pango family names of the embedded fonts. The serif has regular, italic and semibold faces, its subhead
/// cut (drawn for larger sizes) regular and semibold ones, the sans regular and semibold ones.
inline constexpr const char* serif_family = "Source Serif 4";
inline constexpr const char* serif_subhead_family = "Source Serif 4 Subhead";
inline constexpr const char* sans_family = "Public Sans";

struct ReleaseObject {
  void operator()(void* object) const { g_object_unref(object); }
};
using PangoContextPointer = std::unique_ptr<PangoContext, ReleaseObject>;
using PangoLayoutPointer = std::unique_ptr<PangoLayout, ReleaseObject>;

/// A Pango context on the embedded fonts, unhinted, at 72 dpi (a font's size in points is its size in units).
/// Contexts made on one thread must stay on it.
PangoContextPointer make_text_context();

}  // namespace laurel::catalog::badge
