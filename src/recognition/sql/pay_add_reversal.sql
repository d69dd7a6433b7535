INSERT INTO pay_reversal (claim, reason, reversed_on, reversed_by) VALUES (:claim, :reason, :reversed_on, :reversed_by)
