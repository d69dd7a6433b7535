// https://tus.io/protocols/resumable-upload, version 1.0.0
#include "web/pages/earning/upload_pages.h"

#include <openssl/evp.h>
#include <spdlog/spdlog.h>

#include <charconv>

#include "base/encoding.h"
#include "base/text.h"
#include "earning/upload.h"
#include "web/pages/earning/own_journey.h"

namespace laurel::web {
namespace {

using earning::Refusal;
using earning::Upload;

constexpr std::size_t piece_bytes_max = 16 * 1024 * 1024;
constexpr std::string_view tus_version = "1.0.0";

Response tus(int status, std::string sentence = {}) {
  auto response = text_response(status, "text/plain; charset=utf-8", std::move(sentence));
  response.set("Tus-Resumable", std::string(tus_version));
  response.set("Cache-Control", "no-store");
  return response;
}

Response tus_refusal(const Visit& visit, const catalog::Piece& piece, Refusal refusal) {
  return tus(refusal == Refusal::file_too_large ? 413 : 422, refusal_words(visit, piece, refusal));
}

// "Expires": RFC 9110 §5.6.7.
std::string http_date(Instant instant) {
  constexpr std::array<const char*, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = utc_date(instant);
  const auto civil = day.civil();
  return fmt::format("{}, {:02} {} {} {} GMT", weekdays[std::chrono::weekday(day.days()).c_encoding()],
                     static_cast<unsigned>(civil.day()), months[static_cast<unsigned>(civil.month()) - 1],
                     static_cast<int>(civil.year()), instant.text().substr(11, 8));
}

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end && number >= 0 ? std::optional(number) : std::nullopt;
}

// Upload-Metadata: "filename bGVzc29uLnBkZg==,piece MmI=".
std::string metadata(const Visit& visit, std::string_view wanted) {
  for (auto pair : split(visit.request.header("Upload-Metadata"), ',')) {
    pair = trim(pair);
    const auto space = pair.find(' ');
    if (pair.substr(0, space) != wanted || space == std::string_view::npos) continue;
    const auto bytes = from_base64(trim(pair.substr(space + 1)));
    if (!bytes) return {};
    std::string text(bytes->begin(), bytes->end());
    return is_utf8(text) && text.find('\0') == std::string::npos ? text : std::string();
  }
  return {};
}

earning::Intake intake_of(const Visit& visit) {
  return {visit.site.database, visit.site.blobs, visit.site.options.data / "spool",
          visit.site.options.evidence_bytes_max, visit.site.random};
}

// What every request but OPTIONS passes: the version, and the disk.
PageFunction tus_page(Response (*page)(Visit&)) {
  return [page](Visit& visit) {
    if (visit.request.header("Tus-Resumable") != tus_version) {
      auto response = tus(412, visit.say("earning.tus_version"));
      response.set("Tus-Version", std::string(tus_version));
      return response;
    }
    try {
      return page(visit);
    } catch (const storage::FileError& error) {
      spdlog::error("an upload could not be written: {}", error.what());
      return tus(507, visit.say("earning.disk_full"));
    } catch (const std::filesystem::filesystem_error& error) {
      spdlog::error("an upload could not be moved: {}", error.what());
      return tus(507, visit.say("earning.disk_full"));
    }
  };
}

Response options(Visit& visit) {
  auto response = tus(204);
  response.set("Tus-Version", std::string(tus_version));
  response.set("Tus-Extension", "creation,termination,expiration,checksum");
  response.set("Tus-Checksum-Algorithm", "sha256,sha1");
  response.set("Tus-Max-Size", std::to_string(visit.site.options.evidence_bytes_max));
  return response;
}

Response create(Visit& visit) {
  const auto own = own_journey(visit, earning::JourneyId::parse(metadata(visit, "journey")));
  const auto* piece = own ? own->micro_credential->find_piece(metadata(visit, "piece")) : nullptr;
  if (piece == nullptr) return tus(404, visit.say("refusals.not_found"));
  const auto bytes = number_of(visit.request.header("Upload-Length"));
  if (!bytes) return tus(400, visit.say("earning.upload_length"));
  const auto upload = intake_of(visit).create(own->journey, *piece, metadata(visit, "filename"), *bytes,
                                              visit.today(), visit.now);
  if (!upload) return tus_refusal(visit, *piece, upload.error());
  auto response = tus(201);
  response.set("Location", "/uploads/" + upload->id.text());
  response.set("Upload-Offset", "0");
  response.set("Upload-Expires", http_date(upload->expires_at));
  return response;
}

struct OwnUpload {
  OwnJourney own;
  Upload upload;
  const catalog::Piece* piece;
};

std::optional<OwnUpload> own_upload(const Visit& visit) {
  const auto id = visit.id<earning::UploadId>("upload");
  auto upload = id ? intake_of(visit).find(*id, visit.now) : std::nullopt;
  if (!upload) return {};
  auto own = own_journey(visit, upload->journey);
  if (!own) return {};
  const auto* piece = own->micro_credential->find_piece(upload->piece);
  if (piece == nullptr) return {};
  return OwnUpload{std::move(*own), std::move(*upload), piece};
}

// Where all bytes are there, evidence is made of them; also after a crash that came between.
std::optional<Response> finish(Visit& visit, const OwnUpload& found) {
  if (found.upload.is_done || found.upload.received < found.upload.bytes) return {};
  const auto finished =
      intake_of(visit).finish(found.upload, found.own.journey, *found.piece, visit.today(), visit.now);
  visit.site.worker.wake();
  if (finished) return {};
  return tus_refusal(visit, *found.piece, finished.error());
}

Response where(Visit& visit) {
  const auto found = own_upload(visit);
  if (!found) return tus(404);
  if (auto refused = finish(visit, *found)) return std::move(*refused);
  auto response = tus(200);
  response.set("Upload-Offset", std::to_string(found->upload.received));
  response.set("Upload-Length", std::to_string(found->upload.bytes));
  response.set("Upload-Expires", http_date(found->upload.expires_at));
  return response;
}

enum class Checksum { none, fits, differs, unknown };

// "sha256 <base64>", extension checksum: of the body of this request.
Checksum check_sum(const Request& request) {
  const auto header = trim(request.header("Upload-Checksum"));
  if (header.empty()) return Checksum::none;
  const auto space = header.find(' ');
  const auto algorithm = header.substr(0, space);
  const auto* digest = algorithm == "sha256" ? EVP_sha256() : algorithm == "sha1" ? EVP_sha1() : nullptr;
  const auto expected =
      space == std::string_view::npos ? std::nullopt : from_base64(trim(header.substr(space)));
  if (digest == nullptr || !expected) return Checksum::unknown;
  Bytes found(static_cast<std::size_t>(EVP_MD_get_size(digest)));
  if (EVP_Digest(request.body.data(), request.body.size(), found.data(), nullptr, digest, nullptr) != 1)
    return Checksum::unknown;
  return found == *expected ? Checksum::fits : Checksum::differs;
}

// A body that was cut off (header Laurel-Cut-Off) is written as far as it came: that is what resuming is for.
// With a checksum it is kept whole or not at all.
Response append(Visit& visit) {
  if (visit.request.header("Content-Type") != "application/offset+octet-stream")
    return tus(415, visit.say("earning.upload_type"));
  const auto offset = number_of(visit.request.header("Upload-Offset"));
  if (!offset) return tus(400, visit.say("earning.upload_offset"));
  const auto checksum = check_sum(visit.request);
  if (checksum == Checksum::unknown) return tus(400, visit.say("earning.upload_checksum_unknown"));
  if (checksum == Checksum::differs) return tus(460, visit.say("earning.upload_checksum_differs"));
  auto found = own_upload(visit);
  if (!found) return tus(404, visit.say("earning.upload_gone"));
  switch (intake_of(visit).append(found->upload, *offset, visit.request.body, visit.now)) {
    case earning::Intake::Written::wrong_offset:
      return tus(409, visit.say("earning.upload_offset"));
    case earning::Intake::Written::too_much:
      return tus(413, visit.say("earning.upload_too_much"));
    case earning::Intake::Written::kept:
      break;
  }
  if (auto refused = finish(visit, *found)) return std::move(*refused);
  auto response = tus(204);
  response.set("Upload-Offset", std::to_string(found->upload.received));
  response.set("Upload-Expires", http_date(found->upload.expires_at));
  return response;
}

Response terminate(Visit& visit) {
  const auto found = own_upload(visit);
  if (!found) return tus(404, visit.say("earning.upload_gone"));
  intake_of(visit).remove(found->upload.id);
  return tus(204);
}

}  // namespace

void add_upload_pages(Routes& routes) {
  const auto access = Access::signed_in();
  routes.add(Method::options, "/uploads", Access::anyone(), options).open_to_programs();
  routes.post("/uploads", access, tus_page(create));
  routes.add(Method::head, "/uploads/:upload", access, tus_page(where));
  routes.add(Method::patch, "/uploads/:upload", access, tus_page(append)).takes_bytes(piece_bytes_max);
  routes.add(Method::delete_, "/uploads/:upload", access, tus_page(terminate));
}

}  // namespace laurel::web
