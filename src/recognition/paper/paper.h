// A plain document on paper: headings, paragraphs, pairs, tables and lines to sign on, over as many Letter
// pages as it takes. Registers, educators' files and evaluation evidence are printed so.
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/instant.h"

namespace laurel::recognition {

struct Paper {
  struct Heading {
    std::string text;
  };
  struct Paragraph {
    std::string text;
  };
  /// A label at the left, its value beside it.
  struct Pairs {
    std::vector<std::pair<std::string, std::string>> entries;
  };
  struct Table {
    std::vector<std::string> columns;
    std::vector<double> widths;  // in proportion, one for each column
    std::vector<std::vector<std::string>> rows;
  };
  /// A line to sign on over each label.
  struct Signatures {
    std::vector<std::string> labels;
  };
  using Part = std::variant<Heading, Paragraph, Pairs, Table, Signatures>;

  std::string language = "en";  // BCP 47
  std::string title, subtitle;
  std::string foot;        // on every page
  std::string page_words;  // "page"
  std::string of_words;    // "of", before how many pages there are
  std::vector<Part> parts;
  Instant made;
};

/// PDF with metadata, language and structure tags; the same paper gives the same bytes. Texts that are no
/// UTF-8 are left out.
std::string draw_paper(const Paper& paper);

}  // namespace laurel::recognition
