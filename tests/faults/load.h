// Earners and reviewers at work on a running server, each writing down what it was told is done.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>

#include "base/instant.h"
#include "catalog/shelf.h"
#include "faults/client.h"

namespace laurel::faults {

/// What may stand in the database: what was acknowledged, or what was under way when the connection broke.
struct SavedText {
  std::optional<std::string> acknowledged;
  std::optional<std::string> under_way;
};
struct SentFile {
  std::string upload;  // its address
  std::string content;
  std::int64_t acknowledged = 0;  // bytes
};
struct SentNote {
  std::string note;
  bool acknowledged = false;
};

/// One journey as its earner knows it.
struct JourneyNotes {
  std::string id;
  std::map<std::string, SavedText> texts;  // by piece
  std::vector<SentFile> files;
  std::vector<SentNote> notes;  // of the time log
  bool submission_sent = false;
  bool submission_acknowledged = false;
};

struct ReviewNotes {
  std::string submission;
  bool acknowledged = false;  // the decision
};

/// Counts acknowledgments, so that a kill can come after so many.
class Acknowledgments {
 public:
  void add();
  /// False where `patience` ended first.
  bool wait_for(std::int64_t count, std::chrono::milliseconds patience);
  std::int64_t count();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::int64_t count_ = 0;
};

struct WaitingWork {
  std::string journey;
  const catalog::MicroCredential* micro_credential = nullptr;
};
/// Submitted work that waits for a reviewer.
class Waiting {
 public:
  void add(WaitingWork work);
  /// Waits for one; none once closed.
  std::optional<WaitingWork> take();
  void close();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<WaitingWork> works_;
  bool closed_ = false;
};

struct Load {
  std::uint16_t port = 0;
  const catalog::Shelf& shelf;
  /// Those the earners can do with text files only.
  std::vector<const catalog::MicroCredential*> micro_credentials;
  Date today;
  Acknowledgments& acknowledgments;
  Waiting& waiting;
  /// The id of the first submission of a journey.
  std::function<std::string(const std::string& journey)> submission_of;
};

/// Works until the server is gone; what it saw. `number` makes its texts its own.
std::vector<JourneyNotes> work_as_earner(const Load& load, const std::string& session, std::uint64_t number);
std::vector<ReviewNotes> work_as_reviewer(const Load& load, const std::string& session);

/// Micro-credentials whose files may all be plain text.
std::vector<const catalog::MicroCredential*> workable(const catalog::Shelf& shelf);

}  // namespace laurel::faults
