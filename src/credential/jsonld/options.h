// What the JSON-LD algorithms are told by their caller (JSON-LD 1.1 API, the JsonLdOptions dictionary).
#pragma once
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "credential/document_loader.h"

namespace laurel::credential::jsonld {

enum class ProcessingMode : std::uint8_t { json_ld_1_0, json_ld_1_1 };

/// How to_rdf writes a string with a base direction; without one the direction is dropped (refused when
/// safe).
enum class RdfDirection : std::uint8_t { i18n_datatype, compound_literal };

/// Some publishers changed a context without changing its URL (Open Badges 3.0.3 in June 2026). `earlier`
/// takes the text that was there before, so that what was signed under it can be verified.
enum class ContextRevision : std::uint8_t { latest, earlier };

struct Limits {
  std::size_t depth_max = 96;                             // nodes inside each other
  std::size_t remote_contexts_max = 32;                   // contexts loaded for one document
  std::size_t terms_max = 1'000'000;                      // term definitions made or copied for one document
  std::size_t bytes_max = std::size_t{96} * 1024 * 1024;  // memory of the expanded form
  std::size_t quads_max = 1'000'000;                      // of to_rdf
};

struct Options {
  /// Where the document came from, for relative references; empty: there is none and they stay relative.
  std::string_view base = {};
  /// Asked for contexts that are not embedded; null: any such context is a failure
  /// "loading-remote-context-failed".
  const DocumentLoader* loader = nullptr;
  /// Whatever JSON-LD would drop or leave relative in silence is a failure instead ("safe mode"): undefined
  /// terms, relative types and identifiers, free-floating values. Signing and verifying must be safe.
  bool safe = true;
  /// What a program reads by name in the JSON must be all that was signed: other names for what credentials
  /// and proofs are checked by, and other places for it, are a failure "not-plain" (plain.h). For signing and
  /// verifying.
  bool plain = false;
  ProcessingMode processing_mode = ProcessingMode::json_ld_1_1;
  ContextRevision context_revision = ContextRevision::latest;
  std::optional<RdfDirection> rdf_direction = {};
  /// to_rdf writes "en-US" as "en-us". Processors may (JSON-LD 1.1 API, 5.1.2 step 13.4.8.2), and those that
  /// do and those that do not come to different quads.
  bool lower_case_languages = false;
  /// A context to begin with, as if it stood before the document's own; null: none.
  const boost::json::value* expand_context = nullptr;
  Limits limits = {};
};

}  // namespace laurel::credential::jsonld
