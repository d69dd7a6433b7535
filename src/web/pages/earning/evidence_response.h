// Evidence as a response: in parts where asked (RFC 9110 §14), in the page where that is safe, sandboxed.
#pragma once
#include "earning/work.h"
#include "web/page/visit.h"

namespace laurel::web {

/// The caller has checked that the visitor may see it: earners by their journey, reviewers by
/// earning::evidence_in_submission.
Response evidence_response(const Visit& visit, const earning::Evidence& evidence);
/// The small picture of it; 404 where there is none.
Response preview_response(Visit& visit, const earning::Evidence& evidence);

struct ByteRange {
  std::int64_t first;
  std::int64_t last;  // included
  bool operator==(const ByteRange&) const = default;
};
enum class RangeAnswer { whole, part, unsatisfiable };
/// One range of bytes; several at once, other units and nonsense get the whole.
RangeAnswer parse_range(std::string_view header, std::int64_t bytes, ByteRange& range);

}  // namespace laurel::web
