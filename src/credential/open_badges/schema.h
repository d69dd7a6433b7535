// The data model of Open Badges 3.0 and CLR 2.0 as tables: which members a class has, of what kind, which it
// needs (Open Badges 3.0, appendix B, and the JSON schemas published with it).
#pragma once
#include <boost/json/object.hpp>
#include <span>
#include <string_view>

#include "credential/data_model/problems.h"

namespace laurel::credential::open_badges {

enum class Kind {
  text,
  number,
  boolean,
  instant,      // date and time with time zone
  date,         // a day
  choice,       // one of `choices`, or "ext:…" where the table says so
  language,     // a language tag: "en", "es-MX"
  texts,        // a list of texts
  tokens,       // a list of compact JWS
  one,          // an object of class `of`
  many,         // a list of those; one alone is taken too, as Digital Bazaar's libraries write proofs
  text_or_one,  // an address, or an object of class `of`
  anything,     // an object or objects nobody looks into
};

struct Class;

struct Property {
  std::string_view name;
  Kind kind;
  bool required = false;
  const Class* of = nullptr;
  std::span<const std::string_view> choices = {};
  bool choices_extend = false;
};

struct Class {
  std::string_view type;  // what "type" must be or hold; empty: any
  std::span<const Property> properties;
  bool closed = false;  // has no other members
  /// What the address of the context that defines it begins with, for credentials; empty: not asked.
  std::string_view context = {};
};

extern const Class achievement_credential;
extern const Class endorsement_credential;
extern const Class profile_credential;
extern const Class clr_credential;
extern const Class profile;

/// Adds what is wrong with `object` as one of `type`, down to the last member.
void check_class(const boost::json::object& object, const Class& type, std::string_view place,
                 data_model::Problems& problems);

/// The class a credential says it has; null for credentials of other kinds.
const Class* class_of(const boost::json::object& credential);

}  // namespace laurel::credential::open_badges
