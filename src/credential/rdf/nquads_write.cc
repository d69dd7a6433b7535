// Canonical N-Quads, https://www.w3.org/TR/rdf-canon/#canonical-quads
#include "credential/codec/escape.h"
#include "credential/rdf/nquads.h"
#include "credential/rdf/scan.h"
#include "credential/rdf/vocabulary.h"

namespace laurel::credential::rdf {
namespace {

void append_code(std::string& out, unsigned char character) {
  constexpr char digits[] = "0123456789ABCDEF";
  out += "\\u00";
  out += digits[character >> 4U];
  out += digits[character & 0xFU];
}

void append_escaped(std::string& out, unsigned char character) {
  if (const auto escape = codec::short_escape(character); !escape.empty()) {
    out += escape;
  } else {
    append_code(out, character);
  }
}

bool is_plain_literal(std::string_view text) {
  return scan::none(text, [](scan::Word word) {
    return scan::has_less(word, 0x20) | scan::has(word, '"') | scan::has(word, '\\') | scan::has(word, 0x7F);
  });
}

bool is_plain_iri(std::string_view text) {
  return scan::none(text, [](scan::Word word) {
    return scan::has_less(word, 0x21) | scan::has(word, '"') | scan::has(word, '\\') | scan::has(word, '<') |
           scan::has(word, '>');
  });
}

bool needs_escape_in_literal(unsigned char character) {
  return character < 0x20 || character == '"' || character == '\\' || character == 0x7F;
}

/// Not allowed in an IRI at all; written so that a text that isn't one can at least not end the term early.
bool needs_escape_in_iri(unsigned char character) {
  return character <= 0x20 || character == '<' || character == '>' || character == '"' || character == '\\';
}

template <class NeedsEscape, class Append>
void append_text(std::string& out, std::string_view text, NeedsEscape needs_escape, Append append) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto character = static_cast<unsigned char>(text[at]);
    if (!needs_escape(character)) continue;
    out.append(text, begin, at - begin);
    append(out, character);
    begin = at + 1;
  }
  out.append(text, begin);
}

void append_iri(std::string& out, std::string_view iri, bool is_checked) {
  out += '<';
  if (is_checked || is_plain_iri(iri)) {
    out += iri;
  } else {
    append_text(out, iri, needs_escape_in_iri, append_code);
  }
  out += '>';
}

}  // namespace

void append_term(std::string& out, const Term& term) {
  switch (term.kind) {
    case TermKind::iri:
      append_iri(out, term.value, term.is_checked);
      return;
    case TermKind::blank_node:
      out += "_:";
      out += term.value;
      return;
    case TermKind::literal:
      break;
  }
  out += '"';
  if (is_plain_literal(term.value)) {
    out += term.value;
  } else {
    append_text(out, term.value, needs_escape_in_literal, append_escaped);
  }
  out += '"';
  if (!term.language.empty()) {
    out += '@';
    out += term.language;
  } else if (term.datatype != xsd_string) {
    out += "^^";
    append_iri(out, term.datatype, false);
  }
}

std::string to_nquads(const Dataset& dataset) {
  std::string out;
  for (const Quad& quad : dataset.quads()) {
    for (TermIndex index : {quad.subject, quad.predicate, quad.object, quad.graph}) {
      if (index == default_graph) continue;
      append_term(out, dataset.term(index));
      out += ' ';
    }
    out += ".\n";
  }
  return out;
}

}  // namespace laurel::credential::rdf
