#include "award/certificate/certificate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poppler-document.h>
#include <poppler-page.h>

#include <cstdlib>
#include <fstream>

namespace laurel::award {
namespace {

using testing::HasSubstr;

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

void save(const std::string& name, const Bytes& pdf) {
  if (const char* folder = std::getenv("LAUREL_PICTURES")) {
    std::ofstream(std::filesystem::path(folder) / name, std::ios::binary)
        .write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
  }
}

TEST(Certificate, LooksRight) {
  save("letter.pdf", draw_certificate(sample()));
  Certificate other = sample();
  other.paper = Paper::a4;
  other.name = "María Guadalupe Ñáñez-Villaseñor de la Concepción";
  other.title = "Education Support Professionals: Proficient Practice in Every Building";
  other.medal.title = other.title;
  other.medal.hue = *catalog::badge::Hue::parse("#862F52");
  other.medal.device = catalog::badge::Device::bridge;
  other.facts[1].value = "Two trained reviewers and a third, who decided";
  save("a4.pdf", draw_certificate(other));
  other.name = "محمد الأمين 王小明 Εὐαγγελία Đặng Thị Ngọc አበበ";
  other.competency += other.competency + other.competency;
  save("scripts.pdf", draw_certificate(other));
}

}  // namespace
}  // namespace laurel::award
