// Files that are made to keep whoever draws them busy, or to break them: a process of its own draws, and
// ends.
#include <gtest/gtest.h>

#include <csignal>

#include "earning/preview_process.h"

namespace laurel::faults {
namespace {

using namespace std::chrono_literals;

// A PDF whose page draws a form ten times, which draws another ten times, and so on: 10^levels squares in 2
// KB.
std::string nested_pdf(int levels) {
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X0 5 0 R>>>>>>"};
  const auto stream = [](const std::string& head, const std::string& content) {
    return fmt::format("<<{}/Length {}>>stream\n{}\nendstream", head, content.size(), content);
  };
  objects.push_back(stream("", "/X0 Do"));
  for (int i = 0; i <= levels; ++i) {
    std::string content;
    for (int k = 0; k < 10 && i < levels; ++k) content += fmt::format("/X{} Do ", i + 1);
    if (i == levels) content = "0 0 600 700 re f";
    objects.push_back(
        stream(fmt::format("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X{} "
                           "{} 0 R>>>>",
                           i + 1, i + 6),
               content));
  }
  std::string text = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", text.size());
    text += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return text +
         fmt::format(
             "xref\n0 {0}\n0000000000 65535 f \n{1}trailer<</Size {0}/Root 1 0 R>>\nstartxref\n{2}\n%%EOF",
             objects.size() + 1, table, text.size());
}

std::optional<earning::Preview> draw(
    const std::string& media_type, const std::string& content,
    const std::function<bool()>& is_stopping = [] { return false; }) {
  return earning::make_preview_apart(LAUREL_PROGRAM, media_type, content, is_stopping);
}

TEST(PreviewProcess, DrawsWhatIsHarmlessAndSaysNothingOfNonsense) {
  const auto pdf = draw("application/pdf", nested_pdf(1));
  ASSERT_TRUE(pdf);
  EXPECT_EQ(pdf->pages, 1);
  EXPECT_TRUE(pdf->png.starts_with("\x89PNG"));
  EXPECT_TRUE(draw("image/png", pdf->png)->png.starts_with("\x89PNG"));
  EXPECT_TRUE(draw("image/png", "no picture")->png.empty());
  EXPECT_THROW(earning::make_preview_apart("/nowhere/laurel", "image/png", "x", [] { return false; }),
               std::runtime_error);
}

TEST(PreviewProcess, EndsWithWhatWouldTakeForEver) {
  const auto began = std::chrono::steady_clock::now();
  const auto preview = draw("application/pdf", nested_pdf(10));
  ASSERT_TRUE(preview);
  EXPECT_TRUE(preview->png.empty());
  EXPECT_LT(std::chrono::steady_clock::now() - began, earning::preview_timeout + 5s);
}

TEST(PreviewProcess, DoesNotHoldUpAServerThatEnds) {
  const auto began = std::chrono::steady_clock::now();
  EXPECT_FALSE(draw("application/pdf", nested_pdf(10),
                    [&] { return std::chrono::steady_clock::now() - began > 500ms; }));
  EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
}

}  // namespace
}  // namespace laurel::faults
