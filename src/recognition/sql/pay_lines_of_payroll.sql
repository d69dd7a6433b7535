SELECT payroll_line.kind AS line_kind, payroll_line.cents AS line_cents, pay_claim_standing.*
FROM payroll_line JOIN pay_claim_standing ON pay_claim_standing.id = payroll_line.claim
WHERE payroll_line.payroll = :payroll ORDER BY payroll_line.place
