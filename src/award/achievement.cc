#include "award/achievement.h"

#include <cmath>

#include "award/did_document.h"
#include "base/encoding.h"
#include "credential/codec/base58.h"
#include "credential/codec/multicodec.h"

namespace laurel::award {
namespace {

namespace ob = credential::open_badges;

ob::AchievementCredential framed(const Frame& frame) {
  ob::AchievementCredential credential;
  credential.id = frame.addresses.credential(frame.id.text());
  credential.issuer = issuer_profile(frame.addresses, frame.issuer);
  credential.valid_from = frame.issued_at;
  credential.awarded_date = frame.issued_at;
  for (auto purpose : {Purpose::revocation, Purpose::suspension})
    credential.status.push_back({frame.addresses.status_list(frame.status.list.text(), text_of(purpose)),
                                 frame.status.index, std::string(text_of(purpose))});
  credential.subject.identifiers = {
      {ob::hash_identity(frame.earner_email, frame.salt), "emailAddress", true, frame.salt},
      {frame.earner_name, "name", false, ""}};
  credential.subject.achievement.creator =
      ob::Profile{.id = credential.issuer.id, .name = credential.issuer.name, .url = credential.issuer.url};
  credential.subject.achievement.language = "en-US";
  return credential;
}

ob::ResultDescription describe(const Addresses& addresses, const catalog::MicroCredential& micro_credential,
                               const catalog::Piece& piece, const catalog::Criterion& criterion) {
  const auto address = criterion_address(addresses, micro_credential, piece.id, criterion.id);
  ob::ResultDescription description{.id = address,
                                    .name = criterion.criterion,
                                    .result_type = "RubricCriterionLevel",
                                    .required_level = address + "-" + criterion.passing_level().id};
  int step = 0;
  for (const auto& level : criterion.levels) {
    const auto points = std::to_string(step++);
    description.rubric_criterion_levels.push_back(
        {address + "-" + level.id, level.name, level.id, level.text, points});
  }
  return description;
}

// Results only where a reviewer scored it; the last one counts.
void add_results(ob::AchievementSubject& subject, const Addresses& addresses, const Mastery& mastery) {
  for (const auto* piece : mastery.micro_credential.pieces())
    for (const auto& criterion : piece->rubric) {
      auto description = describe(addresses, mastery.micro_credential, *piece, criterion);
      std::string achieved;
      for (const auto& finding : mastery.findings)
        if (finding.piece == piece->id && finding.criterion == criterion.id &&
            criterion.find_level(finding.level) != nullptr)
          achieved = description.id + "-" + finding.level;
      if (!achieved.empty())
        subject.results.push_back({.result_description = description.id, .achieved_level = achieved});
      subject.achievement.result_descriptions.push_back(std::move(description));
    }
}

// A SHA-256 as digestMultibase writes it: a multihash in base58btc.
std::string digest_multibase_of(const std::string& sha256) {
  const auto bytes = from_hex(sha256).value_or(Bytes{});
  Bytes multihash{0x12, 0x20};
  multihash.insert(multihash.end(), bytes.begin(), bytes.end());
  return "z" + credential::codec::base58btc(multihash);
}

std::string genre_of(catalog::FileKind kind) {
  switch (kind) {
    case catalog::FileKind::picture:
      return "Photo";
    case catalog::FileKind::audio:
      return "Audio";
    case catalog::FileKind::video:
      return "Video";
    case catalog::FileKind::link:
      return "Link";
    case catalog::FileKind::document:
      break;
  }
  return "Document";
}

// Named by its piece, not by the file's own name, which may hold a student's. It can be opened only while the
// earner shares it; its digest shows that it was not swapped.
void add_evidence(ob::AchievementCredential& credential, const Frame& frame, const Mastery& mastery) {
  for (const auto& submitted : mastery.manifest.pieces) {
    const auto* piece = mastery.micro_credential.find_piece(submitted.piece);
    if (piece == nullptr) continue;
    int number = 0;
    for (const auto& file : submitted.evidence) {
      ++number;
      if (file.sha256.empty() || credential.evidence.size() >= evidence_named_max) continue;
      credential.evidence.push_back({.id = frame.addresses.evidence(frame.id.text(), file.id),
                                     .name = piece->title + ", " + std::to_string(number),
                                     .genre = genre_of(file.kind),
                                     .digest_multibase = digest_multibase_of(file.sha256)});
    }
  }
}

void add_alignments(ob::Achievement& achievement, const catalog::MicroCredential& micro_credential) {
  for (const auto& alignment : micro_credential.alignment) {
    if (alignment.url.empty()) continue;
    achievement.alignments.push_back({.target_name = alignment.name,
                                      .target_url = alignment.url,
                                      .target_framework = alignment.framework,
                                      .target_code = alignment.code});
  }
}

std::string criteria_narrative(const catalog::MicroCredential& micro_credential) {
  std::string text = micro_credential.competency + "\n\n" + micro_credential.passing_rule + "\n";
  for (const auto& part : micro_credential.parts) {
    text += "\n**" + part.title + "**\n\n";
    for (const auto& piece : part.pieces) text += "- " + piece.title + "\n";
  }
  return text;
}

}  // namespace

std::string criterion_address(const Addresses& addresses, const catalog::MicroCredential& micro_credential,
                              std::string_view piece, std::string_view criterion) {
  return fmt::format("{}?version={}#{}-{}", addresses.micro_credential(micro_credential.id),
                     micro_credential.version, piece, criterion);
}

double hours_of(std::int64_t minutes) {
  return std::round(static_cast<double>(minutes) / 60 * 100) / 100;
}

ob::AchievementCredential credential_of(const Frame& frame, const Mastery& mastery) {
  const auto& micro_credential = mastery.micro_credential;
  auto credential = framed(frame);
  credential.name = micro_credential.title;
  credential.description = micro_credential.summary;
  auto& subject = credential.subject;
  auto& achievement = subject.achievement;
  achievement.id = frame.addresses.micro_credential(micro_credential.id);
  achievement.name = micro_credential.title;
  achievement.description = micro_credential.competency;
  achievement.criteria_id = fmt::format("{}?version={}", achievement.id, micro_credential.version);
  achievement.criteria_narrative = criteria_narrative(micro_credential);
  achievement.image =
      ob::Image{frame.addresses.site() + "/badges/micro-credentials/" + micro_credential.id + "/large.svg",
                "Badge of " + micro_credential.title};
  achievement.version = std::to_string(micro_credential.version);
  achievement.credits_available = micro_credential.hours.estimate;
  for (auto kind : micro_credential.evidence) achievement.tags.push_back(catalog::text_of(kind));
  add_alignments(achievement, micro_credential);
  add_results(subject, frame.addresses, mastery);
  subject.credits_earned = hours_of(mastery.minutes);
  subject.activity_start = mastery.started_at;
  subject.activity_end = mastery.submitted_at;
  subject.narrative = fmt::format(
      "Credits are clock hours: the issuer estimates {}, the earner logged {} minutes. Continuing education "
      "units are granted by the educator's district or state, not by this credential.",
      micro_credential.hours.estimate, mastery.minutes);
  add_evidence(credential, frame, mastery);
  return credential;
}

ob::AchievementCredential credential_of(const Frame& frame, const Completion& completion) {
  auto credential = framed(frame);
  credential.name = completion.stack.title;
  credential.description = completion.stack.summary;
  auto& achievement = credential.subject.achievement;
  achievement.id = frame.addresses.stack(completion.stack.id);
  achievement.name = completion.stack.title;
  achievement.description = completion.stack.summary;
  achievement.achievement_type = "CertificateOfCompletion";
  achievement.criteria_id = achievement.id;
  achievement.criteria_narrative = "Earned every micro-credential of the stack:\n";
  achievement.image =
      ob::Image{frame.addresses.site() + "/badges/stacks/" + completion.stack.id + "/medal.svg",
                "Badge of " + completion.stack.title};
  std::int64_t minutes = 0;
  for (const auto& earned : completion.earned) {
    achievement.criteria_narrative += "\n- " + earned.title;
    minutes += earned.minutes;
    credential.evidence.push_back({.id = frame.addresses.credential(earned.id.text()),
                                   .name = earned.title,
                                   .genre = "MicroCredential"});
  }
  credential.subject.credits_earned = hours_of(minutes);
  credential.subject.narrative =
      fmt::format("Credits are clock hours: the earner logged {} minutes.", minutes);
  return credential;
}

}  // namespace laurel::award
