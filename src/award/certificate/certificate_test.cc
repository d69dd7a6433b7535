// With LAUREL_PICTURES naming a folder, the certificates are also written there, to be looked at.
#include "award/certificate/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace laurel::award {
namespace {

using testing::HasSubstr;
using testing::Not;

Certificate sample() {
  Certificate certificate;
  certificate.medal.title = "Questions Worth Discussing";
  certificate.medal.device = catalog::badge::Device::speech;
  certificate.issuer = "Great Lakes Educators’ Institute";
  certificate.certifies = "certifies that";
  certificate.name = "Renata Holloway";
  certificate.accomplishment = "has shown mastery in practice, and awards the micro-credential";
  certificate.title = "Questions Worth Discussing";
  certificate.competency =
      "Plans a question with more than one defensible answer, holds a discussion in which students answer "
      "one "
      "another, and studies the transcript to plan the next.";
  certificate.facts = {{"Awarded", "February 2, 2027"},
                       {"Scored, without names, by", "Two trained reviewers"},
                       {"Result", "Met, all four criteria"}};
  certificate.signatory = {"Amara Lindqvist", "Director of Credentials", ""};
  certificate.check_heading = "Signed electronically.";
  certificate.check_text = "Check it at";
  certificate.address = "https://credentials.greatlakes.example/c/9m2x-4tq7";
  certificate.note =
      "About 15 hours of work: 1.5 potential CEU in Ohio. Continuing education units are granted by the "
      "educator’s LPDC alone.";
  certificate.issued = *Instant::parse("2027-02-02T15:00:00Z");
  return certificate;
}

Certificate spanish() {
  Certificate certificate = sample();
  certificate.paper = Paper::a4;
  certificate.language = "es-US";
  certificate.certifies = "certifica que";
  certificate.name = "María Guadalupe Ñáñez-Villaseñor de la Concepción";
  certificate.accomplishment = "ha demostrado dominio en la práctica y le otorga la microcredencial";
  certificate.title = "Preguntas que vale la pena conversar en todas las aulas";
  certificate.medal.title = certificate.title;
  certificate.medal.hue = *catalog::badge::Hue::parse("#862F52");
  certificate.medal.device = catalog::badge::Device::bridge;
  certificate.facts = {{"Otorgada", "2 de febrero de 2027"},
                       {"Evaluada, sin nombres, por", "Dos revisoras capacitadas y una tercera, que decidió"},
                       {"Resultado", "Cumplidos los cuatro criterios"}};
  return certificate;
}

Certificate absurd(std::string_view piece) {
  std::string text;
  while (text.size() < 10'000) text += piece;
  Certificate certificate = sample();
  certificate.medal.title = certificate.issuer = certificate.certifies = certificate.name =
      certificate.accomplishment = certificate.title = certificate.competency = certificate.check_heading =
          certificate.check_text = certificate.note = text;
  certificate.facts.assign(9, {text, text});
  certificate.signatory = {text, text, ""};
  certificate.address = "https://a.example/" + text;
  return certificate;
}

struct Read {
  std::unique_ptr<poppler::document> document;
  std::unique_ptr<poppler::page> page;
  std::string text;
};

std::string utf8(const poppler::ustring& text) {
  const auto bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

std::string raw(const Bytes& pdf) {
  return {pdf.begin(), pdf.end()};
}

Read read(const Bytes& pdf) {
  EXPECT_TRUE(raw(pdf).starts_with("%PDF-1.5"));
  Read result;
  // poppler's load_from_raw_data would go on using the bytes of its caller.
  poppler::byte_array bytes(pdf.begin(), pdf.end());
  result.document.reset(poppler::document::load_from_data(&bytes));
  if (!result.document || result.document->pages() != 1) {
    ADD_FAILURE() << "not a PDF of one page";
    return result;
  }
  result.page.reset(result.document->create_page(0));
  result.text = utf8(result.page->text());
  std::ranges::replace(result.text, '\n', ' ');
  return result;
}

void save(const std::string& name, const Bytes& pdf) {
  if (const char* folder = std::getenv("LAUREL_PICTURES")) {
    std::ofstream(std::filesystem::path(folder) / name, std::ios::binary) << raw(pdf);
  }
}

TEST(Certificate, CarriesEveryTextAsText) {
  const Bytes pdf = draw_certificate(sample());
  save("letter.pdf", pdf);
  const Read page = read(pdf);
  for (const char* text :
       {"Great Lakes Educators’ Institute", "certifies that", "Renata Holloway", "Questions Worth Discussing",
        "February 2, 2027", "Two trained reviewers", "Amara Lindqvist", "Director of Credentials",
        "Signed electronically.", "credentials.greatlakes.example", "/c/9m2x-4tq7",
        "granted by the educator’s LPDC alone."}) {
    EXPECT_THAT(page.text, HasSubstr(text));
  }
}

TEST(Certificate, IsOneLandscapePageOfThePaper) {
  const auto letter = read(draw_certificate(sample())).page->page_rect();
  EXPECT_NEAR(letter.width(), 792, 0.01);
  EXPECT_NEAR(letter.height(), 612, 0.01);
  const Bytes pdf = draw_certificate(spanish());
  save("a4.pdf", pdf);
  const auto a4 = read(pdf).page->page_rect();
  EXPECT_NEAR(a4.width(), 841.89, 0.01);
  EXPECT_NEAR(a4.height(), 595.28, 0.01);
}

TEST(Certificate, IsTheSameBytesForTheSameCertificate) {
  EXPECT_EQ(draw_certificate(sample()), draw_certificate(sample()));
}

TEST(Certificate, SaysItsTitleLanguageAndDate) {
  const Bytes pdf = draw_certificate(spanish());
  const Read page = read(pdf);
  EXPECT_EQ(utf8(page.document->get_title()),
            "Preguntas que vale la pena conversar en todas las aulas · María Guadalupe Ñáñez-Villaseñor de "
            "la Concepción");
  EXPECT_EQ(utf8(page.document->get_author()), "Great Lakes Educators’ Institute");
  EXPECT_EQ(page.document->get_creation_date_t(), 1801580400);
  EXPECT_THAT(raw(pdf), HasSubstr("/Lang (es-US)"));
  EXPECT_THAT(raw(pdf), HasSubstr("/MarkInfo << /Marked true >>"));
}

TEST(Certificate, LeavesOutALanguageThatIsNone) {
  Certificate certificate = sample();
  certificate.language = "en) /OpenAction (x";
  EXPECT_THAT(raw(draw_certificate(certificate)), Not(HasSubstr("/Lang")));
  EXPECT_THAT(raw(draw_certificate(certificate)), Not(HasSubstr("/OpenAction")));
}

TEST(Certificate, LinksItsAddressUnlessThatCouldEndTheLink) {
  Certificate certificate = sample();
  EXPECT_THAT(raw(draw_certificate(certificate)),
              HasSubstr("/URI (https://credentials.greatlakes.example/c/9m2x-4tq7)"));
  for (const char* address :
       {"javascript:alert(1)", "https://a.example/' uri='https://b.example", "https://a.example/\\"}) {
    certificate.address = address;
    EXPECT_THAT(raw(draw_certificate(certificate)), Not(HasSubstr("/URI"))) << address;
  }
}

TEST(Certificate, SetsNamesOfManyScripts) {
  Certificate certificate = sample();
  certificate.name = "Đặng Thị Ngọc Łucja Țepeș";
  const Bytes pdf = draw_certificate(certificate);
  save("names.pdf", pdf);
  EXPECT_THAT(read(pdf).text, HasSubstr("Đặng Thị Ngọc Łucja Țepeș"));
  for (const char* name : {"Ευαγγελία Παπαδοπούλου", "Светлана Ковальчук"}) {
    certificate.name = name;
    EXPECT_THAT(read(draw_certificate(certificate)).text, HasSubstr(name));
  }
}

/// Whether the middle parts of two boxes, where the letters' bodies stand, overlap.
bool collide(const poppler::rectf& one, const poppler::rectf& other) {
  const double one_middle = (one.top() + one.bottom()) / 2;
  const double other_middle = (other.top() + other.bottom()) / 2;
  const double reach = 0.3 * std::min(one.height(), other.height());
  return one.left() + 0.5 < other.right() && other.left() + 0.5 < one.right() &&
         std::abs(one_middle - other_middle) < reach;
}

TEST(Certificate, KeepsAbsurdTextsOnThePageAndApart) {
  for (const std::string_view piece : {"W", "word ", "Ünïcödé-Çedïlla ", "教育", "\n\x01 a"}) {
    for (const Paper paper : {Paper::letter, Paper::a4}) {
      Certificate certificate = absurd(piece);
      certificate.paper = paper;
      const Bytes pdf = draw_certificate(certificate);
      if (paper == Paper::letter && piece == "word ") save("absurd.pdf", pdf);
      EXPECT_LT(pdf.size(), 600'000U);
      const Read page = read(pdf);
      const auto rect = page.page->page_rect();
      constexpr double kBorder = 40;  // in points: the border's inner line is at 37
      const auto boxes = page.page->text_list();
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          EXPECT_FALSE(collide(boxes[i].bbox(), boxes[j].bbox())) << piece << utf8(boxes[i].text());
        }
      }
      for (const auto& box : boxes) {
        EXPECT_GE(box.bbox().left(), kBorder);
        EXPECT_GE(box.bbox().top(), kBorder);
        EXPECT_LE(box.bbox().right(), rect.width() - kBorder);
        EXPECT_LE(box.bbox().bottom(), rect.height() - kBorder);
      }
    }
  }
}

TEST(Certificate, NeedsNoTextAtAll) {
  const Bytes pdf = draw_certificate(Certificate{});
  EXPECT_EQ(read(pdf).text.find_first_not_of(" \f"), std::string::npos);
}

TEST(Certificate, DrawsASignatureThatIsAnSvgAndRefusesOthers) {
  Certificate certificate = sample();
  const std::size_t unsigned_size = draw_certificate(certificate).size();
  certificate.signatory->signature_svg =
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><path d="M4 28C20-8 24 0 22 28M44 28C60-8 66 8 60 20 80 8 84 24 116 12" fill="none" stroke="#20304a" stroke-width="1.4"/></svg>)";
  const Bytes pdf = draw_certificate(certificate);
  save("signed.pdf", pdf);
  EXPECT_GT(pdf.size(), unsigned_size);
  certificate.signatory->signature_svg = "no picture";
  EXPECT_THROW(draw_certificate(certificate), std::runtime_error);
}

}  // namespace
}  // namespace laurel::award
