// The style as a test: what STYLE.md says and a program can check.
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <sstream>

#include "base/text.h"
#include "web/page/messages.h"

namespace laurel {
namespace {

namespace fs = std::filesystem;
const fs::path root = LAUREL_SOURCE_DIR;

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

std::vector<fs::path> files(const fs::path& folder, const std::vector<std::string>& extensions) {
  std::vector<fs::path> found;
  if (!fs::exists(root / folder)) return found;
  for (auto entry = fs::recursive_directory_iterator(root / folder);
       entry != fs::recursive_directory_iterator(); ++entry) {
    if (entry->path().filename() == "node_modules" || entry->path().filename() == "dist") {
      entry.disable_recursion_pending();
      continue;
    }
    if (entry->is_regular_file() &&
        std::find(extensions.begin(), extensions.end(), entry->path().extension()) != extensions.end())
      found.push_back(entry->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::set<std::string> as_set(const std::vector<std::string>& list) {
  return {list.begin(), list.end()};
}

std::string name(const fs::path& file) {
  return fs::relative(file, root).string();
}

// laurel_room(<room> DEPENDS <room>...) of the root CMakeLists.txt.
std::map<std::string, std::set<std::string>> arrows() {
  std::map<std::string, std::set<std::string>> rooms;
  const auto text = content(root / "CMakeLists.txt");
  const std::regex line(R"(laurel_room\((\w+) DEPENDS ?([^)]*)\))");
  for (auto match = std::sregex_iterator(text.begin(), text.end(), line); match != std::sregex_iterator();
       ++match) {
    auto& depends = rooms[(*match)[1]];
    std::istringstream names((*match)[2]);
    for (std::string room; names >> room;) depends.insert(room);
  }
  return rooms;
}

}  // namespace

TEST(Tidy, EveryIncludeFollowsTheArrowsBetweenRooms) {
  const auto rooms = arrows();
  ASSERT_GE(rooms.size(), 12u);
  const std::regex include(R"re(#include "(\w+)/)re");
  for (const auto& [room, depends] : rooms)
    for (const auto& file : files("src/" + room, {".h", ".cc"})) {
      if (file.string().ends_with("_test.cc")) continue;
      const auto text = content(file);
      for (auto match = std::sregex_iterator(text.begin(), text.end(), include);
           match != std::sregex_iterator(); ++match) {
        const auto other = (*match)[1].str();
        if (rooms.contains(other) && other != room) {
          EXPECT_TRUE(depends.contains(other)) << name(file) << " includes from " << other;
        }
      }
    }
}

TEST(Tidy, OnlyTheServerIncludesBeastAndOnlyTheSessionIncludesSoci) {
  for (const auto& file : files("src", {".h", ".cc"})) {
    const auto text = content(file);
    if (file.filename() != "server.cc") {
      EXPECT_EQ(text.find("#include <boost/beast"), std::string::npos) << name(file);
      if (file.filename() != "network.h") {
        EXPECT_EQ(text.find("#include <boost/asio"), std::string::npos) << name(file);
        EXPECT_EQ(text.find("web/server/network.h"), std::string::npos) << name(file);
      }
    }
    if (file.filename() != "soci_session.cc") {
      EXPECT_EQ(text.find("#include <soci/"), std::string::npos) << name(file);
    }
  }
}

TEST(Tidy, FilesAreOneIdeaLong) {
  constexpr int lines_max = 450;
  for (const auto& folder : {"src", "tests", "frontend/src", "benchmarks", "fuzz"})
    for (const auto& file : files(folder, {".h", ".cc", ".ts", ".mjs", ".tpl"})) {
      const auto text = content(file);
      EXPECT_LE(std::count(text.begin(), text.end(), '\n'), lines_max) << name(file);
    }
}

TEST(Tidy, NothingUnfinishedIsLeft) {
  const std::regex marks(R"(\b(TODO|FIXME|XXX|HACK)\b)");
  for (const auto& folder : {"src", "frontend/src", "packs", "catalogs"})
    for (const auto& file : files(folder, {".h", ".cc", ".ts", ".tpl", ".sql", ".yaml", ".scss"}))
      EXPECT_FALSE(std::regex_search(content(file), marks)) << name(file);
}

TEST(Requirements, EveryOneInTheTableIsNamedByATestAndTheOtherWayRound) {
  const std::regex id(R"(\b[A-Z]\d+\b)"), mention(R"(REQ [A-Z]\d+(,? (REQ )?[A-Z]\d+)*)");
  const auto matches = [](const std::string& text, const std::regex& pattern) {
    return std::vector<std::string>(std::sregex_token_iterator(text.begin(), text.end(), pattern), {});
  };
  std::set<std::string> listed, tested;
  std::istringstream table(content(root / "docs/requirements.md"));
  for (std::string line; std::getline(table, line);)
    if (line.starts_with("| ")) listed.merge(as_set(matches(line.substr(0, line.find('|', 2)), id)));
  for (const auto& folder : {"src", "tests", "frontend/e2e", "frontend/src"})
    for (const auto& file : files(folder, {".cc", ".mjs", ".ts"}))
      if (file.stem().string().ends_with("test"))
        for (const auto& said : matches(content(file), mention)) tested.merge(as_set(matches(said, id)));
  EXPECT_GE(listed.size(), 30U);
  for (const auto& one : listed) EXPECT_TRUE(tested.contains(one)) << one << " has no test that names it";
  for (const auto& one : tested)
    EXPECT_TRUE(listed.contains(one)) << one << " is not in docs/requirements.md";
}

TEST(Tidy, CallsThatHaveABetterPlaceAreNotUsed) {
  struct Ban {
    const char* pattern;
    const char* instead;
    std::set<std::string> except;
  };
  const std::vector<Ban> bans{
      {R"(\b(std::)?(rand|srand)\()", "a Random", {}},
      {R"(\b(std::)?time\((nullptr|NULL|0)\))", "a Clock", {}},
      {R"(system_clock::now)", "a Clock", {"src/base/clock.cc"}},
      {R"(\bstd::system\()", "a library", {}},
      {R"(\b(strcpy|strcat|sprintf|gets)\()", "std::string and fmt", {}},
      {R"(\bstd::(stoi|stol|stoll|stod)\()", "std::from_chars", {}},
      {R"(\busing namespace std;)", "names", {}},
  };
  for (const auto& file : files("src", {".h", ".cc"})) {
    if (file.string().ends_with("_test.cc")) continue;
    const auto text = content(file);
    for (const auto& ban : bans) {
      if (ban.except.contains(name(file))) continue;
      EXPECT_FALSE(std::regex_search(text, std::regex(ban.pattern)))
          << name(file) << ": use " << ban.instead << " instead of " << ban.pattern;
    }
  }
}

TEST(Tidy, TemplatesKeepTheContentSecurityPolicyAndEscape) {
  const std::regex inline_style(R"re(\sstyle="|<style)re");
  const std::regex inline_script(R"re(<script(?![^>]*\ssrc=)|\son[a-z]+="|href="javascript:)re");
  const std::regex unescaped(R"re(\{\{(\w+):none\}\})re");
  for (const auto& file : files("src/web/pages", {".tpl"})) {
    const auto text = content(file);
    EXPECT_FALSE(std::regex_search(text, inline_style)) << name(file);
    EXPECT_FALSE(std::regex_search(text, inline_script)) << name(file);
    for (auto match = std::sregex_iterator(text.begin(), text.end(), unescaped);
         match != std::sregex_iterator(); ++match)
      EXPECT_TRUE((*match)[1].str().ends_with("_HTML")) << name(file) << ": " << (*match)[0];
  }
}

TEST(Tidy, EveryFormThatPostsCarriesItsToken) {
  const std::regex form(R"re(<form[^>]*method="post"[^>]*>([\s\S]*?)</form>)re");
  const std::set<std::string> before_sign_in{"register.tpl", "sign_in.tpl", "forgotten.tpl",
                                             "new_password.tpl"};
  for (const auto& file : files("src/web/pages", {".tpl"})) {
    if (before_sign_in.contains(file.filename().string())) continue;
    const auto text = content(file);
    for (auto match = std::sregex_iterator(text.begin(), text.end(), form); match != std::sregex_iterator();
         ++match)
      EXPECT_TRUE((*match)[1].str().find("[[>shared/csrf]]") != std::string::npos ||
                  (*match)[1].str().find("{{CSRF}}") != std::string::npos)
          << name(file) << ": " << (*match)[0].str().substr(0, 120);
  }
}

// REQ O3
TEST(Messages, AreTheSameInBothLanguagesWithTheSameValues) {
  const web::Messages messages(root / "src/web/messages");
  const auto english = messages.keys(web::Language::english);
  EXPECT_EQ(english, messages.keys(web::Language::spanish));
  const std::regex marker(R"(\{\{(\w+)\}\})");
  for (const auto& key : english) {
    if (!messages.has(web::Language::spanish, key)) continue;
    auto values = [&](web::Language language) {
      std::set<std::string> names;
      const auto& text = messages.raw(language, key);
      for (auto match = std::sregex_iterator(text.begin(), text.end(), marker);
           match != std::sregex_iterator(); ++match)
        names.insert((*match)[1]);
      return names;
    };
    EXPECT_EQ(values(web::Language::english), values(web::Language::spanish)) << key;
  }
}

TEST(Tidy, EveryRoomSaysWhatItIs) {
  for (const auto& [room, depends] : arrows()) {
    if (room == "base" || room == "web" || room == "app" || files("src/" + room, {".cc"}).empty()) continue;
    EXPECT_TRUE(fs::exists(root / "src" / room / "README.md")) << room;
  }
}

}  // namespace laurel
