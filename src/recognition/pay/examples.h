// Three invented educators under some terms: what they would get shows what the terms mean.
#pragma once
#include <memory>
#include <vector>

#include "recognition/decision.h"
#include "recognition/pay/terms.h"

namespace laurel::recognition::pay {

enum class ExampleKind {
  usual,  // one micro-credential of 15 hours, approved before it began, proof at once
  eager,  // more of them in one year than the cap lets count (three, where there is no cap)
  late,   // one of 8 hours, not approved before, proof after 200 days
};
std::string_view text_of(ExampleKind kind);

struct Example {
  ExampleKind kind = ExampleKind::usual;
  std::shared_ptr<const Record> record;
  Decision decision;  // points into the record and the pack
};

/// `pack` is made from the terms, which hold on the days of the examples.
std::vector<Example> examples_of(const Terms& terms, const Pack& pack);

}  // namespace laurel::recognition::pay
