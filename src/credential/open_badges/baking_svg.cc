// SVG: an element behind the opening tag of <svg>. 3.0: <openbadges:credential> with the JSON as CDATA or a
// JWS in verify="…"; 2.x: <openbadges:assertion verify="address or JWS">, JSON as CDATA.
#include <pugixml.hpp>

#include "base/encoding.h"
#include "base/result.h"
#include "base/text.h"
#include "credential/open_badges/baking.h"

namespace laurel::credential::open_badges {
namespace {

constexpr std::string_view namespace_3 = "https://purl.imsglobal.org/ob/v3p0";
constexpr std::string_view namespace_2 = "http://openbadges.org";
constexpr unsigned parsing = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata_single |
                             pugi::parse_wconv_attribute | pugi::parse_eol;

std::unexpected<Failure> invalid(std::string_view what) {
  return failure("invalid-image", "The SVG is damaged: " + std::string(what) + ".");
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
}

// The namespace of `element`'s prefix, declared on itself or on the root above it.
std::string_view namespace_of(pugi::xml_node element) {
  const std::string_view name = element.name();
  const auto colon = name.find(':');
  const auto attribute =
      colon == std::string_view::npos ? std::string("xmlns") : "xmlns:" + std::string(name.substr(0, colon));
  for (auto node = element; node; node = node.parent())
    if (auto found = node.attribute(attribute.c_str())) return found.value();
  return {};
}

bool is_baked(pugi::xml_node element) {
  const auto name = local_name(element.name());
  return (name == "credential" && namespace_of(element) == namespace_3) ||
         (name == "assertion" && namespace_of(element) == namespace_2);
}

struct Parsed {
  pugi::xml_document document;
  pugi::xml_node root;
};

Result<std::unique_ptr<Parsed>> parse(std::string_view image) {
  if (image.size() > image_bytes_max) return failure("too-large", "The SVG is larger than 16 MB.");
  auto parsed = std::make_unique<Parsed>();
  const auto result = parsed->document.load_buffer(image.data(), image.size(), parsing, pugi::encoding_utf8);
  if (!result) return invalid(result.description());
  parsed->root = parsed->document.document_element();
  if (local_name(parsed->root.name()) != "svg") return invalid("its first element is not svg");
  return parsed;
}

// Where the opening tag that begins at `start` ends: the place of its ">", or of "/>" where it closes itself.
std::size_t end_of_tag(std::string_view image, std::size_t start) {
  char quote = 0;
  for (auto i = start; i < image.size(); ++i) {
    if (quote != 0) {
      if (image[i] == quote) quote = 0;
    } else if (image[i] == '"' || image[i] == '\'') {
      quote = image[i];
    } else if (image[i] == '>') {
      return i > start && image[i - 1] == '/' ? i - 1 : i;
    }
  }
  return std::string_view::npos;
}

// The stretch of text that `element` takes: pugixml says where its name begins, its next of kin where it
// ends.
Result<std::pair<std::size_t, std::size_t>> extent(std::string_view image, pugi::xml_node element) {
  const auto name_at = element.offset_debug();
  if (name_at <= 0) return invalid("it cannot be read twice");
  const auto start = static_cast<std::size_t>(name_at) - 1;
  const auto tag_end = end_of_tag(image, start);
  if (tag_end == std::string_view::npos) return invalid("a tag does not end");
  if (image[tag_end] == '/') return std::pair(start, tag_end + 2);
  const auto closing = image.find("</" + std::string(element.name()), tag_end);
  const auto end = closing == std::string_view::npos ? closing : image.find('>', closing);
  if (end == std::string_view::npos) return invalid("a tag does not end");
  return std::pair(start, end + 1);
}

// `image` without the credentials baked into it before.
Result<std::string> without_credentials(std::string_view image) {
  std::string text(image);
  while (true) {
    TRY(auto parsed, parse(text));
    pugi::xml_node old;
    for (auto child : parsed->root.children())
      if (is_baked(child)) old = child;
    if (!old) return text;
    TRY(auto range, extent(text, old));
    text.erase(range.first, range.second - range.first);
  }
}

std::string escaped_attribute(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

// "]]>" cannot stand in CDATA, so it is divided between two.
std::string cdata(std::string_view text) {
  std::string result = "<![CDATA[";
  for (std::size_t at = 0;;) {
    const auto end = text.find("]]>", at);
    result += text.substr(at, end == std::string_view::npos ? end : end + 2 - at);
    if (end == std::string_view::npos) return result + "]]>";
    result += "]]><![CDATA[";
    at = end + 2;
  }
}

std::string element(std::string_view credential, Generation generation) {
  const bool three = generation == Generation::three;
  const std::string name = three ? "openbadges:credential" : "openbadges:assertion";
  auto text = "<" + name + " xmlns:openbadges=\"" + std::string(three ? namespace_3 : namespace_2) + "\"";
  if (!trim(credential).starts_with('{')) return text + " verify=\"" + escaped_attribute(credential) + "\"/>";
  return text + ">" + cdata(credential) + "</" + name + ">";
}

std::string content(pugi::xml_node element) {
  if (const std::string_view verify = element.attribute("verify").value(); !verify.empty()) {
    std::string text;
    for (auto child : element.children()) text += child.value();
    // A 2.x assertion may carry its address and, beside it, its JSON: the JSON says more.
    return trim(text).starts_with('{') ? text : std::string(verify);
  }
  std::string text;
  for (auto child : element.children()) text += child.value();
  return std::string(trim(text));
}

}  // namespace

Result<std::string> bake_svg(std::string_view image, std::string_view credential, Generation generation) {
  if (credential.size() > credential_bytes_max)
    return failure("too-large", "The credential is larger than 4 MB.");
  if (!is_utf8(credential)) return failure("invalid-credential", "The credential is not UTF-8 text.");
  TRY(auto text, without_credentials(image));
  TRY(auto parsed, parse(text));
  const auto name_at = parsed->root.offset_debug();
  const auto end = name_at < 0 ? std::string::npos : end_of_tag(text, static_cast<std::size_t>(name_at));
  if (end == std::string::npos) return invalid("its opening tag does not end");
  if (text[end] == '/')
    return text.substr(0, end) + ">" + element(credential, generation) + "</" + parsed->root.name() + ">" +
           text.substr(end + 2);
  return text.insert(end + 1, element(credential, generation));
}

Result<Baked> unbake_svg(std::string_view image) {
  TRY(auto parsed, parse(image));
  std::optional<Baked> found;
  for (auto child : parsed->root.children()) {
    if (!is_baked(child)) continue;
    const auto generation = local_name(child.name()) == "credential" ? Generation::three : Generation::two;
    if (found && found->generation == generation)
      return invalid("it holds more than one credential, and only one may be shown");
    // One of each generation is the same badge for old and new software: the newer one says more.
    if (!found || generation == Generation::three) found = Baked{content(child), generation};
  }
  if (!found || found->credential.empty()) return failure("not-baked", "The SVG holds no credential.");
  return *std::move(found);
}

}  // namespace laurel::credential::open_badges
