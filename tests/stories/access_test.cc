// Every route × everybody: who may not is refused, who may is not, and nothing breaks.
#include <iostream>

#include "base/text.h"
#include "identity/organization_store.h"
#include "stories/browser.h"

namespace laurel::stories {
namespace {

using identity::OrganizationKind;
using identity::Role;
using web::Access;
using web::Method;
using web::Route;

struct Somebody {
  std::string name;
  std::optional<identity::PersonId> id;  // none for a visitor
  std::optional<Role> role;
};

// What stands for ":name" in an address: an id that could be, a number, and what only an attacker would
// write.
const std::vector<std::string> fillings{"0351ohXp5yeT6KY213CGwi", "1", "%27%3B--%3Cb%3E..%5C%25%C3%A9"};

bool writes(const Route& route) {
  return route.method != Method::get && route.method != Method::head;
}

bool checks_forms(const Route& route) {
  return writes(route) && route.access.kind() != Access::Kind::bearer && !route.from_outside;
}

std::string address_of(const Route& route, const std::string& filling) {
  std::string address;
  for (auto segment : split(std::string_view(route.pattern).substr(1), '/'))
    address += "/" + (segment.starts_with(':') ? filling : std::string(segment));
  return address;
}

bool may(const Route& route, const Somebody& somebody) {
  switch (route.access.kind()) {
    case Access::Kind::anyone:
    case Access::Kind::bearer:
      return true;
    case Access::Kind::signed_in:
      return somebody.id.has_value();
    case Access::Kind::role:
      const auto& roles = route.access.roles();
      return somebody.role && std::find(roles.begin(), roles.end(), *somebody.role) != roles.end();
  }
  return false;
}

}  // namespace

class AccessStory : public Story {
 protected:
  void SetUp() override {
    Story::SetUp();
    if (IsSkipped()) return;
    everybody.push_back({"a visitor", {}, {}});
    everybody.push_back({"a signed-in person", add("plain@example.org"), {}});
    for (auto role : identity::all_roles()) {
      const std::string name(identity::text_of(role));
      const auto id = add(name + "@example.org");
      everybody.push_back({name, id, role});
      house->site().database.write([&](storage::Transaction& transaction) {
        const auto kind = identity::kind_of(role);
        const std::string slug(identity::text_of(kind));
        auto organization = identity::ensure_organization(transaction, kind, slug, slug, "OH", clock->now(),
                                                          house->site().random);
        identity::grant_role(transaction, id, organization.id, role, "", clock->now(), house->site().random);
      });
    }
  }

  identity::PersonId add(const std::string& email) {
    return house->site().database.write([&](storage::Transaction& transaction) {
      auto person = identity::add_person(transaction, {email, email, Secret<std::string>(), "en"}, "none",
                                         clock->now(), house->site().random);
      identity::confirm_email(transaction, person->id, clock->now());
      return person->id;
    });
  }

  std::string sign_in(const identity::PersonId& id) {
    return house->site().database.write([&](storage::Transaction& transaction) {
      return identity::start_session(transaction, id, clock->now(), house->site().random);
    });
  }

  enum class Form { good, without_token, from_another_site };

  /// One request of somebody in a browser.
  web::Response ask(const Route& route, const std::string& filling, const Somebody& somebody, Form form) {
    web::Request request{.method = route.method, .remote_address = "127.0.0.1"};
    EXPECT_TRUE(web::set_target(request, address_of(route, filling)));
    request.headers["Content-Type"] = "application/x-www-form-urlencoded";
    request.headers["Sec-Fetch-Site"] = form == Form::from_another_site ? "cross-site" : "same-origin";
    if (somebody.id) {
      auto& token = sessions[somebody.name];
      if (token.empty()) token = sign_in(*somebody.id);
      request.headers["Cookie"] = std::string(web::session_cookie) + "=" + token;
      if (form != Form::without_token) request.headers["X-CSRF-Token"] = web::csrf_token(token);
    }
    ++requests;
    auto response = house->application().answer(request);
    if (writes(route)) sessions.erase(somebody.name);  // it may have ended every session of theirs
    return response;
  }

  void expect(const Route& route, const std::string& filling, const Somebody& somebody) {
    SCOPED_TRACE(std::string(web::method_name(route.method)) + " " + address_of(route, filling) + " by " +
                 somebody.name);
    const auto response = ask(route, filling, somebody, Form::good);
    EXPECT_LT(response.status, 500);
    if (may(route, somebody)) {
      EXPECT_NE(response.status, 401);
      EXPECT_NE(response.status, 403);
      if (!writes(route)) {
        EXPECT_FALSE(response.header("Location").starts_with("/sign-in?next="));
      }
    } else if (somebody.id) {
      EXPECT_EQ(response.status, 403);
    } else if (writes(route)) {
      EXPECT_EQ(response.status, 401);
    } else {
      EXPECT_EQ(response.status, 303);
      EXPECT_TRUE(response.header("Location").starts_with("/sign-in?next="));
    }
  }

  std::vector<Somebody> everybody;
  std::map<std::string, std::string> sessions;
  int requests = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, AccessStory, test::both_databases(), test::database_name);

// REQ O1
TEST_P(AccessStory, EveryRouteAdmitsWhomItDeclaresAndNobodyElse) {
  const auto& routes = house->application().routes().all();
  ASSERT_GT(routes.size(), 50u);
  int refused = 0;
  for (const auto& route : routes)
    for (const auto& somebody : everybody) {
      if (!may(*route, somebody)) ++refused;
      const bool fixed = route->pattern.find(':') == std::string::npos;
      for (const auto& filling : fixed ? std::vector{fillings.front()} : fillings)
        expect(*route, filling, somebody);
    }
  std::cout << routes.size() << " routes × " << everybody.size() << " people ("
            << identity::all_roles().size() << " roles, a signed-in person, a visitor), " << refused
            << " pairs refused, " << requests << " requests\n";
}

TEST_P(AccessStory, NoFormIsTakenWithoutTheTokenOfItsSession) {
  int forms = 0;
  for (const auto& route : house->application().routes().all()) {
    if (!checks_forms(*route)) continue;
    ++forms;
    for (const auto& somebody : everybody) {
      if (!may(*route, somebody)) continue;
      SCOPED_TRACE(route->pattern + " by " + somebody.name);
      if (somebody.id) {
        EXPECT_EQ(ask(*route, fillings.front(), somebody, Form::without_token).status, 403);
      }
      EXPECT_EQ(ask(*route, fillings.front(), somebody, Form::from_another_site).status, 403);
    }
  }
  std::cout << forms << " routes that write, " << requests << " forged requests refused\n";
}

}  // namespace laurel::stories
