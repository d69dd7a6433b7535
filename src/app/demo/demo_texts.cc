#include "app/demo/demo_texts.h"

#include <array>
#include <string_view>

#include "base/text.h"

namespace laurel::app {
namespace {

constexpr std::array<std::string_view, 34> sentences{
    "I teach twenty-six fourth graders, and by October I could say who would raise a hand before I had "
    "finished the question.",
    "The plan looked simple on paper: one short question at the end of the lesson, ten minutes with the "
    "answers, and a different start the next day.",
    "In the first week I sorted by right and wrong, and learned nothing that I did not already know.",
    "In the second week I sorted by the reasoning I could see, and three piles became five.",
    "One student wrote that the larger number must come first because it always has, which told me more than "
    "a page of correct answers.",
    "I kept a note for each child, two lines at most, so that I could find the pattern on Friday without "
    "reading everything again.",
    "What surprised me was how often a quiet child had the most complete thought in the room.",
    "I changed the order of the lesson because of it: partners first, then the whole class, and the written "
    "answer last.",
    "My colleague next door tried the same routine, and we compared our piles at lunch on Thursday.",
    "She saw effort where I saw confusion, and after we read the papers aloud we agreed on neither.",
    "That disagreement was useful, because it made us write down what we would count as evidence before "
    "looking again.",
    "Families were told in a short letter what I was collecting, and every paper shown here has its name "
    "covered.",
    "Two families preferred that their child’s work not be used, and it is not.",
    "The first circle ran too long, and by the end the talking piece was being passed without a word.",
    "For the second I cut the questions from five to two, and the pauses began to mean something.",
    "A student who had not spoken in class for weeks said one sentence, and the others waited for it.",
    "I wrote the sentence down exactly, because my own memory had already improved it.",
    "When I look at the work from before and after side by side, the change is not in length but in the word "
    "because.",
    "It appears in four papers out of twenty-six in September and in nineteen in November.",
    "I do not claim that the routine alone did this; we also read two books in which characters explain "
    "themselves.",
    "Still, the papers from the days right after the routine are different from the others, and I can point "
    "to where.",
    "The hardest part was to leave a wrong answer standing until the next morning.",
    "By then two students had usually mended it themselves, and they were proud of that.",
    "I would change the timing: Friday answers wait too long, and by Monday nobody remembers the thought.",
    "Next time I will ask the question on Tuesday and teach from it on Wednesday.",
    "My principal visited once and asked a student what the sticky notes were for, and the student could say "
    "it.",
    "What I will keep is the habit of quoting one line before I decide what a paper shows.",
    "What I will drop is the chart on the wall, which I made for visitors and nobody else looked at.",
    "The schedule gave me eleven minutes on most days, and I have written here what fits into eleven "
    "minutes.",
    "One group needed the question read aloud in Spanish, and the answers in Spanish were the most precise "
    "of all.",
    "I asked the class what helped them think, and most said it was knowing that the answer would not be "
    "graded.",
    "Looking back, I began this to learn what they had understood, and ended by learning what my questions "
    "had asked.",
    "The work shown here is ordinary, chosen because it was typical and not because it was the best.",
    "If a colleague wanted to begin tomorrow, I would say: one question, one line quoted, one thing done "
    "differently.",
};

}  // namespace

std::string demo_text(std::size_t start, int words_min) {
  std::string text;
  for (std::size_t i = 0; count_words(text) < words_min; ++i) {
    if (!text.empty()) text += i % 4 == 0 ? "\n\n" : " ";
    text += sentences[(start * 5 + i) % sentences.size()];
  }
  return text;
}

}  // namespace laurel::app
