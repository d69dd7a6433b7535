// Open Badges 3.0, appendix B, and CLR 2.0, appendix B, class by class.
#include "credential/open_badges/schema.h"

namespace laurel::credential::open_badges {
namespace {

constexpr bool required = true;

constexpr std::string_view ob_context = "https://purl.imsglobal.org/spec/ob/v3p0/context";
constexpr std::string_view clr_context = "https://purl.imsglobal.org/spec/clr/v2p0/context";

constexpr std::string_view identifier_types[] = {
    "name",          "sourcedId",    "systemId",        "productId",
    "userName",      "accountId",    "emailAddress",    "nationalIdentityNumber",
    "isbn",          "issn",         "lisSourcedId",    "oneRosterSourcedId",
    "sisSourcedId",  "ltiContextId", "ltiDeploymentId", "ltiToolId",
    "ltiPlatformId", "ltiUserId",    "identifier"};
constexpr std::string_view achievement_types[] = {"Achievement",
                                                  "ApprenticeshipCertificate",
                                                  "Assessment",
                                                  "Assignment",
                                                  "AssociateDegree",
                                                  "Award",
                                                  "Badge",
                                                  "BachelorDegree",
                                                  "Certificate",
                                                  "CertificateOfCompletion",
                                                  "Certification",
                                                  "CommunityService",
                                                  "Competency",
                                                  "Course",
                                                  "CoCurricular",
                                                  "Degree",
                                                  "Diploma",
                                                  "DoctoralDegree",
                                                  "Fieldwork",
                                                  "GeneralEducationDevelopment",
                                                  "JourneymanCertificate",
                                                  "LearningProgram",
                                                  "License",
                                                  "Membership",
                                                  "ProfessionalDoctorate",
                                                  "QualityAssuranceCredential",
                                                  "MasterCertificate",
                                                  "MasterDegree",
                                                  "MicroCredential",
                                                  "ResearchDoctorate",
                                                  "SecondarySchoolDiploma"};
constexpr std::string_view target_types[] = {
    "ceasn:Competency",  "ceterms:Credential",     "CFItem", "CFRubric",
    "CFRubricCriterion", "CFRubricCriterionLevel", "CTDL"};
constexpr std::string_view result_types[] = {
    "GradePointAverage",    "LetterGrade", "Percent",     "PerformanceLevel",
    "PredictedScore",       "RawScore",    "Result",      "RubricCriterion",
    "RubricCriterionLevel", "RubricScore", "ScaledScore", "Status"};
constexpr std::string_view result_statuses[] = {"Completed", "Enrolled",    "Failed",  "InProgress",
                                                "OnHold",    "Provisional", "Withdrew"};

constexpr Property typed_properties[] = {{"id", Kind::text}, {"type", Kind::texts, required}};
constexpr Class typed{"", typed_properties};
constexpr Property identified_properties[] = {{"id", Kind::text, required}, {"type", Kind::texts, required}};
constexpr Class identified{"", identified_properties};

constexpr Property image_properties[] = {{"id", Kind::text, required}, {"caption", Kind::text}};
constexpr Class image{"Image", image_properties, true};

constexpr Property identity_properties[] = {
    {"hashed", Kind::boolean, required},
    {"identityHash", Kind::text, required},
    {"identityType", Kind::choice, required, nullptr, identifier_types, true},
    {"salt", Kind::text}};
constexpr Class identity_object{"IdentityObject", identity_properties, true};

constexpr Property identifier_properties[] = {
    {"identifier", Kind::text, required},
    {"identifierType", Kind::choice, required, nullptr, identifier_types, true}};
constexpr Class identifier_entry{"IdentifierEntry", identifier_properties, true};

constexpr Property geo_properties[] = {{"latitude", Kind::number, required},
                                       {"longitude", Kind::number, required}};
constexpr Class geo_coordinates{"GeoCoordinates", geo_properties};
constexpr Property address_properties[] = {
    {"addressCountry", Kind::text}, {"addressCountryCode", Kind::text},
    {"addressRegion", Kind::text},  {"addressLocality", Kind::text},
    {"streetAddress", Kind::text},  {"postOfficeBoxNumber", Kind::text},
    {"postalCode", Kind::text},     {"geo", Kind::one, false, &geo_coordinates}};
constexpr Class address{"Address", address_properties};

constexpr Property alignment_properties[] = {
    {"targetName", Kind::text, required}, {"targetUrl", Kind::text, required},
    {"targetCode", Kind::text},           {"targetDescription", Kind::text},
    {"targetFramework", Kind::text},      {"targetType", Kind::choice, false, nullptr, target_types, true}};
constexpr Class alignment{"Alignment", alignment_properties};

constexpr Property criteria_properties[] = {{"id", Kind::text}, {"narrative", Kind::text}};
constexpr Class criteria{"", criteria_properties};

constexpr Property level_properties[] = {{"id", Kind::text, required},
                                         {"name", Kind::text, required},
                                         {"alignment", Kind::many, false, &alignment},
                                         {"description", Kind::text},
                                         {"level", Kind::text},
                                         {"points", Kind::text}};
constexpr Class rubric_criterion_level{"RubricCriterionLevel", level_properties};

constexpr Property result_description_properties[] = {
    {"id", Kind::text, required},
    {"name", Kind::text, required},
    {"resultType", Kind::choice, required, nullptr, result_types, true},
    {"alignment", Kind::many, false, &alignment},
    {"allowedValue", Kind::texts},
    {"requiredLevel", Kind::text},
    {"requiredValue", Kind::text},
    {"rubricCriterionLevel", Kind::many, false, &rubric_criterion_level},
    {"valueMax", Kind::text},
    {"valueMin", Kind::text}};
constexpr Class result_description{"ResultDescription", result_description_properties};

constexpr Property related_properties[] = {
    {"id", Kind::text, required}, {"inLanguage", Kind::language}, {"version", Kind::text}};
constexpr Class related{"Related", related_properties};

constexpr Property achievement_properties[] = {
    {"id", Kind::text, required},
    {"name", Kind::text, required},
    {"description", Kind::text, required},
    {"criteria", Kind::one, required, &criteria},
    {"achievementType", Kind::choice, false, nullptr, achievement_types, true},
    {"alignment", Kind::many, false, &alignment},
    {"creator", Kind::one, false, &profile},
    {"creditsAvailable", Kind::number},
    {"endorsement", Kind::many, false, &endorsement_credential},
    {"endorsementJwt", Kind::tokens},
    {"fieldOfStudy", Kind::text},
    {"humanCode", Kind::text},
    {"image", Kind::one, false, &image},
    {"inLanguage", Kind::language},
    {"otherIdentifier", Kind::many, false, &identifier_entry},
    {"related", Kind::many, false, &related},
    {"resultDescription", Kind::many, false, &result_description},
    {"specialization", Kind::text},
    {"tag", Kind::texts},
    {"version", Kind::text}};
constexpr Class achievement{"Achievement", achievement_properties};

constexpr Property result_properties[] = {{"achievedLevel", Kind::text},
                                          {"alignment", Kind::many, false, &alignment},
                                          {"resultDescription", Kind::text},
                                          {"status", Kind::choice, false, nullptr, result_statuses},
                                          {"value", Kind::text}};
constexpr Class result{"Result", result_properties};

constexpr Property achievement_subject_properties[] = {{"id", Kind::text},
                                                       {"achievement", Kind::one, required, &achievement},
                                                       {"activityEndDate", Kind::instant},
                                                       {"activityStartDate", Kind::instant},
                                                       {"creditsEarned", Kind::number},
                                                       {"identifier", Kind::many, false, &identity_object},
                                                       {"image", Kind::one, false, &image},
                                                       {"licenseNumber", Kind::text},
                                                       {"narrative", Kind::text},
                                                       {"result", Kind::many, false, &result},
                                                       {"role", Kind::text},
                                                       {"source", Kind::one, false, &profile},
                                                       {"term", Kind::text}};
constexpr Class achievement_subject{"AchievementSubject", achievement_subject_properties};

constexpr Property evidence_properties[] = {{"id", Kind::text},    {"narrative", Kind::text},
                                            {"name", Kind::text},  {"description", Kind::text},
                                            {"genre", Kind::text}, {"audience", Kind::text}};
constexpr Class evidence{"Evidence", evidence_properties};

constexpr Property endorsement_subject_properties[] = {{"id", Kind::text, required},
                                                       {"endorsementComment", Kind::text}};
constexpr Class endorsement_subject{"EndorsementSubject", endorsement_subject_properties};

constexpr Property profile_properties[] = {{"id", Kind::text, required},
                                           {"name", Kind::text},
                                           {"url", Kind::text},
                                           {"phone", Kind::text},
                                           {"description", Kind::text},
                                           {"endorsement", Kind::many, false, &endorsement_credential},
                                           {"endorsementJwt", Kind::tokens},
                                           {"image", Kind::one, false, &image},
                                           {"email", Kind::text},
                                           {"address", Kind::one, false, &address},
                                           {"otherIdentifier", Kind::many, false, &identifier_entry},
                                           {"official", Kind::text},
                                           {"parentOrg", Kind::one, false, &profile},
                                           {"familyName", Kind::text},
                                           {"givenName", Kind::text},
                                           {"additionalName", Kind::text},
                                           {"patronymicName", Kind::text},
                                           {"honorificPrefix", Kind::text},
                                           {"honorificSuffix", Kind::text},
                                           {"familyNamePrefix", Kind::text},
                                           {"dateOfBirth", Kind::date}};

constexpr Property achievement_credential_properties[] = {
    {"id", Kind::text, required},
    {"name", Kind::text},
    {"description", Kind::text},
    {"image", Kind::one, false, &image},
    {"awardedDate", Kind::instant},
    {"credentialSubject", Kind::one, required, &achievement_subject},
    {"endorsement", Kind::many, false, &endorsement_credential},
    {"endorsementJwt", Kind::tokens},
    {"evidence", Kind::many, false, &evidence},
    {"validFrom", Kind::instant, required},
    {"issuer", Kind::text_or_one, required, &profile},
    {"credentialSchema", Kind::many, false, &identified},
    {"refreshService", Kind::one, false, &identified},
    {"termsOfUse", Kind::many, false, &typed}};

constexpr Property endorsement_credential_properties[] = {
    {"id", Kind::text, required},
    {"name", Kind::text, required},
    {"description", Kind::text},
    {"awardedDate", Kind::instant},
    {"credentialSubject", Kind::one, required, &endorsement_subject},
    {"validFrom", Kind::instant, required},
    {"issuer", Kind::text_or_one, required, &profile},
    {"credentialSchema", Kind::many, false, &identified},
    {"refreshService", Kind::one, false, &identified},
    {"termsOfUse", Kind::many, false, &typed}};

constexpr Property profile_subject_properties[] = {{"id", Kind::text, required},
                                                   {"profile", Kind::many, false, &profile}};
constexpr Class profile_subject{"", profile_subject_properties};
constexpr Property profile_credential_properties[] = {
    {"credentialSubject", Kind::one, required, &profile_subject},
    {"issuer", Kind::text_or_one, required, &profile}};

constexpr std::string_view association_types[] = {"exactMatchOf", "isChildOf",   "isParentOf", "isPartOf",
                                                  "isPeerOf",     "isRelatedTo", "precedes",   "replacedBy"};
constexpr Property association_properties[] = {
    {"associationType", Kind::choice, required, nullptr, association_types},
    {"sourceId", Kind::text, required},
    {"targetId", Kind::text, required}};
constexpr Class association{"Association", association_properties};
constexpr Property clr_subject_properties[] = {{"id", Kind::text},
                                               {"identifier", Kind::many, false, &identity_object},
                                               {"achievement", Kind::many, false, &achievement},
                                               {"verifiableCredential", Kind::anything, required},
                                               {"association", Kind::many, false, &association}};
constexpr Class clr_subject{"ClrSubject", clr_subject_properties};
constexpr Property clr_credential_properties[] = {{"id", Kind::text, required},
                                                  {"name", Kind::text, required},
                                                  {"description", Kind::text},
                                                  {"awardedDate", Kind::instant},
                                                  {"partial", Kind::boolean},
                                                  {"image", Kind::one, false, &image},
                                                  {"credentialSubject", Kind::one, required, &clr_subject},
                                                  {"endorsement", Kind::many, false, &endorsement_credential},
                                                  {"endorsementJwt", Kind::tokens},
                                                  {"evidence", Kind::many, false, &evidence},
                                                  {"validFrom", Kind::instant, required},
                                                  {"issuer", Kind::text_or_one, required, &profile}};

}  // namespace

// "type" of a credential is looked at by data_model::check_credential.
constinit const Class profile{"Profile", profile_properties};
constinit const Class achievement_credential{"", achievement_credential_properties, false, ob_context};
constinit const Class endorsement_credential{"EndorsementCredential", endorsement_credential_properties,
                                             false, ob_context};
constinit const Class profile_credential{"", profile_credential_properties};
constinit const Class clr_credential{"", clr_credential_properties, false, clr_context};

}  // namespace laurel::credential::open_badges
