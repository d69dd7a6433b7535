SELECT person, school, district, state FROM employment
WHERE person IN (SELECT value FROM json_each(:people)) AND from_day <= :day AND (to_day IS NULL OR to_day >= :same_day)
