#include "identity/letter.h"

#include <boost/json.hpp>

#include "jobs/jobs.h"

namespace laurel::identity {

void send_letter(storage::Transaction& transaction, const Letter& letter, Instant now, Random& random) {
  auto payload = boost::json::serialize(
      boost::json::object{{"to", letter.to}, {"subject", letter.subject}, {"text", letter.text}});
  jobs::enqueue(transaction, letter_job, payload, now, random);
}

Letter read_letter(const std::string& payload) {
  auto value = boost::json::parse(payload);
  auto text = [&](std::string_view key) { return std::string(value.at(key).as_string()); };
  return {text("to"), text("subject"), text("text")};
}

}  // namespace laurel::identity
