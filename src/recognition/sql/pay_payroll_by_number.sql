SELECT id, number, made_at, exports FROM payroll WHERE organization = :organization AND number = :number
