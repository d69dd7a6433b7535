// N-Quads 1.1, https://www.w3.org/TR/n-quads/#sec-grammar; names of the productions stand at the functions.
#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "credential/rdf/iri.h"
#include "credential/rdf/nquads.h"
#include "credential/rdf/vocabulary.h"

namespace laurel::credential::rdf {
namespace {

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

struct Range {
  char32_t first;
  char32_t last;
};
// [157s] PN_CHARS_BASE beyond ASCII
constexpr Range name_ranges[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                                 {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                                 {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};

bool is_name_start(char32_t c) {
  if (is_letter(c) || c == '_' || c == ':') return true;
  return std::ranges::any_of(name_ranges, [c](Range range) { return c >= range.first && c <= range.last; });
}

// [160s] PN_CHARS
bool is_name_character(char32_t c) {
  return is_name_start(c) || is_digit(c) || c == '-' || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
         c == 0x203F || c == 0x2040;
}

void append_utf8(std::string& out, char32_t c) {
  auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

/// One pass over the text; every reader returns false, with problem_ set, where the grammar is not met.
class Parser {
 public:
  Parser(std::string_view text, const NQuadsLimits& limits) : text_(text), limits_(limits) {}

  Result<Dataset> parse() {
    while (at_ < text_.size()) {
      if (!read_line()) {
        auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
        return failure(code_, fmt::format("Line {} of the N-Quads: {}.", line, problem_));
      }
    }
    return std::move(dataset_);
  }

 private:
  bool fail(const char* problem) {
    problem_ = problem;
    return false;
  }
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  void skip_white_space() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  void skip_comment() {
    if (peek() != '#') return;
    while (!at_end() && peek() != '\n' && peek() != '\r') ++at_;
  }

  bool read_line() {
    skip_white_space();
    skip_comment();
    if (at_end()) return true;
    if (peek() == '\n' || peek() == '\r') {
      ++at_;
      return true;
    }
    return read_statement();
  }

  // [2] statement
  bool read_statement() {
    Quad quad;
    if (!read_iri_or_blank_node(quad.subject, "a subject is < > or _:")) return false;
    skip_white_space();
    if (peek() != '<') return fail("a predicate is an IRI in < >");
    if (!read_iri(quad.predicate)) return false;
    skip_white_space();
    if (peek() == '"' ? !read_literal(quad.object)
                      : !read_iri_or_blank_node(quad.object, "an object is < >, _: or \" \""))
      return false;
    skip_white_space();
    if (peek() != '.' &&
        !read_iri_or_blank_node(quad.graph, "a graph name is < > or _:, or the line ends with ."))
      return false;
    skip_white_space();
    if (peek() != '.') return fail("a statement ends with .");
    ++at_;
    skip_white_space();
    skip_comment();
    if (!at_end() && peek() != '\n' && peek() != '\r') return fail("nothing but a comment may follow the .");
    if (dataset_.quads().size() >= limits_.quads_max) {
      code_ = "too-large";
      return fail("there are too many statements");
    }
    dataset_.add(quad);
    return true;
  }

  bool read_iri_or_blank_node(TermIndex& term, const char* problem) {
    if (peek() == '<') return read_iri(term);
    if (peek() == '_') return read_blank_node(term);
    return fail(problem);
  }

  // [8] IRIREF
  bool read_iri_text(std::string_view& iri) {
    std::size_t begin = ++at_;
    std::size_t end = text_.find('>', begin);
    if (end == std::string_view::npos) return fail("an IRI lacks its >");
    iri = text_.substr(begin, end - begin);
    if (iri.find('\\') != std::string_view::npos) {
      iri_scratch_.clear();
      while (at_ < end) {
        if (peek() != '\\') {
          iri_scratch_ += text_[at_++];
        } else if (!read_unicode_escape(iri_scratch_)) {
          return false;
        }
      }
      iri = iri_scratch_;
    }
    if (!is_iri(iri)) return fail("an IRI is relative or has characters that IRIs may not have");
    at_ = end + 1;
    return true;
  }
  bool read_iri(TermIndex& term) {
    std::string_view iri;
    if (!read_iri_text(iri)) return false;
    term = dataset_.iri(iri, true);
    return true;
  }

  /// The code point at `at`, of a text known to be UTF-8, and its length in bytes.
  std::pair<char32_t, std::size_t> code_point(std::size_t at) const {
    auto byte = [&](std::size_t index) {
      return static_cast<char32_t>(static_cast<unsigned char>(text_[index]));
    };
    char32_t first = byte(at);
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {(first & 0x1FU) << 6U | (byte(at + 1) & 0x3FU), 2};
    if (first < 0xF0)
      return {(first & 0xFU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU), 3};
    return {(first & 7U) << 18U | (byte(at + 1) & 0x3FU) << 12U | (byte(at + 2) & 0x3FU) << 6U |
                (byte(at + 3) & 0x3FU),
            4};
  }

  // [141s] BLANK_NODE_LABEL
  bool read_blank_node(TermIndex& term) {
    if (!text_.substr(at_).starts_with("_:")) return fail("a blank node begins with _:");
    std::size_t begin = at_ += 2;
    std::size_t end = begin;  // behind the last character that is not a dot
    while (!at_end()) {
      auto [c, length] = code_point(at_);
      bool allowed = at_ == begin ? is_name_start(c) || is_digit(c) : is_name_character(c) || c == '.';
      if (!allowed) break;
      at_ += length;
      if (c != '.') end = at_;
    }
    if (end == begin) return fail("a blank node has no label");
    at_ = end;
    term = dataset_.blank_node(text_.substr(begin, end - begin));
    return true;
  }

  // [6] literal
  bool read_literal(TermIndex& term) {
    std::string_view form;
    if (!read_quoted(form)) return false;
    if (peek() == '@') {
      std::string_view tag;
      if (!read_language(tag)) return false;
      term = dataset_.literal(form, rdf_lang_string, tag);
      return true;
    }
    std::string_view datatype = xsd_string;
    if (peek() == '^') {
      if (!text_.substr(at_).starts_with("^^<")) return fail("a datatype is ^^ and an IRI in < >");
      at_ += 2;
      if (!read_iri_text(datatype)) return false;
    }
    term = dataset_.literal(form, datatype);
    return true;
  }

  // [11] STRING_LITERAL_QUOTE
  bool read_quoted(std::string_view& form) {
    std::size_t begin = ++at_;
    std::size_t end = text_.find_first_of("\"\\\n\r", begin);
    if (end != std::string_view::npos && text_[end] == '"') {
      form = text_.substr(begin, end - begin);
      at_ = end + 1;
      return true;
    }
    form_scratch_.clear();
    while (!at_end() && peek() != '"') {
      if (peek() == '\n' || peek() == '\r') break;
      if (peek() != '\\') {
        form_scratch_ += text_[at_++];
      } else if (!read_escape(form_scratch_)) {
        return false;
      }
    }
    if (peek() != '"') return fail("a literal lacks its closing \"");
    ++at_;
    form = form_scratch_;
    return true;
  }

  // [144s] LANGTAG
  bool read_language(std::string_view& tag) {
    std::size_t begin = ++at_;
    while (is_letter(static_cast<unsigned char>(peek()))) ++at_;
    bool is_empty = at_ == begin;
    while (!is_empty && peek() == '-') {
      std::size_t part = ++at_;
      while (is_letter(static_cast<unsigned char>(peek())) || is_digit(static_cast<unsigned char>(peek())))
        ++at_;
      is_empty = at_ == part;
    }
    if (is_empty) return fail("a language tag is not one");
    tag = text_.substr(begin, at_ - begin);
    return true;
  }

  // [153s] ECHAR
  bool read_escape(std::string& out) {
    constexpr std::string_view names = "tbnrf\"'\\";
    constexpr std::string_view values = "\t\b\n\r\f\"'\\";
    char name = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    std::size_t which = name == '\0' ? std::string_view::npos : names.find(name);
    if (which == std::string_view::npos) return read_unicode_escape(out);
    out += values[which];
    at_ += 2;
    return true;
  }

  // [10] UCHAR
  bool read_unicode_escape(std::string& out) {
    char name = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    std::size_t length = name == 'u' ? 4 : name == 'U' ? 8 : 0;
    if (length == 0 || at_ + 2 + length > text_.size()) return fail("an escape with \\ is not one");
    char32_t c = 0;
    for (char digit : text_.substr(at_ + 2, length)) {
      char32_t value = is_digit(static_cast<unsigned char>(digit)) ? static_cast<char32_t>(digit - '0')
                       : digit >= 'a' && digit <= 'f'              ? static_cast<char32_t>(digit - 'a' + 10)
                       : digit >= 'A' && digit <= 'F'              ? static_cast<char32_t>(digit - 'A' + 10)
                                                                   : 16;
      if (value == 16) return fail("an escape with \\u has a digit that is not hexadecimal");
      c = c << 4U | value;
    }
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return fail("an escape with \\u names no character");
    append_utf8(out, c);
    at_ += 2 + length;
    return true;
  }

  std::string_view text_;
  NQuadsLimits limits_;
  std::size_t at_ = 0;
  Dataset dataset_;
  std::string iri_scratch_;
  std::string form_scratch_;
  std::string code_ = "invalid-nquads";
  const char* problem_ = "";
};

}  // namespace

Result<Dataset> parse_nquads(std::string_view text, const NQuadsLimits& limits) {
  if (text.size() > limits.bytes_max)
    return failure("too-large", fmt::format("The N-Quads are longer than {} bytes.", limits.bytes_max));
  if (!is_utf8(text)) return failure("invalid-nquads", "The N-Quads are not UTF-8 text.");
  return Parser(text, limits).parse();
}

}  // namespace laurel::credential::rdf
