SELECT committee FROM employment WHERE person = :person AND committee IS NOT NULL AND from_day <= :day AND (to_day IS NULL OR to_day >= :same_day)
ORDER BY from_day DESC, id
