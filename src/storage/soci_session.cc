#include "storage/soci_session.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <list>
#include <unordered_map>

namespace laurel::storage {
namespace {

// A prepared statement with the places its values are bound to; they must not move while it lives.
struct Prepared {
  struct Place {
    std::string name;
    bool is_integer = false;
    long long integer = 0;
    std::string text;
    soci::indicator indicator = soci::i_ok;
  };
  explicit Prepared(soci::session& session) : statement(session) {}

  soci::statement statement;
  std::list<Place> places;
  soci::row row;
  Row::Columns columns;
};

std::string shape_of(const Sql& sql, const Binds& binds, bool answers) {
  std::string shape(sql.name);
  shape += answers ? '?' : '!';
  for (const auto& bind : binds) {
    shape += bind.name;
    shape += std::holds_alternative<std::int64_t>(bind.value) ? 'i' : 't';
  }
  return shape;
}

Value value_of(const soci::row& row, std::size_t column) {
  if (row.get_indicator(column) == soci::i_null) return nullptr;
  switch (row.get_properties(column).get_data_type()) {
    case soci::dt_string:
    case soci::dt_xml:
    case soci::dt_blob:
      return row.get<std::string>(column);
    case soci::dt_integer:
      return std::int64_t{row.get<int>(column)};
    case soci::dt_long_long:
      return std::int64_t{row.get<long long>(column)};
    case soci::dt_unsigned_long_long:
      return static_cast<std::int64_t>(row.get<unsigned long long>(column));
    case soci::dt_double:
    case soci::dt_date:
      throw DatabaseError("a query answers a floating-point number or a date: cast it to BIGINT or TEXT");
  }
  return nullptr;
}

class SociConnection final : public Connection {
 public:
  SociConnection(Dialect dialect, const std::string& address, Faults* faults)
      : dialect_(dialect), faults_(faults) {
    if (dialect == Dialect::sqlite) {
      session_.open(soci::sqlite3, "dbname=\"" + address + "\" timeout=15");
    } else {
      session_.open(soci::postgresql, address);
    }
  }

  Dialect dialect() const override { return dialect_; }

  std::vector<Row> query(const Sql& sql, const Binds& binds) override {
    return guarded(sql.name, [&] {
      auto& prepared = prepare(sql, binds, true);
      std::vector<Row> rows;
      for (bool more = prepared.statement.execute(true); more; more = prepared.statement.fetch())
        rows.push_back(read_row(prepared));
      return rows;
    });
  }

  std::int64_t execute(const Sql& sql, const Binds& binds) override {
    return guarded(sql.name, [&] {
      auto& prepared = prepare(sql, binds, false);
      prepared.statement.execute(true);
      return std::int64_t{prepared.statement.get_affected_rows()};
    });
  }

  void run(const std::string& text) override {
    guarded(text, [&] { session_ << text; });
  }

 private:
  // Every operation passes here: counted for fault injection, its errors told apart.
  template <class F>
  std::invoke_result_t<F> guarded(std::string_view name, F&& operation) {
    if (faults_ != nullptr) faults_->before(name);
    try {
      return operation();
    } catch (const DatabaseError&) {
      throw;
    } catch (const soci::soci_error& error) {
      statements_.clear();  // one that failed half-way must not be used again
      const std::string message = std::string(name.substr(0, 80)) + ": " + error.what();
      if (error.get_error_category() == soci::soci_error::constraint_violation ||
          message.find("constraint") != std::string::npos)
        throw ConstraintError(message);
      throw DatabaseError(message);
    }
  }

  Prepared& prepare(const Sql& sql, const Binds& binds, bool answers) {
    auto& slot = statements_[shape_of(sql, binds, answers)];
    if (!slot) {
      auto made = std::make_unique<Prepared>(session_);
      made->statement.alloc();
      made->statement.prepare(std::string(dialect_ == Dialect::sqlite ? sql.sqlite : sql.postgresql));
      for (const auto& bind : binds) {
        auto& place = made->places.emplace_back();
        place.name = bind.name;
        place.is_integer = std::holds_alternative<std::int64_t>(bind.value);
        if (place.is_integer) {
          made->statement.exchange(soci::use(place.integer, place.indicator, place.name));
        } else {
          made->statement.exchange(soci::use(place.text, place.indicator, place.name));
        }
      }
      if (answers) made->statement.exchange(soci::into(made->row));
      made->statement.define_and_bind();
      slot = std::move(made);
    }
    auto place = slot->places.begin();
    for (const auto& bind : binds) set(*place++, bind.value);
    return *slot;
  }

  static void set(Prepared::Place& place, const Value& value) {
    place.indicator = std::holds_alternative<std::nullptr_t>(value) ? soci::i_null : soci::i_ok;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) place.integer = *integer;
    if (const auto* text = std::get_if<std::string>(&value)) place.text = *text;
  }

  static Row read_row(Prepared& prepared) {
    const auto& row = prepared.row;
    if (!prepared.columns) {
      std::vector<std::string> names;
      for (std::size_t i = 0; i < row.size(); ++i) names.push_back(row.get_properties(i).get_name());
      prepared.columns = std::make_shared<const std::vector<std::string>>(std::move(names));
    }
    std::vector<Value> values;
    values.reserve(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) values.push_back(value_of(row, i));
    return {prepared.columns, std::move(values)};
  }

  Dialect dialect_;
  Faults* faults_;
  soci::session session_;
  std::unordered_map<std::string, std::unique_ptr<Prepared>> statements_;
};

}  // namespace

std::optional<Row> Session::query_first(const Sql& sql, const Binds& binds) {
  auto rows = query(sql, binds);
  return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::unique_ptr<Connection> connect(Dialect dialect, const std::string& address, Faults* faults) {
  try {
    return std::make_unique<SociConnection>(dialect, address, faults);
  } catch (const soci::soci_error& error) {
    throw DatabaseError(error.what());
  }
}

}  // namespace laurel::storage
