#include "recognition/pack/pack_loader.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "base/encoding.h"
#include "recognition/checks/check.h"
#include "recognition/limits/limit.h"
#include "recognition/pack/layers.h"
#include "recognition/pack/pack_library.h"
#include "recognition/pack/read_parts.h"

namespace laurel::recognition {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> header_keys{"pack",     "title",    "purpose", "version",           "as_of",
                                        "trust",    "source",   "notes",   "extends",           "uses",
                                        "reading",  "versions", "routes",  "stack_definitions", "committee",
                                        "certifies"};

class Loading {
 public:
  Loading(fs::path folder, const LocalTexts& local) : folder_(std::move(folder)), local_(local) {}

  Pack load(const std::string& id) {
    std::vector<PackNode> chain = chain_of(id);
    std::vector<Layer> layers;
    for (const PackNode& node : chain) add_layers(node, layers);
    Pack pack = read_header(chain.back(), id);
    if (!pack.reading)
      pack.reading =
          chain.front().has("reading") ? std::optional(chain.front().text("reading")) : std::nullopt;
    pack.stack_definitions = read_stack_definitions(chain.back());
    pack.versions = read_versions(chain, layers, pack.purpose);
    if (auto committee = chain.back().get("committee")) pack.committee = read_committee(*committee);
    if (auto certifies = chain.back().get("certifies"))
      pack.certifies_by_rule = read_certifies(*certifies, pack);
    for (const Layer& layer : layers) layer.node.refuse_unknown_keys();
    pack.hash = hash();
    return pack;
  }

 private:
  PackNode open(const fs::path& file) {
    std::error_code error;
    std::string shown = fs::absolute(file).lexically_relative(fs::absolute(folder_).parent_path()).string();
    if (shown.empty()) shown = file.string();
    if (fs::file_size(file, error) > pack_bytes_max || error)
      throw NotUsable{{shown, fmt::format("cannot be read, or has more than {} bytes", pack_bytes_max)}};
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return read(text.str(), shown);
  }

  PackNode open_pack(const std::string& id) {
    const auto local = local_.find(id);
    if (local == local_.end()) return open(folder_ / (id + ".yaml"));
    if (local->second.size() > pack_bytes_max)
      throw NotUsable{{id, fmt::format("has more than {} bytes", pack_bytes_max)}};
    return read(local->second, id + ".yaml");
  }
  bool is_there(const std::string& id) const {
    return local_.contains(id) || fs::exists(folder_ / (id + ".yaml"));
  }

  PackNode read(const std::string& text, const std::string& shown) {
    content_ += text;
    try {
      PackNode node(YAML::Load(text), std::make_shared<const std::string>(shown));
      if (!node.is_map()) node.refuse("a pack is keys and values; begin with \"pack: <id>\"");
      return node;
    } catch (const YAML::Exception& wrong) {
      throw NotUsable{{fmt::format("{}:{}", shown, wrong.mark.line + 1), "not YAML: " + wrong.msg}};
    }
  }

  // From the pack at the root to the one asked for.
  std::vector<PackNode> chain_of(std::string id) {
    std::vector<PackNode> chain;
    std::set<std::string> seen;
    while (true) {
      PackNode node = open_pack(id);
      if (node.need("pack").text() != id)
        node.need("pack").refuse("the id must be the file's name, \"" + id + "\"");
      chain.insert(chain.begin(), node);
      seen.insert(id);
      const auto parent = node.get("extends");
      if (!parent) return chain;
      id = parent->text();
      if (seen.contains(id) || seen.size() > extends_depth_max)
        parent->refuse("\"" + id + "\" extends this pack in turn; a circle of overlays cannot be read");
      if (!is_there(id)) parent->refuse("there is no pack \"" + id + "\" to extend");
      refuse_versions(node);
    }
  }

  static void refuse_versions(const PackNode& overlay) {
    for (const char* key : {"versions", "routes"})
      if (overlay.has(key))
        overlay.need(key).refuse("versions and routes belong to the pack that is extended");
    for (const std::string& section : list_sections)
      for (const PackNode& entry : overlay.list(section))
        if (entry.has("remove"))
          entry.refuse("an overlay may only add rules or make them stricter, not remove them");
  }

  static Rule fallback_of(const PackNode& node) {
    const std::string source = node.need("source").text();
    if (source.empty()) node.need("source").refuse("the source is empty; say where the rules are written");
    return {.id = "", .source = source, .trust = node.need("trust").trust()};
  }

