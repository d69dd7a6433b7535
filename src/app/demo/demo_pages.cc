#include "app/demo/demo_pages.h"

#include "app/demo/demo.h"
#include "base/encoding.h"
#include "storage/file.h"

namespace laurel::app {
namespace {

using web::Visit;

constexpr std::size_t letters_shown_max = 50;

web::Response people_page(Visit& visit) {
  web::Page page;
  for (const auto& person : demo_people())
    page.add("PERSON_ITEM")
        .set("EMAIL", person.email)
        .set("NAME", person.name)
        .set("INITIALS", web::initials(person.name))
        .set("ROLE", visit.say(person.role_key));
  return visit.page("demo/people", visit.say("demo.title"), page);
}

web::Response sign_in_as(Visit& visit) {
  auto email = visit.form.text("email");
  const auto& cast = demo_people();
  if (std::none_of(cast.begin(), cast.end(), [&](const DemoPerson& person) { return person.email == email; }))
    return visit.not_found();
  auto token = visit.site.database.write([&](storage::Transaction& transaction) -> std::string {
    auto person = identity::find_person_by_email(transaction.session(), email);
    return person ? identity::start_session(transaction, person->id, visit.now, visit.site.random) : "";
  });
  if (token.empty()) return visit.not_found();
  auto response = web::redirect("/");
  response.add("Set-Cookie",
               web::cookie_text(visit.site, web::session_cookie, token, identity::session_time));
  return response;
}

// Header, blank line, base64: as message_text in mail.cc writes them.
struct StoredLetter {
  std::string to, subject, text;
};
StoredLetter read_letter_file(const std::filesystem::path& file) {
  auto content = storage::read_file(file);
  auto header = [&](const std::string& name) {
    auto begin = content.find(name + ": ");
    if (begin == std::string::npos) return std::string();
    begin += name.size() + 2;
    auto value = content.substr(begin, content.find("\r\n", begin) - begin);
    if (!value.starts_with("=?UTF-8?B?")) return value;
    auto decoded = from_base64(value.substr(10, value.size() - 12)).value_or(Bytes());
    return std::string(decoded.begin(), decoded.end());
  };
  std::string encoded;
  for (char c : content.substr(std::min(content.size(), content.find("\r\n\r\n") + 4)))
    if (c != '\r' && c != '\n') encoded += c;
  auto text = from_base64(encoded).value_or(Bytes());
  return {header("To"), header("Subject"), std::string(text.begin(), text.end())};
}

// The addresses in a letter can be pressed, as a mail program would have it.
void fill_letter(web::Page& page, std::string_view text) {
  while (!text.empty()) {
    const auto begin = std::min(text.find("http"), text.size());
    const auto end = std::min(text.find_first_of(" \r\n", begin), text.size());
    auto run = page.add("RUN");
    run.set("WORDS", text.substr(0, begin));
    if (begin < end) run.add("LINK").set("ADDRESS", text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

web::Response outbox_page(Visit& visit) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(visit.site.options.data / "outbox", none))
    if (entry.path().extension() == ".eml") files.push_back(entry.path());
  std::sort(files.rbegin(), files.rend());
  if (files.size() > letters_shown_max) files.resize(letters_shown_max);
  web::Page page;
  page.show_if(files.empty(), "EMPTY");
  for (const auto& file : files) {
    auto letter = read_letter_file(file);
    auto one = page.add("LETTER");
    one.set("TO", letter.to).set("SUBJECT", letter.subject);
    fill_letter(one, letter.text);
  }
  return visit.page("demo/outbox", visit.say("demo.outbox_title"), page);
}

}  // namespace

void add_demo_pages(web::Routes& routes) {
  routes.get("/demo", web::Access::anyone(), people_page);
  routes.post("/demo", web::Access::anyone(), sign_in_as);
  routes.get("/outbox", web::Access::anyone(), outbox_page);
}

}  // namespace laurel::app
