#include "catalog/rules.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <span>

#include "base/text.h"
#include "catalog/badge/device.h"
#include "catalog/badge/hue.h"
#include "catalog/markdown_rules.h"
#include "identity/person.h"

namespace laurel::catalog {
namespace {

constexpr std::size_t id_bytes_min = 3;
constexpr std::size_t id_bytes_max = 64;
constexpr std::size_t part_id_bytes_max = 16;
constexpr int title_characters_max = 100;
constexpr int sentence_characters_max = 400;
constexpr int note_characters_max = 600;
constexpr int prompt_words_max = 500;
constexpr int writing_words_max = 5000;
constexpr int files_max = 30;
constexpr int version_max = 9999;
constexpr std::int64_t price_cents_max = 10'000'00;

bool is_id_letters(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

int count_characters(std::string_view text) {
  return static_cast<int>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Rules {
 public:
  Flaws flaws;

  void flaw(const std::string& place, std::string message) { flaws.push_back({place, std::move(message)}); }

  bool holds(bool condition, const std::string& place, std::string message) {
    if (!condition) flaw(place, std::move(message));
    return condition;
  }

  void id(const std::string& place, const std::string& value) {
    holds(is_catalog_id(value), place,
          fmt::format("“{}” cannot be an id: use 3 to 64 of a–z, 0–9 and “-”.", shorten(value, 80)));
  }

  // The ids inside one micro-credential are shorter: "1", "2a", "met".
  void inner_id(const std::string& place, const std::string& value, std::size_t bytes_max) {
    holds(!value.empty() && value.size() <= bytes_max && is_id_letters(value), place,
          fmt::format("“{}” cannot be an id here: use 1 to {} of a–z, 0–9 and “-”.", shorten(value, 80),
                      bytes_max));
  }

  void text(const std::string& place, const std::string& value, int characters_max) {
    if (!holds(!value.empty(), place, "The text is empty: write it.")) return;
    const int characters = count_characters(value);
    holds(characters <= characters_max, place,
          fmt::format("The text has {} characters, {} at most are shown: shorten it.", characters,
                      characters_max));
  }

  void markdown(const std::string& place, const std::string& value, Range words) {
    if (!holds(!value.empty(), place, "The text is empty: write it.")) return;
    const int count = count_words(value);
    holds(count >= words.fewest, place,
          fmt::format("The text has {} words, at least {} are asked: say more.", count, words.fewest));
    holds(count <= words.most, place,
          fmt::format("The text has {} words, at most {} are asked: shorten it.", count, words.most));
    if (auto fault = fault_of_markdown(value)) flaw(place, *fault);
  }

  void address(const std::string& place, const std::string& value) {
    holds(is_web_address(value), place,
          "This is not a web address: begin it with https:// and leave out spaces.");
  }

  void optional_address(const std::string& place, const std::string& value) {
    if (!value.empty()) address(place, value);
  }

  void number(const std::string& place, int value, Range range) {
    holds(value >= range.fewest && value <= range.most, place,
          fmt::format("{} is not possible here: {} to {} are.", value, range.fewest, range.most));
  }

  void count(const std::string& place, std::size_t size, Range range, std::string_view things) {
    const int items = static_cast<int>(size);
    holds(items >= range.fewest, place,
          fmt::format("{} {} are here, at least {} are needed: add some.", items, things, range.fewest));
    holds(items <= range.most, place,
          fmt::format("{} {} are here, at most {} are possible: take some out.", items, things, range.most));
  }

  void one_of(const std::string& place, const std::string& value, std::span<const std::string_view> words) {
    if (std::ranges::find(words, value) == words.end())
      flaw(place, fmt::format("“{}” is not known here: write one of {}.", shorten(value, 64),
                              fmt::join(words, ", ")));
  }

  template <class T>
  void once_each(const std::string& place, const std::vector<T>& values) {
    for (std::size_t i = 1; i < values.size(); ++i)
      holds(std::find(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i), values[i]) ==
                values.begin() + static_cast<std::ptrdiff_t>(i),
            fmt::format("{}/{}", place, i), "This stands twice in the list: remove one.");
  }

  void licensing(const std::string& copyright, const std::string& license) {
    text("/copyright", copyright, sentence_characters_max);
    const bool is_spdx = !license.empty() && license.size() <= 64 && std::ranges::all_of(license, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
             c == '.' || c == '+';
    });
    holds(is_spdx, "/license", "This is not an SPDX license id: write one such as CC-BY-4.0.");
  }
};

std::string at(const std::string& place, std::size_t i) {
  return fmt::format("{}/{}", place, i);
}

void check_prices(Rules& rules, const std::vector<Price>& prices) {
  rules.count("/prices", prices.size(), {1, 200}, "prices");
  for (std::size_t i = 0; i < prices.size(); ++i) {
    const auto place = at("/prices", i);
    const auto& price = prices[i];
    if (i > 0)
      rules.holds(prices[i - 1].from < price.from, place + "/from",
                  "Prices stand by day, each day once: put this line in its place.");
    for (auto [name, amount] : {std::pair{"/member", &price.member}, std::pair{"/other", &price.other}})
      rules.holds(amount->cents() <= price_cents_max, place + name,
                  "No micro-credential costs that much: check it.");
  }
}

void check_components(Rules& rules, const MicroCredential& micro_credential) {
  const auto& components = micro_credential.components;
  rules.count("/components", components.size(), {3, 6}, "components");
  for (std::size_t i = 0; i < components.size(); ++i) {
    rules.text(at("/components", i) + "/title", components[i].title, title_characters_max);
    rules.markdown(at("/components", i) + "/text", components[i].text, {30, 90});
  }
}

void check_sources(Rules& rules, const MicroCredential& micro_credential) {
  const auto& research = micro_credential.research;
  rules.markdown("/research/summary", research.summary, {120, 250});
  rules.count("/research/citations", research.citations.size(), {3, 8}, "citations");
  for (std::size_t i = 0; i < research.citations.size(); ++i) {
    const auto place = at("/research/citations", i);
    rules.text(place + "/text", research.citations[i].text, note_characters_max);
    rules.optional_address(place + "/url", research.citations[i].url);
  }
  const auto& resources = micro_credential.resources;
  rules.count("/resources", resources.size(), {3, 8}, "resources");
  for (std::size_t i = 0; i < resources.size(); ++i) {
    const auto place = at("/resources", i);
    rules.text(place + "/title", resources[i].title, 2 * title_characters_max);
    rules.address(place + "/url", resources[i].url);
    rules.text(place + "/note", resources[i].note, note_characters_max);
  }
}

void check_hours(Rules& rules, const HoursEstimate& hours) {
  rules.holds(
      hours.estimate >= hours_min, "/hours/estimate",
      fmt::format(
          "{} hours are too few: a micro-credential stands for at least {} hours of work (W3); ask for "
          "more, or make it part of another one.",
          hours.estimate, hours_min));
  rules.holds(hours.estimate <= hours_max, "/hours/estimate",
              fmt::format("{} hours are too many for one micro-credential ({} at most): divide it.",
                          hours.estimate, hours_max));
  rules.text("/hours/basis", hours.basis, note_characters_max);
  rules.count("/hours/breakdown", hours.breakdown.size(), {1, 6}, "lines");
  std::int64_t sum = 0;
  std::vector<Activity> activities;
  for (std::size_t i = 0; i < hours.breakdown.size(); ++i) {
    rules.number(at("/hours/breakdown", i) + "/hours", hours.breakdown[i].hours, {1, hours_max});
    sum += hours.breakdown[i].hours;
    activities.push_back(hours.breakdown[i].activity);
  }
  rules.once_each("/hours/breakdown", activities);
  rules.holds(sum == hours.estimate, "/hours/breakdown",
              fmt::format("The breakdown adds up to {} hours, the estimate says {}: make them equal.", sum,
                          hours.estimate));
}

void check_tags(Rules& rules, const MicroCredential& micro_credential) {
  rules.holds(micro_credential.grades.lowest <= micro_credential.grades.highest, "/grades",
              "The grades are upside down: write the lowest first.");
  rules.count("/evidence", micro_credential.evidence.size(), {1, 12}, "kinds of evidence");
  rules.once_each("/evidence", micro_credential.evidence);
  rules.count("/alignment", micro_credential.alignment.size(), {1, 20}, "standards");
  for (std::size_t i = 0; i < micro_credential.alignment.size(); ++i) {
    const auto place = at("/alignment", i);
    const auto& alignment = micro_credential.alignment[i];
    rules.text(place + "/framework", alignment.framework, 2 * title_characters_max);
    rules.text(place + "/code", alignment.code, title_characters_max);
    rules.text(place + "/name", alignment.name, 2 * title_characters_max);
    rules.optional_address(place + "/url", alignment.url);
  }
  rules.count("/self_check", micro_credential.self_check.size(), {3, 5}, "questions");
  for (std::size_t i = 0; i < micro_credential.self_check.size(); ++i)
    rules.text(at("/self_check", i), micro_credential.self_check[i], sentence_characters_max);
}

void check_criterion(Rules& rules, const std::string& place, const Criterion& criterion) {
  rules.inner_id(place + "/id", criterion.id, id_bytes_max);
  rules.text(place + "/criterion", criterion.criterion, title_characters_max);
  rules.count(place + "/levels", criterion.levels.size(),
              {static_cast<int>(levels_min), static_cast<int>(levels_max)}, "levels");
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < criterion.levels.size(); ++i) {
    const auto& level = criterion.levels[i];
    rules.inner_id(at(place + "/levels", i) + "/id", level.id, id_bytes_max);
    rules.text(at(place + "/levels", i) + "/name", level.name, title_characters_max);
    rules.text(at(place + "/levels", i) + "/text", level.text, note_characters_max);
    ids.push_back(level.id);
  }
  rules.once_each(place + "/levels", ids);
  const auto passing = criterion.level_index(criterion.passing);
  if (rules.holds(passing.has_value(), place + "/passing",
                  fmt::format("The passing level “{}” is not one of the levels: name one of {}.",
                              shorten(criterion.passing, 64), join(ids, ", "))))
    rules.holds(*passing > 0, place + "/passing",
                "The lowest level passes, so that everybody does: name a higher one.");
}

void check_range(Rules& rules, const std::string& place, Range range, int least, int most) {
  rules.holds(range.fewest <= range.most, place, "The range is upside down: write the fewest first.");
  rules.holds(range.fewest >= least && range.most >= 1 && range.most <= most, place,
              fmt::format("The range reaches outside {} to {}: narrow it.", least, most));
}

void check_piece(Rules& rules, const std::string& place, const Piece& piece) {
  rules.inner_id(place + "/id", piece.id, part_id_bytes_max);
  rules.text(place + "/title", piece.title, title_characters_max);
  rules.markdown(place + "/prompt", piece.prompt, {1, prompt_words_max});
  rules.holds(piece.words || piece.files, place, "Nothing is asked here: give “words”, “files” or both.");
  if (piece.words) check_range(rules, place + "/words", *piece.words, 1, writing_words_max);
  if (piece.files) check_range(rules, place + "/files", *piece.files, piece.words ? 0 : 1, files_max);
  rules.holds(piece.files.has_value() || piece.accepts.empty(), place + "/accepts",
              "Kinds of files are named, but no files are asked: add “files”, or remove “accepts”.");
  rules.holds(!piece.files || !piece.accepts.empty(), place + "/files",
              "Files are asked, but not of which kind: add “accepts”.");
  rules.once_each(place + "/accepts", piece.accepts);
  rules.count(place + "/rubric", piece.rubric.size(), {1, static_cast<int>(criteria_max)}, "criteria");
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < piece.rubric.size(); ++i) {
    check_criterion(rules, at(place + "/rubric", i), piece.rubric[i]);
    ids.push_back(piece.rubric[i].id);
  }
  rules.once_each(place + "/rubric", ids);
}

