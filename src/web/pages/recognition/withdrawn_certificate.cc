#include "web/pages/recognition/withdrawn_certificate.h"

#include "identity/account_store.h"
#include "identity/letter.h"
#include "identity/notice_store.h"
#include "recognition/record_store.h"

namespace laurel::web {
namespace {

std::string title_of(const Site& site, storage::Transaction& transaction,
                     const recognition::Granted& granted) {
  const auto catalog = site.catalog.shelf();
  const auto record = recognition::record_of(transaction, {*catalog, site.zone}, granted.person,
                                             site.zone.day(site.clock.now()));
  for (const auto& activity : record.activities)
    if (activity.id == granted.activity) return activity.title;
  return {};
}

}  // namespace

void tell_withdrawn(const Site& site, storage::Transaction& transaction,
                    const recognition::GrantedUnits& units, std::string_view reason_key,
                    const std::string& reason) {
  const auto& granted = units.granted;
  const auto person = identity::find_person(transaction.session(), granted.person);
  if (!person) return;
  const auto language = language_of(person->language);
  const std::string link = "/unit-certificates";
  const Values values{{"PERSON", person->name},
                      {"SPONSOR", units.by_name},
                      {"UNITS", granted.amount.text() + " " + std::string(word(granted.unit))},
                      {"WORK", title_of(site, transaction, granted)},
                      {"REASON", reason_key.empty() ? reason : site.messages.say(language, reason_key)},
                      {"LINK", site.options.public_url + link}};
  const auto now = site.clock.now();
  const auto subject = site.messages.say(language, "certificates.withdrawn_subject", values);
  identity::send_letter(
      transaction,
      {person->email, subject, site.messages.say(language, "certificates.withdrawn_letter", values)}, now,
      site.random);
  identity::give_notice(transaction, person->id, "recognition.certificate-withdrawn", subject, link, now,
                        site.random);
}

}  // namespace laurel::web
