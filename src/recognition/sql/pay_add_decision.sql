INSERT INTO pay_decision (claim, outcome, cents, kind, lane, rule, explanation, reason, effective_on, decided_on, decided_by)
VALUES (:claim, :outcome, :cents, :kind, :lane, :rule, :explanation, :reason, :effective_on, :decided_on, :decided_by)