// Part 1: setting and question; Part 2: artifacts; Part 3: reflection.
void check_parts(Rules& rules, const std::vector<Part>& parts) {
  static constexpr Range pieces_of_part[] = {{2, static_cast<int>(pieces_max)}, {2, 4}, {1, 2}};
  rules.count("/parts", parts.size(), {3, 3}, "parts");
  std::set<std::string> pieces;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto place = at("/parts", i);
    const auto& part = parts[i];
    rules.holds(part.id == std::to_string(i + 1), place + "/id",
                fmt::format("This part's id is \"{}\".", i + 1));
    rules.text(place + "/title", part.title, title_characters_max);
    if (!part.guidance.empty()) rules.markdown(place + "/guidance", part.guidance, {1, prompt_words_max});
    if (i < std::size(pieces_of_part))
      rules.count(place + "/pieces", part.pieces.size(), pieces_of_part[i], "pieces");
    for (std::size_t k = 0; k < part.pieces.size(); ++k) {
      check_piece(rules, at(place + "/pieces", k), part.pieces[k]);
      rules.holds(pieces.insert(part.pieces[k].id).second, at(place + "/pieces", k) + "/id",
                  "Another piece of this micro-credential has the same id: give each its own.");
    }
  }
  rules.holds(pieces.size() <= pieces_max, "/parts",
              fmt::format("A micro-credential has at most {} pieces: take some out.", pieces_max));
}

}  // namespace

