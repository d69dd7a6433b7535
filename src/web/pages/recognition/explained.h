// Decisions in words: amounts, outcomes, reasons with their sources. Never a number without its explanation.
#pragma once
#include <set>

#include "recognition/valuation.h"
#include "web/page/visit.h"
#include "web/pages/recognition/engine_words.h"

namespace laurel::web {

/// "1.5 CEU", "3 hours", "$250.00".
std::string amount_words(const Visit& visit, recognition::Unit unit, const Rational& amount);
/// "CEU", "hours".
std::string unit_words(const Visit& visit, recognition::Unit unit);
std::string kind_words(const Visit& visit, recognition::Kind kind);
/// Its title, else its kind.
std::string title_of(const Visit& visit, const recognition::Activity& activity);
/// "15 h", "2 semester credits"; "" where neither is known.
std::string size_words(const Visit& visit, const recognition::Activity& activity);
/// "Granted", "Potential", "Waiting", …
std::string outcome_words(const Visit& visit, const recognition::Item& item);
/// What stands against it: what refuses it, else each reason that something could be done about, else the
/// last.
PlainWords why_words(const Visit& visit, const recognition::Item& item);
/// A part of a requirement, as the pack names it, in words.
std::string part_words(const Visit& visit, const std::string& name);
/// "Rules as of September 16, 2024"; for undated ones that, and what they are known from.
std::string as_of_words(const Visit& visit, const recognition::Pack& pack);
/// How far a source may be trusted; "" for rule text itself.
std::string trust_words(const Visit& visit, recognition::Trust trust);
/// What to do next, each thing once, with titles in place of the ids of activities.
std::vector<PlainWords> next_words(const Visit& visit, const recognition::Decision& decision);

/// What of a decision is sure, what is only possible, and what is still to be found; all of it as the
/// decision itself counts, so that granted and potential together are what it counts.
struct Split {
  Rational granted;    // by a recognizer, and what was carried in
  Rational potential;  // the engine's own valuation
  Rational waiting;    // the most that what waits for something could add to that
  Rational needed;     // what the decision is short of; 0 where nothing is asked or enough is there
  Rational goal;       // what the requirement needs; 0 where there is none
  int granted_items = 0, potential_items = 0, waiting_items = 0;
  /// What would still be needed if everything that waits came to count.
  Rational still_to_find() const { return waiting < needed ? needed - waiting : Rational(); }
};
Split split_of(const recognition::Decision& decision);

/// What a page knows beside the decision.
struct Frame {
  Spoken spoken = Spoken::known;
  std::string adopted_source;            // the rules of this source are the recognizer's own
  std::set<std::string> with_reviewers;  // activities
};
/// Section RULE of `page` for each reason: TEXT, SOURCE and TRUST (in a section).
void fill_reasons(Page& page, const Visit& visit, const std::vector<recognition::Reason>& reasons,
                  const Frame& frame = {});
/// One row of the ledger (recognition/items.tpl).
void fill_item(Page& row, const Visit& visit, const recognition::Decision& decision,
               const recognition::Item& item, const Frame& frame = {});
/// Head, figure, parts, rules and next of a decision, without its items.
void fill_rules(Page& page, const Visit& visit, const recognition::Valuation& valuation,
                const Frame& frame = {});
/// Everything of a decision: head, figure, parts, rules, items, next (recognition/explanation.tpl).
void fill_explanation(Page& page, const Visit& visit, const recognition::Valuation& valuation,
                      const Frame& frame = {});
/// The items alone.
void fill_items(Page& page, const Visit& visit, const recognition::Decision& decision, const Frame& frame);
/// The figure alone (recognition/figure.tpl); nothing where the pack asks for nothing.
void fill_figure(Page& page, const Visit& visit, const recognition::Decision& decision);

}  // namespace laurel::web
