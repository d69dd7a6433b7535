#include "web/pages/award/verify_pages.h"

#include "award/credential_store.h"
#include "award/publication.h"
#include "base/text.h"
#include "web/page/form_errors.h"
#include "web/pages/award/verdict.h"

namespace laurel::web {
namespace {

constexpr std::size_t presented_bytes_max = 4 * 1024 * 1024;
constexpr std::size_t form_overhead = 64 * 1024;

// The address of a public credential of this site stands for the credential itself.
std::optional<std::string> at_address(Visit& visit, const award::AwardRoom& room, std::string_view text) {
  constexpr std::string_view credentials = "/credentials/";
  const auto path = room.addresses.path_of(text);
  if (!path || !path->starts_with(credentials)) return {};
  const auto rest = std::string_view(*path).substr(credentials.size());
  const auto id = award::CredentialId::parse(rest.substr(0, rest.find('/')));
  if (!id) return {};
  return visit.site.database.read([&](storage::Session& session) -> std::optional<std::string> {
    if (!award::find_credential(session, *id) || !award::publication_of(session, *id).is_public) return {};
    return award::texts_of(session, *id).document;
  });
}

struct Presented {
  std::string bytes;
  std::string refusal = {};  // a message's key; "" where there is something to check
  std::string field = "verify-text";
};

Presented presented_file(std::string content) {
  const auto refused = [](const char* key) { return Presented{{}, key, "verify-file"}; };
  if (content.empty()) return refused("award.verify_empty");
  if (content.size() > presented_bytes_max) return refused("award.verify_too_large");
  if (content.starts_with("%PDF")) return refused("award.verify_pdf");
  return {.bytes = std::move(content), .field = "verify-file"};
}

Presented presented(Visit& visit, const award::AwardRoom& room) {
  if (!visit.form.files().empty()) return presented_file(visit.form.files().front().content);
  const auto text = visit.form.text("text");
  if (text.empty()) return {{}, "award.verify_nothing"};
  if (!text.starts_with("http://") && !text.starts_with("https://")) return {text};
  if (!room.addresses.path_of(text)) return {{}, "award.verify_elsewhere"};
  auto document = at_address(visit, room, text);
  return document ? Presented{*std::move(document)} : Presented{{}, "award.verify_not_public"};
}

// What the credential itself says: shown beside the verdict, to be believed only with it.
void fill_summary(Page& page, const Visit& visit, const credential::verify::Summary& summary,
                  const Signer& signer) {
  if (summary.kind.empty()) return;
  auto section = page.add("SUMMARY");
  if (!summary.recipient_name.empty()) section.add("WHO").set("PERSON", summary.recipient_name);
  if (!summary.name.empty()) section.add("WHAT").set("NAME", summary.name);
  section.set("SIGNER", signer_words(visit, signer));
  if (!signer.identifier.empty()) section.add("IDENTIFIER").set("TEXT", signer.identifier);
  if (summary.valid_from) section.add("WHEN").set("DATE", visit.date(*summary.valid_from));
  std::vector<std::string> form{summary.kind, summary.container};
  if (!summary.secured_with.empty()) form.push_back(summary.secured_with);
  section.set("FORM", join(form, ", "));
}

Response form_page(Visit& visit, Page page, int status = 200) {
  visit.use_script("verify.ts");
  visit.set_section("verify");
  return visit.page("award/verify", visit.say("award.verify_title"), page, status);
}

// The script asks for the verdict alone.
Response verdict_page(Visit& visit, const award::AwardRoom& room) {
  const auto [bytes, refusal, field] = presented(visit, room);
  Page page;
  if (!refusal.empty()) {
    FormErrors errors;
    errors.add(field, visit.say(refusal));
    errors.fill(page);
    page.set("TEXT", visit.form.text("text"));
    if (visit.is_htmx()) return visit.fragment("award/verify_refusal", page, 422);
    return form_page(visit, std::move(page), 422);
  }
  const auto report = verify_here(room, bytes, visit.now);
  auto result = page.add("RESULT");
  result.set("CHECKED", visit.instant(visit.now));
  const auto signer = signer_of(visit, room, report);
  fill_verdict(result, visit, report, signer);
  fill_summary(result, visit, report.summary, signer);
  if (visit.is_htmx()) return visit.fragment("award/verify_result", page);
  return form_page(visit, std::move(page));
}

}  // namespace

void add_verify_pages(Routes& routes, const award::AwardRoom& room) {
  routes.get("/verify", Access::anyone(), [](Visit& visit) { return form_page(visit, Page()); })
      .cache_for_visitors();
  routes.post("/verify", Access::anyone(), [&room](Visit& visit) { return verdict_page(visit, room); })
      .takes_bytes(presented_bytes_max + form_overhead);
}

}  // namespace laurel::web