bool is_catalog_id(std::string_view text) {
  return text.size() >= id_bytes_min && text.size() <= id_bytes_max && is_id_letters(text) &&
         text.front() != '-';
}

Flaws flaws_of(const Issuer& issuer) {
  Rules rules;
  rules.id("/id", issuer.id);
  rules.text("/name", issuer.name, title_characters_max);
  rules.text("/description", issuer.description, note_characters_max);
  rules.optional_address("/url", issuer.url);
  rules.holds(identity::normalize_email(issuer.email).has_value(), "/email",
              "This is not an address of mail: write one such as help@example.org.");
  rules.text("/contact", issuer.contact, sentence_characters_max);
  rules.number("/completion_months", issuer.completion_months, {1, 24});
  rules.number("/review_days", issuer.review_days, {1, 60});
  check_prices(rules, issuer.prices);
  rules.count("/affiliates", issuer.affiliates.size(), {0, 500}, "affiliates");
  for (std::size_t i = 0; i < issuer.affiliates.size(); ++i) {
    rules.id(at("/affiliates", i), issuer.affiliates[i]);
    rules.holds(issuer.affiliates[i] != issuer.id, at("/affiliates", i),
                "The issuer is not its own affiliate: name another organization.");
  }
  rules.once_each("/affiliates", issuer.affiliates);
  rules.licensing(issuer.copyright, issuer.license);
  return std::move(rules.flaws);
}

