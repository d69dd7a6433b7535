// What goes into a query and what comes out.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/instant.h"

namespace laurel::storage {

using Value = std::variant<std::nullptr_t, std::int64_t, std::string>;

/// A value for `:name` in the query. Instants, dates and ids are bound as their texts, truth as 0 or 1.
struct Bind {
  Bind(std::string_view n, std::nullptr_t) : name(n), value(nullptr) {}
  Bind(std::string_view n, std::int64_t v) : name(n), value(v) {}
  Bind(std::string_view n, int v) : name(n), value(std::int64_t{v}) {}
  Bind(std::string_view n, bool v) : name(n), value(std::int64_t{v}) {}
  Bind(std::string_view n, std::string v) : name(n), value(std::move(v)) {}
  Bind(std::string_view n, std::string_view v) : name(n), value(std::string(v)) {}
  Bind(std::string_view n, const char* v) : name(n), value(std::string(v)) {}
  Bind(std::string_view n, Instant v) : name(n), value(v.text()) {}
  Bind(std::string_view n, Date v) : name(n), value(v.text()) {}
  template <class Tag>
  Bind(std::string_view n, const Id<Tag>& v) : name(n), value(v.text()) {}
  template <class T>
  Bind(std::string_view n, const std::optional<T>& v) : name(n), value(nullptr) {
    if (v) value = Bind(n, *v).value;
  }

  std::string_view name;
  Value value;
};
using Binds = std::vector<Bind>;

/// One row of an answer, read by column name. Asking for a column that is not there, or for a value of a kind
/// it does not hold, is a broken invariant: the query and its reader stand in the same room.
class Row {
 public:
  using Columns = std::shared_ptr<const std::vector<std::string>>;
  Row(Columns columns, std::vector<Value> values)
      : columns_(std::move(columns)), values_(std::move(values)) {}

  bool is_null(std::string_view column) const;
  /// "" for NULL.
  std::string text(std::string_view column) const;
  /// 0 for NULL.
  std::int64_t integer(std::string_view column) const;
  bool truth(std::string_view column) const { return integer(column) != 0; }
  std::optional<std::string> optional_text(std::string_view column) const;
  Instant instant(std::string_view column) const;
  std::optional<Instant> optional_instant(std::string_view column) const;
  Date date(std::string_view column) const;
  std::optional<Date> optional_date(std::string_view column) const;
  template <class IdType>
  IdType id(std::string_view column) const {
    return *optional_id<IdType>(column);
  }
  template <class IdType>
  std::optional<IdType> optional_id(std::string_view column) const {
    if (is_null(column)) return {};
    auto id = IdType::parse(text(column));
    require(id.has_value(), column);
    return id;
  }

 private:
  const Value& at(std::string_view column) const;
  static void require(bool readable, std::string_view column);
  Columns columns_;
  std::vector<Value> values_;
};

}  // namespace laurel::storage
