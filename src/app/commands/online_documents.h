// Documents from the web, for commands that were allowed to go online: https only, never to private
// addresses, bounded in size, time and redirects. A document is fetched once: every later request gets the
// same bytes.
#pragma once
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "credential/document_loader.h"

struct sockaddr;

namespace laurel::app {

inline constexpr long seconds_max = 10;  // for one document
inline constexpr long redirects_max = 3;
inline constexpr std::size_t document_bytes_max = 8 * 1024 * 1024;

/// Whether an address belongs to this machine, a private network or another special range (RFC 6890).
bool is_private_address(const sockaddr* address);

class OnlineDocuments final : public credential::DocumentLoader {
 public:
  credential::Result<credential::Document> load(std::string_view url) const override;

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::string, credential::Result<credential::Document>, std::less<>> fetched_;
};

}  // namespace laurel::app
