SELECT person, school, district, state FROM employment
WHERE person IN (SELECT jsonb_array_elements_text(CAST(:people AS jsonb))) AND from_day <= :day AND (to_day IS NULL OR to_day >= :same_day)
