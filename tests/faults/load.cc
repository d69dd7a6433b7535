#include "faults/load.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <random>

namespace laurel::faults {

void Acknowledgments::add() {
  {
    std::lock_guard lock(mutex_);
    ++count_;
  }
  changed_.notify_all();
}

bool Acknowledgments::wait_for(std::int64_t count, std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, patience, [&] { return count_ >= count; });
}

std::int64_t Acknowledgments::count() {
  std::lock_guard lock(mutex_);
  return count_;
}

void Waiting::add(WaitingWork work) {
  {
    std::lock_guard lock(mutex_);
    works_.push_back(std::move(work));
  }
  changed_.notify_one();
}

std::optional<WaitingWork> Waiting::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || !works_.empty(); });
  if (works_.empty()) return {};
  auto first = std::move(works_.front());
  works_.pop_front();
  return first;
}

void Waiting::close() {
  {
    std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

constexpr std::size_t shortest = 12;

std::vector<const catalog::MicroCredential*> workable(const catalog::Shelf& shelf) {
  std::vector<const catalog::MicroCredential*> found;
  for (const auto* micro_credential : shelf.micro_credentials()) {
    const auto pieces = micro_credential->pieces();
    if (std::all_of(pieces.begin(), pieces.end(), [](const auto* piece) {
          return !piece->files || piece->takes(catalog::FileKind::document);
        }))
      found.push_back(micro_credential);
  }
  // The shortest: more of them are submitted before the end comes.
  std::stable_sort(found.begin(), found.end(),
                   [](const auto* a, const auto* b) { return a->pieces().size() < b->pieces().size(); });
  if (found.size() > shortest) found.resize(shortest);
  return found;
}

namespace {

class Earner {
 public:
  Earner(const Load& load, const std::string& session, std::uint64_t number)
      : load_(load), client_(load.port, session), random_(number), number_(number) {}

  std::vector<JourneyNotes> work() {
    for (std::size_t i = 0;; ++i) {
      const auto& one = *load_.micro_credentials[(number_ + i) % load_.micro_credentials.size()];
      if (!journey(one)) return std::move(journeys_);
    }
  }

 private:
  // Whether it was done: false where no answer came, and a failure of the test where the answer was no.
  bool is_done(const std::optional<Answer>& answer, int status, std::string_view what) {
    if (!answer) return false;
    if (answer->status != status) {
      ADD_FAILURE() << what << ": " << answer->status << " " << answer->body.substr(0, 200);
      return false;
    }
    load_.acknowledgments.add();
    return true;
  }

  bool journey(const catalog::MicroCredential& micro_credential) {
    auto started = client_.post(fmt::format("/micro-credentials/{}/start", micro_credential.id), {});
    if (!is_done(started, 303, "start")) return false;
    const auto at = started->header("Location");
    constexpr std::string_view mark = "/journeys/";
    if (!at.starts_with(mark)) {
      ADD_FAILURE() << "start leads to " << at;
      return false;
    }
    auto& notes = journeys_.emplace_back();
    notes.id = at.substr(mark.size(), at.find_first_of("/#?", mark.size()) - mark.size());
    const auto address = std::string(mark) + notes.id;
    if (!is_done(client_.post(address + "/guidelines", {{"company", "own"}}), 303, "guidelines"))
      return false;
    for (const auto* piece : micro_credential.pieces()) {
      if (piece->words && !write(notes, address, *piece)) return false;
      for (int i = 0; piece->files && i < std::max(1, piece->files->fewest); ++i)
        if (!upload(notes, *piece)) return false;
      if (!log_time(notes, address)) return false;
    }
    return submit(notes, address, micro_credential);
  }

  // As autosave does: three times, longer each time.
  bool write(JourneyNotes& notes, const std::string& address, const catalog::Piece& piece) {
    auto& kept = notes.texts[piece.id];
    std::string text = fmt::format("{}-{}", number_, random_());
    for (int third = 1; third <= 3; ++third) {
      for (int i = 0; i < (piece.words->fewest + 2) / 3 + 1; ++i) text += " word";
      kept.under_way = text;
      const auto saved = client_.post(address + "/pieces/" + piece.id + "/draft",
                                      {{"text", text}, {"version", std::to_string(third - 1)}},
                                      {{"Accept", "application/json"}});
      if (!is_done(saved, 200, "autosave")) return false;
      kept.acknowledged = text;
      kept.under_way.reset();
    }
    return true;
  }

  bool upload(JourneyNotes& notes, const catalog::Piece& piece) {
    std::string content;
    const auto bytes = 2'000 + random_() % 60'000;
    while (content.size() < bytes) content += fmt::format("{:x} of {}\n", random_(), number_);
    const auto created = client_.create_upload(notes.id, piece.id, "tally.txt", content.size());
    if (!is_done(created, 201, "upload")) return false;
    auto& file = notes.files.emplace_back(SentFile{std::string(created->header("Location")), content});
    while (file.acknowledged < static_cast<std::int64_t>(content.size())) {
      const auto count = 1 + random_() % (content.size() / 2);
      const auto part = std::string_view(content).substr(static_cast<std::size_t>(file.acknowledged), count);
      if (!is_done(client_.append(file.upload, file.acknowledged, part), 204, "piece of an upload"))
        return false;
      file.acknowledged += static_cast<std::int64_t>(part.size());
    }
    return true;
  }

  bool log_time(JourneyNotes& notes, const std::string& address) {
    auto& note = notes.notes.emplace_back(SentNote{fmt::format("{}-{}", number_, random_())});
    note.acknowledged = is_done(
        client_.post(
            address + "/time",
            {{"day", load_.today.text()}, {"lasted", "0:30"}, {"activity", "planning"}, {"note", note.note}}),
        303, "time entry");
    return note.acknowledged;
  }

  bool submit(JourneyNotes& notes, const std::string& address,
              const catalog::MicroCredential& micro_credential) {
    notes.submission_sent = true;
    const auto sent = client_.post(address + "/submission", {{"original", "yes"}, {"consent", "yes"}});
    notes.submission_acknowledged = is_done(sent, 303, "submission");
    if (notes.submission_acknowledged) load_.waiting.add({notes.id, &micro_credential});
    return notes.submission_acknowledged;
  }

  const Load& load_;
  Client client_;
  std::mt19937_64 random_;
  std::uint64_t number_;
  std::vector<JourneyNotes> journeys_;
};

Fields all_met(const catalog::MicroCredential& micro_credential) {
  Fields fields{{"version", "0"}, {"send", "yes"}};
  for (const auto* piece : micro_credential.pieces())
    for (const auto& criterion : piece->rubric) {
      const auto name = fmt::format(".{}.{}", piece->id, criterion.id);
      fields.emplace_back("level" + name, criterion.passing);
      for (const char* field : {"seen", "missing", "next"}) fields.emplace_back(field + name, "");
    }
  return fields;
}

}  // namespace

std::vector<JourneyNotes> work_as_earner(const Load& load, const std::string& session, std::uint64_t number) {
  return Earner(load, session, number).work();
}

std::vector<ReviewNotes> work_as_reviewer(const Load& load, const std::string& session) {
  Client client(load.port, session);
  std::vector<ReviewNotes> reviews;
  while (auto next = load.waiting.take()) {
    auto& notes = reviews.emplace_back(ReviewNotes{load.submission_of(next->journey)});
    const auto claimed = client.post("/review", {{"submission", notes.submission}});
    if (!claimed) return reviews;
    if (claimed->status != 303) {
      ADD_FAILURE() << "claim: " << claimed->status;
      continue;
    }
    load.acknowledgments.add();
    const auto decided =
        client.post(std::string(claimed->header("Location")), all_met(*next->micro_credential));
    if (!decided) return reviews;
    notes.acknowledged = decided->status == 303;
    if (!notes.acknowledged) ADD_FAILURE() << "decision: " << decided->status;
    load.acknowledgments.add();
  }
  return reviews;
}

}  // namespace laurel::faults
