// What was wrong with a form, said beside the field and in the summary above it.
#pragma once
#include <string>
#include <vector>

#include "web/page/templates.h"

namespace laurel::web {

class FormErrors {
 public:
  void add(std::string field, std::string sentence) {
    errors_.push_back({std::move(field), std::move(sentence)});
  }
  bool any() const { return !errors_.empty(); }
  /// Section ERROR_SUMMARY with one ERROR (FIELD, SENTENCE) each, and section <FIELD>_ERROR with SENTENCE;
  /// field "first-name" is FIRST_NAME there.
  void fill(Page& page) const;

 private:
  struct Error {
    std::string field;
    std::string sentence;
  };
  std::vector<Error> errors_;
};

}  // namespace laurel::web
