#include "earning/manifest.h"

#include <boost/json.hpp>

#include "base/check.h"
#include "base/text.h"

namespace laurel::earning {
namespace {

namespace json = boost::json;

SubmittedEvidence submitted(const Evidence& one) {
  return {one.id.text(), one.kind, one.name, one.media_type, one.bytes, one.sha256, one.link};
}

json::object object_of(const SubmittedEvidence& one) {
  json::object object{{"id", one.id}, {"kind", catalog::text_of(one.kind)}, {"name", one.name}};
  if (!one.link.empty()) {
    object["link"] = one.link;
    return object;
  }
  object["media_type"] = one.media_type;
  object["bytes"] = one.bytes;
  object["sha256"] = one.sha256;
  return object;
}

json::object object_of(const SubmittedPiece& piece) {
  json::array evidence;
  for (const auto& one : piece.evidence) evidence.push_back(object_of(one));
  return {{"piece", piece.piece},
          {"text", piece.text},
          {"words", count_words(piece.text)},
          {"carried", piece.carried},
          {"evidence", std::move(evidence)}};
}

std::string text_at(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr ? std::string(value->as_string()) : std::string();
}

SubmittedEvidence read_evidence(const json::object& object) {
  auto kind = catalog::parse_file_kind(text_at(object, "kind"));
  CHECK(kind, "a manifest's evidence is of a known kind");
  const auto* bytes = object.if_contains("bytes");
  return {text_at(object, "id"),
          *kind,
          text_at(object, "name"),
          text_at(object, "media_type"),
          bytes != nullptr ? bytes->as_int64() : 0,
          text_at(object, "sha256"),
          text_at(object, "link")};
}

}  // namespace

const SubmittedPiece* Manifest::find(std::string_view piece) const {
  for (const auto& one : pieces)
    if (one.piece == piece) return &one;
  return nullptr;
}

Manifest make_manifest(const Standing& standing, int number, const Statements& statements, Instant now) {
  Manifest manifest{.journey = standing.journey.id.text(),
                    .number = number,
                    .micro_credential = standing.journey.micro_credential,
                    .version = standing.journey.version,
                    .submitted_at = now,
                    .original_work = statements.original_work,
                    .student_consent = statements.student_consent};
  for (const auto* piece : standing.micro_credential.pieces()) {
    SubmittedPiece one{.piece = piece->id, .text = standing.work.answer(piece->id).text};
    const auto* previous = standing.previous;
    one.carried = previous != nullptr && !previous->not_met.contains(piece->id) &&
                  is_unchanged(standing.work, piece->id, *previous);
    for (const auto* evidence : standing.work.evidence_of(piece->id))
      one.evidence.push_back(submitted(*evidence));
    manifest.pieces.push_back(std::move(one));
  }
  return manifest;
}

std::string manifest_text(const Manifest& manifest) {
  json::array pieces;
  for (const auto& piece : manifest.pieces) pieces.push_back(object_of(piece));
  return json::serialize(json::object{{"journey", manifest.journey},
                                      {"number", manifest.number},
                                      {"micro_credential", manifest.micro_credential},
                                      {"version", manifest.version},
                                      {"submitted_at", manifest.submitted_at.text()},
                                      {"original_work", manifest.original_work},
                                      {"student_consent", manifest.student_consent},
                                      {"pieces", std::move(pieces)}});
}

Manifest read_manifest(std::string_view text) {
  const auto value = json::parse(json::string_view(text.data(), text.size()));
  const auto& object = value.as_object();
  auto submitted_at = Instant::parse(text_at(object, "submitted_at"));
  CHECK(submitted_at, "a manifest says when it was submitted");
  Manifest manifest{.journey = text_at(object, "journey"),
                    .number = object.at("number").to_number<int>(),
                    .micro_credential = text_at(object, "micro_credential"),
                    .version = object.at("version").to_number<int>(),
                    .submitted_at = *submitted_at,
                    .original_work = object.at("original_work").as_bool(),
                    .student_consent = object.at("student_consent").as_bool()};
  for (const auto& entry : object.at("pieces").as_array()) {
    const auto& piece = entry.as_object();
    SubmittedPiece one{.piece = text_at(piece, "piece"),
                       .text = text_at(piece, "text"),
                       .carried = piece.at("carried").as_bool()};
    for (const auto& evidence : piece.at("evidence").as_array())
      one.evidence.push_back(read_evidence(evidence.as_object()));
    manifest.pieces.push_back(std::move(one));
  }
  return manifest;
}

Previous previous_of(const Manifest& manifest, std::set<std::string, std::less<>> not_met) {
  Previous previous{.not_met = std::move(not_met)};
  for (const auto& piece : manifest.pieces) {
    auto& content = previous.pieces[piece.piece];
    content.text = piece.text;
    for (const auto& one : piece.evidence) content.evidence.insert(one.id);
  }
  return previous;
}

}  // namespace laurel::earning
