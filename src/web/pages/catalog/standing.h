// Where a person stands with each micro-credential, and what it costs them.
#pragma once
#include <map>

#include "catalog/shelf.h"
#include "web/page/visit.h"

namespace laurel::web {

enum class Standing { none, under_way, waiting, not_yet, earned };

class Standings {
 public:
  Standing of(const std::string& micro_credential) const;
  struct Entry {
    Standing standing;
    std::string journey;         // its id
    std::optional<Date> due;     // while under way
    std::optional<Date> earned;  // once earned
  };
  std::map<std::string, Entry> entries;
  /// Issuers whose members' price the person pays.
  std::vector<std::string> member_of;
  /// Whether the person's license is renewed in continuing education units.
  bool counts_units = false;
};

/// Nobody's where nobody is signed in.
Standings find_standings(Visit& visit);
/// Whether it costs this person nothing today.
bool is_free(const Visit& visit, const catalog::Shelf& shelf,
             const catalog::MicroCredential& micro_credential, const Standings& standings);
/// What this person pays for it: "free to you", "$75".
std::string own_price_words(const Visit& visit, const catalog::Shelf& shelf,
                            const catalog::MicroCredential& micro_credential, const Standings& standings);
/// Fills a row of results (COMPONENTS.md, "Result rows").
void fill_result(Page& row, const Visit& visit, const catalog::Shelf& shelf,
                 const catalog::MicroCredential& micro_credential, const Standings& standings);
/// What it costs a visitor nobody knows: "Free to members, $75 for others".
std::string price_words(const Visit& visit, const catalog::Price* price);
/// "1.5 potential CEU": what an LPDC may grant for the issuer's estimate of hours.
std::string potential_words(const Visit& visit, const catalog::MicroCredential& micro_credential);
/// A stack as a medal with its name, and how much of it the person has (COMPONENTS.md, "Stacks").
void fill_stack(Page& item, const Visit& visit, const catalog::Shelf& shelf, const catalog::Stack& stack,
                const Standings& standings);

}  // namespace laurel::web
