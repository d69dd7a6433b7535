// Mail that Laurel sends: put into the queue with the decision that causes it, delivered by a job.
#pragma once
#include <string>

#include "base/random.h"
#include "storage/database.h"

namespace laurel::identity {

struct Letter {
  std::string to;
  std::string subject;
  std::string text;  // plain, lines of any length
};

constexpr std::string_view letter_job = "identity.letter";
void send_letter(storage::Transaction& transaction, const Letter& letter, Instant now, Random& random);
/// What the job's payload says. Throws std::invalid_argument when it is not one of ours.
Letter read_letter(const std::string& payload);

/// How letters leave the house; throws when one could not be handed on (the job tries again).
class Mail {
 public:
  virtual ~Mail() = default;
  virtual void deliver(const Letter& letter, Instant now) = 0;
};

}  // namespace laurel::identity
