#include "web/pages/review/workspace.h"

#include "base/text.h"

namespace laurel::web {
namespace {

constexpr std::size_t reason_bytes_max = 160;
constexpr std::size_t pieces_named_max = 4;  // so many names fit beside each other

void fill_heading(Page& page, const Visit& visit, const ReviewDesk& desk) {
  const auto promise = promise_for(visit, *desk.rubric, desk.submitted.submitted_at);
  page.set("TITLE", desk.rubric->title).set("REVIEW", desk.claim.id.text());
  page.set("ABOUT", visit.say("review.about", {{"CODE", code_of(desk.submitted.id)},
                                               {"ATTEMPT", attempt_words(visit, desk.submitted.number)},
                                               {"VERSION", std::to_string(desk.submitted.version)}}));
  page.set("LEFT", left_words(visit, promise));
  page.set("DUE",
           visit.say("review.decide_by",
                     {{"DATE", weekday_date_words(visit.site.messages, visit.language, promise.due)}}));
}

// --- the work
// ---------------------------------------------------------------------------------------------------

bool is_scored(const ReviewDesk& desk, const std::vector<review::Gap>& missing, const catalog::Piece& piece) {
  return !piece.rubric.empty() && desk.manifest.find(piece.id) != nullptr &&
         std::none_of(missing.begin(), missing.end(),
                      [&](const review::Gap& gap) { return gap.piece == piece.id; });
}

void fill_tabs(Page& page, const ReviewDesk& desk, const catalog::Piece& current) {
  const auto missing = review::gaps(*desk.rubric, desk.scores);
  const auto pieces = desk.rubric->pieces();
  page.show_if(pieces.size() > pieces_named_max, "MANY_PIECES");
  for (const auto* piece : pieces) {
    auto tab = page.add("TAB");
    tab.set("ADDRESS", fmt::format("/review/{}?piece={}", desk.claim.id.text(), piece->id));
    tab.set("PIECE", piece->id).set("PIECE_TITLE", piece->title);
    tab.show_if(piece == &current, "IS_CURRENT");
    tab.show_if(is_scored(desk, missing, *piece), "IS_SCORED");
  }
}

std::string_view exhibit_section(const earning::SubmittedEvidence& evidence) {
  const std::string_view type = evidence.media_type;
  if (!evidence.link.empty()) return "IS_LINK";
  if (type == "application/pdf" || type == "text/plain") return "IS_DOCUMENT";
  if (type == "image/jpeg" || type == "image/png" || type == "image/gif" || type == "image/webp")
    return "IS_PICTURE";
  if (type.starts_with("audio/")) return "IS_AUDIO";
  if (type.starts_with("video/")) return "IS_VIDEO";
  return "IS_OTHER";
}

void fill_exhibit(Page& page, const Visit& visit, const ReviewDesk& desk, const review::Exhibit& exhibit) {
  const auto& evidence = exhibit.evidence;
  auto item = page.add("EXHIBIT");
  item.set("NAME", exhibit_words(visit, exhibit));
  auto kind = item.add(exhibit_section(evidence));
  kind.set("EXHIBIT_NAME", exhibit_words(visit, exhibit));
  if (!evidence.link.empty()) {
    kind.set("LINK", evidence.link);
    return;
  }
  const auto address = fmt::format("/review/{}/evidence/{}", desk.claim.id.text(), evidence.id);
  kind.set("ADDRESS", address);
  item.add("FILE").set("ADDRESS", address).set("SIZE", bytes_words(evidence.bytes));
}

void fill_piece(Page& page, const Visit& visit, const ReviewDesk& desk, const catalog::Piece& piece) {
  page.set("PIECE", piece.id).set("PIECE_TITLE", piece.title);
  page.set("PROMPT_HTML", render_markdown(piece.prompt));
  const auto* work = desk.manifest.find(piece.id);
  if (work == nullptr || (trim(work->text).empty() && work->evidence.empty())) {
    page.show("NOTHING");
    return;
  }
  if (!trim(work->text).empty()) {
    auto sheet = page.add("SHEET");
    const auto text = identity::cover_identifying_words(work->text, desk.earner);
    for (auto line : split(text, '\n'))
      if (!trim(line).empty()) sheet.add("PARAGRAPH").set("TEXT", line);
  }
  int number = 0;
  for (const auto& evidence : work->evidence) fill_exhibit(page, visit, desk, {*work, evidence, ++number});
}

// --- the rubric
// -------------------------------------------------------------------------------------------------

struct CriterionPlace {
  int number;
  const catalog::Piece& piece;
  const catalog::Criterion& criterion;
  bool open;
};

void fill_state(Page& item, const Visit& visit, const CriterionPlace& place, const review::Score* score,
                bool complete) {
  auto state = item.add("STATE");
  if (score == nullptr || !complete) {
    const bool begun = score != nullptr && !score->level.empty();
    state.set("WORDS",
              visit.say(begun ? "review.state_begun" : "review.state_open", {{"PIECE", place.piece.id}}));
    return;
  }
  const bool met = place.criterion.is_met_by(score->level);
  const auto* level = place.criterion.find_level(score->level);
  state.set("WORDS",
            score->carried ? visit.say("review.state_carried", {{"LEVEL", level->name}}) : level->name);
  state.add("ICON").set("ICON_NAME", met ? "tick-disc" : "ring-half");
  state.show_if(met, "IS_MET");
  if (score->carried || trim(score->seen).empty()) return;
  item.add("REASON").set("TEXT", shorten(trim(score->seen), reason_bytes_max));
}

void fill_fields(Page& item, const Visit& visit, const CriterionPlace& place, const review::Score& score) {
  auto fields = item.add("FIELDS");
  auto name = [&](std::string_view field) { return field_name(field, place.piece.id, place.criterion.id); };
  fields.set("LEVEL_NAME", name("level")).set("SEEN_NAME", name("seen"));
  fields.set("MISSING_NAME", name("missing")).set("NEXT_NAME", name("next"));
  fields.set("SEEN", score.seen).set("MISSING", score.missing).set("NEXT", score.next_step);
  fields.set("LEGEND", visit.say("review.level_of", {{"CRITERION", place.criterion.criterion}}));
  const auto passing = place.criterion.passing_index();
  for (std::size_t i = 0; i < place.criterion.levels.size(); ++i) {
    const auto& level = place.criterion.levels[i];
    auto row = fields.add("LEVEL");
    row.set("ID", fmt::format("{}.{}", name("level"), level.id)).set("NAME", name("level"));
    row.set("VALUE", level.id).set("WORD", level.name).set("TEXT", level.text);
    row.show_if(level.id == score.level, "CHECKED");
    row.show_if(i >= passing, "PASSES");
  }
}

void fill_criterion(Page& page, const Visit& visit, const Workspace& workspace, const CriterionPlace& place,
                    bool complete) {
  const auto* score = review::find_score(workspace.shown, place.piece.id, place.criterion.id);
  auto item = page.add("CRITERION");
  item.set("NUMBER", place.number).set("CRITERION_NAME", place.criterion.criterion);
  item.set("PIECE", place.piece.id);
  item.set("ANCHOR", field_name("criterion", place.piece.id, place.criterion.id));
  item.show_if(complete, "IS_SCORED").show_if(place.open, "IS_OPEN");
  fill_state(item, visit, place, score, complete);
  if (score != nullptr && score->carried) {
    const auto* level = place.criterion.find_level(score->level);
    item.add("CARRIED").set("WORD", level->name).set("TEXT", level->text);
  } else {
    fill_fields(item, visit, place, score != nullptr ? *score : review::Score{});
  }
}

void fill_rubric(Page& page, const Visit& visit, const Workspace& workspace, const catalog::Piece& current) {
  const auto& rubric = *workspace.desk.rubric;
  const auto missing = review::gaps(rubric, workspace.shown);
  auto is_missing = [&](const catalog::Piece& piece, const catalog::Criterion& criterion) {
    return std::any_of(missing.begin(), missing.end(), [&](const review::Gap& gap) {
      return gap.piece == piece.id && gap.criterion == criterion.id;
    });
  };
  const auto here = std::find_if(missing.begin(), missing.end(),
                                 [&](const review::Gap& gap) { return gap.piece == current.id; });
  const auto first = here != missing.end() ? here : missing.begin();
  int number = 0;
  std::vector<std::string> states;
  for (const auto* piece : rubric.pieces())
    for (const auto& criterion : piece->rubric) {
      states.push_back(fmt::format("#state-{}", number + 1));
      const bool lacks = is_missing(*piece, criterion);
      const bool open = lacks && first->piece == piece->id && first->criterion == criterion.id;
      fill_criterion(page, visit, workspace, {++number, *piece, criterion, open}, !lacks);
    }
  page.set("STATES", join(states, ","));
  page.set("SCORED", visit.say("review.scored",
                               {{"SCORED", std::to_string(static_cast<std::size_t>(number) - missing.size())},
                                {"ALL", std::to_string(number)}}));
}

const catalog::Piece& current_piece(const Visit& visit, const ReviewDesk& desk) {
  if (const auto* asked = desk.rubric->find_piece(visit.request.parameter("piece"))) return *asked;
  const auto missing = review::gaps(*desk.rubric, desk.scores);
  if (!missing.empty()) return *desk.rubric->find_piece(missing.front().piece);
  return *desk.rubric->pieces().front();
}

void fill_foot(Page& page, const Visit& visit, const ReviewDesk& desk) {
  page.set("SAVED", desk.claim.revision == 0
                        ? visit.say("review.nothing_saved")
                        : visit.say("review.saved_at", {{"INSTANT", visit.instant(desk.claim.saved_at)}}));
  page.set("VERSION", desk.claim.revision);
  page.set("WHY", why_words(visit, *desk.rubric, desk.scores));
  page.show_if(!review::gaps(*desk.rubric, desk.scores).empty(), "NOT_READY");
}

}  // namespace

Response workspace_page(Visit& visit, const Workspace& workspace) {
  const auto& desk = workspace.desk;
  const auto& piece = current_piece(visit, desk);
  Page page;
  fill_heading(page, visit, desk);
  fill_tabs(page, desk, piece);
  auto pane = page.add("PANE");
  fill_piece(pane, visit, desk, piece);
  fill_rubric(page, visit, workspace, piece);
  fill_foot(page, visit, desk);
  workspace.errors.fill(page);
  if (!workspace.alert.empty()) page.add("ALERT").set("SENTENCE", workspace.alert);
  visit.use_script("review.ts");
  visit.set_shell("review/shell");
  return visit.page("review/workspace", desk.rubric->title, page, workspace.status);
}

namespace {

// What was written, as it was read; files are open to reviewers only while they score.
void fill_work_again(Page& page, const Visit& visit, const ReviewDesk& desk) {
  auto work = page.add("WORK");
  for (const auto* piece : desk.rubric->pieces()) {
    const auto* handed_in = desk.manifest.find(piece->id);
    if (handed_in == nullptr) continue;
    auto one = work.add("WORK_PIECE");
    one.set("PIECE", piece->id).set("PIECE_TITLE", piece->title);
    const auto text = identity::cover_identifying_words(handed_in->text, desk.earner);
    for (auto line : split(text, '\n'))
      if (!trim(line).empty()) one.add("PARAGRAPH").set("TEXT", line);
    int number = 0;
    for (const auto& evidence : handed_in->evidence)
      one.add("FILE").set("NAME", exhibit_words(visit, {*handed_in, evidence, ++number}));
  }
}

}  // namespace

Response finished_page(Visit& visit, const ReviewDesk& desk) {
  Page page;
  fill_heading(page, visit, desk);
  const bool met = desk.claim.outcome == review::Outcome::met;
  page.set("OUTCOME", visit.say(met ? "review.outcome_met" : "review.outcome_not_yet"));
  page.set("SENT", visit.say("review.sent_on", {{"INSTANT", visit.instant(*desk.claim.finished_at)}}));
  for (const auto* piece : desk.rubric->pieces())
    for (const auto& criterion : piece->rubric) {
      const auto* score = review::find_score(desk.scores, piece->id, criterion.id);
      if (score == nullptr) continue;
      const auto* level = criterion.find_level(score->level);
      auto item = page.add("FINDING");
      item.set("CRITERION_NAME", criterion.criterion).set("PIECE", piece->id);
      item.set("LEVEL", level != nullptr ? level->name : "").set("SEEN", score->seen);
      const bool passes = criterion.is_met_by(score->level);
      item.set("ICON_NAME", passes ? "ring-full" : "ring-half").show_if(!passes, "NOT_MET");
      if (!passes) item.add("MORE").set("MISSING", score->missing).set("NEXT", score->next_step);
    }
  fill_work_again(page, visit, desk);
  visit.set_section("review");
  return visit.page("review/finished", desk.rubric->title, page);
}

}  // namespace laurel::web
