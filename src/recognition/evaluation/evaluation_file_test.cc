// REQ R2: what an educator shows the evaluator, as data, as an archive and on paper.
#include "recognition/evaluation/evaluation_file.h"

#include "award/award_test_world.h"
#include "recognition/paper/paper.h"

namespace laurel::recognition {
namespace {

EvaluationFile file() {
  return {.school_year = 2026,
          .growth_plan = "Ask better questions",
          .improvement_plan = "",
          .focus = "Writing every day",
          .exhibits = {{"c1", "", Supports::growth_plan}, {"c1", "e1", Supports::focus}}};
}

TEST(EvaluationFile, AnExhibitSupportsOnlyWhatIsSaid) {
  auto wrong = file();
  EXPECT_TRUE(check_file(wrong));
  wrong.exhibits.push_back({"c2", "", Supports::improvement_plan});
  EXPECT_EQ(check_file(wrong).error(), EvaluationFault::nothing_said);
  wrong = file();
  wrong.focus = std::string(evaluation_text_bytes_max + 1, 'x');
  EXPECT_EQ(check_file(wrong).error(), EvaluationFault::text_too_long);
}

TEST(EvaluationFile, ASchoolYearBeginsInJuly) {
  EXPECT_EQ(school_year_of(Date(2026, 6, 30)), 2025);
  EXPECT_EQ(school_year_of(Date(2026, 7, 1)), 2026);
}

TEST(Archive, HoldsEveryFileUnderANameOfItsOwnAndRepeats) {
  const std::vector<ArchiveEntry> entries{
      {"Plan.pdf", "one"}, {"Plan.pdf", "two"}, {"../../etc/passwd", "three"}};
  const auto archive = make_archive(entries);
  EXPECT_TRUE(archive.starts_with("PK"));
  EXPECT_NE(archive.find("2 Plan.pdf"), std::string::npos);
  EXPECT_EQ(archive.find("../"), std::string::npos);
  EXPECT_EQ(archive, make_archive(entries));
}

TEST(Paper, TakesAsManyPagesAsItNeedsAndRepeats) {
  Paper paper{
      .title = "Register", .subtitle = "LPDC", .foot = "Printed", .page_words = "page", .of_words = "of"};
  Paper::Table table{{"Number", "Work"}, {1, 3}, {}};
  for (int i = 0; i < 100; ++i) table.rows.push_back({std::to_string(i), "Exit Tickets"});
  paper.parts.emplace_back(std::move(table));
  paper.parts.emplace_back(Paper::Paragraph{std::string(5000, 'x') + "\n" + "\xff"});
  paper.parts.emplace_back(Paper::Signatures{{"Chair", "Date"}});
  const auto pdf = draw_paper(paper);
  EXPECT_TRUE(pdf.starts_with("%PDF-"));
  EXPECT_EQ(pdf, draw_paper(paper));
}

class EvaluationStoreTest : public award::AwardWorld {};
INSTANTIATE_TEST_SUITE_P(Both, EvaluationStoreTest, test::both_databases(), test::database_name);

TEST_P(EvaluationStoreTest, IsKeptForEachSchoolYear) {
  const auto saved = [&](int year) {
    return database().read(
        [&](storage::Session& session) { return evaluation_file_of(session, renata->id, year); });
  };
  EXPECT_FALSE(saved(2026).changed_at);
  auto mine = file();
  mine.exhibits.clear();
  for (int i = 0; i < 2; ++i)
    database().write([&](storage::Transaction& transaction) {
      save_evaluation_file(transaction, renata->id, mine, clock.now(), random);
    });
  EXPECT_EQ(saved(2026).growth_plan, "Ask better questions");
  EXPECT_TRUE(saved(2026).changed_at);
  EXPECT_FALSE(saved(2025).changed_at);
}

}  // namespace
}  // namespace laurel::recognition