  void add_layers(const PackNode& node, std::vector<Layer>& layers) {
    for (const std::string& name : node.texts("uses")) {
      const fs::path file = folder_ / "shared" / (name + ".yaml");
      if (name.find_first_of("/.") != std::string::npos || !fs::exists(file))
        node.need("uses").refuse("there is no shared/" + name + ".yaml");
      PackNode shared = open(file);
      for (const char* key : {"shared", "title"}) static_cast<void>(shared.need(key).text());
      layers.push_back({shared, fallback_of(shared)});
    }
    for (const std::string& key : header_keys) static_cast<void>(node.get(key));
    layers.push_back({node, fallback_of(node)});
  }

  static Pack read_header(const PackNode& node, const std::string& id) {
    Pack pack;
    pack.id = id;
    pack.title = node.need("title").text();
    pack.version = node.need("version").date().text();
    pack.as_of = node.need("as_of").text();
    pack.source = fallback_of(node).source;
    pack.trust = fallback_of(node).trust;
    const PackNode purpose = node.need("purpose");
    const auto known = parse_purpose(purpose.text());
    if (!known) purpose.refuse("\"purpose\" must be license, pay, advancement, grant, evaluation or price");
    pack.purpose = *known;
    pack.notes = node.texts("notes");
    if (node.has("reading")) pack.reading = node.text("reading");
    return pack;
  }

  static std::map<std::string, std::vector<std::string>, std::less<>> read_stack_definitions(
      const PackNode& node) {
    std::map<std::string, std::vector<std::string>, std::less<>> stacks;
    std::vector<std::pair<std::string, PackNode>> places;
    for (const PackNode& entry : node.list("stack_definitions")) {
      const std::string name = entry.need("stack").text();
      stacks[name] = entry.need("components").texts();
      places.emplace_back(name, entry);
      entry.refuse_unknown_keys();
    }
    for (const auto& [name, place] : places) {
      std::set<std::string> inside;
      std::vector<std::string> open = stacks[name];
      while (!open.empty()) {
        const std::string part = open.back();
        open.pop_back();
        if (part == name)
          place.refuse("the stack \"" + name + "\" contains itself; take it out of its components");
        if (!inside.insert(part).second) continue;
        if (const auto deeper = stacks.find(part); deeper != stacks.end())
          open.insert(open.end(), deeper->second.begin(), deeper->second.end());
      }
    }
    return stacks;
  }

  static bool overlap(const Version& one, const Version& other) {
    const auto starts_after = [](const Version& later, const Version& earlier) {
      return later.from && earlier.to && *later.from > *earlier.to;
    };
    return !starts_after(one, other) && !starts_after(other, one);
  }

  static std::vector<Version> read_versions(const std::vector<PackNode>& chain,
                                            const std::vector<Layer>& base, Purpose purpose) {
    const PackNode& root = chain.front();
    std::vector<Version> versions;
    for (const PackNode& node : root.list("versions")) {
      Version version;
      version.from = node.date("from");
      version.to = node.date("to");
      if (auto day = node.get("dated_by"))
        version.day = static_cast<Version::Day>(read_choice(*day, {"as_of", "license_expires"}));
      for (const Version& other : versions)
        if (overlap(version, other))
          node.refuse("this version overlaps an earlier one; give it other `from` and `to` days");
      std::vector<Layer> layers = base;
      layers.push_back({node, fallback_of(root)});
      version.routes = read_routes(node.has("routes") ? node : root, layers, purpose, chain.back());
      node.refuse_unknown_keys();
      versions.push_back(std::move(version));
    }
    if (versions.empty()) versions.push_back({.routes = read_routes(root, base, purpose, chain.back())});
    return versions;
  }

  static std::vector<Route> read_routes(const PackNode& node, const std::vector<Layer>& base, Purpose purpose,
                                        const PackNode& pack) {
    std::vector<Route> routes;
    for (const PackNode& entry : node.list("routes")) {
      Route route{.name = entry.need("route").text(), .when = read_when(entry.need("when"))};
      std::vector<Layer> layers = base;
      layers.push_back({entry, base.back().fallback});
      route.body = make_body(layers);
      refuse_quota(pack, purpose, route.body);
      entry.refuse_unknown_keys();
      routes.push_back(std::move(route));
    }
    routes.push_back({.name = "", .when = {}, .body = make_body(base)});
    refuse_quota(pack, purpose, routes.back().body);
    return routes;
  }

  std::string hash() const {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> digest{};
    const auto bytes = bytes_of(content_);
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return hex(digest);
  }

  fs::path folder_;
  const LocalTexts& local_;
  std::string content_;
};

}  // namespace

Result<Pack, Failure> load_pack(const fs::path& folder, const std::string& id, const LocalTexts& local) {
  try {
    return Loading(folder, local).load(id);
  } catch (NotUsable& wrong) {
    return std::unexpected(std::move(wrong.failure));
  }
}

}  // namespace laurel::recognition
