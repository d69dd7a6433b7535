#include "catalog/wording.h"

#include <gtest/gtest.h>

#include <random>

#include "storage/file.h"
#include "support/sample_catalog.h"

namespace laurel::catalog {

std::string rules_of(std::string_view text, TextKind kind = TextKind::plain) {
  std::string rules;
  for (const auto& finding : lint_words(text, kind)) rules += std::string(name_of(finding.rule)) + " ";
  return rules;
}

// REQ W1
TEST(Wording, ABadgeForTheMicroCredentialIsRefused) {
  for (auto text : {"Earn a badge in organizing.", "Your badges", "This badge takes 15 hours.",
                    "Browse all badges", "The badge program starts in May.", "You were awarded the badge.",
                    "Complete three badges", "Each BADGE counts.", "Start this badge", "Badges you earned",
                    "A badge of 12 hours. See the picture.", "Share your badge with your district",
                    "badge/credential", "Gane una insignia.", "Sus insignias",
                    "Esta insignia lleva 15 horas.", "Complete la insignia y suba sus pruebas."})
    EXPECT_EQ(rules_of(text), "W1 ") << text;
}

TEST(Wording, ABadgeThatIsThePictureIsFine) {
  for (auto text :
       {"The badge is the picture of your micro-credential.", "Download the badge picture", "Badge (PNG)",
        "Download the badge as SVG or PNG.", "The badge's image carries the signed credential.",
        "Each stack has a hue, and its badge is drawn in it.", "Icon of the badge",
        "Once you earn the micro-credential, its badge picture can be shared.", "Signed as Open Badges 3.0",
        "An Open Badge is a file.", "Wear your name badge at school.", "We never say “badge” for it.",
        "laurel bake badge.svg", "see badge_title", "Nothing here", "La imagen de la insignia",
        "Descargar la insignia (PNG)", "La insignia es el dibujo de su micro-credencial.",
        "un buque insignia"})
    EXPECT_EQ(rules_of(text), "") << text;
}

// REQ W2
TEST(Wording, ANumberThatIsRequiredIsRefused) {
  for (auto text :
       {"Teachers must earn at least three micro-credentials.",
        "New teachers are required to complete two micro-credentials in their first year.",
        "Every teacher shall hold 4 micro-credentials by June.",
        "Two micro-credentials are required of each teacher.", "The district requires five microcredentials.",
        "Staff have to finish 3 micro credentials.",
        "Each teacher must complete one micro-credential every year.",
        "A minimum number of micro-credentials is mandatory.",
        "Every school meets its micro-credential quota.",
        "Teachers must earn at least\n  three\n  micro-credentials.",
        "Todo docente debe obtener al menos tres micro-credenciales.",
        "Se exige completar dos microcredenciales por año.",
        "Los maestros tienen que completar cuatro micro-credenciales."})
    EXPECT_EQ(rules_of(text), "W2 ") << text;
}

TEST(Wording, RewardsAndRefusalsOfQuotasAreFine) {
  for (auto text : {"Teachers who earn three micro-credentials receive $500.",
                    "To receive the stipend, a teacher must complete three micro-credentials.",
                    "Nobody is required to earn three micro-credentials.",
                    "No policy may require a number of micro-credentials of a teacher.",
                    "A policy that requires two micro-credentials is refused.",
                    "To complete the stack you must earn all five micro-credentials.",
                    "You must finish this micro-credential in six months.", "You must hand in two plans.",
                    "There are three micro-credentials here. You must sign in to start.",
                    "Three micro-credentials count as one step on the lane you must request.",
                    "Nadie debe completar tres micro-credenciales.",
                    "Quien obtiene tres micro-credenciales recibe un bono."})
    EXPECT_EQ(rules_of(text), "") << text;
}

TEST(Wording, OnlyWhatPeopleReadIsRead) {
  EXPECT_EQ(rules_of("badge_title: Your micro-credential\nbadge: 'x' # badge\n", TextKind::yaml), "");
  EXPECT_EQ(rules_of("<div class=\"badge\">Hello</div><script>badge()</script>", TextKind::html), "");
  EXPECT_EQ(rules_of("<p>Your badge</p>", TextKind::html), "W1 ");
  EXPECT_EQ(rules_of("<p>[[award.badge]]</p>", TextKind::html), "");
  EXPECT_EQ(rules_of("Use `badge` and https://example.org/badge here", TextKind::markdown), "");
  EXPECT_EQ(rules_of("{{BADGE}} by {{NAME}}"), "");
  EXPECT_EQ(rules_of("a < badge > b", TextKind::yaml), "W1 ");
}

TEST(Wording, FindingsNameTheirLineAndSayWhyAndWhatToDo) {
  const auto findings = lint_words(
      "title: Fine\ntext: |\n  Nothing yet.\n\n  Earn this badge. Then\n  earn a badge again.\n"
      "last: \"Long words,\n  and your badge\"\n",
      TextKind::yaml);
  ASSERT_EQ(findings.size(), 3u);
  EXPECT_EQ(findings[0].line, 5);
  EXPECT_EQ(findings[1].line, 6);
  EXPECT_EQ(findings[2].line, 8);
  EXPECT_EQ(text_of(findings[0]),
            "W1: “Earn this badge”: A badge is only the displayed picture of a micro-credential. Say "
            "“micro-credential”, "
            "or “badge picture” where the picture is meant.");
  EXPECT_EQ(lint_words("\n\nyour badge", TextKind::plain).front().line, 3);
}

TEST(Wording, TheKindOfATextIsInItsName) {
  EXPECT_EQ(text_kind_of("a/README.md"), TextKind::markdown);
  EXPECT_EQ(text_kind_of("home.YML"), TextKind::yaml);
  EXPECT_EQ(text_kind_of("page.tpl"), TextKind::html);
  EXPECT_EQ(text_kind_of("LICENSE"), TextKind::plain);
}

TEST(Wording, AnyBytesAreRead) {
  std::mt19937 engine(5);
  const std::string_view pieces[] = {"badge", "\xFF", "\xE2\x80",        "\n",         ":", "- ", "“", "{{",
                                     "<",     "`",    "must two micro-", "credentials"};
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int k = 0; k < 20; ++k) text += pieces[engine() % std::size(pieces)];
    for (auto kind : {TextKind::plain, TextKind::markdown, TextKind::yaml, TextKind::html})
      for (const auto& finding : lint_words(text, kind)) EXPECT_GE(finding.line, 1);
  }
}

// REQ W1, W2
TEST(Wording, TheInterfaceKeepsTheRules) {
  const auto source = std::filesystem::path(LAUREL_SOURCE_DIR) / "src/web";
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    const auto kind = text_kind_of(entry.path().filename().string());
    if (kind != TextKind::yaml && kind != TextKind::html) continue;
    ++files;
    for (const auto& finding : lint_words(storage::read_file(entry.path()), kind))
      ADD_FAILURE() << entry.path() << ":" << finding.line << ": " << text_of(finding);
  }
  EXPECT_GT(files, 5);
}

}  // namespace laurel::catalog
