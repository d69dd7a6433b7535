#include "web/pages/award/credential_files.h"

#include "award/badge_file.h"
#include "award/picture/qr.h"
#include "web/pages/award/certificate_words.h"
#include "web/pages/award/shown_credential.h"
#include "web/pages/award/verdict.h"
#include "web/pages/earning/evidence_response.h"

namespace laurel::web {
namespace {

constexpr int preview_pixels = 600;

// A picture that opens alone: nothing in it may run or load.
constexpr std::string_view picture_policy =
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

Response picture(std::string_view media_type, std::string body) {
  auto response = text_response(200, media_type, std::move(body));
  response.set("Content-Security-Policy", std::string(picture_policy));
  response.set("Cache-Control", "no-cache");
  return response;
}

// Kept on the reader's machine under a name they will know again.
Response file(const ShownCredential& shown, std::string_view media_type, std::string_view extension,
              std::string body) {
  auto response = picture(media_type, std::move(body));
  response.set("Content-Disposition",
               fmt::format("attachment; filename=\"{}.{}\"", shown.credential.achievement, extension));
  return response;
}

award::SignedTexts texts(Visit& visit, const ShownCredential& shown) {
  return visit.site.database.read(
      [&](storage::Session& session) { return award::texts_of(session, shown.credential.id); });
}

using Make = std::function<Response(Visit&, const ShownCredential&)>;

/// Only of a credential that the one who asks may see.
PageFunction of_shown(Make make) {
  return [make = std::move(make)](Visit& visit) {
    const auto shown = find_shown(visit);
    return shown ? make(visit, *shown) : visit.not_found();
  };
}

Response medal(Visit& visit, const ShownCredential& shown) {
  const bool small = visit.request.parameter("cut") == "small";  // below 120 pixels a title can't be read
  const auto cut = small ? catalog::badge::Cut::small : catalog::badge::Cut::large;
  return picture("image/svg+xml", catalog::badge::draw_medal(
                                      award::medal_of(*visit.site.catalog.shelf(), shown.credential, cut)));
}

Response preview(Visit& visit, const ShownCredential& shown) {
  return picture("image/png",
                 award::badge_png(*visit.site.catalog.shelf(), shown.credential, preview_pixels));
}

Response qr(Visit& visit, const ShownCredential& shown) {
  const auto code = award::QrCode::encode(visit.site.options.public_url + path_of(shown.credential));
  return code ? picture("image/svg+xml", award::draw_qr_svg(*code)) : visit.not_found();
}

Response badge_svg(Visit& visit, const ShownCredential& shown) {
  const auto svg = award::badge_svg(*visit.site.catalog.shelf(), shown.credential);
  return file(shown, "image/svg+xml", "svg", award::baked(svg, texts(visit, shown).document));
}

Response badge_png(Visit& visit, const ShownCredential& shown) {
  const auto png = award::badge_png(*visit.site.catalog.shelf(), shown.credential, award::badge_pixels);
  return file(shown, "image/png", "png", award::baked(png, texts(visit, shown).document));
}

Response document(Visit& visit, const ShownCredential& shown) {
  return file(shown, "application/vc+ld+json", "json", texts(visit, shown).document);
}

Response token(Visit& visit, const ShownCredential& shown) {
  return file(shown, "application/jwt", "jwt", texts(visit, shown).jwt);
}

Response certificate(Visit& visit, const ShownCredential& shown) {
  const auto paper = visit.request.parameter("paper") == "a4" ? award::Paper::a4 : award::Paper::letter;
  const auto pdf = award::draw_certificate(certificate_of(visit, shown, paper));
  auto response = picture("application/pdf", std::string(pdf.begin(), pdf.end()));
  response.set("Content-Disposition",
               fmt::format("inline; filename=\"{}.pdf\"", shown.credential.achievement));
  return response;
}

// The one page that others may frame: no forms, no scripts, no cookies needed.
Response card(Visit& visit, const award::AwardRoom& room, const ShownCredential& shown) {
  const auto& credential = shown.credential;
  const auto issuer = issuer_name(*visit.site.catalog.shelf(), credential);
  Page page;
  page.set("LANGUAGE", code_of(visit.language))
      .set("STYLE", visit.site.assets.address("main.scss"))
      .set("ADDRESS", path_of(credential))
      .set("PERSON", credential.earner_name)
      .set("TITLE", credential.title)
      .set("ISSUER", issuer)
      .set("DATE", visit.date(credential.issued_at));
  fill_verdict(page, visit, verify_here(room, texts(visit, shown).document, visit.now),
               {.kind = Signer::Kind::ours, .name = issuer});
  auto response = text_response(200, "text/html; charset=utf-8",
                                visit.site.templates.render(visit.language, "award/card", page).text());
  response.set("Content-Security-Policy",
               "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors *; "
               "base-uri 'none'; form-action 'none'");
  response.set("Cache-Control", "no-cache");
  return response;
}

// Only what the earner shares; the earner sees the others in the workspace.
Response evidence(Visit& visit, const ShownCredential& shown) {
  const auto id = visit.id<earning::EvidenceId>("evidence");
  if (!id || !shown.publication.evidence.contains(id->text())) return visit.not_found();
  const auto file = visit.site.database.read(
      [&](storage::Session& session) { return earning::find_evidence(session, *id); });
  return file && !file->sha256.empty() ? evidence_response(visit, *file) : visit.not_found();
}

}  // namespace

void add_credential_files(Routes& routes, const award::AwardRoom& room) {
  const auto add = [&](std::string_view name, Make make) -> Route& {
    return routes.get("/credentials/:credential/" + std::string(name), Access::anyone(),
                      of_shown(std::move(make)));
  };
  add("medal.svg", medal).cache_for_visitors();
  add("preview.png", preview).cache_for_visitors();
  add("qr.svg", qr).cache_for_visitors();
  add("badge.svg", badge_svg).cache_for_visitors();
  add("badge.png", badge_png).cache_for_visitors();
  add("credential.json", document).cache_for_visitors();
  add("credential.jwt", token).cache_for_visitors();
  add("certificate.pdf", certificate).cache_for_visitors();
  add("card", [&room](Visit& visit, const ShownCredential& shown) {
    return card(visit, room, shown);
  }).cache_for_visitors();
  add("evidence/:evidence", evidence);
}

}  // namespace laurel::web
