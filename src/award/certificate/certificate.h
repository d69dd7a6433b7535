// The certificate of an earned micro-credential: one landscape page, PDF, to be printed and framed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.h"
#include "base/instant.h"
#include "catalog/badge/medal.h"

namespace laurel::award {

enum class Paper { letter, a4 };

/// What stands on the page, in the language of the page: the caller translates. Each text may be at most
/// certificate_text_bytes_max; what is longer is cut with "…". What does not fit its place is set smaller,
/// then in more lines, then cut.
struct Certificate {
  struct Fact {
    std::string label;  // "Awarded"
    std::string value;  // "February 2, 2027"
  };
  struct Signatory {
    std::string name;
    std::string role;
    std::string signature_svg;  // drawn above the line; empty: room to sign by hand
  };

  Paper paper = Paper::letter;
  std::string language = "en-US";  // BCP 47, for the document's metadata
  catalog::badge::Medal medal;     // drawn as earned, in its large cut
  std::string issuer;
  std::string certifies;       // "certifies that"
  std::string name;            // of the earner
  std::string accomplishment;  // "has shown mastery in practice, and awards the micro-credential"
  std::string title;           // of the micro-credential
  std::string competency;
  std::vector<Fact> facts;  // at most certificate_facts_max: when, who scored and how, with what result
  std::optional<Signatory> signatory;
  std::string check_heading;  // "Signed electronically."
  std::string check_text;     // "Check it at"
  std::string address;        // of the public credential, absolute; on the page, in the QR code and as link
  std::string note;           // that continuing education units are the LPDC's to grant
  Instant issued;             // the document's date of creation
};

inline constexpr std::size_t certificate_text_bytes_max = 900;
inline constexpr std::size_t certificate_facts_max = 4;

/// The page as PDF 1.5 with metadata, language and structure tags; the same certificate gives the same bytes.
/// Throws std::runtime_error when the signature is no SVG.
Bytes draw_certificate(const Certificate& certificate);

}  // namespace laurel::award
