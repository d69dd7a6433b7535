#include "web/pages/recognition/engine_words.h"

#include <cctype>

#include "identity/organization_store.h"
#include "web/pages/recognition/engine_phrases.h"
#include "web/pages/recognition/explained.h"

namespace laurel::web {
namespace {

constexpr std::size_t day_length = 10;

// The engine names fields of the record; people read "the evidence" for `documents.evidence`.
std::string without_field_names(std::string_view text) {
  std::string words(text);
  if (const auto open = words.find(" (`"); open != std::string::npos)
    if (const auto close = words.find(')', open); close != std::string::npos)
      words.erase(open, close - open + 1);
  constexpr std::string_view field = "documents.";
  for (auto at = words.find(field); at != std::string::npos; at = words.find(field)) {
    words.replace(at, field.size(), "the ");
    for (auto end = at + 4; end < words.size() &&
                            (words[end] == '_' || std::isalpha(static_cast<unsigned char>(words[end])) != 0);
         ++end)
      if (words[end] == '_') words[end] = ' ';
  }
  std::erase(words, '`');
  return words;
}

// "licenses[].issued" is known as "licenses_issued".
std::string field_words(const Visit& visit, std::string_view field) {
  std::string code;
  for (const char c : field)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_')
      code += c;
    else if (!code.empty() && code.back() != '_')
      code += '_';
  const auto key = "engine.field_" + code;
  if (visit.site.messages.has(visit.language, key)) return visit.say(key);
  std::string words = code;
  std::ranges::replace(words, '_', ' ');
  return words;
}

// As a word within a sentence.
std::string kind_in_sentence(const Visit& visit, std::string_view phrase) {
  for (int kind = 0; kind < static_cast<int>(recognition::kind_count); ++kind) {
    if (recognition::phrase(static_cast<recognition::Kind>(kind)) != phrase) continue;
    auto words = kind_words(visit, static_cast<recognition::Kind>(kind));
    const bool is_abbreviation = words.size() > 1 && std::isupper(static_cast<unsigned char>(words[1])) != 0;
    if (!is_abbreviation) words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
    return words;
  }
  return std::string(phrase);
}

// Organizations go by recognizer_name in records, which has a prefix that the kept name may not have.
std::string organization_words(const Visit& visit, const std::string& name) {
  constexpr std::string_view prefix = "lpdc-";
  const auto found = visit.site.database.read([&](storage::Session& session) {
    auto organization = identity::find_organization_by_slug(session, name);
    if (!organization && name.starts_with(prefix))
      organization = identity::find_organization_by_slug(session, name.substr(prefix.size()));
    return organization;
  });
  return found ? found->name : name;
}

std::string issuer_kind_words(const Visit& visit, const std::string& kind) {
  const auto key = "engine.issuer_" + kind;
  return visit.site.messages.has(visit.language, key) ? visit.say(key) : kind;
}

bool is_to_be_done(std::string_view key) {
  return key.starts_with("hand_in") || key.find("_ahead") != std::string_view::npos;
}

// What a name in a sentence stands for depends on the sentence.
std::string name_words(const Visit& visit, std::string_view key, const std::string& name) {
  if (key.starts_with("part") || key.starts_with("option")) return part_words(visit, name);
  if (key.starts_with("issuer")) return issuer_kind_words(visit, name);
  const bool is_organization = key.starts_with("grant") || key == "former_committee" ||
                               key.ends_with("member") || key.starts_with("provider");
  return is_organization ? organization_words(visit, name) : name;
}

Values values_in_words(const Visit& visit, std::string_view key, const PhraseValues& found) {
  Values values;
  const auto unit = found.contains("UNIT") ? recognition::parse_unit(found.at("UNIT")) : std::nullopt;
  for (const auto& [name, value] : found) {
    std::string words = value;
    if (const auto day = Date::parse(value))
      words = visit.date(*day);
    else if (name == "DOC")
      words = visit.say(is_to_be_done(key) ? "engine.paper_" + value : "engine.document_" + value);
    else if (name == "A" || name == "B")
      words = name_words(visit, key, value);
    else if (name == "FIELD")
      words = field_words(visit, value);
    else if (name == "KIND")
      words = kind_in_sentence(visit, value);
    else if (name == "MONEY")
      words = money_words(*Rational::parse(value));
    else if (unit && (name == "AMOUNT" || name == "M"))
      words = unit_amount_words(visit, *unit, *Rational::parse(value));
    values.emplace_back(name, std::move(words));
  }
  return values;
}

}  // namespace

std::string days_in_words(const Visit& visit, std::string text) {
  for (std::size_t at = 0; at + day_length <= text.size(); ++at) {
    const auto day = Date::parse(std::string_view(text).substr(at, day_length));
    if (!day) continue;
    const auto words = visit.date(*day);
    text.replace(at, day_length, words);
    at += words.size();
  }
  return text;
}

PlainWords plain_words(const Visit& visit, std::string_view engine_text, Spoken spoken) {
  const auto found = find_phrase(engine_text);
  if (!found) return {days_in_words(visit, without_field_names(engine_text)), "en"};
  std::string key(found->phrase->key);
  const auto on = found->values.find("ON");
  const auto day = on == found->values.end() ? std::nullopt : Date::parse(on->second);
  const bool lies_ahead =
      day && (*day > visit.today() || (spoken == Spoken::supposed && *day == visit.today()));
  if (found->phrase->may_lie_ahead && lies_ahead) key += "_ahead";
  const auto supposed = key + "_supposed";
  if (spoken == Spoken::supposed && visit.site.messages.has(visit.language, "engine." + supposed))
    key = supposed;
  return {visit.say("engine." + key, values_in_words(visit, key, found->values)), code_of(visit.language)};
}

void set_plain(Page& page, const Visit& visit, std::string_view name, std::string_view engine_text,
               Spoken spoken) {
  const auto words = plain_words(visit, engine_text, spoken);
  page.set(name, words.text).set(std::string(name) + "_LANG", words.language);
}

std::string unit_amount_words(const Visit& visit, recognition::Unit unit, const Rational& amount) {
  return unit == recognition::Unit::USD ? money_words(amount) : amount_words(visit, unit, amount);
}

std::string money_words(const Rational& dollars) {
  if (!dollars.is_whole()) return "$" + dollars.fixed_text(2);
  auto text = dollars.text();
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > (dollars.is_negative() ? 1 : 0); at -= 3)
    text.insert(static_cast<std::size_t>(at), ",");
  return "$" + text;
}

void fill_plain_reasons(Page& page, const Visit& visit, const std::vector<recognition::Reason>& reasons) {
  for (const auto& reason : reasons) {
    auto row = page.add("REASON");
    set_plain(row, visit, "TEXT", reason.text);
    row.set("SOURCE", reason.rule == nullptr ? std::string() : reason.rule->source);
    if (reason.remedy.empty()) continue;
    auto remedy = row.add("REMEDY");
    set_plain(remedy, visit, "TEXT", reason.remedy);
  }
}

}  // namespace laurel::web
