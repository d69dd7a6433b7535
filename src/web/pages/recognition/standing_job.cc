#include "web/pages/recognition/standing_job.h"

#include "identity/letter.h"
#include "identity/notice_store.h"
#include "recognition/certification.h"
#include "recognition/standing_store.h"
#include "web/pages/recognition/withdrawn_certificate.h"

namespace laurel::web {
namespace {

using namespace recognition;

// What matters to the person: how much of it is granted, how much counts, and whether it is enough.
struct Standing {
  std::string granted, counted, unit;
  bool met = false;
  std::string text() const {
    return fmt::format("{} {} {} {}", granted, counted, unit, met ? "met" : "open");
  }
};

Standing standing_of(const Decision& decision) {
  Rational granted;
  for (const auto& item : decision.items)
    if (item.granted && counts(item.outcome)) granted += item.amount;
  return {granted.text(), decision.total.text(), std::string(word(decision.unit)),
          decision.requirement && decision.requirement->whole.met};
}

class Telling {
 public:
  Telling(const Site& site, storage::Transaction& transaction, const identity::Person& person)
      : site_(site), transaction_(transaction), person_(person), now_(site.clock.now()) {}

  void tell(const Recognizer& recognizer, const catalog::Shelf& catalog) {
    const auto today = site_.zone.day(now_);
    const auto valuation =
        value(transaction_.session(), {catalog, site_.zone}, person_.id, recognizer, today, Explain::no);
    const auto standing = standing_of(valuation.decision);
    const auto told = told_standing(transaction_.session(), person_.id, recognizer.pack->id);
    if (told == standing.text()) return;
    tell_standing(transaction_, person_.id, recognizer.pack->id, standing.text(), now_);
    // At the first look there is nothing to compare with: only what somebody granted is news.
    const bool first = told.empty();
    if (first && standing.granted == "0") return;
    send(recognizer, standing);
  }

 private:
  void send(const Recognizer& recognizer, const Standing& standing) {
    const auto language = language_of(person_.language);
    const auto link = recognizer.pack->purpose == Purpose::license ? std::string("/license")
                                                                   : "/recognition/" + recognizer.pack->id;
    const Values values{{"PERSON", person_.name},      {"PACK", recognizer.pack->title},
                        {"COUNTED", standing.counted}, {"GRANTED", standing.granted},
                        {"UNIT", standing.unit},       {"LINK", site_.options.public_url + link}};
    const std::string key = standing.met ? "recognition.news_met" : "recognition.news";
    const auto subject = site_.messages.say(language, key + "_subject", values);
    identity::send_letter(transaction_,
                          {person_.email, subject, site_.messages.say(language, key + "_letter", values)},
                          now_, site_.random);
    identity::give_notice(transaction_, person_.id, "recognition.standing", subject, link, now_,
                          site_.random);
  }

  const Site& site_;
  storage::Transaction& transaction_;
  const identity::Person& person_;
  const Instant now_;
};

void look_anew(const Site& site, const std::string& payload) {
  const auto id = identity::PersonId::parse(payload);
  if (!id) return;
  const auto packs = site.packs.shelf();
  const auto catalog = site.catalog.shelf();
  site.database.write([&](storage::Transaction& transaction) {
    const auto person = identity::find_person(transaction.session(), *id);
    if (!person) return;
    const auto today = site.zone.day(site.clock.now());
    for (const auto& units : withdraw_revoked(transaction, *id, today, {"", site.clock.now(), site.random}))
      tell_withdrawn(site, transaction, units, "certificates.reason_revoked");
    issue_unit_certificates(transaction, *id, site.clock.now(), site.random);
    Telling telling(site, transaction, *person);
    for (const auto& recognizer : recognizers_of(transaction.session(), *packs, *id, today))
      if (recognizer.pack->purpose == Purpose::license || recognizer.pack->purpose == Purpose::pay)
        telling.tell(recognizer, *catalog);
    touch_standings(transaction, *id, site.clock.now());
  });
}

constexpr std::int64_t looked_at_once_max = 100;

}  // namespace

void look_by_day(const Site& site) {
  const auto now = site.clock.now();
  const auto day_began = now - std::chrono::minutes(site.zone.minute_of_day(now));
  const auto people = site.database.read(
      [&](storage::Session& session) { return standings_before(session, day_began, looked_at_once_max); });
  for (const auto& person : people) look_anew(site, person.text());
}

void add_recognition_jobs(jobs::Worker& worker, const Site& site) {
  worker.on(std::string(standing_job), [&site](const std::string& payload) { look_anew(site, payload); });
  worker.every_minute([&site] { look_by_day(site); });
}

award::Tell and_ask_for_standing(award::Tell tell, Random& random) {
  return [tell = std::move(tell), &random](storage::Transaction& transaction, const award::News& news) {
    tell(transaction, news);
    ask_for_standing(transaction, news.earner.id, news.now, random);
  };
}

}  // namespace laurel::web
