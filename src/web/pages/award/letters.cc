#include "web/pages/award/letters.h"

#include "identity/letter.h"
#include "identity/notice_store.h"

namespace laurel::web {
namespace {

std::string_view name_of(const award::News& news) {
  switch (news.kind) {
    case award::NewsKind::earned:
      return news.credential.kind == award::Kind::stack ? "stack" : "earned";
    case award::NewsKind::revoked:
      return "revoked";
    case award::NewsKind::suspended:
      return "suspended";
    case award::NewsKind::reinstated:
      break;
  }
  return "reinstated";
}

}  // namespace

award::Tell award_letters(const Messages& messages, Random& random, std::string public_url) {
  return [&messages, &random, site = std::move(public_url)](storage::Transaction& transaction,
                                                            const award::News& news) {
    const auto language = language_of(news.earner.language);
    const auto link = "/credentials/" + news.credential.id.text();
    const auto key = "award.letter_" + std::string(name_of(news));
    const Values values{{"PERSON", news.earner.name},
                        {"TITLE", news.credential.title},
                        {"REASON", news.reason},
                        {"LINK", site + link}};
    const auto subject = messages.say(language, key + "_subject", values);
    identity::send_letter(transaction, {news.earner.email, subject, messages.say(language, key, values)},
                          news.now, random);
    identity::give_notice(transaction, news.earner.id, "award." + std::string(name_of(news)), subject, link,
                          news.now, random);
  };
}

}  // namespace laurel::web
