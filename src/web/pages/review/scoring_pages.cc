#include "web/pages/review/scoring_pages.h"

#include <boost/json.hpp>
#include <charconv>

#include "identity/letter.h"
#include "identity/notice_store.h"
#include "web/pages/earning/evidence_response.h"
#include "web/pages/review/workspace.h"

namespace laurel::web {
namespace {

namespace json = boost::json;
using review::Refusal;

constexpr std::array<review::ReleaseReason, 4> reasons_to_choose{
    review::ReleaseReason::conflict_of_interest, review::ReleaseReason::cannot_open,
    review::ReleaseReason::not_my_field, review::ReleaseReason::no_time};

Response refuse(Visit& visit, Refusal refusal) {
  return visit.refuse(refusal == Refusal::not_claimed ? 404 : 409, review::refusal_key(refusal));
}

// --- what the form sent
// -----------------------------------------------------------------------------------------

// The criteria whose fields were sent; what was carried over has none.
review::Scores scores_in(const Form& form, const catalog::MicroCredential& rubric) {
  review::Scores scores;
  for (const auto* piece : rubric.pieces())
    for (const auto& criterion : piece->rubric) {
      auto text = [&](std::string_view field) {
        return form.text(field_name(field, piece->id, criterion.id));
      };
      auto has = [&](std::string_view field) { return form.has(field_name(field, piece->id, criterion.id)); };
      if (!has("level") && !has("seen")) continue;
      scores.push_back({piece->id, criterion.id, text("level"), text("seen"), text("missing"), text("next")});
    }
  return scores;
}

// What was sent laid over what is kept.
review::Scores overlaid(const review::Scores& kept, const review::Scores& sent) {
  auto all = sent;
  for (const auto& score : kept)
    if (score.carried || review::find_score(sent, score.piece, score.criterion) == nullptr)
      all.push_back(score);
  return all;
}

std::optional<std::int64_t> version_in(const Form& form) {
  const auto text = form.text("version");
  std::int64_t version = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(version) : std::nullopt;
}

std::expected<review::Saved, Refusal> save(Visit& visit, const ReviewDesk& desk) {
  const auto scores = scores_in(visit.form, *desk.rubric);
  const auto version = version_in(visit.form);
  const auto rubrics = rubrics_of(visit);
  return visit.site.database.write([&](storage::Transaction& transaction) {
    return review::save_scores(transaction, visit.person().id, desk.claim.id, version, scores, rubrics,
                               visit.now);
  });
}

// --- autosave
// ---------------------------------------------------------------------------------------------------

Response json_response(int status, const json::object& object) {
  return text_response(status, "application/json", json::serialize(object));
}

json::object fields_of(const review::Scores& scores) {
  json::object fields;
  for (const auto& score : scores) {
    if (score.carried) continue;
    auto name = [&](std::string_view field) { return field_name(field, score.piece, score.criterion); };
    fields[name("level")] = score.level;
    fields[name("seen")] = score.seen;
    fields[name("missing")] = score.missing;
    fields[name("next")] = score.next_step;
  }
  return fields;
}

Response autosave(Visit& visit) {
  auto desk = find_desk(visit);
  if (!desk) return json_response(404, {{"why", visit.say(review::refusal_key(desk.error()))}});
  auto saved = save(visit, *desk);
  if (saved)
    return json_response(200, {{"version", saved->revision},
                               {"ready", review::gaps(*desk->rubric, saved->scores).empty()},
                               {"why", why_words(visit, *desk->rubric, saved->scores)}});
  const auto why = visit.say(review::refusal_key(saved.error()));
  if (saved.error() != Refusal::changed_elsewhere) return json_response(422, {{"why", why}});
  return json_response(
      409, {{"version", desk->claim.revision}, {"fields", fields_of(desk->scores)}, {"why", why}});
}

// --- sending
// ----------------------------------------------------------------------------------------------------

void tell_earner(Visit& visit, storage::Transaction& transaction, const review::Decision& decision,
                 const std::string& title) {
  const auto language = language_of(decision.earner.language);
  const std::string outcome = decision.outcome == review::Outcome::met ? "met" : "not_yet";
  const auto path = "/journeys/" + decision.journey.text();
  const Values values{
      {"PERSON", decision.earner.name}, {"TITLE", title}, {"LINK", visit.site.options.public_url + path}};
  auto say = [&](const std::string& key) { return visit.site.messages.say(language, key, values); };
  identity::send_letter(
      transaction, {decision.earner.email, say("review.subject_" + outcome), say("review.letter_" + outcome)},
      visit.now, visit.site.random);
  identity::give_notice(transaction, decision.earner.id, "review.decided", say("review.notice_" + outcome),
                        path, visit.now, visit.site.random);
}

std::expected<review::Finished, Refusal> send(Visit& visit, const ReviewDesk& desk) {
  const auto rubrics = rubrics_of(visit);
  return visit.site.database.write(
      [&](storage::Transaction& transaction) -> std::expected<review::Finished, Refusal> {
        auto finished = review::finish(transaction, visit.person().id, desk.claim.id, rubrics, visit.today(),
                                       visit.now, visit.site.random);
        if (finished && finished->decision)
          tell_earner(visit, transaction, *finished->decision, desk.rubric->title);
        return finished;
      });
}

FormErrors errors_of(const Visit& visit, const catalog::MicroCredential& rubric,
                     const review::Scores& scores) {
  FormErrors errors;
  auto add = [&](const review::Gap& gap, bool lacks, const char* field, const char* key) {
    const auto anchor = field_name(field, gap.piece, gap.criterion);
    if (lacks) errors.add(anchor, visit.say(key, {{"CRITERION", gap.title}, {"PIECE", gap.piece}}));
  };
  for (const auto& gap : review::gaps(rubric, scores)) {
    add(gap, gap.level, "criterion", "review.lacks_level");
    add(gap, gap.seen, "seen", "review.lacks_seen");
    add(gap, gap.missing, "missing", "review.lacks_missing");
    add(gap, gap.next_step, "next", "review.lacks_next");
  }
  return errors;
}

// The page again, with what was sent still in its fields.
Response again(Visit& visit, const ReviewDesk& before, Refusal refusal) {
  if (refusal == Refusal::not_claimed || refusal == Refusal::finished) return refuse(visit, refusal);
  auto desk = find_desk(visit);
  if (!desk) return refuse(visit, desk.error());
  Workspace workspace{*desk, overlaid(desk->scores, scores_in(visit.form, *before.rubric)), {}, {}, 409};
  workspace.alert = visit.say(review::refusal_key(refusal));
  return workspace_page(visit, workspace);
}

Response save_or_send(Visit& visit) {
  auto desk = find_desk(visit);
  if (!desk) return refuse(visit, desk.error());
  auto saved = save(visit, *desk);
  if (!saved) return again(visit, *desk, saved.error());
  const auto address = "/review/" + desk->claim.id.text();
  if (!visit.form.has("send")) return visit.done(address, "notices.saved");
  auto finished = send(visit, *desk);
  visit.site.worker.wake();
  if (finished)
    return visit.done("/review", finished->outcome == review::Outcome::met ? "notices.review_met"
                                                                           : "notices.review_not_yet");
  if (finished.error() != Refusal::not_ready) return refuse(visit, finished.error());
  auto kept = find_desk(visit);
  if (!kept) return refuse(visit, kept.error());
  return workspace_page(visit,
                        {*kept, saved->scores, errors_of(visit, *kept->rubric, saved->scores), {}, 422});
}

Response show(Visit& visit) {
  auto desk = find_desk(visit);
  if (!desk) return refuse(visit, desk.error());
  if (desk->claim.finished_at) return finished_page(visit, *desk);
  return workspace_page(visit, {*desk, desk->scores});
}

// --- giving back
// ------------------------------------------------------------------------------------------------

Response release_page(Visit& visit) {
  auto desk = find_desk(visit);
  if (!desk || desk->claim.finished_at) return visit.not_found();
  Page page;
  page.set("TITLE", desk->rubric->title).set("REVIEW", desk->claim.id.text());
  const auto chosen = visit.request.parameter("reason");
  for (auto reason : reasons_to_choose) {
    auto item = page.add("REASON");
    item.set("VALUE", review::text_of(reason));
    item.set("WORDS", visit.say(fmt::format("review.reason_{}", review::text_of(reason))));
    item.set("HINT", visit.say(fmt::format("review.reason_hint_{}", review::text_of(reason))));
    item.show_if(review::text_of(reason) == chosen, "CHECKED");
  }
  visit.set_section("review");
  return visit.page("review/release", visit.say("review.release_title"), page);
}

Response release(Visit& visit) {
  const auto id = visit.id<review::ReviewId>("review");
  if (!id) return visit.not_found();
  const auto chosen =
      review::parse_release_reason(visit.form.text("reason")).value_or(review::ReleaseReason::none);
  const bool ours =
      std::find(reasons_to_choose.begin(), reasons_to_choose.end(), chosen) != reasons_to_choose.end();
  const auto reason = ours ? chosen : review::ReleaseReason::none;
  auto released = visit.site.database.write([&](storage::Transaction& transaction) {
    return review::release(transaction, visit.person().id, *id, reason, visit.now);
  });
  if (!released) return refuse(visit, released.error());
  return visit.done("/review", reason == review::ReleaseReason::conflict_of_interest
                                   ? "notices.review_conflict"
                                   : "notices.review_released");
}

// --- evidence
// ---------------------------------------------------------------------------------------------------

// Only through the claim the visitor holds, and only what the submission holds.
Response evidence(Visit& visit) {
  auto desk = find_desk(visit);
  if (!desk || !desk->claim.is_open()) return visit.not_found();
  const auto exhibit = review::find_exhibit(desk->manifest, visit.parameter("evidence"));
  const auto id = earning::EvidenceId::parse(visit.parameter("evidence"));
  if (!exhibit || !id || exhibit->evidence.sha256.empty()) return visit.not_found();
  const auto& file = exhibit->evidence;
  auto response = evidence_response(visit, {.id = *id,
                                            .journey = desk->submitted.journey,
                                            .piece = exhibit->piece.piece,
                                            .kind = file.kind,
                                            .name = review::anonymous_file_name(*exhibit),
                                            .media_type = file.media_type,
                                            .sha256 = file.sha256,
                                            .bytes = file.bytes});
  response.set("Cross-Origin-Resource-Policy", "same-origin");
  response.set("Cache-Control", "private, no-store");  // it ends with the claim
  return response;
}

}  // namespace

void add_scoring_pages(Routes& routes) {
  const auto reviewer = Access::role(identity::Role::reviewer);
  routes.get("/review/:review", reviewer, show);
  routes.post("/review/:review", reviewer, save_or_send);
  routes.post("/review/:review/draft", reviewer, autosave);
  routes.get("/review/:review/release", reviewer, release_page);
  routes.post("/review/:review/release", reviewer, release);
  routes.get("/review/:review/evidence/:evidence", reviewer, evidence);
}

}  // namespace laurel::web
