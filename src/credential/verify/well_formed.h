// What a document needs to be a credential or presentation of its standard, before any signature is looked
// at.
#pragma once
#include <boost/json/object.hpp>

#include "credential/data_model/problems.h"

namespace laurel::credential::verify {

/// What is wrong with a credential (Open Badges 3.0 and CLR 2.0 down to the last member) or a presentation.
data_model::Problems problems_of(const boost::json::object& document);

}  // namespace laurel::credential::verify
