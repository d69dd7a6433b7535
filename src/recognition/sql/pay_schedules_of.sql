SELECT from_day, cells FROM salary_schedule WHERE organization = :organization AND replaced_at IS NULL ORDER BY from_day
