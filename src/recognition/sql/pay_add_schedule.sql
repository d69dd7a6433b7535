INSERT INTO salary_schedule (id, organization, from_day, cells, made_by, made_at)
VALUES (:id, :organization, :from_day, :cells, :made_by, :made_at)
