// What was handed in, taken out of its container; inside verify/ only.
#pragma once
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "credential/data_integrity/proof.h"
#include "credential/failure.h"
#include "credential/jose/jws.h"
#include "credential/verify/report.h"

namespace laurel::credential::verify {

enum class Family {
  credential,  // data model 1.1 or 2.0, Open Badges 3.0 and CLR 2.0 among them
  presentation,
  open_badges_2  // an assertion of Open Badges 2.0 or 2.1
};

struct Presented {
  Family family = Family::credential;
  std::string container;  // as in Summary
  /// The document without its proofs, and the proofs; one of these or `token` is what secures it.
  data_integrity::Secured secured;
  std::optional<jose::Jws> token;

  const boost::json::object& document() const { return secured.object(); }
};

/// Opens pictures, JWTs, enveloped credentials and JSON. An Open Badges 2.x picture may hold an address: that
/// assertion comes from `loader`. Fails with "not-a-credential" and the reasons of the formats.
Result<Presented> open(std::string_view bytes, const DocumentLoader& loader);
/// A credential inside another: an object, or a compact JWS as text.
Result<Presented> open_value(const boost::json::value& value);

Summary summarize(const Presented& presented);

}  // namespace laurel::credential::verify
