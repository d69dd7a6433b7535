#include "web/pages/catalog/catalog_pages.h"

#include <charconv>

#include "base/text.h"
#include "catalog/badge/medal.h"
#include "web/pages/catalog/first_step.h"
#include "web/pages/catalog/offer.h"
#include "web/pages/catalog/search_page.h"
#include "web/pages/catalog/standing.h"

namespace laurel::web {
namespace {

using catalog::MicroCredential;
using catalog::Shelf;
using catalog::Stack;

// --- stacks
// ----------------------------------------------------------------------------------------------------

Response stacks_page(Visit& visit) {
  auto shelf = visit.site.catalog.shelf();
  const auto standings = find_standings(visit);
  Page page;
  page.set("COUNT", static_cast<std::int64_t>(shelf->stacks().size()));
  for (const auto& stored : shelf->stacks()) {
    auto item = page.add("STACK");
    fill_stack(item, visit, *shelf, stored.stack, standings);
  }
  visit.set_section("catalog");
  return visit.page("catalog/stacks", visit.say("catalog.stacks_title"), page);
}

Response stack_page(Visit& visit) {
  auto shelf = visit.site.catalog.shelf();
  const auto* stack = shelf->find_stack(visit.parameter("stack"));
  if (stack == nullptr) return visit.not_found();
  const auto standings = find_standings(visit);
  Page page;
  page.set("TITLE", stack->title).set("SUMMARY", stack->summary).set("BADGE", badge_address(*stack));
  page.set("DESCRIPTION_HTML", render_markdown(stack->description))
      .set("ISSUER", shelf->issuer_of(*stack).issuer.name);
  for (const auto& item : stack->learn) page.add("LEARN").set("TEXT", item);
  for (const auto& item : stack->audience) page.add("AUDIENCE").set("TEXT", item);
  int hours = 0;
  for (const auto* member : shelf->in_stack(*stack)) {
    auto row = page.add("RESULT");
    fill_result(row, visit, *shelf, *member, standings);
    hours += member->hours.estimate;
  }
  page.set("COUNT_WORDS",
           visit.count("catalog.members", static_cast<std::int64_t>(stack->micro_credentials.size())));
  page.set("HOURS_WORDS", visit.say("catalog.hours_together", {{"HOURS", std::to_string(hours)}}));
  visit.set_section("catalog");
  const auto address = visit.site.options.public_url + "/stacks/" + stack->id;
  visit.set_preview(stack->title, stack->summary, visit.site.options.public_url + badge_address(*stack),
                    address);
  return visit.page("catalog/stack", stack->title, page);
}

// --- one micro-credential
// --------------------------------------------------------------------------------------

void fill_tasks(Page& page, const Visit& visit, const MicroCredential& micro_credential) {
  for (const auto& part : micro_credential.parts)
    for (const auto& piece : part.pieces) {
      auto task = page.add("TASK");
      task.set("NUMBER", piece.id)
          .set("TITLE", piece.title)
          .set("PROMPT_HTML", render_markdown(piece.prompt));
      task.set("ASKS", asks_words(visit, piece));
    }
}

// Rubrics may name their levels differently; criteria with the same level names share a table.
void fill_rubric(Page& page, const MicroCredential& micro_credential) {
  struct Row {
    const catalog::Piece* piece;
    const catalog::Criterion* criterion;
  };
  std::vector<std::pair<std::vector<std::string>, std::vector<Row>>> tables;
  for (const auto* piece : micro_credential.pieces())
    for (const auto& criterion : piece->rubric) {
      std::vector<std::string> names;
      for (const auto& level : criterion.levels) names.push_back(level.name);
      auto table =
          std::find_if(tables.begin(), tables.end(), [&](const auto& entry) { return entry.first == names; });
      if (table == tables.end()) table = tables.insert(tables.end(), {names, {}});
      table->second.push_back({piece, &criterion});
    }
  for (const auto& [names, rows] : tables) {
    auto table = page.add("RUBRIC");
    const auto passing = rows.front().criterion->passing_index();
    for (std::size_t i = 0; i < names.size(); ++i) {
      table.add("LEVEL")
          .set("NAME", names[i])
          .set("RING", i >= passing ? "ring-full"
                       : i == 0     ? "ring-empty"
                                    : "ring-half");
    }
    for (const auto& row : rows) {
      auto line = table.add("CRITERION");
      line.set("NAME", row.criterion->criterion).set("PIECE", row.piece->id);
      for (std::size_t i = 0; i < row.criterion->levels.size(); ++i) {
        auto cell = line.add("CELL");
        cell.set("TEXT", row.criterion->levels[i].text).set("LEVEL_NAME", names[i]);
        cell.show_if(i >= row.criterion->passing_index(), "PASSING");
      }
    }
  }
}

void fill_hours(Page& page, const Visit& visit, const MicroCredential& micro_credential) {
  int most = 1;
  for (const auto& share : micro_credential.hours.breakdown) most = std::max(most, share.hours);
  page.set("HOURS_TITLE",
           visit.say("catalog.hours_go", {{"HOURS", std::to_string(micro_credential.hours.estimate)}}));
  page.set("HOURS_BASIS", micro_credential.hours.basis);
  for (const auto& share : micro_credential.hours.breakdown)
    page.add("HOURS_BAR")
        .set("NAME", visit.say("catalog.activity_" + catalog::text_of(share.activity)))
        .set("WIDTH", share.hours * 100 / most)
        .set("HOURS", share.hours);
}

void fill_sources(Page& page, const MicroCredential& micro_credential) {
  page.set("RESEARCH_HTML", render_markdown(micro_credential.research.summary));
  for (const auto& citation : micro_credential.research.citations) {
    auto item = page.add("CITATION");
    item.set("TEXT", citation.text);
    if (!citation.url.empty()) item.add("LINK").set("URL", citation.url);
  }
  for (const auto& resource : micro_credential.resources)
    page.add("RESOURCE").set("TITLE", resource.title).set("URL", resource.url).set("NOTE", resource.note);
  for (const auto& standard : micro_credential.alignment)
    page.add("STANDARD")
        .set("FRAMEWORK", standard.framework)
        .set("CODE", standard.code)
        .set("NAME", standard.name);
}

Response micro_credential_page(Visit& visit) {
  auto shelf = visit.site.catalog.shelf();
  const MicroCredential* found = nullptr;
  auto version_text = visit.request.parameter("version");
  int version = 0;
  const auto* end = version_text.data() + version_text.size();
  if (version_text.empty()) {
    found = shelf->find(visit.parameter("micro_credential"));
  } else if (std::from_chars(version_text.data(), end, version).ptr == end) {
    found = shelf->find(visit.parameter("micro_credential"), version);
  }
  if (found == nullptr) return visit.not_found();
  const auto& issuer = shelf->issuer_of(*found).issuer;
  Page page;
  page.set("TITLE", found->title).set("ID", found->id).set("COMPETENCY", found->competency);
  page.set("METHOD_HTML", render_markdown(found->key_method));
  for (const auto& component : found->components)
    page.add("COMPONENT").set("TITLE", component.title).set("TEXT_HTML", render_markdown(component.text));
  for (const auto* stack : shelf->stacks_of(found->id))
    page.add("STACK").set("ADDRESS", "/stacks/" + stack->id).set("STACK_TITLE", stack->title);
  page.set("HOURS", found->hours.estimate).set("GRADES", grades_words(visit, found->grades));
  page.set("MONTHS", issuer.completion_months).set("REVIEW_DAYS", issuer.review_days);
  page.set("WHEN", visit.say(found->school_out ? "catalog.school_out_yes" : "catalog.school_out_no"));
  page.set("ISSUER", issuer.name)
      .set("VERSION", found->version)
      .set("LICENSE", shelf->license_of(*found))
      .set("COPYRIGHT", shelf->copyright_of(*found));
  page.set("PASSING_RULE", found->passing_rule);
  for (const auto& question : found->self_check) page.add("SELF_CHECK").set("TEXT", question);
  fill_first_step(page, visit, *shelf, *found);
  fill_tasks(page, visit, *found);
  fill_rubric(page, *found);
  fill_hours(page, visit, *found);
  fill_sources(page, *found);
  visit.set_section("catalog");
  const auto& url = visit.site.options.public_url;
  visit.set_preview(found->title, found->summary, url + badge_address(*found, true),
                    url + "/micro-credentials/" + found->id);
  return visit.page("catalog/micro_credential", found->title, page);
}

// --- badges
// ----------------------------------------------------------------------------------------------------

catalog::badge::Medal medal_of(const Stack& stack) {
  catalog::badge::Medal medal;
  medal.hue = catalog::badge::Hue::parse(stack.hue).value_or(catalog::badge::Hue());
  medal.device = catalog::badge::parse_device(stack.device).value_or(catalog::badge::Device::chairs);
  medal.cut = catalog::badge::Cut::small;
  return medal;
}

Response picture(std::string svg) {
  auto response = text_response(200, "image/svg+xml", std::move(svg));
  response.set("Cache-Control", "public, max-age=86400");
  response.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  return response;
}

std::optional<catalog::badge::State> parse_state(std::string_view text) {
  if (text.empty() || text == "to-earn") return catalog::badge::State::to_earn;
  if (text == "under-way") return catalog::badge::State::under_way;
  if (text == "earned") return catalog::badge::State::earned;
  return {};
}

Response stack_badge(Visit& visit) {
  auto shelf = visit.site.catalog.shelf();
  const auto* stack = shelf->find_stack(visit.parameter("stack"));
  if (stack == nullptr || visit.parameter("drawing") != "medal.svg") return visit.not_found();
  return picture(draw_medal(medal_of(*stack)));
}

Response micro_credential_badge(Visit& visit) {
  auto shelf = visit.site.catalog.shelf();
  const auto* found = shelf->find(visit.parameter("micro_credential"));
  const auto& drawing = visit.parameter("drawing");
  const auto state = parse_state(visit.request.parameter("state"));
  if (found == nullptr || !state || (drawing != "large.svg" && drawing != "small.svg") ||
      shelf->stacks_of(found->id).empty())
    return visit.not_found();
  auto medal = medal_of(*shelf->stacks_of(found->id).front());
  medal.title = found->title;
  medal.state = *state;
  int percent = 0;
  auto ready = visit.request.parameter("ready");
  std::from_chars(ready.data(), ready.data() + ready.size(), percent);
  medal.ready = std::clamp(percent, 0, 100) / 100.0;
  medal.cut = drawing == "large.svg" ? catalog::badge::Cut::large : catalog::badge::Cut::small;
  return picture(draw_medal(medal));
}

// --- home
// ------------------------------------------------------------------------------------------------------

// For those who do not know Laurel yet; who is signed in has work.
Response home(Visit& visit) {
  if (visit.visitor) return redirect(std::string(visit.home()));
  auto shelf = visit.site.catalog.shelf();
  const auto standings = find_standings(visit);
  Page page;
  page.set("MICRO_CREDENTIALS", static_cast<std::int64_t>(shelf->micro_credentials().size()));
  page.set("STACKS", static_cast<std::int64_t>(shelf->stacks().size()));
  int shown = 0;
  for (const auto& stored : shelf->stacks()) {
    if (++shown > 8) break;
    auto item = page.add("STACK");
    fill_stack(item, visit, *shelf, stored.stack, standings);
  }
  return visit.page("catalog/home", visit.say("catalog.home_title"), page);
}

}  // namespace

void add_catalog_pages(Routes& routes) {
  routes.get("/", Access::anyone(), home).cache_for_visitors();
  routes
      .get("/how-it-works", Access::anyone(),
           [](Visit& visit) {
             visit.set_section("how");
             return visit.page("catalog/how", visit.say("catalog.how_title"), Page());
           })
      .cache_for_visitors();
  routes.get("/catalog", Access::anyone(), search_page).cache_for_visitors();
  routes.get("/stacks", Access::anyone(), stacks_page).cache_for_visitors();
  routes.get("/stacks/:stack", Access::anyone(), stack_page).cache_for_visitors();
  routes.get("/micro-credentials/:micro_credential", Access::anyone(), micro_credential_page)
      .cache_for_visitors();
  routes.get("/badges/stacks/:stack/:drawing", Access::anyone(), stack_badge).cache_for_visitors();
  routes.get("/badges/micro-credentials/:micro_credential/:drawing", Access::anyone(), micro_credential_badge)
      .cache_for_visitors();
}

}  // namespace laurel::web
