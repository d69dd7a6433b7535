// The sentences in which the engine gives its reasons, as patterns, with the messages that say them to
// people.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace laurel::web {

struct EnginePhrase {
  std::string_view pattern;    // with {NAME} for a value; what a name may hold, engine_phrases.cc checks
  std::string_view key;        // of messages/*/engine.yaml
  bool may_lie_ahead = false;  // then key + "_ahead" says it of a day that has not come
};
/// The more particular before the more general.
std::span<const EnginePhrase> engine_phrases();

/// The values by their names; the whole text must be the pattern's.
using PhraseValues = std::map<std::string, std::string, std::less<>>;
std::optional<PhraseValues> match_phrase(std::string_view pattern, std::string_view text);
/// The first phrase that says the text.
struct FoundPhrase {
  const EnginePhrase* phrase;
  PhraseValues values;
};
std::optional<FoundPhrase> find_phrase(std::string_view text);

}  // namespace laurel::web
