UPDATE employment SET committee = :committee WHERE person = :person AND from_day <= :day AND (to_day IS NULL OR to_day >= :same_day)
