// Reads the fields of one JSON object of a record; the first that is not valid stops the reading.
#pragma once
#include <fmt/core.h>

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/rational.h"
#include "recognition/failure.h"
#include "recognition/record/json_tree.h"

namespace laurel::recognition {

/// Thrown inside the reader only, and turned into a refusal by `read_record`.
struct NotValid {
  Failure failure;
};

class Fields {
 public:
  Fields(const JsonTree& object, std::string place) : object_(&object), place_(std::move(place)) {
    if (!object.is(JsonTree::Type::object)) throw NotValid{{place_, "this is not an object; write { … }"}};
  }

  /// Where a field stands: "activities[2].earned".
  std::string place(std::string_view name) const {
    return place_.empty() ? std::string(name) : place_ + "." + std::string(name);
  }
  [[noreturn]] void refuse(std::string_view name, std::string reason) const {
    throw NotValid{{place(name), std::move(reason)}};
  }

  /// A text; another type counts as absent (empty).
  std::string text(std::string_view name) const {
    const JsonTree* field = object_->find(name);
    return field != nullptr && field->is(JsonTree::Type::string) ? field->text : std::string();
  }
  std::optional<std::string> optional_text(std::string_view name) const {
    const JsonTree* field = object_->find(name);
    if (field == nullptr || !field->is(JsonTree::Type::string)) return {};
    return field->text;
  }
  /// A text or a number as written.
  std::string text_or_number(std::string_view name) const {
    const JsonTree* field = object_->find(name);
    if (field != nullptr && field->is(JsonTree::Type::number)) return field->text;
    return text(name);
  }
  std::optional<bool> boolean(std::string_view name) const {
    const JsonTree* field = object_->find(name);
    if (field == nullptr || !field->is(JsonTree::Type::boolean)) return {};
    return field->boolean;
  }
  std::optional<Date> date(std::string_view name) const;
  /// A number or its text; negative or no number is not valid.
  std::optional<Rational> amount(std::string_view name) const;
  /// One text or a list of texts; absent is none.
  std::optional<std::vector<std::string>> texts(std::string_view name) const;
  /// The objects of an array; `known` says whether the field is there.
  std::vector<Fields> objects(std::string_view name, std::size_t most, bool* known = nullptr) const;
  std::optional<Fields> object(std::string_view name) const;

 private:
  const JsonTree* object_;
  std::string place_;
};

}  // namespace laurel::recognition
