#include "web/pages/review/training_pages.h"

#include "review/training_store.h"

namespace laurel::web {
namespace {

// The issuers the visitor is an officer of.
std::vector<const catalog::StoredIssuer*> own_issuers(const Visit& visit, const catalog::Shelf& shelf) {
  std::vector<const catalog::StoredIssuer*> issuers;
  for (const auto& issuer : shelf.issuers())
    if (identity::holds(visit.visitor->grants, identity::Role::issuing_officer, issuer.organization))
      issuers.push_back(&issuer);
  return issuers;
}

bool is_of(const catalog::Shelf& shelf, const catalog::MicroCredential& one,
           const catalog::StoredIssuer& issuer) {
  return shelf.issuer_of(one).issuer.id == issuer.issuer.id;
}

Response reviewers_page(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  for (const auto* issuer : own_issuers(visit, *shelf)) {
    auto section = page.add("ISSUER");
    section.set("ISSUER_NAME", issuer->issuer.name);
    visit.site.database.read([&](storage::Session& session) {
      const auto reviewers = review::reviewers_of(session, issuer->organization);
      if (reviewers.empty()) {
        section.show("EMPTY");
        return;
      }
      auto table = section.add("TABLE");
      table.set("ISSUER_NAME", issuer->issuer.name);
      for (const auto& reviewer : reviewers) {
        auto row = table.add("REVIEWER");
        row.set("PERSON", reviewer.name).set("EMAIL", reviewer.email);
        row.set("ADDRESS", "/issuing/reviewers/" + reviewer.person.text());
        row.set("TRAINED", static_cast<std::int64_t>(
                               review::trained_for(session, reviewer.person, issuer->organization).size()));
        row.set("CLAIMS", reviewer.open_claims).set("FINISHED", reviewer.finished);
      }
    });
  }
  visit.set_section("issuing");
  return visit.page("review/reviewers", visit.say("review.reviewers_title"), page);
}

/// A reviewer of one of the visitor's issuers.
struct Found {
  const catalog::StoredIssuer* issuer;
  review::ReviewerLine reviewer;
};

std::vector<Found> find_reviewer(const Visit& visit, storage::Session& session, const catalog::Shelf& shelf) {
  std::vector<Found> found;
  const auto person = visit.id<identity::PersonId>("person");
  for (const auto* issuer : own_issuers(visit, shelf))
    for (auto& line : review::reviewers_of(session, issuer->organization))
      if (line.person == person) found.push_back({issuer, std::move(line)});
  return found;
}

void fill_choices(Page& page, const Visit& visit, const catalog::Shelf& shelf,
                  const std::map<std::string, Instant>& trained, const catalog::StoredIssuer& issuer) {
  std::set<std::string> shown;
  for (const auto& stored : shelf.stacks()) {
    if (stored.issuer != issuer.issuer.id) continue;
    std::optional<Page> group;
    for (const auto* one : shelf.in_stack(stored.stack)) {
      if (!is_of(shelf, *one, issuer) || !shown.insert(one->id).second) continue;
      if (!group) {
        group = page.add("STACK");
        group->set("STACK_TITLE", stored.stack.title);
      }
      auto item = group->add("CHOICE");
      item.set("ID", one->id).set("TITLE", one->title);
      if (auto since = trained.find(one->id); since != trained.end()) {
        item.show("CHECKED");
        item.set("SINCE", visit.say("review.trained_since", {{"DATE", visit.date(since->second)}}));
      }
    }
  }
}

Response training_page(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  Page page;
  const bool found = visit.site.database.read([&](storage::Session& session) {
    const auto places = find_reviewer(visit, session, *shelf);
    for (const auto& [issuer, reviewer] : places) {
      page.set("PERSON", reviewer.name).set("EMAIL", reviewer.email).set("ID", reviewer.person.text());
      fill_choices(page, visit, *shelf, review::trained_for(session, reviewer.person, issuer->organization),
                   *issuer);
    }
    return !places.empty();
  });
  if (!found) return visit.not_found();
  visit.set_section("issuing");
  return visit.page("review/training", visit.say("review.training_title"), page);
}

Response set_training(Visit& visit) {
  const auto shelf = visit.site.catalog.shelf();
  const auto chosen = visit.form.all("micro_credential");
  const bool found = visit.site.database.write([&](storage::Transaction& transaction) {
    const auto places = find_reviewer(visit, transaction.session(), *shelf);
    for (const auto& [issuer, reviewer] : places) {
      std::set<std::string> wanted;
      for (const auto& id : chosen)
        if (const auto* one = shelf->find(id); one != nullptr && is_of(*shelf, *one, *issuer))
          wanted.insert(id);
      // What stands in no stack is not on the page, so it stays as it is.
      for (const auto& [id, since] :
           review::trained_for(transaction.session(), reviewer.person, issuer->organization))
        if (shelf->stacks_of(id).empty()) wanted.insert(id);
      review::set_training(transaction, issuer->organization, reviewer.person, wanted, visit.person().id,
                           visit.now);
    }
    return !places.empty();
  });
  return found ? visit.done("/issuing/reviewers", "notices.training_saved") : visit.not_found();
}

}  // namespace

void add_training_pages(Routes& routes) {
  const auto officer = Access::role(identity::Role::issuing_officer);
  routes.get("/issuing/reviewers", officer, reviewers_page);
  routes.get("/issuing/reviewers/:person", officer, training_page);
  routes.post("/issuing/reviewers/:person", officer, set_training);
}

}  // namespace laurel::web
