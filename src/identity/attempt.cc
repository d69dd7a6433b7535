#include "identity/attempt.h"

#include "identity/queries.h"

namespace laurel::identity {
namespace {

constexpr std::chrono::minutes longest_window{60};

std::string_view text_of(Attempt attempt) {
  constexpr std::string_view texts[] = {"sign-in", "password", "reset", "confirmation", "registration"};
  return texts[static_cast<std::size_t>(attempt)];
}

std::string by_email(Attempt attempt, const std::string& email) {
  return fmt::format("{} email {}", text_of(attempt), email);
}
std::string by_network(Attempt attempt, const std::string& network) {
  return fmt::format("{} network {}", text_of(attempt), network);
}

}  // namespace

AttemptLimit limit_of(Attempt attempt) {
  switch (attempt) {
    case Attempt::sign_in:
    case Attempt::password_change:
      return {10, 50, std::chrono::minutes(15)};
    case Attempt::reset:
      return {5, 100, std::chrono::minutes(60)};
    case Attempt::confirmation:
      return {3, 300, longest_window};
    case Attempt::registration:
      return {3, 300, longest_window};
  }
  return {};
}

bool begin_attempt(storage::Transaction& transaction, Attempt attempt, const std::string& email,
                   const std::string& network, Instant now) {
  const auto limit = limit_of(attempt);
  const auto count = [&](const std::string& who) {
    const auto row =
        transaction.query_first(sql::count_guesses, {{"guessed", who}, {"since", now - limit.window}});
    return row->integer("guesses");
  };
  if (count(by_email(attempt, email)) >= limit.per_email_max ||
      count(by_network(attempt, network)) >= limit.per_network_max)
    return false;
  for (const auto& who : {by_email(attempt, email), by_network(attempt, network)})
    transaction.execute(sql::record_guess, {{"guessed", who}, {"at", now}});
  return true;
}

void forgive_attempt(storage::Transaction& transaction, Attempt attempt, const std::string& email,
                     const std::string& network, Instant at) {
  transaction.execute(sql::forget_guesses, {{"guessed", by_email(attempt, email)}});
  transaction.execute(sql::forget_guess, {{"guessed", by_network(attempt, network)}, {"at", at}});
}

void forget_old_attempts(storage::Transaction& transaction, Instant now) {
  transaction.execute(sql::forget_old_guesses, {{"before", now - longest_window}});
}

}  // namespace laurel::identity
