// What is wrong with a document, each with the place in it; the first few are enough for a person.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace laurel::credential::data_model {

inline constexpr std::size_t problems_max = 5;

class Problems {
 public:
  /// "credentialSubject.achievement: \"name\" is missing".
  void add(std::string_view place, std::string_view what);
  bool empty() const { return sentences_.empty(); }
  bool full() const { return sentences_.size() >= problems_max; }
  const std::vector<std::string>& sentences() const { return sentences_; }
  /// All of them as one sentence.
  std::string text() const;

 private:
  std::vector<std::string> sentences_;
};

/// "a.b", or "b" where `place` is empty.
std::string inside(std::string_view place, std::string_view member);

}  // namespace laurel::credential::data_model
