INSERT INTO payroll (id, organization, number, made_by, made_at, exports) VALUES (:id, :organization, :number, :made_by, :made_at, 0)
