// A micro-credential like those the platform awards, for tests and measurements.
#pragma once
#include "credential/open_badges/achievement_credential.h"

namespace laurel::credential::open_badges {

/// Issued by `issuer` at 2026-03-01; about 4 KB and more than 50 quads.
inline AchievementCredential sample_credential(std::string issuer) {
  AchievementCredential credential;
  credential.id = "urn:uuid:0191a3b2-7c44-7d10-9a7e-6f1d2c3b4a59";
  credential.name = "Checks for Understanding";
  credential.description = "Plans, uses and acts on checks for understanding in daily lessons.";
  credential.issuer = {.id = std::move(issuer),
                       .name = "Lakeside Education Association",
                       .url = "https://lakeside.example",
                       .email = "credentials@lakeside.example",
                       .image = Image{"https://lakeside.example/seal.png", "The seal of the association"}};
  credential.valid_from = *Instant::parse("2026-03-01T12:00:00Z");
  credential.awarded_date = credential.valid_from;
  credential.evidence = {{.id = "https://lakeside.example/evidence/17",
                          .name = "Lesson with exit tickets",
                          .description = "A recorded lesson of grade 5 and the sorted exit tickets",
                          .narrative = "The exit tickets led to three groups the next day.",
                          .genre = "Video",
                          .audience = "Educators"}};
  auto& subject = credential.subject;
  subject.id = "did:key:z6MkjnTsAhSmGMxbGrHqGqoubDpdWyPbPTNWpcYBNfWXMXgD";
  subject.identifiers = {
      {hash_identity("maria.santos@lakeside.example", "pepper"), "emailAddress", true, "pepper"}};
  subject.credits_earned = 1.5;
  subject.activity_start = Instant::parse("2025-11-03T00:00:00Z");
  subject.activity_end = Instant::parse("2026-02-20T00:00:00Z");
  subject.narrative = "Earned over one semester with a grade 5 class.";
  subject.role = "Teacher";
  auto& achievement = subject.achievement;
  const std::string base = "https://lakeside.example/micro-credentials/checks-for-understanding";
  achievement.id = base;
  achievement.name = "Checks for Understanding";
  achievement.description = "The educator plans, uses and acts on checks for understanding.";
  achievement.criteria_id = base + "/criteria";
  achievement.criteria_narrative = "Two independent reviewers found every part of the rubric met.";
  achievement.image = Image{base + "/badge.svg", "A round medal with a question mark"};
  achievement.credits_available = 1.5;
  achievement.field_of_study = "Formative assessment";
  achievement.human_code = "FA-101";
  achievement.language = "en-US";
  achievement.tags = {"assessment", "feedback", "grade 5"};
  achievement.version = "2.1.0";
  achievement.alignments = {{.target_name = "Standard 6: Assessment",
                             .target_url = "https://standards.example/intasc/6",
                             .target_description = "Uses multiple methods of assessment.",
                             .target_framework = "InTASC Model Core Teaching Standards",
                             .target_code = "6",
                             .target_type = "CFItem"}};
  achievement.result_descriptions = {
      {.id = base + "/rubric/1",
       .name = "Plans checks",
       .result_type = "RubricCriterionLevel",
       .required_level = base + "/rubric/1/met",
       .rubric_criterion_levels = {{base + "/rubric/1/met", "Met", "2", "Planned.", "1"},
                                   {base + "/rubric/1/not", "Not yet", "1", "", "0"}}},
      {.id = base + "/status", .name = "Outcome", .result_type = "Status"}};
  subject.results = {{.result_description = base + "/rubric/1", .achieved_level = base + "/rubric/1/met"},
                     {.result_description = base + "/status", .status = "Completed"}};
  return credential;
}

}  // namespace laurel::credential::open_badges
