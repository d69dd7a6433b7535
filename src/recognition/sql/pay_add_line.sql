INSERT INTO payroll_line (claim, kind, payroll, place, cents) VALUES (:claim, :kind, :payroll, :place, :cents)
