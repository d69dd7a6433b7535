// Reads the sections of a pack. Each refuses what it does not know, with file and line.
#pragma once
#include "recognition/pack/pack_node.h"

namespace laurel::recognition {

/// The `when` of a node: one condition or a list of which one must hold; absent: none.
std::vector<When> read_whens(const PackNode& node);
When read_when(const PackNode& node);
PeriodRule read_period(const PackNode& node, const Rule& fallback);
Value read_value(const PackNode& node, const Rule& fallback);
Requirement read_requirement(const PackNode& node, const Rule& fallback);
CarryRule read_carry(const PackNode& node, const Rule& fallback);
WindowRule read_window(const PackNode& node, const Rule& fallback);
SalaryRule read_salary_rule(const PackNode& node, const Rule& fallback);
EffectiveRule read_effective(const PackNode& node, const Rule& fallback);
GrantRule read_grants(const PackNode& node, const Rule& fallback);
StackRule read_stacks(const PackNode& node, const Rule& fallback);
Only read_only(const PackNode& node, const Rule& fallback);
/// Whether who adopts the pack certifies by its rule; refused where only others may grant the pack's units.
bool read_certifies(const PackNode& node, const Pack& pack);

/// The word of a closed list under a key, as its place in the list.
std::size_t read_choice(const PackNode& node, std::initializer_list<std::string_view> words);

}  // namespace laurel::recognition
