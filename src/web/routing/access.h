// Who may use a route. Every route says it; there is no default, so a route without one does not compile.
#pragma once
#include <string>
#include <vector>

#include "identity/role.h"

namespace laurel::web {

class Access {
 public:
  Access() = delete;
  /// The public, signed in or not.
  static Access anyone() { return Access(Kind::anyone); }
  static Access signed_in() { return Access(Kind::signed_in); }
  /// Who holds the role in some organization; the page still asks whether it is the right one.
  static Access role(identity::Role role) { return any_of({role}); }
  static Access any_of(std::vector<identity::Role> roles) {
    Access access(Kind::role);
    access.roles_ = std::move(roles);
    return access;
  }
  /// A program with a bearer token; the route checks it. No session, so no CSRF token.
  static Access bearer() { return Access(Kind::bearer); }

  enum class Kind { anyone, signed_in, role, bearer };
  Kind kind() const { return kind_; }
  const std::vector<identity::Role>& roles() const { return roles_; }
  bool admits(const std::vector<identity::Grant>& grants) const {
    for (auto role : roles_)
      if (identity::holds(grants, role)) return true;
    return false;
  }

 private:
  explicit Access(Kind kind) : kind_(kind) {}
  Kind kind_;
  std::vector<identity::Role> roles_;
};

}  // namespace laurel::web
