// The rules that hold in every pack; docs/formats/policy-pack.md states them.
#pragma once
#include "recognition/pack/pack.h"

namespace laurel::recognition::common {

inline const std::string record_format = "Laurel recognition format, Exact meaning";
inline const Rule not_yet{"not-yet", record_format + " 4"};
inline const Rule license_needed{"license-needed", record_format + " 5"};
inline const Rule period{"period", record_format + " 4"};
inline const Rule counted_once{"counted-once", record_format + " 7"};
inline const Rule duplicate{"duplicate", record_format + " 7"};
inline const Rule revoked{"revoked", record_format + " 7"};
inline const Rule not_aligned{"not-aligned", record_format + " 7"};
inline const Rule similar_work{"similar-work", record_format + " 7"};
inline const Rule one_side{"stack-or-components", record_format + " 8"};
inline const Rule granted{"granted", record_format + " 9"};
inline const Rule no_rule{"no-rule", record_format + " 11"};

}  // namespace laurel::recognition::common
