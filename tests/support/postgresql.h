// A PostgreSQL of the test's own, in a temporary folder, on a socket only.
#pragma once
#include <string>

namespace laurel::test {

/// The address of a fresh, empty database on this program's server (started at first use, stopped at exit).
/// "" where PostgreSQL is not installed: the caller then skips with a clear line.
std::string fresh_postgresql();

}  // namespace laurel::test
