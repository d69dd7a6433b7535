// A pack is read as layers: what it uses, what it extends, itself, a version, a route. Each says only what
// differs.
#pragma once
#include <set>

#include "recognition/pack/pack_node.h"

namespace laurel::recognition {

struct Layer {
  PackNode node;
  Rule fallback;  // the source and trust of the file the layer stands in
};

/// The lists whose entries are merged by their `rule`, and all other keys a body may have.
extern const std::set<std::string> list_sections;
extern const std::set<std::string> single_sections;

/// Makes the body that the layers give together; later layers replace what earlier ones say.
Body make_body(const std::vector<Layer>& layers);

/// Refuses a requirement that prescribes a number of micro-credentials to teachers as a duty (W2).
void refuse_quota(const PackNode& pack, Purpose purpose, const Body& body);

}  // namespace laurel::recognition
