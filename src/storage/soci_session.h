// The only file pair that includes SOCI.
#pragma once
#include <memory>
#include <string>

#include "storage/session.h"

namespace laurel::storage {

/// A Session that can also run plain text: for pragmas, transactions and migrations.
class Connection : public Session {
 public:
  virtual void run(const std::string& statement) = 0;
};

/// `address`: a file path for SQLite, a postgresql:// address for PostgreSQL. Throws DatabaseError.
std::unique_ptr<Connection> connect(Dialect dialect, const std::string& address, Faults* faults);

}  // namespace laurel::storage
