// What an educator shows the evaluator in one school year: the goals, and which credentials and evidence back
// them. It is evidence only: it never changes a rating.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/random.h"
#include "base/result.h"
#include "identity/person.h"
#include "storage/database.h"

namespace laurel::recognition {

/// What an exhibit supports.
enum class Supports { growth_plan, improvement_plan, focus };
std::string_view text_of(Supports supports);
std::optional<Supports> parse_supports(std::string_view text);

struct Exhibit {
  std::string credential;  // its id
  std::string evidence;    // a piece's id of its journey; "" for the credential itself
  Supports supports = Supports::growth_plan;
  bool operator==(const Exhibit&) const = default;
};

struct EvaluationFile {
  int school_year = 0;  // the year it begins in
  std::string growth_plan, improvement_plan, focus;
  std::vector<Exhibit> exhibits;
  std::optional<Instant> changed_at;  // none: never saved
};

enum class EvaluationFault { nothing_said, text_too_long, too_many };
std::string_view fault_key(EvaluationFault fault);
/// An exhibit supports something that is said.
Result<void, EvaluationFault> check_file(const EvaluationFile& file);

constexpr std::size_t evaluation_text_bytes_max = 8000;
constexpr std::size_t exhibits_max = 200;

/// The year in which the school year (July to June) that holds the day begins.
int school_year_of(Date day);

EvaluationFile evaluation_file_of(storage::Session& session, const identity::PersonId& person,
                                  int school_year);
void save_evaluation_file(storage::Transaction& transaction, const identity::PersonId& person,
                          const EvaluationFile& file, Instant now, Random& random);

/// A file of the archive.
struct ArchiveEntry {
  std::string name;  // safe_file_name; made different where two are the same
  std::string content;
};
/// A ZIP of them; the same entries give the same bytes. Throws std::runtime_error when it cannot be made.
std::string make_archive(const std::vector<ArchiveEntry>& entries);

}  // namespace laurel::recognition
