#include "app/backup/manifest.h"

#include <boost/json.hpp>

#include "storage/blob_store.h"

namespace laurel::app {
namespace {

namespace json = boost::json;
constexpr std::string_view damaged = "the archive is damaged: ";

[[noreturn]] void fail(std::string_view why) {
  throw storage::FileError(std::string(damaged) + std::string(why));
}

template <class T>
auto guarded(T&& read) {
  try {
    return read();
  } catch (const boost::system::system_error&) {
    fail("it is no archive of Laurel's, or its manifest was changed");
  } catch (const std::out_of_range&) {
    fail("its manifest lacks something");
  }
}

std::string string_at(const json::object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

}  // namespace

std::string text_of(const BackupManifest& manifest) {
  json::object tables;
  for (const auto& [name, table] : manifest.tables) {
    json::array columns;
    for (const auto& column : table.columns)
      columns.push_back(
          json::object{{"name", column.name}, {"type", column.is_integer ? "integer" : "text"}});
    tables[name] = json::object{{"columns", columns}, {"rows", table.rows}, {"sha256", table.sha256}};
  }
  return json::serialize(json::object{{"format", backup_format},
                                      {"made_at", manifest.made_at},
                                      {"schema", manifest.schema},
                                      {"tables", tables},
                                      {"blobs", manifest.blobs},
                                      {"blob_bytes", manifest.blob_bytes},
                                      {"blobs_sha256", manifest.blobs_sha256}}) +
         "\n";
}

BackupManifest read_backup_manifest(std::string_view text) {
  return guarded([&] {
    const auto object = json::parse(text).as_object();
    if (string_at(object, "format") != backup_format) fail("its format is not " + std::string(backup_format));
    BackupManifest manifest{.made_at = string_at(object, "made_at"),
                            .schema = object.at("schema").to_number<int>()};
    for (const auto& [name, value] : object.at("tables").as_object()) {
      const auto& one = value.as_object();
      BackupTable table{.rows = one.at("rows").as_int64(), .sha256 = string_at(one, "sha256")};
      for (const auto& column : one.at("columns").as_array())
        table.columns.push_back(
            {string_at(column.as_object(), "name"), string_at(column.as_object(), "type") == "integer"});
      manifest.tables.emplace(name, std::move(table));
    }
    manifest.blobs = object.at("blobs").as_int64();
    manifest.blob_bytes = object.at("blob_bytes").as_int64();
    manifest.blobs_sha256 = string_at(object, "blobs_sha256");
    return manifest;
  });
}

std::string line_of(const storage::RowValues& values) {
  json::array line;
  for (const auto& value : values) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      line.push_back(*integer);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      line.push_back(json::string(*text));
    } else {
      line.push_back(nullptr);
    }
  }
  return json::serialize(line) + "\n";
}

storage::RowValues read_line(std::string_view line, const std::vector<storage::Column>& columns) {
  return guarded([&] {
    const auto array = json::parse(line).as_array();
    if (array.size() != columns.size()) fail("a row does not fit its table");
    storage::RowValues values;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (array[i].is_null()) {
        values.emplace_back(nullptr);
      } else if (columns[i].is_integer) {
        values.emplace_back(array[i].as_int64());
      } else {
        values.emplace_back(std::string(array[i].as_string()));
      }
    }
    return values;
  });
}

}  // namespace laurel::app
