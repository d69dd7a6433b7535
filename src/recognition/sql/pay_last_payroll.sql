SELECT number FROM payroll WHERE organization = :organization ORDER BY number DESC LIMIT 1
