#include "review/manifest.h"

#include <array>
#include <boost/json.hpp>
#include <stdexcept>

#include "base/text.h"

namespace laurel::review {
namespace {

namespace json = boost::json;

// "" where the key is absent or null.
std::string text_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr || value->is_null() ? std::string() : std::string(value->as_string());
}

std::int64_t number_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr || value->is_null() ? 0 : value->to_number<std::int64_t>();
}

SubmittedPiece read_piece(const json::object& object) {
  SubmittedPiece piece{text_at(object, "piece"), text_at(object, "text"), {}};
  const auto* evidence = object.if_contains("evidence");
  if (evidence == nullptr) return piece;
  for (const auto& value : evidence->as_array()) {
    const auto& item = value.as_object();
    piece.exhibits.push_back({text_at(item, "id"), text_at(item, "kind"), text_at(item, "media_type"),
                              text_at(item, "sha256"), number_at(item, "bytes"), text_at(item, "link"),
                              static_cast<int>(piece.exhibits.size()) + 1});
  }
  return piece;
}

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

const SubmittedPiece* Manifest::find_piece(std::string_view piece) const {
  for (const auto& one : pieces)
    if (one.piece == piece) return &one;
  return nullptr;
}

std::pair<const SubmittedPiece*, const Exhibit*> Manifest::find_exhibit(std::string_view id) const {
  for (const auto& piece : pieces)
    for (const auto& exhibit : piece.exhibits)
      if (exhibit.id == id) return {&piece, &exhibit};
  return {nullptr, nullptr};
}

Manifest read_manifest(std::string_view text) {
  try {
    const auto document = json::parse(text);
    const auto& object = document.as_object();
    Manifest manifest{
        text_at(object, "micro_credential"), static_cast<int>(number_at(object, "version")), {}};
    for (const auto& piece : object.at("pieces").as_array())
      manifest.pieces.push_back(read_piece(piece.as_object()));
    return manifest;
  } catch (const std::exception& error) {
    throw std::runtime_error(std::string("a submission's manifest cannot be read: ") + error.what());
  }
}

std::string format_name(const Exhibit& exhibit) {
  if (!exhibit.link.empty()) return "link";
  const auto* format = format_of(exhibit.media_type);
  return std::string(format != nullptr ? format->name : std::string_view(exhibit.media_type));
}

std::string anonymous_file_name(const SubmittedPiece& piece, const Exhibit& exhibit) {
  const auto* format = format_of(exhibit.media_type);
  return fmt::format("{}-file-{}{}{}", piece.piece, exhibit.number, format != nullptr ? "." : "",
                     format != nullptr ? format->extension : "");
}

}  // namespace laurel::review
