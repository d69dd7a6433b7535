#include "web/pages/earning/names_to_check.h"

#include "base/text.h"
#include "identity/profile_store.h"

namespace laurel::web {
namespace {

using identity::IdentifyingKind;

constexpr std::size_t names_shown_max = 5;
constexpr std::int64_t file_bytes_checked_max = 128 * 1024;

std::string_view question_about(IdentifyingKind kind) {
  switch (kind) {
    case IdentifyingKind::given_name:
      return "earning.names_student";
    case IdentifyingKind::school:
    case IdentifyingKind::district:
      return "earning.names_place";
    case IdentifyingKind::name:
    case IdentifyingKind::possible_name:
    case IdentifyingKind::email:
      break;
  }
  return "earning.names_own";
}

// NAMES, where there is something to ask.
std::optional<Page> ask_about(Page& page, const Visit& visit, std::string_view text,
                              const identity::Identity& identity) {
  std::map<std::string_view, std::vector<std::string>> asked;  // words by question, each once
  for (const auto& found : identity::find_words_to_check(text, identity)) {
    auto& words = asked[question_about(found.kind)];
    const auto quoted = visit.say("earning.quoted", {{"WORDS", found.words}});
    if (std::find(words.begin(), words.end(), quoted) == words.end()) words.push_back(quoted);
  }
  if (asked.empty()) return {};
  auto names = page.add("NAMES");
  for (auto& [question, words] : asked) {
    const auto count = static_cast<std::int64_t>(words.size());
    const bool more = words.size() > names_shown_max;
    if (more) words.resize(names_shown_max);
    names.add("NAMES_LINE")
        .set("WORDS", join(words, ", ") + (more ? " …" : ""))
        .set("QUESTION", visit.count(question, count));
  }
  return names;
}

}  // namespace

identity::Identity own_identity(const Visit& visit) {
  return visit.site.database.read(
      [&](storage::Session& session) { return identity::identity_of(session, visit.person().id); });
}

void fill_names_to_check(Page& page, const Visit& visit, std::string_view text,
                         const identity::Identity& identity) {
  ask_about(page, visit, text, identity);
}

void fill_names_in_files(Page& page, const Visit& visit,
                         const std::vector<const earning::Evidence*>& evidence,
                         const identity::Identity& identity) {
  for (const auto* file : evidence) {
    if (!file->media_type.starts_with("text/")) continue;
    const auto text = visit.site.blobs.read(file->sha256, 0, std::min(file->bytes, file_bytes_checked_max));
    if (auto names = ask_about(page, visit, text, identity))
      names->add("IN_FILE").set("FILE_NAME", file->name);
  }
}

}  // namespace laurel::web
