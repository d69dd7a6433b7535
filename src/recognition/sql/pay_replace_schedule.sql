UPDATE salary_schedule SET replaced_at = :now WHERE organization = :organization AND from_day = :from_day AND replaced_at IS NULL
