SELECT lane, step, credits FROM employment
WHERE person = :person AND organization = :organization AND from_day <= :day AND (to_day IS NULL OR to_day >= :until)
ORDER BY from_day DESC LIMIT 1
