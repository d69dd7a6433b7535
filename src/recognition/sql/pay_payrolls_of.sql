SELECT id, number, made_at, exports FROM payroll WHERE organization = :organization ORDER BY number DESC LIMIT 200
