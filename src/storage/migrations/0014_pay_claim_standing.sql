-- A claim with all that became of it: what every list of claims reads. An undecided claim has no outcome.
CREATE VIEW pay_claim_standing AS
SELECT pay_claim.id, pay_claim.organization, pay_claim.person, person.name AS person_name, person.email, person.language,
  pay_claim.activity, pay_claim.title, pay_claim.pack, pay_claim.claimed_on, pay_claim.decide_by,
  pay_decision.outcome, pay_decision.cents, pay_decision.kind, pay_decision.lane, pay_decision.rule, pay_decision.explanation,
  pay_decision.reason, pay_decision.effective_on, pay_decision.decided_on, pay_decision.decided_by,
  pay_reversal.reason AS reversal_reason, pay_reversal.reversed_on, payroll.number AS paid_in
FROM pay_claim JOIN person ON person.id = pay_claim.person
LEFT JOIN pay_decision ON pay_decision.claim = pay_claim.id
LEFT JOIN pay_reversal ON pay_reversal.claim = pay_claim.id
LEFT JOIN payroll_line paid ON paid.claim = pay_claim.id AND paid.kind = 'payment'
LEFT JOIN payroll ON payroll.id = paid.payroll;