Flaws flaws_of(const Stack& stack) {
  Rules rules;
  rules.id("/id", stack.id);
  rules.text("/title", stack.title, title_characters_max);
  rules.text("/summary", stack.summary, 140);
  rules.markdown("/description", stack.description, {80, 250});
  rules.count("/learn", stack.learn.size(), {3, 6}, "lines");
  for (std::size_t i = 0; i < stack.learn.size(); ++i)
    rules.text(at("/learn", i), stack.learn[i], sentence_characters_max);
  rules.count("/audience", stack.audience.size(), {1, 8}, "lines");
  for (std::size_t i = 0; i < stack.audience.size(); ++i)
    rules.text(at("/audience", i), stack.audience[i], sentence_characters_max);
  rules.one_of("/hue", stack.hue, badge::hue_names);
  rules.one_of("/device", stack.device, badge::device_names);
  rules.number("/order", stack.order, {1, 9999});
  rules.count("/micro_credentials", stack.micro_credentials.size(), {2, 100}, "micro-credentials");
  for (std::size_t i = 0; i < stack.micro_credentials.size(); ++i)
    rules.id(at("/micro_credentials", i), stack.micro_credentials[i]);
  rules.once_each("/micro_credentials", stack.micro_credentials);
  return std::move(rules.flaws);
}

Flaws flaws_of(const MicroCredential& micro_credential) {
  Rules rules;
  rules.id("/id", micro_credential.id);
  rules.number("/version", micro_credential.version, {1, version_max});
  rules.text("/title", micro_credential.title, title_characters_max);
  rules.text("/summary", micro_credential.summary, 120);
  rules.text("/competency", micro_credential.competency, sentence_characters_max);
  rules.markdown("/key_method", micro_credential.key_method, {60, 150});
  check_components(rules, micro_credential);
  check_sources(rules, micro_credential);
  check_hours(rules, micro_credential.hours);
  check_tags(rules, micro_credential);
  check_parts(rules, micro_credential.parts);
  rules.text("/passing_rule", micro_credential.passing_rule, sentence_characters_max);
  if (!micro_credential.copyright.empty() || !micro_credential.license.empty())
    rules.licensing(micro_credential.copyright.empty() ? "the issuer's" : micro_credential.copyright,
                    micro_credential.license.empty() ? "CC0-1.0" : micro_credential.license);
  return std::move(rules.flaws);
}

}  // namespace laurel::catalog
