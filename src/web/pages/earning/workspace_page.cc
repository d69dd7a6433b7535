#include "web/pages/earning/workspace_page.h"

#include "base/text.h"
#include "earning/time_log.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/earning/names_to_check.h"
#include "web/pages/earning/progress.h"

namespace laurel::web {
namespace {

using catalog::FileKind;
using catalog::Piece;
using earning::Desk;
using earning::JourneyState;

// A job draws previews; a page younger than this asks again.
constexpr std::chrono::seconds preview_patience{30};

struct Workspace {
  Visit& visit;
  const OwnJourney& own;
  const Desk& desk;
  const Piece& piece;
  earning::Checklist checklist;
  JourneyState state;
  bool is_editable;
};

const earning::ChecklistItem& item_of(const Workspace& workspace, std::string_view piece) {
  for (const auto& item : workspace.checklist)
    if (item.piece == piece) return item;
  return workspace.checklist.front();
}

std::string part_state(const Workspace& workspace, const catalog::Part& part, bool& is_ready) {
  int ready = 0, begun = 0;
  for (const auto& piece : part.pieces) {
    ready += item_of(workspace, piece.id).is_ready();
    begun += item_of(workspace, piece.id).begun;
  }
  const auto all = static_cast<int>(part.pieces.size());
  is_ready = ready == all;
  if (is_ready) return workspace.visit.say("earning.part_ready");
  if (begun == 0) return workspace.visit.say("earning.part_not_begun");
  return workspace.visit.say("earning.part_some",
                             {{"READY", std::to_string(ready)}, {"ALL", std::to_string(all)}});
}

std::string accept_attribute(const Piece& piece) {
  std::string accept;
  for (auto kind : piece.accepts) {
    if (kind == FileKind::document) accept += ".pdf,.docx,.pptx,.xlsx,.odt,.odp,.txt,.csv,";
    if (kind == FileKind::picture) accept += "image/*,.heic,";
    if (kind == FileKind::audio) accept += "audio/*,";
    if (kind == FileKind::video) accept += "video/*,";
  }
  return accept;
}

void fill_editor(Page& page, const Workspace& workspace, const WorkspaceState& state) {
  const auto& [visit, own, desk, piece, list, journey_state, is_editable] = workspace;
  if (!piece.words) return;
  const auto& answer = desk.work.answer(piece.id);
  const auto text = state.typed.value_or(answer.text);
  if (!is_editable) {
    page.add("WRITTEN").set("TEXT", answer.text.empty() ? visit.say("earning.nothing_written") : answer.text);
    return;
  }
  auto editor = page.add("EDITOR");
  editor.set("TEXT", text).set("WORDS", count_words(text));
  fill_names_to_check(editor, visit, text, own_identity(visit));
  editor.set("REVISION", state.theirs ? state.theirs->revision : answer.revision);
  editor.set("FEWEST", piece.words->fewest).set("MOST", piece.words->most);
  editor.set("RANGE", visit.say("catalog.asks_words", {{"FEWEST", std::to_string(piece.words->fewest)},
                                                       {"MOST", std::to_string(piece.words->most)}}));
  editor.set("SAVED", answer.revision > 0
                          ? visit.say("earning.saved_at", {{"WHEN", visit.instant(answer.saved_at)}})
                          : visit.say("earning.saves_itself"));
  editor.show_if(answer.revision > 0, "SAVED_BEFORE");
  if (state.theirs) editor.add("CONFLICT").set("THEIRS", state.theirs->text);
}

void fill_files(Page& page, const Workspace& workspace) {
  const auto& [visit, own, desk, piece, list, journey_state, is_editable] = workspace;
  if (!piece.files) return;
  auto files = page.add("FILES");
  fill_evidence(files, visit, own, desk.work.evidence_of(piece.id), is_editable);
  if (!is_editable) return;
  fill_names_in_files(files, visit, desk.work.evidence_of(piece.id), own_identity(visit));
  const bool only_links = std::all_of(piece.accepts.begin(), piece.accepts.end(),
                                      [](FileKind kind) { return kind == FileKind::link; });
  if (!only_links) {
    auto drop = files.add("DROP");
    drop.set("JOURNEY", own.journey.id.text()).set("ACCEPT", accept_attribute(piece));
    drop.set("SIZE_MAX", visit.site.options.evidence_bytes_max);
    drop.set("LIMITS", visit.say("earning.drop_limits",
                                 {{"KINDS", kinds_words(visit, piece)},
                                  {"LIMIT", bytes_words(visit.site.options.evidence_bytes_max)}}));
  }
  files.show_if(piece.takes(FileKind::link), "LINK");
}

// What reviewers found the last time, for a piece that has to change.
void fill_feedback(Page& page, const Workspace& workspace) {
  const auto& [visit, own, desk, piece, list, journey_state, is_editable] = workspace;
  if (!desk.previous) return;
  if (!desk.previous->not_met.contains(piece.id)) {
    page.show("MET_BEFORE");
    return;
  }
  auto feedback = page.add("FEEDBACK");
  for (const auto& finding : desk.findings) {
    const auto* criterion = finding.piece == piece.id ? piece.find_criterion(finding.criterion) : nullptr;
    if (criterion == nullptr || criterion->is_met_by(finding.level)) continue;
    auto one = feedback.add("FOUND");
    one.set("CRITERION", criterion->criterion).set("SEEN", finding.seen);
    one.set("MISSING", finding.missing).set("TO_DO", finding.next_step);
  }
}

void fill_parts(Page& page, const Workspace& workspace, const WorkspaceState& state) {
  const auto& [visit, own, desk, open_piece, list, journey_state, is_editable] = workspace;
  const auto* open_part = own.micro_credential->part_of(open_piece.id);
  for (const auto& part : own.micro_credential->parts) {
    auto one = page.add("PART");
    bool ready = false;
    const auto words = part_state(workspace, part, ready);
    const bool is_open = &part == open_part;
    auto line = one.add(is_open ? "OPEN" : "CLOSED");
    line.set("PART_ID", part.id).set("PART_TITLE", part.title).set("PART_STATE", words);
    line.show_if(ready, "PART_READY").show_if(!ready, "PART_UNREADY");
    line.set("PART_ADDRESS", own.piece_address(part.pieces.front().id));
    if (!is_open) continue;
    for (const auto& piece : part.pieces) {
      auto tab = line.add("TAB");
      tab.set("TAB_ADDRESS", own.piece_address(piece.id))
          .set("TAB_ID", piece.id)
          .set("TAB_TITLE", piece.title);
      tab.show_if(&piece == &open_piece, "TAB_CURRENT")
          .show_if(item_of(workspace, piece.id).is_ready(), "TAB_READY");
    }
    line.set("PIECE", open_piece.id).set("PIECE_TITLE", open_piece.title);
    line.set("PIECE_ADDRESS", own.piece_address(open_piece.id));
    line.set("PROMPT_HTML", render_markdown(open_piece.prompt)).set("ASKS", asks_words(visit, open_piece));
    line.set("CRITERIA",
             visit.count("earning.criteria", static_cast<std::int64_t>(open_piece.rubric.size())));
    fill_feedback(line, workspace);
    fill_files(line, workspace);
    fill_editor(line, workspace, state);
  }
}

void fill_neighbors(Page& page, const Workspace& workspace) {
  const auto pieces = workspace.own.micro_credential->pieces();
  auto at = std::find(pieces.begin(), pieces.end(), &workspace.piece);
  if (at == pieces.end()) return;
  if (at != pieces.begin())
    page.add("PREVIOUS")
        .set("TO", workspace.own.piece_address((*(at - 1))->id))
        .set("TO_ID", (*(at - 1))->id)
        .set("TO_TITLE", (*(at - 1))->title);
  if (at + 1 != pieces.end()) {
    page.add("FOLLOWING")
        .set("TO", workspace.own.piece_address((*(at + 1))->id))
        .set("TO_ID", (*(at + 1))->id)
        .set("TO_TITLE", (*(at + 1))->title);
  } else if (workspace.is_editable) {
    page.show("TO_SUBMIT");
  }
}

void fill_rubric(Page& page, const Workspace& workspace) {
  const auto& [visit, own, desk, piece, list, state, is_editable] = workspace;
  const auto scores = visit.site.database.read(
      [&](storage::Session& session) { return earning::self_scores_of(session, own.journey.id, piece.id); });
  page.show_if(is_editable, "SCORABLE").show_if(!is_editable, "FIXED");
  for (const auto& criterion : piece.rubric) {
    auto one = page.add("CRITERION");
    one.set("CRITERION_ID", criterion.id).set("NAME", criterion.criterion);
    const auto chosen = scores.find(criterion.id);
    for (const auto& level : criterion.levels) {
      auto row = one.add("LEVEL");
      row.set("LEVEL_ID", level.id).set("LEVEL_NAME", level.name).set("TEXT", level.text);
      row.show_if(chosen != scores.end() && chosen->second == level.id, "CHOSEN");
    }
  }
}

// "Nov 20": the first three letters of a month are ASCII in both languages.
std::string short_day(const Visit& visit, Date day) {
  const auto civil = day.civil();
  const auto month = visit.say(fmt::format("words.month_{}", static_cast<unsigned>(civil.month())));
  return visit.say("earning.short_day", {{"MONTH", month.substr(0, 3)},
                                         {"DAY", std::to_string(static_cast<unsigned>(civil.day()))}});
}

void fill_time(Page& page, const Workspace& workspace, const WorkspaceState& was) {
  const auto& [visit, own, desk, piece, list, state, is_editable] = workspace;
  const auto entries = visit.site.database.read(
      [&](storage::Session& session) { return earning::time_log_of(session, own.journey.id); });
  std::int64_t minutes = 0;
  for (const auto& entry : entries) {
    minutes += entry.minutes;
    auto row = page.add("TIME");
    const auto activity = visit.say("catalog.activity_" + catalog::text_of(entry.activity));
    row.set("DAY", short_day(visit, entry.day))
        .set("LASTED", minutes_words(entry.minutes))
        .set("ENTRY", entry.id.text());
    row.set("WHAT", entry.note.empty() ? activity : activity + ": " + entry.note);
    row.show_if(is_editable, "TIME_REMOVABLE");
  }
  const int hours = own.micro_credential->hours.estimate;
  page.set("LOGGED", minutes_words(minutes))
      .set("MINUTES", minutes)
      .set("MINUTES_MAX", std::int64_t{hours} * 60);
  page.set("OF_HOURS", visit.say("earning.of_hours", {{"HOURS", std::to_string(hours)}}));
  if (!is_editable) return;
  auto form = page.add("ADD_TIME");
  form.set("TODAY", visit.form.has("day") ? visit.form.text("day") : visit.today().text());
  form.set("LASTED", visit.form.text("lasted")).set("NOTE", visit.form.text("note"));
  form.show_if(visit.form.has("lasted"), "TIME_OPEN");
  was.time_errors.fill(form);
  if (!was.long_day.empty())
    form.add("LONG_DAY").set("SENTENCE", was.long_day).set("ENTRY_ASKED", was.long_entry);
  for (auto activity : catalog::all_activities()) {
    auto option = form.add("ACTIVITY");
    option.set("ACTIVITY_ID", catalog::text_of(activity))
        .set("ACTIVITY_NAME", visit.say("catalog.activity_" + catalog::text_of(activity)));
    option.show_if(visit.form.text("activity") == catalog::text_of(activity), "ACTIVITY_CHOSEN");
  }
}

// What stands above the parts when work is not going on.
void fill_banner(Page& page, const Workspace& workspace) {
  const auto& [visit, own, desk, piece, list, state, is_editable] = workspace;
  switch (state) {
    case JourneyState::unpaid:
      page.show("UNPAID");
      return;
    case JourneyState::waiting:
      page.add("WAITING")
          .set("SINCE", visit.date(desk.latest->submitted_at))
          .set("NUMBER", desk.latest->number);
      return;
    case JourneyState::earned:
      page.show("EARNED");
      return;
    case JourneyState::time_up:
    case JourneyState::refunded:
      page.add("ENDED").show(state == JourneyState::time_up ? "TIME_UP" : "REFUNDED");
      return;
    case JourneyState::not_yet:
    case JourneyState::collecting:
      break;
  }
  if (!is_editable) {
    page.add("ENDED").show("TIME_UP");
    return;
  }
  auto next = page.add("NEXT");
  next.set("WHAT", next_words(visit, *own.micro_credential, list));
  next.set("BY", visit.say("earning.submit_by", {{"DATE", visit.date(*own.journey.deadline)},
                                                 {"DAYS", std::to_string(own.issuer().review_days)}}));
  if (state == JourneyState::not_yet) next.add("AGAIN").set("NUMBER", desk.latest->number);
}

const char* icon_of(FileKind kind) {
  switch (kind) {
    case FileKind::picture:
      return "picture";
    case FileKind::audio:
      return "sound";
    case FileKind::video:
      return "film";
    case FileKind::link:
      return "link";
    case FileKind::document:
      break;
  }
  return "page";
}

bool has_preview(const earning::Evidence& evidence) {
  return evidence.media_type == "application/pdf" || evidence.media_type.starts_with("image/");
}

}  // namespace

const Piece* piece_of(const Visit& visit, const OwnJourney& own) {
  return own.micro_credential->find_piece(visit.parameter("piece"));
}

std::string evidence_facts(const Visit& visit, const earning::Evidence& evidence) {
  std::vector<std::string> facts{visit.say("earning.kind_" + catalog::text_of(evidence.kind))};
  if (evidence.pages > 0) facts.push_back(visit.count("earning.pages", evidence.pages));
  if (!evidence.sha256.empty()) facts.push_back(bytes_words(evidence.bytes));
  return join(facts, ", ");
}

void fill_evidence(Page& page, const Visit& visit, const OwnJourney& own,
                   const std::vector<const earning::Evidence*>& evidence, bool may_remove) {
  for (const auto* one : evidence) {
    auto row = page.add("FILE");
    const auto address = own.address() + "/evidence/" + one->id.text();
    row.set("FILE_NAME", one->name).set("FILE_ADDRESS", address);
    row.set("FACTS", visit.say("earning.added", {{"FACTS", evidence_facts(visit, *one)},
                                                 {"WHEN", visit.instant(one->added_at)}}));
    if (one->link.empty()) {
      row.show("OPEN_FILE");
    } else {
      row.add("OPEN_LINK").set("LINK_ADDRESS", one->link);
    }
    if (one->preview.empty()) {
      row.add("NO_PREVIEW").set("ICON", icon_of(one->kind));
    } else {
      row.add("PREVIEW").set("PREVIEW_ADDRESS", address + "/preview");
    }
    row.show_if(one->preview.empty() && has_preview(*one) && visit.now - one->added_at < preview_patience,
                "PREVIEW_COMING");
    row.show_if(one->kind == FileKind::audio, "AUDIO").show_if(one->kind == FileKind::video, "VIDEO");
    if (may_remove) row.add("REMOVABLE").set("REMOVAL", address + "/removal");
  }
}

Response workspace_page(Visit& visit, const OwnJourney& own, const Piece& piece,
                        const WorkspaceState& state) {
  const auto desk = read_desk(visit, own);
  const Workspace workspace{
      visit,
      own,
      desk,
      piece,
      earning::checklist(desk.standing(*own.micro_credential)),
      earning::state_of(own.journey, desk.latest),
      earning::check_may_work(own.journey, desk.latest, visit.today()).has_value() && !own.journey.ended_at};
  Page page;
  fill_head(page, visit, own, desk);
  fill_banner(page, workspace);
  fill_parts(page, workspace, state);
  fill_neighbors(page, workspace);
  fill_rubric(page, workspace);
  fill_checklist(page, visit, own, workspace.checklist);
  fill_time(page, workspace, state);
  page.set("PIECE", piece.id).set("PIECE_ADDRESS", own.piece_address(piece.id));
  page.show_if(workspace.is_editable, "EDITABLE");
  state.errors.fill(page);
  visit.use_script("workspace.ts");
  visit.set_section("work");
  const bool refused = state.errors.any() || state.time_errors.any() || !state.long_day.empty();
  const int status = state.theirs ? 409 : refused ? 422 : 200;
  return visit.page("earning/workspace", own.micro_credential->title, page, status);
}

Response workspace_refused(Visit& visit, const OwnJourney& own, const Piece& piece, std::string_view field,
                           const std::string& sentence) {
  WorkspaceState state;
  state.errors.add(std::string(field), sentence);
  return workspace_page(visit, own, piece, state);
}

}  // namespace laurel::web
