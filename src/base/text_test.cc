#include "base/text.h"

#include <gtest/gtest.h>

namespace laurel {

TEST(Text, OnlyWellFormedUtf8IsAccepted) {
  EXPECT_TRUE(is_utf8("plain, señor, 数学, 😀"));
  EXPECT_FALSE(is_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  EXPECT_FALSE(is_utf8("cut \xE2\x82"));
}

TEST(Text, WordsAreCountedAsAPersonWould) {
  EXPECT_EQ(count_words("  I asked – again –\n“Why?”  "), 4);
  EXPECT_EQ(count_words(" - — "), 0);
}

TEST(Text, ShorteningNeverCutsACharacter) {
  EXPECT_EQ(shorten("señor", 10), "señor");
  EXPECT_EQ(shorten("señores", 6), "se…");
}

TEST(Text, FoldingForgetsCaseAccentsAndPunctuation) {
  EXPECT_EQ(fold("Students’ Writing: Éxito, Año!"), "students writing exito ano");
}

TEST(Text, AFileNameKeepsItsExtensionAndLosesItsPath) {
  EXPECT_EQ(safe_file_name("../../etc/passwd"), "passwd");
  EXPECT_EQ(safe_file_name("..\\C:\\lesson plan.pdf"), "lesson plan.pdf");
  EXPECT_EQ(safe_file_name(std::string_view("a\0b\n.pdf", 8)), "ab.pdf");
  EXPECT_EQ(safe_file_name(""), "file");
  auto longest = safe_file_name(std::string(300, 'x') + ".pdf");
  EXPECT_LE(longest.size(), 120u);
  EXPECT_TRUE(longest.ends_with(".pdf"));
}

}  // namespace laurel
