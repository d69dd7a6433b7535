#include "recognition/limits/limit.h"

#include "base/text.h"

namespace laurel::recognition {
namespace {

using Reader = std::shared_ptr<Limit> (*)(const PackNode&);

constexpr std::pair<std::string_view, Reader> readers[] = {
    {"amount", read_amount_limit},           {"count", read_count_limit},
    {"topic_minimum", read_topic_minimum},   {"pairs", read_pairs_limit},
    {"last_papers", read_last_papers_limit},
};

}  // namespace

std::shared_ptr<const Limit> read_limit(const PackNode& node, const Rule& fallback) {
  const std::string name = node.need("limit").text();
  for (const auto& [known, reader] : readers) {
    if (known != name) continue;
    auto limit = reader(node);
    limit->rule = read_rule(node, fallback);
    if (node.has("for")) limit->kinds = node.need("for").kinds();
    node.refuse_unknown_keys();
    return limit;
  }
  node.need("limit").refuse("\"" + name +
                            "\" is no kind of limit; see the list in docs/formats/policy-pack.md");
}

std::string topic_of(const Activity& activity) {
  if (!activity.topic.empty()) return "topic " + activity.topic;
  if (!activity.categories.empty()) return "category " + join(activity.categories, "+");
  return "activity " + activity.id;
}

}  // namespace laurel::recognition
