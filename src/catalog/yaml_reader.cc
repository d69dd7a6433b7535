#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <boost/json.hpp>
#include <sstream>

#include "base/text.h"
#include "catalog/yaml.h"

namespace laurel::catalog {
namespace {

namespace json = boost::json;

struct Fault {
  int line;
  std::string message;
  bool unreadable;
};

// RFC 6901
std::string pointer_token(std::string_view key) {
  std::string token;
  for (char c : key) {
    if (c == '~')
      token += "~0";
    else if (c == '/')
      token += "~1";
    else
      token += c;
  }
  return token;
}

// Builds the document from the parser's events, so that nothing is made of what is refused.
class Builder final : public YAML::EventHandler {
 public:
  YamlDocument document;
  YAML::Mark last_scalar = YAML::Mark::null_mark();

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    if (wants_key()) throw Fault{line(mark), "A key is empty: write a word before the colon.", false};
    add(mark, nullptr);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_alias(mark); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse_alias(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    last_scalar = mark;
    if (wants_key())
      take_key(mark, value);
    else
      add(mark, json::string(value));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, json::array());
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, json::object());
  }
  void OnMapEnd() override { close(); }

 private:
  struct Container {
    json::value value;
    std::string place;
    std::optional<std::string> key;
    std::string child_place;
  };

  static int line(const YAML::Mark& mark) { return mark.line + 1; }
  bool wants_key() const { return !open_.empty() && open_.back().value.is_object() && !open_.back().key; }

  static void refuse_alias(const YAML::Mark& mark) {
    throw Fault{line(mark),
                "Anchors and aliases (& and *) are not allowed: write the text out, or put it in quotes.",
                true};
  }
  static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) refuse_alias(mark);
  }
  static void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!")
      throw Fault{line(mark), "Tags (!) are not allowed: remove the tag, or put the text in quotes.", true};
  }

  void take_key(const YAML::Mark& mark, const std::string& key) {
    auto& container = open_.back();
    if (key.size() > yaml_key_bytes_max)
      throw Fault{line(mark),
                  fmt::format("A key is longer than {} characters: shorten it.", yaml_key_bytes_max), false};
    if (container.value.get_object().contains(key))
      throw Fault{line(mark), fmt::format("“{}” stands twice here: remove one.", key), false};
    container.key = key;
    container.child_place = container.place + "/" + pointer_token(key);
    document.lines.emplace(container.child_place, line(mark));
  }

  std::string next_place(const YAML::Mark& mark) {
    if (++values_ > yaml_values_max)
      throw Fault{line(mark), fmt::format("The file holds more than {} values: divide it.", yaml_values_max),
                  true};
    if (open_.empty()) return "";
    auto& container = open_.back();
    if (container.value.is_object()) return container.child_place;
    auto place = fmt::format("{}/{}", container.place, container.value.get_array().size());
    document.lines.emplace(place, line(mark));
    return place;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, json::value value) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (wants_key())
      throw Fault{line(mark), "A key is a single word before a colon, not a list or a group.", true};
    if (open_.size() >= yaml_depth_max)
      throw Fault{
          line(mark),
          fmt::format("More than {} levels lie in each other: the format needs fewer.", yaml_depth_max),
          true};
    auto place = next_place(mark);
    open_.push_back({std::move(value), std::move(place), {}, {}});
  }

  void close() {
    auto value = std::move(open_.back().value);
    open_.pop_back();
    store(std::move(value));
  }

  void add(const YAML::Mark& mark, json::value value) {
    next_place(mark);
    store(std::move(value));
  }

  void store(json::value value) {
    if (open_.empty()) {
      document.value = std::move(value);
      return;
    }
    auto& container = open_.back();
    if (container.value.is_array()) {
      container.value.get_array().push_back(std::move(value));
      return;
    }
    container.value.get_object().emplace(*container.key, std::move(value));
    container.key.reset();
  }

  std::vector<Container> open_;
  std::size_t values_ = 0;
};

int line_of_offset(std::string_view text, std::size_t offset) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, offset), '\n'));
}

std::optional<Fault> fault_of_bytes(std::string_view text) {
  for (std::size_t start = 0, number = 1; start < text.size(); ++number) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto row = text.substr(start, end - start);
    if (!is_utf8(row))
      return Fault{static_cast<int>(number), "The file is not UTF-8 text: save it as UTF-8.", true};
    start = end + 1;
  }
  if (auto zero = text.find('\0'); zero != std::string_view::npos)
    return Fault{line_of_offset(text, zero), "The file holds a zero byte: save it as UTF-8 text.", true};
  return {};
}

// The parser takes a quote that is never closed, which can only be the last text's, for one that ends with
// the file.
bool is_closed(std::string_view text, const YAML::Mark& mark) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (mark.is_null() || static_cast<std::size_t>(mark.pos) >= text.size()) return true;
  text.remove_prefix(static_cast<std::size_t>(mark.pos));
  const char quote = text.front();
  if (quote != '"' && quote != '\'') return true;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool doubled = quote == '\'' && text.substr(at, 2) == "''";
    if (doubled || (quote == '"' && text[at] == '\\'))
      ++at;
    else if (text[at] == quote)
      return true;
  }
  return false;
}

void parse(std::string_view text, Builder& builder) {
  std::istringstream stream{std::string(text)};
  YAML::Parser parser(stream);
  if (!parser.HandleNextDocument(builder))
    throw Fault{1, "The file is empty: fill it in or remove it.", true};
  if (!is_closed(text, builder.last_scalar))
    throw Fault{builder.last_scalar.line + 1, "The quote that opens here is never closed: close it.", true};
  Builder second;
  if (parser.HandleNextDocument(second))
    throw Fault{1, "The file holds more than one YAML document (---): make each a file of its own.", true};
}

}  // namespace

int YamlDocument::line_of(std::string_view place) const {
  while (!place.empty()) {
    if (auto found = lines.find(std::string(place)); found != lines.end()) return found->second;
    place = place.substr(0, place.rfind('/'));
  }
  return 1;
}

Result<YamlDocument, Finding> read_yaml(std::string_view text) {
  auto finding = [](const Fault& fault) {
    return std::unexpected(Finding{"", fault.line, fault.message, fault.unreadable});
  };
  if (auto fault = fault_of_bytes(text)) return finding(*fault);
  Builder builder;
  try {
    parse(text, builder);
  } catch (const Fault& fault) {
    return finding(fault);
  } catch (const YAML::Exception& error) {
    return finding(
        {error.mark.line + 1,
         fmt::format("This is not YAML ({}): look at the indentation, the quotes and the colons of this "
                     "line and of the one before.",
                     error.msg),
         true});
  }
  return std::move(builder.document);
}

}  // namespace laurel::catalog
