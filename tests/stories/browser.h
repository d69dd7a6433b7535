// A person at a browser without script: follows redirects, keeps cookies, sends the forms' token.
#pragma once
#include <gtest/gtest.h>

#include <map>

#include "app/house.h"
#include "base/encoding.h"
#include "catalog/catalog_store.h"
#include "support/databases.h"

namespace laurel::stories {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// Mail that stays where it is: stories read it.
class KeptMail final : public identity::Mail {
 public:
  explicit KeptMail(std::vector<identity::Letter>& letters) : letters_(letters) {}
  void deliver(const identity::Letter& letter, Instant) override { letters_.push_back(letter); }

 private:
  std::vector<identity::Letter>& letters_;
};

class Browser {
 public:
  explicit Browser(web::Application& application) : application_(application) {}

  web::Response get(const std::string& target) { return follow(send(web::Method::get, target, {}, {})); }
  web::Response post(const std::string& target, Fields fields) {
    fields.emplace_back("csrf", csrf_);
    std::string body;
    for (const auto& [name, value] : fields)
      body += (body.empty() ? "" : "&") + web::percent_encode(name) + "=" + web::percent_encode(value);
    return follow(
        send(web::Method::post, target, body, {{"Content-Type", "application/x-www-form-urlencoded"}}));
  }
  /// One request as it is; the page's token goes along unless `headers` has another.
  web::Response send(web::Method method, const std::string& target, const std::string& body,
                     std::map<std::string, std::string> headers) {
    web::Request request{.method = method, .body = body, .remote_address = "127.0.0.1"};
    EXPECT_TRUE(web::set_target(request, target)) << target;
    headers.emplace("X-CSRF-Token", csrf_);
    headers.emplace("Sec-Fetch-Site", "same-origin");
    for (const auto& [name, value] : headers) request.headers[name] = value;
    std::string cookies;
    for (const auto& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    request.headers["Cookie"] = cookies;
    auto response = application_.answer(request);
    for (const auto& [name, value] : response.headers)
      if (name == "Set-Cookie") keep_cookie(value);
    location_ = target;
    keep_token(response);
    return response;
  }
  /// Where the last redirect led.
  const std::string& location() const { return location_; }
  const std::string& csrf() const { return csrf_; }

 private:
  web::Response follow(web::Response response) {
    for (int i = 0; response.status == 303 && i < 5; ++i) {
      const auto to = std::string(response.header("Location"));
      response = send(web::Method::get, to.substr(0, to.find('#')), {}, {});
    }
    return response;
  }
  void keep_cookie(std::string_view text) {
    const auto equals = text.find('='), end = text.find(';');
    cookies_[std::string(text.substr(0, equals))] = std::string(text.substr(equals + 1, end - equals - 1));
  }
  void keep_token(const web::Response& response) {
    constexpr std::string_view mark = "name=\"csrf\" content=\"";
    const auto at = response.text().find(mark);
    if (at == std::string_view::npos) return;
    const auto rest = response.text().substr(at + mark.size());
    csrf_ = std::string(rest.substr(0, rest.find('"')));
  }

  web::Application& application_;
  std::map<std::string, std::string> cookies_;
  std::string csrf_;
  std::string location_;
};

/// The house with the sample catalog, a clock that stands, and mail that stays.
class Story : public testing::TestWithParam<storage::Dialect> {
 protected:
  void SetUp() override {
    std::string address;
    if (GetParam() == storage::Dialect::postgresql) {
      address = test::fresh_postgresql();
      if (address.empty()) GTEST_SKIP() << "PostgreSQL is not installed: install Debian's postgresql-15";
    }
    auto standing = std::make_unique<FixedClock>(*Instant::parse("2026-11-22T12:00:00Z"));
    clock = standing.get();
    configuration.database = address;
    configuration.data = folder.path();
    configuration.evidence_bytes_max = 1'000'000;
    house = std::make_unique<app::House>(
        configuration, app::Outside{std::move(standing), std::make_unique<SeededRandom>(7),
                                    std::make_unique<UtcZone>(), std::make_unique<KeptMail>(letters)});
    auto package = catalog::read_package(std::filesystem::path(LAUREL_SOURCE_DIR) / "catalogs/sample");
    ASSERT_TRUE(package);
    house->site().database.write([&](storage::Transaction& transaction) {
      ASSERT_TRUE(catalog::import_package(transaction, *package, "", clock->now(), house->site().random));
    });
    house->site().catalog.refresh();
  }
  void make_account(Browser& browser, const std::string& name, const std::string& email) {
    browser.get("/register");
    EXPECT_EQ(
        browser.post("/register", {{"name", name}, {"email", email}, {"password", "four green bicycles"}})
            .status,
        200);
  }
  /// As by the link in the letter.
  void confirm(const std::string& email) {
    house->site().database.write([&](storage::Transaction& transaction) {
      const auto person = identity::find_person_by_email(transaction.session(), email);
      ASSERT_TRUE(person) << email;
      identity::confirm_email(transaction, person->id, clock->now());
    });
  }

  test::TemporaryFolder folder;
  app::Configuration configuration;
  std::vector<identity::Letter> letters;
  FixedClock* clock = nullptr;
  std::unique_ptr<app::House> house;
};

}  // namespace laurel::stories
