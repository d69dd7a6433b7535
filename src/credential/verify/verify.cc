#include "credential/verify/verify.h"

#include <algorithm>
#include <atomic>

#include "credential/data_model/members.h"
#include "credential/verify/checks.h"

namespace laurel::credential::verify {
namespace {

bool passed_check(const Report& report, std::string_view name) {
  const auto* check = report.find(name);
  return check != nullptr && check->outcome == Outcome::passed;
}

bool is_verified(const Report& report, const Options& options) {
  const auto failed = [](const Check& check) { return check.outcome == Outcome::failed; };
  if (std::ranges::any_of(report.checks, failed)) return false;
  const auto* contained = report.find("credentials");
  if (contained != nullptr && contained->outcome != Outcome::passed) return false;
  return passed_check(report, "proof") && passed_check(report, "validity") &&
         (options.allow_unchecked_status || passed_check(report, "status"));
}

void check_credential(const Presented& presented, const Context& context, Report& report) {
  report.checks.push_back(check_schema(presented));
  auto proof = check_proof(presented, context);
  report.checks.push_back(std::move(proof.check));
  report.checks.push_back(check_issuer(presented, proof.signers));
  report.checks.push_back(check_validity(presented, context));
  report.checks.push_back(check_status(presented, context));
  if (presented.family == Family::credential && !context.for_status) {
    report.checks.push_back(check_recipient(presented, context));
    report.checks.push_back(check_endorsements(presented, context));
    report.checks.push_back(check_evidence(presented, context));
  }
  if (presented.family == Family::presentation || holds_credentials(presented) ||
      data_model::has_type(presented.document(), "ClrCredential"))
    report.checks.push_back(check_contained(presented, context));
}

// A credential may name many addresses; it must not make us fetch without end.
class BoundedLoader final : public DocumentLoader {
 public:
  explicit BoundedLoader(const DocumentLoader* inner) : inner_(inner) {}
  Result<Document> load(std::string_view url) const override {
    if (inner_ == nullptr) return NoDocuments().load(url);
    if (++count_ > documents_max)
      return failure("too-many-documents", "The credential asks for more than 64 documents.");
    return inner_->load(url);
  }

 private:
  const DocumentLoader* inner_;
  mutable std::atomic<std::size_t> count_ = 0;
};

// What was read, and is no good already: a token that contradicts the credential in it, an address in a
// picture with nothing to be had there. Anything else is no credential at all.
Check check_opened(const Failure& why) {
  constexpr std::string_view token_codes[] = {"claims-differ", "unexpected-claim", "wrong-media-type"};
  if (why.code == "not-loaded") return not_checked("proof", why);
  return failed(std::ranges::find(token_codes, why.code) != std::end(token_codes) ? "token" : "format", why);
}

Report not_opened(const Failure& why) {
  Report report;
  report.checks.push_back(check_opened(why));
  return report;
}

}  // namespace

Report verify_presented(const Presented& presented, const Context& context) {
  Report report{.summary = summarize(presented)};
  if (presented.family == Family::open_badges_2) {
    check_open_badges_2(presented, context, report);
  } else {
    check_credential(presented, context, report);
  }
  report.verified = is_verified(report, context.options);
  return report;
}

Report verify(std::string_view bytes, const Options& options) {
  const BoundedLoader loader(options.loader);
  const Context context{options, loader};
  if (bytes.size() > input_bytes_max)
    return not_opened({"too-large", "The file is larger than 32 MB, which no credential is."});
  const auto presented = open(bytes, context.loader);
  if (!presented) return not_opened(presented.error());
  return verify_presented(*presented, context);
}

}  // namespace laurel::credential::verify
