#include "credential/rdf/iri.h"

#include "credential/rdf/scan.h"

namespace laurel::credential::rdf {
namespace {

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// RFC 3986 section 5.2.4 Remove Dot Segments
std::string remove_dot_segments(std::string_view input) {
  std::string output;
  while (!input.empty()) {
    if (input.starts_with("../")) {
      // A. a leading "../" or "./" is removed.
      input.remove_prefix(3);
    } else if (input.starts_with("./") || input.starts_with("/./")) {
      // B. "/./" or "/." as a complete segment becomes "/".
      input.remove_prefix(2);
    } else if (input == "/.") {
      input = "/";
    } else if (input.starts_with("/../") || input == "/..") {
      // C. "/../" or "/.." becomes "/", and the last segment of the output is removed.
      input = input == "/.." ? std::string_view("/") : input.substr(3);
      std::size_t slash = output.rfind('/');
      output.resize(slash == std::string::npos ? 0 : slash);
    } else if (input == "." || input == "..") {
      // D. a lone "." or ".." is removed.
      input = {};
    } else {
      // E. the first segment moves to the output.
      std::size_t end = input.find('/', 1);
      output += input.substr(0, end);
      input = end == std::string_view::npos ? std::string_view() : input.substr(end);
    }
  }
  return output;
}

// RFC 3986 section 5.2.3 Merge Paths
std::string merge_paths(const IriParts& base, std::string_view path) {
  if (base.authority && base.path.empty()) return "/" + std::string(path);
  std::size_t slash = base.path.rfind('/');
  std::string merged(base.path.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
  return merged += path;
}

// RFC 3986 section 5.3 Component Recomposition
std::string recompose(const IriParts& parts, std::string_view path) {
  std::string iri;
  if (parts.scheme) iri.append(*parts.scheme).append(":");
  if (parts.authority) iri.append("//").append(*parts.authority);
  iri += path;
  if (parts.query) iri.append("?").append(*parts.query);
  if (parts.fragment) iri.append("#").append(*parts.fragment);
  return iri;
}

}  // namespace

bool has_scheme(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  for (char character : text) {
    if (character == ':') return true;
    bool in_scheme = is_letter(character) || (character >= '0' && character <= '9') || character == '+' ||
                     character == '-' || character == '.';
    if (!in_scheme) return false;
  }
  return false;
}

bool has_only_iri_characters(std::string_view text) {
  // [8] IRIREF: not #x00 to #x20, nor <, >, ", {, }, |, ^, `, \; < and >, and \\ and ^, differ in one bit.
  return scan::none(text, [](scan::Word word) {
    const auto second_bit_set = word | std::uint8_t{2};
    return scan::has_less(word, 0x21) | scan::has(word, '"') | scan::has(word, '`') |
           scan::has(second_bit_set, '>') | scan::has(second_bit_set, '^') | scan::has(word, '{') |
           scan::has(word, '|') | scan::has(word, '}');
  });
}

bool is_well_formed_iri(std::string_view text) {
  std::size_t hash = text.find('#');
  bool has_one_fragment =
      hash == std::string_view::npos || text.find('#', hash + 1) == std::string_view::npos;
  return has_one_fragment && is_iri(text);
}

IriParts split_iri(std::string_view reference) {
  IriParts parts;
  if (has_scheme(reference)) {
    std::size_t colon = reference.find(':');
    parts.scheme = reference.substr(0, colon);
    reference.remove_prefix(colon + 1);
  }
  if (std::size_t hash = reference.find('#'); hash != std::string_view::npos) {
    parts.fragment = reference.substr(hash + 1);
    reference = reference.substr(0, hash);
  }
  if (std::size_t mark = reference.find('?'); mark != std::string_view::npos) {
    parts.query = reference.substr(mark + 1);
    reference = reference.substr(0, mark);
  }
  if (reference.starts_with("//")) {
    std::size_t slash = reference.find('/', 2);
    parts.authority = reference.substr(2, slash == std::string_view::npos ? slash : slash - 2);
    reference = slash == std::string_view::npos ? std::string_view() : reference.substr(slash);
  }
  parts.path = reference;
  return parts;
}

std::string resolve_iri(std::string_view base, std::string_view reference) {
  if (base.empty()) return std::string(reference);
  IriParts from = split_iri(base);
  IriParts result = split_iri(reference);
  // 5.2.2 Transform References
  if (result.scheme || result.authority) {
    if (!result.scheme) result.scheme = from.scheme;
    return recompose(result, remove_dot_segments(result.path));
  }
  result.scheme = from.scheme;
  result.authority = from.authority;
  if (result.path.empty()) {
    if (!result.query) result.query = from.query;
    return recompose(result, from.path);
  }
  if (result.path.starts_with('/')) return recompose(result, remove_dot_segments(result.path));
  return recompose(result, remove_dot_segments(merge_paths(from, result.path)));
}

}  // namespace laurel::credential::rdf
