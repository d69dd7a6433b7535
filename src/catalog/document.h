// Issuers, stacks and micro-credentials as JSON documents with the keys of the package's files, in the order
// of its documentation: the form they have in the database, where their SHA-256 says whether two are the
// same.
#pragma once
#include <boost/json/value.hpp>
#include <string>

#include "catalog/rules.h"

namespace laurel::catalog {

boost::json::value to_document(const Issuer& issuer);
boost::json::value to_document(const Stack& stack);
boost::json::value to_document(const MicroCredential& micro_credential);

/// Reads a document into the value. What is of the wrong type or unknown is a flaw at its place; what is
/// missing stays as it is, for the rules to find.
Flaws read_document(const boost::json::value& document, Issuer& issuer);
Flaws read_document(const boost::json::value& document, Stack& stack);
Flaws read_document(const boost::json::value& document, MicroCredential& micro_credential);

/// The canonical text: the same value always gives the same bytes.
template <class T>
std::string document_text(const T& value);
extern template std::string document_text(const Issuer&);
extern template std::string document_text(const Stack&);
extern template std::string document_text(const MicroCredential&);

}  // namespace laurel::catalog
