#include "review/exhibit.h"

#include <array>

namespace laurel::review {
namespace {

struct Format {
  std::string_view media_type;
  std::string_view name;
  std::string_view extension;
};
constexpr std::array<Format, 22> formats{{
    {"application/pdf", "PDF", "pdf"},
    {"image/jpeg", "JPEG", "jpg"},
    {"image/png", "PNG", "png"},
    {"image/gif", "GIF", "gif"},
    {"image/webp", "WebP", "webp"},
    {"image/heic", "HEIC", "heic"},
    {"audio/mpeg", "MP3", "mp3"},
    {"audio/mp4", "M4A", "m4a"},
    {"audio/x-m4a", "M4A", "m4a"},
    {"audio/wav", "WAV", "wav"},
    {"audio/x-wav", "WAV", "wav"},
    {"audio/ogg", "Ogg", "ogg"},
    {"video/mp4", "MP4", "mp4"},
    {"video/webm", "WebM", "webm"},
    {"video/quicktime", "QuickTime", "mov"},
    {"text/plain", "text", "txt"},
    {"text/csv", "CSV", "csv"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", "docx"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint", "pptx"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel", "xlsx"},
    {"application/vnd.oasis.opendocument.text", "OpenDocument", "odt"},
    {"application/vnd.oasis.opendocument.presentation", "OpenDocument", "odp"},
}};

const Format* format_of(std::string_view media_type) {
  for (const auto& format : formats)
    if (format.media_type == media_type) return &format;
  return nullptr;
}

}  // namespace

std::optional<Exhibit> find_exhibit(const earning::Manifest& manifest, std::string_view evidence) {
  for (const auto& piece : manifest.pieces) {
    int number = 0;
    for (const auto& one : piece.evidence) {
      ++number;
      if (one.id == evidence) return Exhibit{piece, one, number};
    }
  }
  return {};
}

std::string format_name(std::string_view media_type) {
  const auto* format = format_of(media_type);
  return std::string(format != nullptr ? format->name : media_type);
}

std::string anonymous_file_name(const Exhibit& exhibit) {
  const auto* format = format_of(exhibit.evidence.media_type);
  return fmt::format("{}-file-{}{}{}", exhibit.piece.piece, exhibit.number, format != nullptr ? "." : "",
                     format != nullptr ? format->extension : "");
}

}  // namespace laurel::review
