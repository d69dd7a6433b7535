UPDATE employment SET lane = :lane, step = :step, credits = :credits
WHERE person = :person AND organization = :organization AND from_day <= :day AND (to_day IS NULL OR to_day >= :until)
