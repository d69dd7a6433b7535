// Small files for the cast's evidence, drawn by code.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace laurel::app {
/// One page with a title and lines of writing, PDF.
std::string demo_page_pdf(std::string_view title, const std::vector<std::string>& lines);
/// A sheet of paper with handwriting-like strokes, PNG.
std::string demo_sheet_png(int seed);
/// One second of a soft tone, WAV.
std::string demo_tone_wav();
}  // namespace laurel::app
